"""What compares articles is right again by itself after each save and each change on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, open_and_read, write_news

from editor.core.edits import Set
from editor.gui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TITLE = ("title",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_news(tmp_path, a=article("The harbour wall holds"), b=article("Ferries in the fog"))


@pytest.fixture
def session(qtbot: QtBot, folder: Path) -> Iterator[Session]:
    session = Session()
    open_and_read(qtbot, session, folder)
    yield session
    assert session.close()


def rules(session: Session, name: str) -> list[str]:
    return [problem.rule for problem in session.problems(session.library.id_of(f"_news/{name}.md"))]


def retitle(qtbot: QtBot, session: Session, name: str, title: str) -> int:
    article_id = session.library.id_of(f"_news/{name}.md")
    session.edit(article_id, Set(TITLE, title))
    qtbot.waitUntil(lambda: session.draft(article_id) is not None)
    return article_id


def test_a_save_that_makes_a_double_is_noticed(qtbot: QtBot, session: Session) -> None:
    session.save([retitle(qtbot, session, "a", "Ferries in the fog")])
    qtbot.waitUntil(lambda: "duplicate-title" in rules(session, "b"))
    assert "duplicate-title" not in rules(session, "a")
    session.undo()
    qtbot.waitUntil(lambda: "duplicate-title" not in rules(session, "b"))


def test_what_others_write_is_compared_too(qtbot: QtBot, session: Session, folder: Path) -> None:
    (folder / "_news" / "c.md").write_text(article("Ferries in the fog"))
    session.watcher.look()
    qtbot.waitUntil(
        lambda: session.library.id_of("_news/c.md") is not None and "duplicate-title" in rules(session, "c")
    )


def test_edits_of_other_fields_do_not_hide_a_double(qtbot: QtBot, session: Session) -> None:
    session.save([retitle(qtbot, session, "a", "Ferries in the fog")])
    qtbot.waitUntil(lambda: "duplicate-title" in rules(session, "b"))
    later = session.library.id_of("_news/b.md")
    session.edit(later, Set(("quality",), 70))
    qtbot.waitUntil(lambda: session.drafts.check_of(later) is not None)
    assert "duplicate-title" in rules(session, "b")
    retitle(qtbot, session, "b", "Another title")
    qtbot.waitUntil(lambda: "duplicate-title" not in rules(session, "b"))
