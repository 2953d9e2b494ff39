"""A disk that does not answer: one may leave, nothing typed is lost, and nobody waits without being told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from newsroom import go_to, open_and_read, opened_window, settle, write_news
from PySide6.QtWidgets import QPushButton

from editor.core.edits import Set
from editor.gui.pieces.question import Question
from editor.gui.session import Session
from editor.gui.shell.patience import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.gui.shell.window import Window

TITLE = ("title",)


@pytest.fixture
def disk() -> Iterator[threading.Event]:
    """Set once the disk answers again."""
    answers = threading.Event()
    yield answers
    answers.set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_news(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, folder: Path, disk: threading.Event) -> Iterator[Window]:
    """A window that is saving while the disk does not answer."""
    with opened_window(qtbot, folder) as window:
        article_id = go_to(qtbot, window, "a")
        window.session.edit(article_id, Set(TITLE, "Mine"))
        settle(qtbot, window)
        window.session.tasks.run(disk.wait)
        window.session.save([article_id])
        yield window
        disk.set()


def question(qtbot: QtBot, window: Window) -> Question:
    qtbot.waitUntil(lambda: bool(window.findChildren(Question, "question")), timeout=5 * PATIENCE)
    return window.findChild(Question, "question")


def test_one_who_leaves_is_told_what_is_waited_for_and_may_go(qtbot: QtBot, window: Window, folder: Path) -> None:
    window.close()
    assert "as soon as all is written" in window.status.message
    asked = question(qtbot, window)
    assert asked.text() == "Still writing 1 article"
    asked.findChild(QPushButton, "leave").click()
    assert not window.isVisible()
    assert window.has_hung
    again = Session()
    open_and_read(qtbot, again, folder)
    qtbot.waitUntil(lambda: bool(again.unsaved()))
    assert again.edited_record(again.unsaved()[0])["title"] == "Mine"
    again.close()


def test_a_disk_that_answers_again_ends_the_waiting(
    qtbot: QtBot, window: Window, folder: Path, disk: threading.Event
) -> None:
    window.close()
    question(qtbot, window)
    disk.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not window.has_hung
    assert "title: Mine" in (folder / "_news" / "a.md").read_text()


def test_leaving_the_site_waits_and_says_so(qtbot: QtBot, window: Window, disk: threading.Event) -> None:
    window.commands.close_site()
    assert window.status.message == "The site is left as soon as all is written…"
    disk.set()
    qtbot.waitUntil(lambda: window.session.site is None)


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
def test_what_is_typed_during_a_save_outlives_a_kill(qtbot: QtBot, folder: Path) -> None:
    here = Path(__file__)
    before = (folder / "_news" / "a.md").read_bytes()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(here.parents[2]), str(here.parent)])}
    died = subprocess.run(
        [sys.executable, str(here.with_name("dying.py")), str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert (folder / "_news" / "a.md").read_bytes() == before
    session = Session()
    open_and_read(qtbot, session, folder)
    qtbot.waitUntil(lambda: bool(session.unsaved()))
    assert session.edited_record(session.unsaved()[0])["title"] == "Typed meanwhile"
    session.close()
