"""`D` where nothing is unsaved, and `Esc`, which takes back what is nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, ask_for, go_to, opened_window, settle, write_news
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from editor.core.edits import Set
from editor.gui.panels.changes import ChangesDialog
from editor.gui.panels.written import WrittenDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.shell.window import Window

TITLE = ("title",)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with opened_window(qtbot, write_news(tmp_path)) as window:
        yield window


def press(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    qtbot.keyClick(window.articles.view, key)
    settle(qtbot, window)


def words(dialog: WrittenDialog) -> list[str]:
    return [label.text() for label in dialog.tabs.findChildren(QLabel)]


def test_several_without_changes_are_named_each(qtbot: QtBot, window: Window) -> None:
    window.articles.rows.select_ids(window.articles.ids(), window.articles.current_id())
    settle(qtbot, window)
    press(qtbot, window, Qt.Key.Key_D)
    dialog = window.findChild(WrittenDialog)
    assert words(dialog).count("No changes.") == 3
    assert dialog.findChild(QLabel, "written-note").text() == "Nothing is unsaved."


def test_what_was_saved_since_the_opening_is_shown(qtbot: QtBot, window: Window) -> None:
    first = go_to(qtbot, window, "a")
    for title in ("Better", "Best"):
        window.session.edit(first, Set(TITLE, title))
        window.session.save([first])
        settle(qtbot, window)
    window.session.publish([first], True, force=True)
    settle(qtbot, window)
    go_to(qtbot, window, "a")
    press(qtbot, window, Qt.Key.Key_D)
    lines = window.findChild(WrittenDialog).findChild(QPlainTextEdit, "changes-diff").toPlainText()
    assert "-title: First\n+title: Best" in lines
    assert "-published: false" in lines


def test_what_was_undone_is_no_change(qtbot: QtBot, window: Window) -> None:
    first = go_to(qtbot, window, "a")
    window.session.edit(first, Set(TITLE, "Better"))
    window.session.save([first])
    settle(qtbot, window)
    window.session.undo()
    settle(qtbot, window)
    press(qtbot, window, Qt.Key.Key_D)
    assert "No changes." in words(window.findChild(WrittenDialog))


def test_a_file_that_cannot_be_read_any_more_is_not_called_unchanged(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    first = go_to(qtbot, window, "a")
    window.session.edit(first, Set(TITLE, "Better"))
    window.session.save([first])
    settle(qtbot, window)
    go_to(qtbot, window, "a")
    (tmp_path / "_news" / "a.md").unlink()
    press(qtbot, window, Qt.Key.Key_D)
    assert "Its file can't be read any more." in words(window.findChild(WrittenDialog))


def test_what_others_have_unsaved_is_one_click_away(qtbot: QtBot, window: Window) -> None:
    window.session.edit(go_to(qtbot, window, "a"), Set(TITLE, "Better"))
    go_to(qtbot, window, "b")
    press(qtbot, window, Qt.Key.Key_D)
    dialog = window.findChild(WrittenDialog)
    assert dialog.findChild(QLabel, "written-note").text() == "Not saved elsewhere: 1 article"
    dialog.findChild(QPushButton, "written-show-others").click()
    assert window.findChild(ChangesDialog).isVisible()
    settle(qtbot, window)


def test_the_unsaved_text_of_a_broken_file_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, write_news(tmp_path, a=article("[never closed"))) as window:
        go_to(qtbot, window, "a")
        view = window.form.mend_view
        view.setPlainText(view.text().replace("closed", "closed]"))
        press(qtbot, window, Qt.Key.Key_D)
        lines = window.findChild(WrittenDialog).findChild(QPlainTextEdit, "changes-diff").toPlainText()
        assert "+title: [never closed]" in lines
        window.session.discard(window.session.unsaved())


def test_esc_clears_the_query_before_it_drops_a_selection(qtbot: QtBot, window: Window) -> None:
    ask_for(qtbot, window, "is:unpublished")
    rows = window.articles.rows
    rows.select_ids(window.articles.ids(), window.articles.ids()[0])
    window.articles.view.setFocus()
    press(qtbot, window, Qt.Key.Key_D)
    qtbot.keyClick(window.findChild(WrittenDialog), Qt.Key.Key_Escape)
    assert rows.selected_count() == 2
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.search.text() == ""
    assert (rows.selected_count(), len(window.articles.ids())) == (2, 3)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert rows.selected_count() == 1
