"""An empty list: no article in work, nothing to publish, and back to the article as soon as it is listed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, ask_for, go_to, opened_window, settle, write_news
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from editor.core.edits import Set

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.shell.window import Window

NOWHERE = "is:broken"
"""A query that finds none of the three articles."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with opened_window(qtbot, write_news(tmp_path)) as window:
        yield window


def texts_of(window: Window) -> list[str]:
    return [file.read_text() for file in sorted((window.session.site.root / "_news").iterdir())]


def test_no_match_leaves_no_article_in_work(qtbot: QtBot, window: Window) -> None:
    go_to(qtbot, window, "c")
    before = texts_of(window)
    ask_for(qtbot, window, NOWHERE)
    assert window.form.form is None
    assert window.form.nothing.isVisible()
    assert window.form.nothing.text() == "No article matches the search. Clear the search to go on with “Third”."
    assert not window.head.switch.isVisible()
    assert not window.actions_["publish"].isEnabled()
    qtbot.keyClick(window.articles.empty, Qt.Key.Key_P)
    window.commands.publish()
    settle(qtbot, window)
    assert texts_of(window) == before


def test_the_cleared_search_brings_the_article_back(qtbot: QtBot, window: Window) -> None:
    third = go_to(qtbot, window, "c")
    ask_for(qtbot, window, NOWHERE)
    qtbot.mouseClick(window.form.nothing.findChild(QPushButton, "no-article-clear"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.current == third)
    settle(qtbot, window)
    assert window.form.shown_id == third
    assert window.articles.current_id() == third
    assert window.head.switch.isVisible()


def test_an_article_that_a_query_left_out_is_come_back_to(qtbot: QtBot, window: Window) -> None:
    third = go_to(qtbot, window, "c")
    window.search.focus()
    ask_for(qtbot, window, "is:published")
    assert window.form.shown_id == third  # one who types keeps the form
    assert window.head.findChild(QLabel, "position-label").text() == "not in the list"
    ask_for(qtbot, window, NOWHERE)
    ask_for(qtbot, window, "is:published")
    assert window.form.nothing.text() == "No article selected. Choose one in the list to edit it here."
    ask_for(qtbot, window, "")
    assert window.session.current == third


def test_unsaved_changes_out_of_sight_are_counted_and_found(qtbot: QtBot, window: Window) -> None:
    third = go_to(qtbot, window, "c")
    window.session.edit(third, Set(("title",), "Other"))
    ask_for(qtbot, window, NOWHERE)
    assert window.form.nothing.text().endswith("Its unsaved changes are kept.")
    assert window.form.bar.text() == "1 article not saved"
    qtbot.mouseClick(window.form.bar.findChild(QPushButton, "show-button"), Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.search.text() == "is:unsaved"
    assert window.session.current == third


def test_publishing_out_of_the_query_goes_on_to_the_next(qtbot: QtBot, window: Window) -> None:
    ask_for(qtbot, window, "is:unpublished")
    first, third = go_to(qtbot, window, "a"), window.session.library.id_of("_news/c.md")
    window.session.edit(first, Set(("title",), "Other"))
    window.commands.publish_anyway()
    qtbot.waitUntil(lambda: window.session.current == third)
    settle(qtbot, window)
    assert window.form.shown_id == third
    assert window.session.draft(first)


def test_one_who_types_in_the_form_is_let_finish(qtbot: QtBot, window: Window) -> None:
    third = go_to(qtbot, window, "c")
    window.form.focus_first()
    ask_for(qtbot, window, NOWHERE)
    assert window.form.shown_id == third
    window.search.focus()
    qtbot.waitUntil(lambda: window.form.nothing.isVisible())
    assert window.session.current == -1


def test_an_empty_folder_says_so_in_the_form(qtbot: QtBot, tmp_path: Path) -> None:
    folder = write_news(tmp_path)
    for file in (folder / "_news").iterdir():
        file.unlink()
    with opened_window(qtbot, folder) as window:
        qtbot.waitUntil(lambda: window.form.nothing.text().startswith("No article to edit"))
        assert not window.head.switch.isVisible()


def test_the_text_of_a_broken_file_counts_as_unsaved(qtbot: QtBot, tmp_path: Path) -> None:
    folder = write_news(tmp_path, a=article("First"), b=article("[never closed"))
    with opened_window(qtbot, folder) as window:
        broken = go_to(qtbot, window, "b")
        line = window.articles.model.line(window.articles.model.row_of(broken))
        assert not line.is_unsaved
        window.form.mend_view.setPlainText(window.form.mend_view.text() + "more")
        line = window.articles.model.line(window.articles.model.row_of(broken))
        assert line.is_unsaved
        assert line.marks() == [("changed", "chg"), ("error", "err")]
        ask_for(qtbot, window, "is:unsaved")
        assert list(window.articles.ids()) == [broken]
        window.session.discard([broken])
        assert window.articles.model.is_dimmed(broken)
