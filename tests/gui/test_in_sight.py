"""A file that is written in place, which no notice tells of: its row is right within seconds while it is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, opened_window, settle, write_news

from editor.gui.session.insight import INTERVAL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.shell.window import Window

MANY = 60


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    folder = write_news(tmp_path, **{f"n{number:02}": article(f"Number {number}") for number in range(MANY)})
    with opened_window(qtbot, folder) as window:
        qtbot.waitUntil(lambda: not window.session.watcher.is_looking)
        yield window


@pytest.mark.parametrize("face", ["table", "gallery"])
def test_the_rows_in_sight_are_known(qtbot: QtBot, window: Window, face: str) -> None:
    faces, ids = window.articles.faces, list(window.articles.ids())
    if faces.name != face:
        window.articles.toggle_face()
    settle(qtbot, window)
    seen = faces.ids_in_sight()
    assert 3 < len(seen) < MANY
    assert seen == ids[: len(seen)]
    window.articles.go_to(ids[-1])
    settle(qtbot, window)
    seen = faces.ids_in_sight()
    assert seen == ids[-len(seen) :]


def test_a_row_in_sight_follows_a_file_written_in_place(qtbot: QtBot, window: Window) -> None:
    article_id = window.articles.faces.ids_in_sight()[3]
    file = window.session.site.root / window.session.row(article_id).path
    with file.open("r+b") as opened:  # nothing is renamed: the folder's own time stays
        opened.write(file.read_bytes().replace(b"Number", b"NUMBER"))
    qtbot.waitUntil(lambda: window.session.row(article_id).title.startswith("NUMBER"), timeout=15 * INTERVAL)
    assert window.session.disk.is_marked(article_id)
