"""A small site on the disk, and a session on it, for the window's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.gui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

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
    qtbot.waitUntil(lambda: session.tasks.is_idle)
