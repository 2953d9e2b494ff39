"""Writing while something is being written: nothing typed, undone or asked for meanwhile is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, open_and_read, write_news
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.core.edits import Set
from editor.core.site import saving
from editor.gui.app import make_window
from editor.gui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TITLE, QUALITY = ("title",), ("quality",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_news(tmp_path)


@pytest.fixture
def session(qtbot: QtBot, folder: Path) -> Iterator[Session]:
    session = Session()
    open_and_read(qtbot, session, folder)
    yield session
    session.close()


def read(qtbot: QtBot, session: Session, name: str) -> int:
    found = session.library.id_of(f"_news/{name}.md")
    got: list[object] = []
    session.article(found, got.append)
    qtbot.waitUntil(lambda: bool(got))
    return found


def wait(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.tasks.is_idle and not session.writer.turns.is_busy)


def test_what_is_typed_between_two_saves_is_in_the_second(qtbot, session: Session, folder: Path) -> None:
    here = read(qtbot, session, "a")
    session.edit(here, Set(TITLE, "One"))
    session.save([here])
    session.edit(here, Set(TITLE, "Two"))
    session.save([here])
    session.edit(here, Set(QUALITY, 61))
    wait(qtbot, session)
    session.save([here])
    wait(qtbot, session)
    assert (folder / "_news/a.md").read_text() == article("Two").replace("60", "61")
    assert session.unsaved() == []


def test_undo_right_after_save_takes_back_the_save(qtbot, session: Session, folder: Path) -> None:
    here = read(qtbot, session, "a")
    session.edit(here, Set(TITLE, "One"))
    session.save([here])
    session.undo()
    wait(qtbot, session)
    assert (folder / "_news/a.md").read_text() == article("First")
    assert session.unsaved() == []
    session.redo()
    wait(qtbot, session)
    assert (folder / "_news/a.md").read_text() == article("One")


def test_undoing_two_saves_at_once_goes_back_through_both(qtbot, session: Session, folder: Path) -> None:
    ids = [read(qtbot, session, name) for name in "ab"]
    before = [(folder / f"_news/{name}.md").read_bytes() for name in "ab"]
    for title, order in (("One", ids), ("Two", ids[::-1])):
        for article_id in order:
            session.edit(article_id, Set(TITLE, title))
        session.save(order)
        wait(qtbot, session)
    session.undo()
    session.undo()
    wait(qtbot, session)
    assert [(folder / f"_news/{name}.md").read_bytes() for name in "ab"] == before


def test_an_edit_while_a_refused_undo_is_on_its_way(qtbot, session: Session, folder: Path) -> None:
    here = read(qtbot, session, "a")
    session.edit(here, Set(TITLE, "One"))
    session.save([here])
    wait(qtbot, session)
    (folder / "_news/a.md").write_text(article("Theirs"))
    session.undo()
    session.edit(read(qtbot, session, "b"), Set(TITLE, "Mine"))
    wait(qtbot, session)
    assert (folder / "_news/a.md").read_text() == article("Theirs")
    assert session.history.undo_text == "Edit title"
    session.undo()
    assert session.unsaved() == []


def test_a_save_that_breaks_off_tells_what_was_written(
    qtbot, session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong with the second article: the first is saved, can be undone, and the second is unsaved."""
    ids = [read(qtbot, session, name) for name in "ab"]
    for article_id in ids:
        session.edit(article_id, Set(TITLE, "One"))
    begun, update = [], saving.update_row

    def breaking(*args: object) -> int:
        begun.append(args)
        if len(begun) == 2:
            raise RecursionError("too deep")
        return update(*args)

    monkeypatch.setattr(saving, "update_row", breaking)
    ended: list[bool] = []
    session.save(ids, ended.append)
    wait(qtbot, session)
    assert ended == [False]
    assert session.unsaved() == ids[1:]
    session.undo()
    wait(qtbot, session)
    assert (folder / "_news/a.md").read_text() == article("First")


def test_closing_during_a_save_waits_for_it_and_asks_nothing(qtbot, folder: Path) -> None:
    window = make_window()
    qtbot.addWidget(window)
    open_and_read(qtbot, window.session, folder)
    window.show()
    here = read(qtbot, window.session, "a")
    window.session.edit(here, Set(TITLE, "One"))
    window.session.save([here])
    window.close()
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert (folder / "_news/a.md").read_text() == article("One")


def test_closing_during_a_save_asks_for_what_was_typed_meanwhile(qtbot, folder: Path) -> None:
    window = make_window()
    qtbot.addWidget(window)
    open_and_read(qtbot, window.session, folder)
    window.show()
    here = read(qtbot, window.session, "a")
    window.session.edit(here, Set(TITLE, "One"))
    window.session.save([here])
    window.session.edit(here, Set(TITLE, "Two"))
    window.close()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "save-all") is not None)
    assert window.isVisible()
    qtbot.mouseClick(window.findChild(QPushButton, "save-all"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert (folder / "_news/a.md").read_text() == article("Two")


def test_undoing_for_several_of_which_one_was_deleted_undoes_the_others(qtbot, session: Session, folder: Path) -> None:
    ids = [read(qtbot, session, name) for name in "abc"]
    before = {name: (folder / f"_news/{name}.md").read_bytes() for name in "bc"}
    for article_id in ids:
        session.edit(article_id, Set(TITLE, "One"))
    session.save(ids)
    wait(qtbot, session)
    (folder / "_news/a.md").unlink()
    session.let_go(ids[0])
    session.edit(ids[1], Set(QUALITY, 77))
    session.writer.undoer.undo()  # the edit
    session.undo()
    wait(qtbot, session)
    assert {name: (folder / f"_news/{name}.md").read_bytes() for name in "bc"} == before
    assert not (folder / "_news/a.md").exists()


def test_undoing_what_was_deleted_altogether_is_refused(qtbot, session: Session, folder: Path) -> None:
    here = read(qtbot, session, "a")
    session.edit(here, Set(TITLE, "One"))
    session.save([here])
    wait(qtbot, session)
    (folder / "_news/a.md").unlink()
    session.let_go(here)
    said: list[str] = []
    session.said.connect(lambda _text, kind: said.append(kind))
    session.undo()
    wait(qtbot, session)
    assert said == ["refused"]
    assert not session.can_undo
    assert not session.can_redo
