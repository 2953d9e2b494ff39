"""The look before several articles are saved: filtered, as lines of the files, as a command; what is refused stays."""

from __future__ import annotations

import shlex
import shutil
from typing import TYPE_CHECKING

import pytest
from newsroom import article, opened_window, settle, write_news
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from editor.__main__ import main
from editor.core.edits import ReplaceBody, Set
from editor.gui.several.preview import SavePreview

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.gui.several.preview_panel import PreviewPanel
    from editor.gui.shell.window import Window

NAMES = "abc"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    texts = {name: article(f"Title {name}", more=f"excerpt: Words of {name}.\nquality: 6{name}") for name in "ab"}
    return write_news(site, **texts, c=article("Title c", more="excerpt: &w Words of c.\nfooter: *w\nquality: 60"))


@pytest.fixture
def window(qtbot, folder: Path) -> Iterator[Window]:
    with opened_window(qtbot, folder) as window:
        yield window


def id_of(window: Window, name: str) -> int:
    found = window.session.library.id_of(f"_news/{name}.md")
    assert found is not None
    return found


def edit(qtbot, window: Window, *edits: object) -> None:
    """The same edits, unsaved, in all three articles; `c` refuses one of its excerpt."""
    for name in NAMES:
        for one in edits:
            window.session.edit(id_of(window, name), one)
            settle(qtbot, window)


def open_preview(qtbot, window: Window) -> SavePreview:
    dialog = SavePreview(window.session, [id_of(window, name) for name in NAMES], (), window)
    dialog.save_requested.connect(window.session.save_without)
    dialog.open()
    wait(qtbot, dialog)
    return dialog


def wait(qtbot, dialog: SavePreview) -> None:
    panel = dialog.panel
    qtbot.waitUntil(lambda: panel.is_settled and not dialog.foot.is_asking and not panel.filter.is_typing)


def tops(panel: PreviewPanel) -> list[str]:
    model = panel.model
    return [model.row_at(model.index(at, 0)).spoken for at in range(model.rowCount())]


def shown_lines(qtbot, window: Window, panel: PreviewPanel) -> list[str]:
    panel.tabs.setCurrentIndex(1)
    settle(qtbot, window)
    model = panel.lines.lines
    return [model.line(row) for row in range(model.rowCount())]


def test_only_one_field_some_words_or_what_is_refused(qtbot, window: Window) -> None:
    edit(qtbot, window, Set(("quality",), 7), Set(("excerpt",), "New"))
    dialog = open_preview(qtbot, window)
    panel, bar = dialog.panel, dialog.panel.filter
    assert dialog.summary() == "2 articles will change · 4 values · 1 refused"
    fields = [bar.fields.itemText(at) for at in range(bar.fields.count())]
    assert fields == ["All fields", "excerpt", "quality"]
    bar.fields.setCurrentIndex(1)
    wait(qtbot, dialog)
    assert [top.split(",")[0] for top in tops(panel)] == ["excerpt", "Refused"]
    bar.clear()
    qtbot.keyClicks(bar.text, "title B")
    wait(qtbot, dialog)
    assert {top.rsplit(", ", 1)[-1].split(" · ")[0] for top in tops(panel)} == {"Title b"}
    assert dialog.summary().startswith("2 articles will change")
    bar.clear()
    bar.kinds.setCurrentIndex(bar.kinds.findData("refused"))
    wait(qtbot, dialog)
    assert [top.split(",")[0] for top in tops(panel)] == ["Refused"]
    qtbot.keyClicks(bar.text, "zeppelin")
    wait(qtbot, dialog)
    assert tops(panel) == []


def test_what_was_changed_on_disk_meanwhile_is_found_and_not_saved(qtbot, window: Window, folder: Path) -> None:
    edit(qtbot, window, Set(("title",), "Mine"))
    file = folder / "_news" / "b.md"
    theirs = file.read_text().replace("Title b", "Their longer title")
    file.write_text(theirs)
    dialog = open_preview(qtbot, window)
    bar = dialog.panel.filter
    bar.kinds.setCurrentIndex(bar.kinds.findData("conflicts"))
    wait(qtbot, dialog)
    assert tops(dialog.panel) == ["Refused, was changed on disk meanwhile, 1 article"]
    assert id_of(window, "b") not in dialog.ids()
    dialog.foot.save.click()
    settle(qtbot, window)
    assert file.read_text() == theirs
    assert window.session.unsaved() == [id_of(window, "b")]


def test_the_lines_are_those_that_the_files_get(qtbot, window: Window, folder: Path) -> None:
    before = (folder / "_news" / "a.md").read_text().splitlines()
    edit(qtbot, window, Set(("quality",), 7), Set(("title",), "New"))
    dialog = open_preview(qtbot, window)
    model = dialog.model
    title = next(at for at, top in enumerate(tops(dialog.panel)) if top.startswith("title"))
    model.setData(model.index(title, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    lines = shown_lines(qtbot, window, dialog.panel)
    assert [line for line in lines if line.startswith("+++")] == [f"+++ b/_news/{name}.md" for name in NAMES]
    assert [line for line in lines if line[0] in "+-" and line[:3] not in ("+++", "---")][:2] == [
        "-quality: 6a",
        "+quality: 7",
    ]
    dialog.foot.save.click()
    settle(qtbot, window)
    after = (folder / "_news" / "a.md").read_text().splitlines()
    assert after == [line.replace("6a", "7") for line in before]


def test_selected_lines_are_copied(qtbot, window: Window) -> None:
    edit(qtbot, window, Set(("quality",), 7))
    dialog = open_preview(qtbot, window)
    lines = shown_lines(qtbot, window, dialog.panel)
    dialog.panel.lines.selectAll()
    qtbot.keyClick(dialog.panel.lines, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "".join(line + "\n" for line in lines)


def test_the_copied_commands_write_the_same(qtbot, window: Window, folder: Path, tmp_path: Path, monkeypatch) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    edit(qtbot, window, Set(("quality",), 7), Set(("title",), "It's “new”: $HOME"))
    dialog = open_preview(qtbot, window)
    model = dialog.model
    first = model.index(0, 0, model.index(0, 0))
    model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    wait(qtbot, dialog)
    dialog.foot.copy.click()
    commands = [shlex.split(line) for line in QGuiApplication.clipboard().text().splitlines()]
    dialog.foot.save.click()
    settle(qtbot, window)
    assert commands.pop(0) == ["cd", str(folder)]
    monkeypatch.chdir(other)
    assert [main(command[1:]) for command in commands] == [0] * len(commands)
    for name in NAMES:
        assert (other / "_news" / f"{name}.md").read_bytes() == (folder / "_news" / f"{name}.md").read_bytes()


def test_where_no_command_does_it_the_button_says_why(qtbot, window: Window) -> None:
    edit(qtbot, window, ReplaceBody("Another\n"))
    foot = open_preview(qtbot, window).foot
    assert not foot.copy.isEnabled()
    assert foot.copy.toolTip() == "no command writes the text below the front matter"
