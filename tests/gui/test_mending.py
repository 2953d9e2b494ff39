"""Broken files mended as text: undone like anything else, never lost, never over what others wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, open_and_read, write_news
from PySide6.QtCore import Qt

from editor.gui.session import Session
from editor.gui.shell.formpane import FormPane

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BROKEN = article("[never closed")
MENDED = article("[never closed]")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_news(tmp_path, a=article("First"), b=BROKEN)


@pytest.fixture
def session(qtbot, folder: Path) -> Iterator[Session]:
    session = Session()
    open_and_read(qtbot, session, folder)
    yield session
    assert session.close()


@pytest.fixture
def pane(qtbot, session: Session) -> Iterator[FormPane]:
    pane = FormPane(session)
    qtbot.addWidget(pane)
    session.current_changed.connect(lambda article_id: pane.show_article(article_id if article_id >= 0 else None))
    pane.show()
    show(qtbot, session, "b")
    yield pane
    pane.close_pane()


def settle(qtbot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.tasks.is_idle, timeout=20_000)


def show(qtbot, session: Session, name: str) -> int:
    article_id = session.library.id_of(f"_news/{name}.md")
    session.set_current(article_id)
    settle(qtbot, session)
    return article_id


def mend(pane: FormPane) -> None:
    """Type the bracket that is missing."""
    pane.mend_view.setPlainText(pane.mend_view.text().replace("closed", "closed]"))


def press(qtbot, pane: FormPane, text: str) -> None:
    (button,) = [button for button in pane.banner.buttons() if button.text() == text]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_undo_brings_the_broken_bytes_back(qtbot, session: Session, pane: FormPane, folder: Path) -> None:
    mend(pane)
    pane.save()
    settle(qtbot, session)
    assert (folder / "_news" / "b.md").read_text() == MENDED
    assert pane.form is not None
    session.undo()
    settle(qtbot, session)
    assert (folder / "_news" / "b.md").read_text() == BROKEN
    assert pane.form is None
    assert pane.mend_view.text() == BROKEN
    session.redo()
    settle(qtbot, session)
    assert (folder / "_news" / "b.md").read_text() == MENDED


def test_after_mending_one_goes_on_in_a_field(qtbot, session: Session, pane: FormPane) -> None:
    pane.activateWindow()
    pane.mend_view.setFocus()
    qtbot.waitUntil(pane.mend_view.hasFocus)
    mend(pane)
    pane.save()
    settle(qtbot, session)
    assert pane.focused_path() == ("title",)


def test_the_text_waits_while_others_are_looked_at(qtbot, session: Session, pane: FormPane) -> None:
    mend(pane)
    show(qtbot, session, "a")
    assert pane.form is not None
    article_id = show(qtbot, session, "b")
    assert pane.mend_view.text() == MENDED
    assert session.unsaved() == [article_id]
    pane.revert()
    assert session.unsaved() == []


def test_saving_all_saves_texts_too(qtbot, session: Session, pane: FormPane, folder: Path) -> None:
    mend(pane)
    told: list[bool] = []
    session.save(session.unsaved(), told.append)
    settle(qtbot, session)
    assert told == [True]
    assert (folder / "_news" / "b.md").read_text() == MENDED


def test_a_text_without_front_matter_is_not_written(qtbot, session: Session, pane: FormPane, folder: Path) -> None:
    pane.mend_view.setPlainText("just words\n")
    pane.save()
    settle(qtbot, session)
    assert (folder / "_news" / "b.md").read_text() == BROKEN
    assert pane.banner.text() == "Not saved: the file would have no fields between lines of --- any more."
    assert pane.mend_view.text() == "just words\n"


@pytest.mark.parametrize(("choice", "left"), [("Keep mine", MENDED), ("Show the text on disk", "theirs")])
def test_a_file_written_meanwhile_asks_for_a_choice(
    qtbot, session: Session, pane: FormPane, folder: Path, choice: str, left: str
) -> None:
    theirs = article("[still broken")
    mend(pane)
    (folder / "_news" / "b.md").write_text(theirs)
    pane.save()
    settle(qtbot, session)
    assert (folder / "_news" / "b.md").read_text() == theirs
    assert "changed on disk while you mended it" in pane.banner.text()
    press(qtbot, pane, choice)
    settle(qtbot, session)
    assert pane.mend_view.text() == (theirs if left == "theirs" else MENDED)
    pane.save()
    settle(qtbot, session)
    assert (folder / "_news" / "b.md").read_text() == (theirs if left == "theirs" else MENDED)


def test_an_unsaved_text_comes_back_after_a_crash(qtbot, session: Session, pane: FormPane, folder: Path) -> None:
    mend(pane)
    session.close()
    again = Session()
    with qtbot.waitSignal(again.keeper.brought_back, timeout=20_000):
        open_and_read(qtbot, again, folder)
    (article_id,) = again.unsaved()
    assert again.mends.get(article_id).text == MENDED
    assert again.close()
