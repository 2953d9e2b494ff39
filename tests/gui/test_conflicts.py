"""The same fields changed here and on disk: one dialog, a choice for each or for all, undone like anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, opened_window, settle, write_news
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from editor.core.edits import Set
from editor.gui.panels.conflict import ConflictDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.shell.window import Window

TITLE = ("title",)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """Three articles whose titles were changed here and on disk, all about to be saved."""
    with opened_window(qtbot, write_news(tmp_path)) as window:
        session = window.session
        for name in "abc":
            article_id = session.library.id_of(f"_news/{name}.md")
            session.article(article_id, lambda _: None)
            settle(qtbot, window)
            session.edit(article_id, Set(TITLE, f"Mine {name}"))
            (tmp_path / "_news" / f"{name}.md").write_text(article(f"Theirs {name}"))
        window.commands.save_all()
        settle(qtbot, window)
        yield window
        session.discard(session.unsaved())


def dialogs(window: Window) -> list[ConflictDialog]:
    return [dialog for dialog in window.findChildren(ConflictDialog) if dialog.isVisible()]


def click(qtbot: QtBot, window: Window, name: str) -> None:
    button = dialogs(window)[0].findChild(QAbstractButton, name)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)


def place(window: Window) -> str:
    return dialogs(window)[0].findChild(QLabel, "conflict-place").text()


def titles_on_disk(window: Window) -> list[str]:
    files = sorted((window.session.site.root / "_news").glob("*.md"))
    return [file.read_text().split("\n")[1].removeprefix("title: ") for file in files]


def titles(window: Window) -> list[object]:
    """What unsaved edits make of the titles; None without any."""
    ids = [window.session.library.id_of(f"_news/{name}.md") for name in "abc"]
    return [(window.session.edited_record(i) or {}).get("title") for i in ids]


def test_many_conflicts_are_one_dialog(qtbot: QtBot, window: Window) -> None:
    (dialog,) = dialogs(window)
    assert place(window) == "1 of 3"
    window.commands.save_all()
    settle(qtbot, window)
    assert dialogs(window) == [dialog]
    assert len(dialog.waiting) == 3


def test_what_was_chosen_is_there_when_one_comes_back(qtbot: QtBot, window: Window) -> None:
    (dialog,) = dialogs(window)
    dialog.choices[0].theirs.radio.click()
    click(qtbot, window, "conflict-next")
    assert place(window) == "2 of 3"
    assert dialog.choices[0].is_ours
    click(qtbot, window, "conflict-previous")
    assert not dialog.choices[0].is_ours


def test_each_is_settled_for_itself_and_leaves(qtbot: QtBot, window: Window) -> None:
    dialogs(window)[0].choices[0].theirs.radio.click()
    click(qtbot, window, "conflict-use")
    assert place(window) == "1 of 2"
    click(qtbot, window, "conflict-save")
    click(qtbot, window, "conflict-later")
    assert titles_on_disk(window) == ["Theirs a", "Mine b", "Theirs c"]
    assert titles(window) == [None, None, "Mine c"]


def test_mine_for_all_is_saved_and_undone_at_once(qtbot: QtBot, window: Window) -> None:
    click(qtbot, window, "conflict-all-ours")
    assert not dialogs(window)
    assert titles_on_disk(window) == ["Mine a", "Mine b", "Mine c"]
    assert not window.session.unsaved()
    window.session.undo()
    settle(qtbot, window)
    assert titles_on_disk(window) == ["Theirs a", "Theirs b", "Theirs c"]


def test_theirs_for_all_can_be_taken_back(qtbot: QtBot, window: Window) -> None:
    click(qtbot, window, "conflict-all-theirs")
    assert titles_on_disk(window) == ["Theirs a", "Theirs b", "Theirs c"]
    assert not window.session.unsaved()
    assert window.session.history.undo_text == "Conflicts settled in 3 articles"
    window.session.undo()
    settle(qtbot, window)
    assert titles(window) == ["Mine a", "Mine b", "Mine c"]
    assert all(window.session.disk.conflict(i) for i in window.session.unsaved())
    window.session.redo()
    settle(qtbot, window)
    assert not window.session.unsaved()


def test_undo_goes_on_past_a_choice(qtbot: QtBot, window: Window) -> None:
    click(qtbot, window, "conflict-use")
    click(qtbot, window, "conflict-later")
    window.session.undo()  # the choice
    assert titles(window) == ["Mine a", "Mine b", "Mine c"]
    window.session.undo()  # the edit of the last article
    assert titles(window) == ["Mine a", "Mine b", None]


def test_one_that_is_settled_elsewhere_leaves_the_dialog(qtbot: QtBot, window: Window) -> None:
    window.session.discard([window.session.library.id_of("_news/b.md")])
    window.session.disk.settle(window.session.library.id_of("_news/b.md"))
    assert place(window) == "1 of 2"
