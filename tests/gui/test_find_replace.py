"""Find and replace in the window: found as one types, looked at, left out, saved, taken back, said as a command."""

from __future__ import annotations

import shlex
import shutil
from typing import TYPE_CHECKING

import pytest
from newsroom import SCHEMA, ask_for, open_and_read, opened_window, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.__main__ import main
from editor.core.edits import Set
from editor.gui.replacing import FindReplace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.gui.shell.window import Window

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ARTICLES = {
    "a": "title: The old pier   # kept\nexcerpt: 'Old, old pier.'\ntopics: [old, Piers]\nquality: 1",
    "b": "title: Threshold\nexcerpt: An old threshold.\ntopics:\n  - Doors\n  - old # too\nquality: 2",
    "c": "title: 'Über old walls'\nexcerpt: Nothing here\nimages:\n  - {url: /old.png, alt: An old wall}\nquality: 3",
    "d": "title: New things\nexcerpt: Nothing here\nquality: 4",
    "e": "title: &t The old well\nexcerpt: *t\nquality: 5",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "_news").mkdir(parents=True)
    (site / ".stet.yml").write_text(SCHEMA)
    (site / "_config.yml").write_text("title: News\n")
    for name, front in ARTICLES.items():
        (site / "_news" / f"{name}.md").write_text(f"---\n{front}\n---\nThe old text.\n", encoding="utf-8")
    return site


@pytest.fixture
def window(qtbot, folder: Path) -> Iterator[Window]:
    with opened_window(qtbot, folder) as window:
        yield window


def texts(folder: Path) -> dict[str, str]:
    return {name: (folder / "_news" / f"{name}.md").read_text(encoding="utf-8") for name in ARTICLES}


def open_dialog(window: Window) -> FindReplace:
    window.actions_["find_replace"].trigger()
    dialog = window.findChild(FindReplace)
    assert dialog is not None
    return dialog


def ask(qtbot, dialog: FindReplace, find: str, replacement: str, fields: str = "") -> None:
    """Type, and wait until all that is found is planned."""
    dialog.inputs.find_line.clear()
    qtbot.keyClicks(dialog.inputs.find_line, find)
    dialog.inputs.replacement.clear()
    qtbot.keyClicks(dialog.inputs.replacement, replacement)
    dialog.inputs.fields.set_fields_text(fields)
    wait(qtbot, dialog)


def wait(qtbot, dialog: FindReplace) -> None:
    qtbot.waitUntil(lambda: dialog.is_complete and not dialog.foot.is_asking)


def lines(dialog: FindReplace) -> list[str]:
    model = dialog.panel.model
    return [model.row_at(model.index(at, 0)).spoken for at in range(model.rowCount())]


def row_of(dialog: FindReplace, words: str) -> int:
    return next(at for at, line in enumerate(lines(dialog)) if words in line)


def press_save(qtbot, window: Window, dialog: FindReplace) -> None:
    with qtbot.waitSignal(window.session.saved):
        qtbot.mouseClick(dialog.foot.save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)


def test_what_is_found_is_told_old_and_new_with_its_field(qtbot, window: Window) -> None:
    dialog = open_dialog(window)
    assert not dialog.foot.save.isEnabled()
    ask(qtbot, dialog, "old pier", "quay")
    assert lines(dialog) == [
        "The old pier, The , old: old pier, new: quay, title",
        "The old pier, Old, , old: old pier, new: quay, ., excerpt",
    ]
    assert dialog.summary() == "1 article will change · 2 values"
    assert dialog.foot.save.text() == "Change 1 article"


def test_items_of_lists_and_nested_fields_too_and_nothing_but_them(qtbot, window: Window, folder: Path) -> None:
    before = texts(folder)
    dialog = open_dialog(window)
    dialog.inputs.case.setChecked(True)
    dialog.inputs.words.setChecked(True)
    ask(qtbot, dialog, "old", "ancient", "topics, images.alt")
    assert [line.rsplit(", ", 1)[-1] for line in lines(dialog)] == ["topics › 1", "topics › 2", "images › 1 › alt"]
    press_save(qtbot, window, dialog)
    after = texts(folder)
    assert after["a"] == before["a"].replace("[old,", "[ancient,")
    assert after["b"] == before["b"].replace("- old #", "- ancient #")
    assert after["c"] == before["c"].replace("An old wall", "An ancient wall")
    assert after["d"] == before["d"]


