"""A folder without articles: what is looked for is said, and other places are one click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom import opened_window, settle, write_news
from PySide6.QtWidgets import QLabel, QPushButton

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.articles.empty import EmptyList


def empty_folder(folder: Path) -> Path:
    """A folder with one file that is no article."""
    folder.mkdir()
    (folder / "_config.yml").write_text("title: Nothing\n")
    (folder / "notes.md").write_text("No fields here.\n")
    return folder


def said(empty: EmptyList) -> str:
    return " ".join(label.text() for label in empty.findChildren(QLabel) if label.isVisible())


def test_it_says_what_is_looked_for_and_what_was_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, empty_folder(tmp_path / "empty")) as window:
        assert window.articles.empty.isVisible()
        assert "between two lines of ---" in said(window.articles.empty)
        assert "Left out: 1 file without such fields." in said(window.articles.empty)
        assert window.articles.empty.findChild(QPushButton, "articles-open-another").isVisible()


def test_the_sites_opened_before_are_offered(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    news = write_news(tmp_path / "news")
    with opened_window(qtbot, news) as window:
        window.open_path(str(empty_folder(tmp_path / "empty")))
        qtbot.waitUntil(lambda: window.articles.empty.isVisible())
        settle(qtbot, window)
        (row,) = window.articles.empty.findChildren(QPushButton, "recent-site")
        assert row.accessibleName() == str(news)
        with qtbot.waitSignal(window.session.opened):
            row.click()
        qtbot.waitUntil(lambda: len(window.articles.ids()) == 3)
        assert not window.articles.empty.isVisible()


def test_a_query_without_a_match_offers_no_other_site(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, write_news(tmp_path)) as window:
        window.queries.choose("is:broken")
        settle(qtbot, window)
        assert window.articles.empty.isVisible()
        assert not window.articles.empty.findChild(QPushButton, "articles-open-another").isVisible()
