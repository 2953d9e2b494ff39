"""States of views and dialogs: what is asked and told, the list as pictures, several articles, settings, search."""

from __future__ import annotations

from filestates import BROKEN
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stage import Stage
from states import article, state, unsaved, window

from editor.core.edits import Insert
from editor.gui.pieces.question import Question
from editor.gui.replacing import FindReplace
from editor.gui.settingsdialog import SettingsDialog
from editor.gui.several.preview import SavePreview
from editor.gui.several.preview_panel import PreviewPanel

FIRST = "_news/2026-08-28-the-ferry-that-waits-for-the-baker.md"


@state("leaving", "The question before unsaved edits are left", lambda s: bool(s.window.findChildren(Question)))
def leaving(stage: Stage) -> None:
    unsaved(stage)
    stage.window.close()
    QTest.qWait(30)


@state("problems", "All problems of the site", lambda s: s.window.problems.isVisible())
def problems(stage: Stage) -> None:
    window(stage)
    stage.window.commands.show_problems()
    stage.settle()


@state("refused", "Not published, with the reason", lambda s: s.window.status.message.startswith("Not published"))
def refused(stage: Stage) -> None:
    site = stage.sample()
    (site / "_news" / "2026-08-31-no-excerpt.md").write_text(article("Without an excerpt"))
    stage.open(site)
    stage.session.publish([stage.go_to("_news/2026-08-31-no-excerpt.md")], True)
    stage.settle()


@state("changes", "What saving would do", lambda s: bool(s.dialogs()))
def changes(stage: Stage) -> None:
    unsaved(stage)
    stage.window.commands.show_changes()
    stage.settle()


@state("palette", "The command palette", lambda s: bool(s.dialogs()))
def palette(stage: Stage) -> None:
    window(stage)
    stage.window.commands.show_palette()
    QTest.qWait(30)


@state("keys", "The keys", lambda s: bool(s.dialogs()))
def keys(stage: Stage) -> None:
    window(stage)
    stage.window.commands.show_keys()
    QTest.qWait(30)


# several articles


def select(stage: Stage, count: int, *, broken: bool = False) -> None:
    """Select so many of the sample's news, a file that can't be read among them where wanted."""
    site = stage.sample()
    if broken:
        (site / FIRST).write_text(BROKEN)
    stage.open(site)
    stage.window.queries.choose("in:_news sort:-publishedDateTime")
    stage.settle()
    ids = list(stage.window.articles.ids())[:count]
    found = stage.session.library.id_of(FIRST) if broken and stage.session.library is not None else None
    chosen = [*ids, *([found] if found is not None and found not in ids else [])]
    stage.window.articles.rows.select_ids(chosen, ids[0])
    stage.until(lambda: stage.window.form.is_several and stage.window.form.several.is_ready)
    stage.settle()


@state("several", "Several articles in one form, one left out", lambda s: bool(s.window.form.several.left_out))
def several(stage: Stage) -> None:
    select(stage, 7, broken=True)
    stage.window.form.focus_field(("topics",))
    stage.settle()


@state("several-save", "What saving several articles would write", lambda s: bool(s.dialogs()))
def several_save(stage: Stage) -> None:
    select(stage, 9)
    form = stage.window.form
    form.several.set_for_all(("type",), "video")
    form.several.edit(Insert(("topics",), "Ferries"))
    form.several.set_for_all(("quality",), 50)
    form.save()
    stage.settle()


def lines_to_save(stage: Stage) -> PreviewPanel:
    several_save(stage)
    panel = stage.window.findChildren(SavePreview)[0].panel
    panel.tabs.setCurrentIndex(1)
    stage.until(lambda: panel.lines.lines.rowCount() > 0)
    stage.settle()
    return panel


@state("several-save-lines", "The lines that saving would write", lambda s: bool(s.dialogs()))
def several_save_lines(stage: Stage) -> None:
    lines_to_save(stage)


@state("several-save-filtered", "Of what saving would write only one field", lambda s: bool(s.dialogs()))
def several_save_filtered(stage: Stage) -> None:
    several_save(stage)
    panel = stage.window.findChildren(SavePreview)[0].panel
    tree = panel.tree
    panel.filter.fields.setCurrentIndex(1)
    stage.settle()
    tree.expandAll()
    tree.setCurrentIndex(panel.model.index(1, 0, panel.model.index(0, 0)))
    QTest.keyClick(tree, Qt.Key.Key_Space)
    stage.settle()


# find and replace


def replacing(stage: Stage, find: str, replacement: str, *, is_regex: bool = False) -> FindReplace:
    """The dialog with what is typed in it, all that is found planned."""
    window(stage)
    stage.window.actions_["find_replace"].trigger()
    dialog = stage.window.findChildren(FindReplace)[0]
    dialog.inputs.regex.setChecked(is_regex)
    dialog.inputs.find_line.setText(find)
    dialog.inputs.replacement.setText(replacement)
    return dialog


@state("replace", "Find and replace: what is found, one left out", lambda s: bool(s.dialogs()))
def replace(stage: Stage) -> None:
    dialog = replacing(stage, "Ferry", "Boat")
    dialog.inputs.case.setChecked(False)
    stage.until(lambda: dialog.is_complete and not dialog.foot.is_asking)
    tree = dialog.panel.tree
    tree.setCurrentIndex(dialog.panel.model.index(2, 0))
    QTest.keyClick(tree, Qt.Key.Key_Space)
    stage.settle()


@state("replace-wrong", "An expression that can't be read", lambda s: bool(s.dialogs()))
def replace_wrong(stage: Stage) -> None:
    dialog = replacing(stage, "(Ferry", "Boat", is_regex=True)
    stage.until(lambda: bool(dialog.inputs.error()))
    stage.settle()


@state("replace-nothing", "Nothing is found", lambda s: bool(s.dialogs()))
def replace_nothing(stage: Stage) -> None:
    dialog = replacing(stage, "zeppelin", "airship")
    stage.until(lambda: "Nothing" in dialog.summary())
    stage.settle()


# other views and dialogs


@state("gallery", "The list as pictures", lambda s: s.window.articles.faces.shown is not s.window.articles.view)
def gallery(stage: Stage) -> None:
    window(stage)
    stage.window.articles.toggle_face()
    stage.settle()


@state("settings", "Settings", lambda s: bool(s.window.findChildren(SettingsDialog)))
def settings(stage: Stage) -> None:
    window(stage)
    stage.window.commands.show_settings()
    QTest.qWait(30)


@state("own-keys", "Settings: keys of one's own", lambda s: bool(s.window.findChildren(SettingsDialog)))
def own_keys(stage: Stage) -> None:
    settings(stage)
    stage.window.findChildren(SettingsDialog)[0].show_keys()
    QTest.qWait(30)


@state("completion", "The search box completes", lambda s: s.window.search.popup.isVisible())
def completion(stage: Stage) -> None:
    window(stage)
    stage.window.search.focus()
    QTest.keyClicks(stage.window.search.line, "is:unpublished t")
    stage.until(stage.window.search.popup.isVisible)


@state("query-error", "A query that can't be read", lambda s: s.window.search.note.isVisible())
def query_error(stage: Stage) -> None:
    window(stage)
    stage.window.search.focus()
    QTest.keyClicks(stage.window.search.line, "quality:>(")
    stage.window.search.popup.hide()
    stage.until(stage.window.search.note.isVisible)
