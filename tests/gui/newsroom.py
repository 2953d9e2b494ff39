"""A small site on the disk, and a session on it, for the window's tests."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from editor.gui.app import make_application, make_window
from editor.gui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.shell.window import Window

SCHEMA = """\
collections:
  - name: news
    folder: _news
    fields:
      - {name: title, max: 140}
      - {name: excerpt, widget: text}
      - {name: quality, widget: number, min: 0}
      - {name: topics, widget: list, required: false}
      - {name: published, widget: boolean, required: false}
"""


def article(title: str, *, published: str = "false", more: str = "excerpt: Some words.\nquality: 60") -> str:
    """An article's text."""
    return f"---\ntitle: {title}\n{more}\npublished: {published}   # by hand\n---\nBody\n"


def write_news(folder: Path, **articles: str) -> Path:
    """A Jekyll site with these articles in `_news`, by the names of their files; three when none are given."""
    (folder / ".stet.yml").write_text(SCHEMA)
    (folder / "_config.yml").write_text("title: News\n")
    (folder / "_news").mkdir()
    texts = articles or {
        "a": article("First"),
        "b": article("Second", published="true"),
        "c": article("Third", more="quality: 60"),
    }
    for name, text in texts.items():
        (folder / "_news" / f"{name}.md").write_text(text)
    return folder


def open_and_read(qtbot: QtBot, session: Session, folder: Path) -> None:
    """Open a site and wait until it is read and checked."""
    with qtbot.waitSignal(session.opened):
        session.open(folder)
    qtbot.waitUntil(lambda: session.tasks.is_idle and session.keeper.is_idle)


@contextmanager
def opened_window(qtbot: QtBot, folder: Path) -> Iterator[Window]:
    """A window on a site that is read, the list in focus; ended without a question."""
    make_application()
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    open_and_read(qtbot, window.session, folder)
    settle(qtbot, window)
    window.articles.view.setFocus()
    yield window
    window.end()


def settle(qtbot: QtBot, window: Window) -> None:
    """Let the window work until nothing is under way."""
    qtbot.waitUntil(lambda: window.session.tasks.is_idle)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: window.session.tasks.is_idle)


def go_to(qtbot: QtBot, window: Window, name: str) -> int:
    """Show the article of that file's name."""
    assert window.session.library is not None
    article_id = window.session.library.id_of(f"_news/{name}.md")
    assert article_id is not None
    assert window.articles.go_to(article_id)
    settle(qtbot, window)
    return article_id


def ask_for(qtbot: QtBot, window: Window, query: str) -> None:
    """Run a query."""
    window.queries.choose(query)
    settle(qtbot, window)