def test_a_refused_article_says_why_and_stays(qtbot, window: Window, folder: Path) -> None:
    before = texts(folder)
    dialog = open_dialog(window)
    ask(qtbot, dialog, "old", "new", "title")
    assert any(line.startswith("Refused, ") for line in lines(dialog))
    assert dialog.summary().endswith("1 refused")
    press_save(qtbot, window, dialog)
    assert texts(folder)["e"] == before["e"]
    assert window.session.unsaved() == []


def test_values_left_out_stay_and_one_undo_takes_the_rest_back(qtbot, window: Window, folder: Path) -> None:
    before = texts(folder)
    dialog = open_dialog(window)
    ask(qtbot, dialog, "old", "new", "title, excerpt")
    model = dialog.panel.model
    out = model.index(row_of(dialog, "Threshold, old: An old"), 0)
    model.setData(out, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    dialog.panel.tree.setCurrentIndex(model.index(row_of(dialog, "Über"), 0))
    QTest.keyClick(dialog.panel.tree, Key.Key_Space, SHIFT)
    assert "2 left out" in dialog.summary()
    press_save(qtbot, window, dialog)
    after = texts(folder)
    assert after["b"] == before["b"].replace("title: Threshold", "title: Threshnew")
    assert after["c"] == before["c"]
    window.session.undo()
    settle(qtbot, window)
    assert texts(folder) == before


def test_enter_goes_on_to_what_is_found_and_control_with_it_writes(qtbot, window: Window, folder: Path) -> None:
    before = texts(folder)
    dialog = open_dialog(window)
    ask(qtbot, dialog, "pier", "quay", "title")
    for box in (dialog.inputs.find_line, dialog.panel.filter.text, dialog.inputs.fields.lineEdit()):
        box.setFocus()
        qtbot.keyClick(box, Key.Key_Return)
        assert dialog.isVisible()
        assert dialog.panel.tree.hasFocus()
    assert texts(folder) == before
    with qtbot.waitSignal(window.session.saved):
        qtbot.keyClick(dialog.panel.tree, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert "title: The old quay   # kept" in texts(folder)["a"]


def test_unsaved_articles_are_left_to_their_form(qtbot, window: Window) -> None:
    found = window.session.library.id_of("_news/a.md")
    window.session.edit(found, Set(("quality",), 9))
    settle(qtbot, window)
    dialog = open_dialog(window)
    ask(qtbot, dialog, "old pier", "quay")
    assert lines(dialog) == ["Refused, has unsaved edits: save or revert them first, 1 article"]
    assert not dialog.foot.save.isEnabled()


@pytest.mark.parametrize(
    ("find", "replacement", "fields", "words"),
    [
        ("(old", "x", "", "can't be read: missing ): (old"),
        ("old", r"\1", "", "has 0 groups"),
        ("old", "x", "a..b", "A key is missing"),
    ],
)
def test_what_cant_be_used_is_said_below_its_input(qtbot, window: Window, find, replacement, fields, words) -> None:
    dialog = open_dialog(window)
    dialog.inputs.regex.setChecked(True)
    dialog.inputs.find_line.setText(find)
    dialog.inputs.replacement.setText(replacement)
    dialog.inputs.fields.set_fields_text(fields)
    qtbot.waitUntil(lambda: words in dialog.inputs.error())
    assert not dialog.foot.save.isEnabled()


def test_an_expression_that_would_hang_others_does_not(qtbot, window: Window) -> None:
    dialog = open_dialog(window)
    dialog.inputs.regex.setChecked(True)
    ask(qtbot, dialog, r"(o+)+ld (\w+)", r"\2 of \1", "title")
    assert lines(dialog)[0] == "The old pier, The , old: old, new: pier, old: pier, new: of o, title"


def test_the_selected_ones_or_the_whole_list(qtbot, window: Window) -> None:
    ids = [window.session.library.id_of(f"_news/{name}.md") for name in "ac"]
    window.articles.rows.select_ids(ids, ids[0])
    settle(qtbot, window)
    dialog = open_dialog(window)
    assert dialog.inputs.where.currentText() == "2 selected"
    ask(qtbot, dialog, "old", "new", "title")
    assert dialog.summary() == "2 articles will change"
    dialog.inputs.where.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.is_complete and dialog.summary() != "2 articles will change")
    assert dialog.summary() == "3 articles will change · 1 refused"


def test_what_was_asked_comes_back(qtbot, window: Window) -> None:
    dialog = open_dialog(window)
    dialog.inputs.regex.setChecked(True)
    ask(qtbot, dialog, "o(ld)", "a", "title, topics")
    dialog.reject()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: window.findChild(FindReplace) is None)
    again = open_dialog(window).inputs
    assert (again.find_line.text(), again.replacement.text(), again.fields.fields_text()) == (
        "o(ld)",
        "a",
        "title, topics",
    )
    assert again.regex.isChecked()


