"""Unsaved work against crashes: also where reading was stopped, two windows stand on one site, or files are damaged."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from newsroom import open_and_read, write_news

from editor import paths
from editor.core.edits import Set
from editor.core.site.kept import kept_drafts, kept_file
from editor.gui.session import Session
from editor.gui.session.keeping import DELAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TITLE = ("title",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_news(tmp_path)


@contextmanager
def window_on(qtbot: QtBot, folder: Path) -> Iterator[Session]:
    """A session; leaving it is a crash a second after the last edit: its unsaved work is on the disk."""
    session = Session()
    open_and_read(qtbot, session, folder)
    yield session
    session.close()


def edit(qtbot: QtBot, session: Session, name: str, title: str) -> None:
    session.edit(session.library.id_of(f"_news/{name}.md"), Set(TITLE, title))
    qtbot.waitUntil(lambda: session.tasks.is_idle and session.keeper.is_idle)


def kept(folder: Path) -> dict[str, str]:
    """What is on the disk, of all windows: the article's name → the title."""
    first = kept_file(paths.state_folder() / "drafts", folder)
    files = sorted(first.parent.glob("*.json"))
    return {draft.path[6:-3]: draft.edits[0].value for file in files for draft in kept_drafts(file)}


def titles(session: Session) -> set[str]:
    return {session.edited_record(article_id)["title"] for article_id in session.unsaved()}


def test_two_windows_on_one_site_keep_each_their_own(qtbot, folder: Path) -> None:
    with window_on(qtbot, folder) as one:
        edit(qtbot, one, "a", "Mine")
        qtbot.waitUntil(lambda: kept(folder) == {"a": "Mine"}, timeout=10 * DELAY)
        with window_on(qtbot, folder) as other:
            assert other.unsaved() == []
            edit(qtbot, other, "b", "Other")
            qtbot.waitUntil(lambda: kept(folder) == {"a": "Mine", "b": "Other"}, timeout=10 * DELAY)
            other.discard(other.unsaved())
        assert kept(folder) == {"a": "Mine"}


def test_what_both_left_comes_back_in_one(qtbot, folder: Path) -> None:
    with window_on(qtbot, folder) as one, window_on(qtbot, folder) as other:
        edit(qtbot, one, "a", "Mine")
        edit(qtbot, other, "b", "Other")
    with window_on(qtbot, folder) as again:
        qtbot.waitUntil(lambda: titles(again) == {"Mine", "Other"})
        edit(qtbot, again, "c", "New")
    with window_on(qtbot, folder) as last:
        qtbot.waitUntil(lambda: titles(last) == {"Mine", "Other", "New"})
        last.discard(last.unsaved())
    assert kept(folder) == {}


def test_edits_are_kept_where_reading_was_stopped(qtbot, folder: Path) -> None:
    session = Session()
    session.tasks.started.connect(lambda task: task.cancel() if task.title == "Reading" else None)
    with qtbot.waitSignal(session.reading_stopped):
        session.open(folder)
    session.library.update(session.site.article("_news/a.md"))
    edit(qtbot, session, "a", "Kept")
    session.close()
    assert kept(folder) == {"a": "Kept"}


def test_edits_made_while_the_site_is_read_are_kept(qtbot, folder: Path) -> None:
    session = Session()
    with qtbot.waitSignal(session.opened):
        session.open(folder)
    session.library.update(session.site.article("_news/a.md"))
    session.edit(session.library.id_of("_news/a.md"), Set(TITLE, "Early"))
    qtbot.waitUntil(lambda: kept(folder) == {"a": "Early"}, timeout=10 * DELAY)
    session.close()


def test_what_makes_no_sense_stays_beside(qtbot, folder: Path) -> None:
    file = kept_file(paths.state_folder() / "drafts", folder)
    file.parent.mkdir(parents=True)
    file.write_text('{"version": 99, "drafts": ["of a later Stet"]}')
    with window_on(qtbot, folder) as session:
        edit(qtbot, session, "a", "Mine")
    assert kept(folder) == {"a": "Mine"}
    assert "of a later Stet" in file.with_suffix(".unread").read_text()


def test_a_state_folder_that_takes_nothing_is_said_and_edits_go_on(qtbot, folder: Path) -> None:
    paths.state_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.state_folder().write_text("a file in its place")
    said: list[str] = []
    with window_on(qtbot, folder) as session:
        session.said.connect(lambda text, kind: said.append(kind))
        edit(qtbot, session, "a", "Mine")
        qtbot.waitUntil(lambda: "error" in said, timeout=10 * DELAY)
        assert titles(session) == {"Mine"}
