"""Several selected articles in one form: shown together, edited together, looked at, saved, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton

from editor.gui.app import make_application, make_window
from editor.gui.form.chips import Chip
from editor.gui.form.fields.chips import ChipsWidget
from editor.gui.form.top_picture import TopPicture
from editor.gui.several import page as page_module
from editor.gui.several.preview import SavePreview

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.gui.form.field_row import FieldRow
    from editor.gui.shell.window import Window

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

SCHEMA = """\
collections:
  - name: news
    label: News
    folder: _news
    fields:
      - {name: title}
      - {name: category, label: Category}
      - {name: quality, widget: number, required: false, min: 0}
      - {name: type, widget: select, options: [article, video], required: false}
      - {name: topics, label: Topics, widget: list, required: false}
      - name: provider
        widget: object
        required: false
        fields: [{name: name}, {name: domain, required: false}]
      - name: images
        widget: list
        required: false
        fields: [{name: url, widget: image}]
      - {name: length, widget: number, required: false, when: 'type=video'}
      - {name: published, widget: boolean, required: false}
  - name: guides
    label: Guides
    folder: guides
    fields:
      - {name: title}
      - {name: category, label: Category}
      - {name: level, required: false}
      - {name: published, widget: boolean, required: false}
"""
ARTICLES = {
    "_news/a.md": "title: A\ncategory: news   # kept\nquality: 1\ntype: article\ntopics: [AI, Law]\n"
    "provider: {name: Insider, domain: a.example}\nimages: [{url: /a.png}]\npublished: true",
    "_news/b.md": "title: B\ncategory: news\nquality: 1\ntype: video\ntopics: [Law]\n"
    "provider: {name: Insider, domain: b.example}\nimages: [{url: /b.png}]\npublished: false",
    "_news/c.md": "title: C\ncategory: learning\nquality: 3\ntopics:\n  - Web\n  - Law\npublished: true",
    "_news/d.md": "title: [never closed",
    "guides/e.md": "title: E\ncategory: news\nlevel: first\npublished: true",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".stet.yml").write_text(SCHEMA)
    (tmp_path / "_config.yml").write_text("title: News\n")
    for path, front in ARTICLES.items():
        file = tmp_path / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"---\n{front}\n---\nBody\n")
    return tmp_path


@pytest.fixture
def window(qtbot, folder: Path) -> Iterator[Window]:
    """A window on the site, the list in focus, sorted by nothing."""
    make_application()
    window = make_window()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(window.session.opened):
        window.session.open(folder)
    qtbot.waitUntil(lambda: window.session.tasks.is_idle and window.session.current >= 0)
    window.articles.view.setFocus()
    yield window
    window.end()


def settle(qtbot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.session.tasks.is_idle)
    QApplication.processEvents()


def id_of(window: Window, name: str) -> int:
    paths = {path.rpartition("/")[2].removesuffix(".md"): path for path in ARTICLES}
    found = window.session.library.id_of(paths[name])
    assert found is not None
    return found


def select(qtbot, window: Window, names: str, editable: str | None = None) -> None:
    """Select articles by the letters that they are called by, and wait for the form of those that can be edited."""
    ids = [id_of(window, name) for name in names]
    window.articles.rows.select_ids(ids, ids[0])
    wanted = {id_of(window, name) for name in (names if editable is None else editable)}
    several = window.form.several
    qtbot.waitUntil(lambda: window.form.is_several and several.is_ready and set(several.shown_ids) == wanted)
    settle(qtbot, window)


def row(window: Window, name: str) -> FieldRow:
    form = window.form.form
    assert form is not None
    found = form.reveal(name)
    assert found is not None
    return found


def shown(window: Window, name: str) -> str:
    """What stands in a field: its text, else its muted words."""
    target = row(window, name).widget.focus_target()
    text = target.text() if callable(getattr(target, "text", None)) else target.currentText()  # type: ignore[attr-defined]
    return text or target.placeholderText()  # type: ignore[attr-defined]


def type_into(qtbot, window: Window, name: str, text: str) -> None:
    assert window.form.focus_field((name,))
    target = row(window, name).widget.focus_target()
    qtbot.keyClick(target, Key.Key_A, CTRL)
    qtbot.keyClicks(target, text)


def chips(window: Window) -> dict[str, Chip]:
    widget = row(window, "topics").widget
    assert isinstance(widget, ChipsWidget)
    found = [chip for chip in widget.findChildren(Chip) if not chip.isHidden()]
    return {chip.accessibleName(): chip for chip in found}


def open_preview(qtbot, window: Window) -> SavePreview:
    window.commands.save()
    dialog = window.findChild(SavePreview)
    assert dialog is not None
    settle(qtbot, window)
    return dialog


def press(qtbot, dialog: SavePreview, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def lines(dialog: SavePreview) -> list[str]:
    """What the preview says, line by line, lines below others indented."""
    model = dialog.model
    found = []
    for at in range(model.rowCount()):
        top = model.index(at, 0)
        found.append(model.row_at(top).spoken)
        found += ["  " + model.row_at(model.index(i, 0, top)).spoken for i in range(model.rowCount(top))]
    return found


def texts(folder: Path) -> dict[str, str]:
    return {path: (folder / path).read_text() for path in ARTICLES}


# shown together


def test_values_that_agree_are_shown_and_those_that_differ_are_several_values(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    assert window.form.several.head.text() == "3 articles · News"
    assert shown(window, "title") == "several values"
    assert shown(window, "category") == "several values"
    select(qtbot, window, "ab")
    assert shown(window, "category") == "news"
    assert shown(window, "quality") == "1"
    assert shown(window, "type") == "several values"
    assert "several values" in row(window, "title").widget.focus_target().accessibleDescription()


def test_the_form_follows_the_keys_that_select(qtbot, window: Window) -> None:
    view = window.articles.view
    window.articles.rows.go_to_row(0)
    qtbot.keyClick(view, Key.Key_X)
    qtbot.keyClick(view, Key.Key_J)
    assert not window.form.is_several
    qtbot.keyClick(view, Key.Key_X)
    qtbot.waitUntil(lambda: window.form.is_several)
    qtbot.keyClick(view, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.form.shown_id == window.session.current)
    assert not window.form.is_several
    qtbot.keyClick(view, Key.Key_Up, SHIFT)
    qtbot.waitUntil(lambda: window.form.is_several)


def test_what_cannot_be_edited_is_named_and_left_out(qtbot, window: Window) -> None:
    select(qtbot, window, "abd", "ab")
    assert window.form.several.head.text() == "2 articles · News"
    said = window.form.several.head.banner.text()
    assert said.startswith("1 selected article left out")
    assert "can't be read (line 2" in said


def test_of_several_collections_the_fields_that_all_have_are_shown(qtbot, window: Window) -> None:
    select(qtbot, window, "ae")
    assert window.form.several.head.text() == "2 articles · News, Guides"
    form = window.form.form
    assert form is not None
    assert [r.state.field.name for r in form.visible_rows() if r.state] == ["title", "category", "published"]
    assert shown(window, "category") == "news"


def test_the_names_of_many_collections_do_not_widen_the_pane(qtbot, window: Window) -> None:
    head = window.form.several.head
    before = head.minimumSizeHint().width()
    select(qtbot, window, "ae")
    assert "News" in head.text()
    assert "Guides" in head.text()
    assert head.minimumSizeHint().width() <= before


def test_a_conditional_field_is_shown_when_it_is_due_in_any(qtbot, window: Window) -> None:
    select(qtbot, window, "ac")
    assert row(window, "title")
    assert window.form.form.row("length") is None or window.form.form.row("length").isHidden()
    assert not window.form.focus_field(("length",))
    select(qtbot, window, "ab")
    assert window.form.focus_field(("length",))


def test_lists_of_objects_that_differ_are_not_edited_here(qtbot, window: Window) -> None:
    select(qtbot, window, "ab")
    widget = row(window, "images").widget
    widget.open_up()
    assert widget.item_rows() == []
    assert widget.add_button.isHidden()
    assert "several values" in widget.focus_target().accessibleDescription()


# edited together


def test_pictures_that_differ_are_told_of_and_not_called_none(qtbot, window: Window, folder: Path) -> None:
    select(qtbot, window, "ab")
    assert top_picture_words(window) == "Several pictures"
    select(qtbot, window, "ac")
    assert top_picture_words(window) == "Several pictures"
    select(qtbot, window, "ce")
    assert top_picture_words(window) == "No picture"


def top_picture_words(window: Window) -> str:
    (top,) = [picture for picture in window.form.several.findChildren(TopPicture) if picture.isVisible()]
    return top.facts().instead


def test_typing_goes_to_every_draft_and_is_one_step(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    type_into(qtbot, window, "category", "events")
    session = window.session
    assert {session.draft(id_of(window, name)).record["category"] for name in "abc"} == {"events"}
    assert "title" in session.draft(id_of(window, "a")).record
    assert session.history.undo_text == "Edit category in 3 articles"
    assert window.form.bar.text() == "1 change in 3 articles"
    session.undo()
    assert session.unsaved() == []
    assert shown(window, "category") == "several values"
    session.redo()
    assert shown(window, "category") == "events"


def test_a_value_that_only_the_first_had_can_be_given_to_all(qtbot, window: Window) -> None:
    select(qtbot, window, "ab")
    combo = row(window, "type").widget.focus_target()
    combo.setFocus()
    combo.activated.emit(0)
    assert window.session.draft(id_of(window, "b")).record["type"] == "article"
    assert window.session.draft(id_of(window, "a")) is None


def test_a_nested_field_is_written_where_it_differs_and_the_rest_stays(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    assert window.form.focus_field(("provider", "domain"))
    qtbot.keyClicks(QApplication.focusWidget(), "x.example")
    records = [window.session.draft(id_of(window, name)).record["provider"] for name in "abc"]
    assert records == [{"name": "Insider", "domain": "x.example"}] * 2 + [{"domain": "x.example"}]


def test_reverting_a_field_gives_each_article_its_own_value_back(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    type_into(qtbot, window, "title", "Same")
    type_into(qtbot, window, "quality", "9")
    buttons = row(window, "title").findChildren(QToolButton)
    button = next(b for b in buttons if b.accessibleName().startswith("Back to what is saved"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [window.session.draft(id_of(window, name)).record["title"] for name in "abc"] == ["A", "B", "C"]
    assert window.form.bar.text() == "1 change in 3 articles"
    window.form.revert()
    assert window.session.unsaved() == []


def test_a_topic_is_added_to_all_and_the_differing_rest_stays(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    assert list(chips(window)) == ["Law", "AI, in 1 of 3 articles", "Web, in 1 of 3 articles"]
    assert window.form.focus_field(("topics",))
    qtbot.keyClicks(QApplication.focusWidget(), "New")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    topics = [window.session.draft(id_of(window, name)).record["topics"] for name in "abc"]
    assert topics == [["AI", "Law", "New"], ["Law", "New"], ["Web", "Law", "New"]]
    assert list(chips(window)) == ["Law", "New", "AI, in 1 of 3 articles", "Web, in 1 of 3 articles"]


def test_a_topic_of_some_goes_to_all_or_is_taken_from_all(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    qtbot.keyClick(chips(window)["AI, in 1 of 3 articles"], Key.Key_Plus)
    assert [window.session.draft(id_of(window, name)).record["topics"] for name in "bc"] == [
        ["Law", "AI"],
        ["Web", "Law", "AI"],
    ]
    assert window.session.draft(id_of(window, "a")) is None
    qtbot.keyClick(chips(window)["Law"], Key.Key_Delete)
    topics = [window.session.draft(id_of(window, name)).record["topics"] for name in "abc"]
    assert topics == [["AI"], ["AI"], ["Web", "AI"]]


def test_an_edit_that_does_not_fit_an_article_is_said_and_made_on_the_others(qtbot, window: Window, folder) -> None:
    file = folder / "_news/c.md"
    file.write_text(file.read_text().replace("published", "provider: none\npublished"))
    select(qtbot, window, "abc")
    settle(qtbot, window)
    with qtbot.waitSignal(window.session.said) as said:
        window.form.several.set_for_all(("provider", "name"), "Maker")
    assert said.args == ["The edit does not fit 1 article: C", "refused"]
    assert len(window.session.unsaved()) == 2


# one article, with others selected


def test_one_article_is_looked_at_and_its_value_set_in_all_selected(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    qtbot.mouseClick(window.head.whole.button(1), Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert not window.form.is_several
    assert window.form.shown_id == id_of(window, "a")
    assert len(window.articles.selected_ids()) == 3
    menu = menu_of(window, "category")
    next(action for action in menu.actions() if action.text() == "Set here for all selected").trigger()
    assert window.session.unsaved() == [id_of(window, "c")]
    qtbot.mouseClick(window.head.whole.button(0), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.form.is_several)
    assert shown(window, "category") == "news"


def test_one_that_some_have_is_offered_for_all(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    inner = next(action.menu() for action in menu_of(window, "category").actions() if action.menu())
    assert [action.text() for action in inner.actions()] == ["news\t2", "learning\t1"]
    inner.actions()[1].trigger()
    assert len(window.session.unsaved()) == 2
    assert shown(window, "category") == "learning"


def menu_of(window: Window, name: str) -> QMenu:
    field = row(window, name)
    field._open_menu(field)
    menu = field.findChild(QMenu)
    assert menu is not None
    menu.close()
    return menu


# looked at and saved


def test_the_preview_tells_old_and_new_in_how_many_and_what_stays(qtbot, window: Window, folder: Path) -> None:
    before = texts(folder)
    select(qtbot, window, "abcd", "abc")
    type_into(qtbot, window, "category", "learning")
    dialog = open_preview(qtbot, window)
    assert dialog.summary() == "2 articles will change · 1 already so · 1 refused"
    assert lines(dialog)[:3] == [
        "Category, old: news, new: learning, 2 articles",
        "  A, old: news, new: learning",
        "  B, old: news, new: learning",
    ]
    assert lines(dialog)[3].startswith("Refused, the front matter can't be read")
    assert lines(dialog)[5:] == ["Already so, nothing to change, 1 article", "  C"]
    press(qtbot, dialog, "preview-cancel")
    assert texts(folder) == before
    assert len(window.session.unsaved()) == 2


def test_saving_writes_these_lines_and_one_undo_takes_them_back(qtbot, window: Window, folder: Path) -> None:
    before = texts(folder)
    select(qtbot, window, "abc")
    type_into(qtbot, window, "category", "events")
    press(qtbot, open_preview(qtbot, window), "preview-save")
    settle(qtbot, window)
    after = texts(folder)
    assert window.status.message == "Saved 3 articles"
    assert [path for path in before if after[path] != before[path]] == ["_news/a.md", "_news/b.md", "_news/c.md"]
    assert after["_news/a.md"] == before["_news/a.md"].replace("category: news ", "category: events ")
    assert after["_news/c.md"] == before["_news/c.md"].replace("learning", "events")
    assert window.session.unsaved() == []
    assert shown(window, "category") == "events"
    window.session.undo()
    settle(qtbot, window)
    assert texts(folder) == before
    assert shown(window, "category") == "several values"


def test_a_value_left_out_by_its_box_stays_unsaved_the_others_of_its_article_do_not(
    qtbot, window: Window, folder: Path
) -> None:
    before = texts(folder)
    select(qtbot, window, "abc")
    type_into(qtbot, window, "category", "events")
    type_into(qtbot, window, "quality", "7")
    dialog = open_preview(qtbot, window)
    model = dialog.model
    first = model.index(0, 0, model.index(0, 0))
    assert model.row_at(first).text == "A"
    model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert dialog.summary() == "3 articles will change · 5 values · 1 left out"
    states = [model.index(at, 0).data(Qt.ItemDataRole.CheckStateRole) for at in range(model.rowCount())]
    assert Qt.CheckState.PartiallyChecked in states
    press(qtbot, dialog, "preview-save")
    settle(qtbot, window)
    assert window.session.unsaved() == [id_of(window, "a")]
    draft = window.session.draft(id_of(window, "a"))
    assert draft is not None
    assert [(change.path, change.new) for change in draft.changes()] == [(("category",), "events")]
    assert (folder / "_news/a.md").read_text() == before["_news/a.md"].replace("quality: 1", "quality: 7")
    assert "category: events" in (folder / "_news/b.md").read_text()
    window.session.save([id_of(window, "a")])
    settle(qtbot, window)
    assert "category: events   # kept\nquality: 7" in (folder / "_news/a.md").read_text()


def test_a_whole_article_is_left_out_by_shift_and_space(qtbot, window: Window, folder: Path) -> None:
    before = texts(folder)
    select(qtbot, window, "abc")
    type_into(qtbot, window, "category", "events")
    type_into(qtbot, window, "quality", "7")
    dialog = open_preview(qtbot, window)
    tree = dialog.panel.tree
    tree.setCurrentIndex(dialog.model.index(0, 0, dialog.model.index(0, 0)))
    qtbot.keyClick(tree, Key.Key_Space, SHIFT)
    assert dialog.summary() == "2 articles will change · 4 values · 2 left out"
    qtbot.keyClick(tree, Key.Key_Space, SHIFT)
    assert dialog.summary() == "3 articles will change · 6 values"
    qtbot.keyClick(tree, Key.Key_Space, SHIFT)
    press(qtbot, dialog, "preview-save")
    settle(qtbot, window)
    assert window.session.unsaved() == [id_of(window, "a")]
    assert (folder / "_news/a.md").read_text() == before["_news/a.md"]
    assert "quality: 7" in (folder / "_news/b.md").read_text()


def test_a_file_changed_meanwhile_keeps_what_others_wrote(qtbot, window: Window, folder: Path) -> None:
    select(qtbot, window, "abc")
    type_into(qtbot, window, "category", "events")
    settle(qtbot, window)
    file = folder / "_news/b.md"
    file.write_text(file.read_text().replace("title: B", "title: Theirs").replace("Body", "Their body"))
    press(qtbot, open_preview(qtbot, window), "preview-save")
    settle(qtbot, window)
    assert "title: Theirs\ncategory: events" in file.read_text()
    assert "Their body" in file.read_text()


def test_a_save_with_a_refusal_says_both_and_offers_undo(qtbot, window: Window, folder: Path) -> None:
    select(qtbot, window, "abc")
    type_into(qtbot, window, "category", "events")
    dialog = open_preview(qtbot, window)
    file = folder / "_news/b.md"
    file.write_text(file.read_text().replace("category: news", "category: theirs"))
    press(qtbot, dialog, "preview-save")
    settle(qtbot, window)
    assert window.status.message.startswith("Saved 2 articles. 1 article not: “B” ")
    assert "category: theirs" in file.read_text()
    for box in window.findChildren(QPushButton, "keep-editing"):
        box.click()


# many


def test_reading_can_be_stopped_and_begun_again(qtbot, window: Window) -> None:
    several = window.form.several
    window.form.show_several([id_of(window, name) for name in "abc"])
    several._show_progress()
    assert "Reading 3 articles" in several.progress.text()
    button = several.progress.findChild(QPushButton, "several-reading-button")
    several.progress.stop_wanted.emit()
    settle(qtbot, window)
    assert several.progress.text() == "3 articles selected, not read"
    assert not several.is_ready
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: several.is_ready)


def test_more_than_memory_should_hold_is_refused(qtbot, window: Window, monkeypatch) -> None:
    monkeypatch.setattr(page_module, "MOST_ARTICLES", 2)
    window.articles.rows.select_ids([id_of(window, name) for name in "abc"], id_of(window, "a"))
    qtbot.waitUntil(lambda: window.form.is_several)
    assert window.form.several.progress.text() == "3 articles selected. Up to 2 articles can be edited in one form."
    assert window.form.bar.text() == "No changes"


def test_none_that_can_be_edited_is_said(qtbot, window: Window, folder: Path) -> None:
    (folder / "_news/c.md").write_text("---\ntitle: {broken\n---\n")
    window.articles.rows.select_ids([id_of(window, "c"), id_of(window, "d")], id_of(window, "c"))
    qtbot.waitUntil(lambda: window.form.is_several)
    settle(qtbot, window)
    assert window.form.several.progress.text() == "None of the selected articles can be edited."


def test_the_head_says_how_many_are_published_and_publishes_all(qtbot, window: Window) -> None:
    select(qtbot, window, "abcd", "abc")
    assert window.head.switch.accessibleName() == "2 of 3 published", "d can't be read, and does not count"
    qtbot.mouseClick(window.head.switch, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.head.switch.accessibleName() == "Published"
    assert window.session.row(id_of(window, "b")).state == "published"


def test_an_article_that_vanishes_leaves_the_form(qtbot, window: Window, folder: Path) -> None:
    select(qtbot, window, "abc")
    (folder / "_news/c.md").unlink()
    gone = id_of(window, "c")
    window.session.let_go(gone)
    qtbot.waitUntil(lambda: gone not in window.form.several.shown_ids)
    settle(qtbot, window)
    assert window.form.several.head.text() == "2 articles · News"


def test_the_arrows_step_among_the_selected_while_one_is_looked_at(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    window.commands.toggle_one()
    settle(qtbot, window)
    seen = [window.form.shown_id]
    for _ in range(3):
        qtbot.mouseClick(window.head.findChild(QToolButton, "next-button"), Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        seen.append(window.form.shown_id)
    assert sorted(seen[:3]) == sorted(id_of(window, name) for name in "abc")
    assert seen[3] == seen[2]
    assert len(window.articles.selected_ids()) == 3
    assert not window.head.findChild(QToolButton, "next-button").isEnabled()
    window.commands.toggle_one()
    qtbot.waitUntil(lambda: window.form.is_several)


def test_with_one_article_selected_there_is_nothing_to_take_together(qtbot, window: Window) -> None:
    window.commands.toggle_one()
    assert window.status.message == "Only one article is selected"
    assert window.head.whole.isHidden()


def test_problems_are_told_once_with_how_many_have_them(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    type_into(qtbot, window, "quality", "-5")
    qtbot.waitUntil(lambda: bool(problem_words(window, "quality")))
    assert "of 3" not in problem_words(window, "quality")
    window.form.revert()
    select(qtbot, window, "ab")
    type_into(qtbot, window, "quality", "-5")
    settle(qtbot, window)
    select(qtbot, window, "abc")
    qtbot.waitUntil(lambda: "(in 2 of 3)" in problem_words(window, "quality"))


def problem_words(window: Window, name: str) -> str:
    """What is said to be wrong with a field."""
    strips = row(window, name).problem_strips()
    return " ".join(label.text() for strip in strips for label in strip.findChildren(QLabel))


def test_a_narrow_head_says_the_flag_in_few_words(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    head = window.head

    def words() -> set[str]:
        return {label.text() for label in head.switch.findChildren(QLabel) if not label.isHidden()}

    assert "2 of 3 published" in words()
    head.setFixedWidth(220)
    assert "2 / 3" in words()
    assert head.switch.accessibleName() == "2 of 3 published"
    head.setFixedWidth(420)
    assert "2 of 3 published" in words()


@pytest.mark.parametrize("name", ["title", "quality"])
def test_undo_in_an_input_brings_each_article_its_own_value_back(qtbot, window: Window, name: str) -> None:
    select(qtbot, window, "abc")
    assert window.form.focus_field((name,))
    target = QApplication.focusWidget()
    qtbot.keyClicks(target, "42")
    assert len(window.session.unsaved()) == 3
    settle(qtbot, window)
    qtbot.keyClick(target, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.session.unsaved() == [])
    assert shown(window, name) == "several values"
    assert QApplication.focusWidget() is target
    qtbot.keyClicks(target, "7")
    assert {str(window.session.draft(id_of(window, one)).record[name]) for one in "abc"} == {"7"}


def test_save_and_next_stays_with_the_selection(qtbot, window: Window) -> None:
    select(qtbot, window, "abc")
    type_into(qtbot, window, "category", "events")
    window.commands.save_and_next()
    settle(qtbot, window)
    assert window.findChild(SavePreview) is not None
    assert len(window.articles.selected_ids()) == 3


def test_before_the_selected_articles_are_read_nothing_is_set(qtbot, window: Window) -> None:
    with qtbot.waitSignal(window.session.said) as said:
        window.form.several.set_for_all(("category",), "x")
    assert said.args[0].startswith("The selected articles are not read yet")
    assert window.session.unsaved() == []