def test_fields_are_offered_from_those_used(qtbot, window: Window) -> None:
    box = open_dialog(window).inputs.fields
    qtbot.waitUntil(lambda: box.count() > 1)
    offered = [box.itemText(at) for at in range(box.count())]
    assert offered[:3] == ["All text fields", "title", "excerpt"]
    assert "images.alt" in offered
    assert "quality" not in offered


# the same on the command line


def copied(dialog: FindReplace, qtbot) -> list[list[str]]:
    qtbot.mouseClick(dialog.foot.copy, Qt.MouseButton.LeftButton)
    return [shlex.split(line) for line in QGuiApplication.clipboard().text().splitlines()]


def run(commands: list[list[str]], original: Path, copy: Path, monkeypatch) -> list[int]:
    """Run copied commands on another copy of the site."""
    statuses = []
    for program, *arguments in commands:
        there = [argument.replace(str(original), str(copy)) for argument in arguments]
        if program == "cd":
            monkeypatch.chdir(there[0])
        else:
            statuses.append(main(there))
    return statuses


@pytest.mark.parametrize("leaves_out", [False, True])
@pytest.mark.parametrize(
    ("find", "replacement", "fields", "switches"),
    [
        ("old", 'it\'s "new" $HOME `ls`', "title, topics", ()),
        ("OLD", "-x", "", ("words",)),
        ("(o)(ld)", r"\2\1: yes", "title, excerpt, images.alt", ("regex",)),
        ("old pier", "no", "title", ("case",)),
    ],
)
def test_the_copied_command_writes_the_same_bytes(
    qtbot, window: Window, folder: Path, tmp_path: Path, monkeypatch, find, replacement, fields, switches, leaves_out
) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    ask_for(qtbot, window, "in:_news -things")
    dialog = open_dialog(window)
    for name in ("case", "words", "regex"):
        getattr(dialog.inputs, name).setChecked(name in switches)
    ask(qtbot, dialog, find, replacement, fields)
    if leaves_out and len(dialog.panel.kept()) > 1:
        model = dialog.panel.model
        model.setData(model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        qtbot.waitUntil(lambda: bool(dialog.foot.command))
    commands = copied(dialog, qtbot)
    press_save(qtbot, window, dialog)
    run(commands, folder, other, monkeypatch)
    assert texts(other) == texts(folder)


def test_replace_is_said_where_it_does_the_same(qtbot, window: Window) -> None:
    dialog = open_dialog(window)
    ask(qtbot, dialog, "old pier", "quay", "title")
    ((program, command, *_),) = copied(dialog, qtbot)
    assert (program, command) == ("stet", "replace")


def test_reading_another_site_later_needs_no_dialog(qtbot, window: Window, folder: Path) -> None:
    """The dialog closed while its work is under way leaves nothing behind."""
    dialog = open_dialog(window)
    dialog.inputs.find_line.setText("old")
    dialog.reject()
    open_and_read(qtbot, window.session, folder)
    settle(qtbot, window)
    assert window.session.unsaved() == []
