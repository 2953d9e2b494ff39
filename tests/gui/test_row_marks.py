"""What a row, the sidebar and the head say of a file that is at odds with the window: conflict, deleted, broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import filestates
import pytest
from stage import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from editor.gui.articles.lines import Line


@pytest.fixture
def stage(place: Path, qapp: QApplication) -> Iterator[Stage]:
    with staged(place) as stage:
        yield stage


def line_of_current(stage: Stage) -> Line:
    model = stage.window.articles.model
    line = model.line(model.row_of(stage.session.current))
    assert line is not None
    return line


def test_a_conflict_has_a_mark_a_word_and_a_view(stage: Stage) -> None:
    filestates.conflict(stage)
    line = line_of_current(stage)
    assert [name for name, _ in line.marks()] == ["conflict"]
    assert "conflict" in line.description(is_dimmed=False)
    current = stage.session.current
    stage.query("is:conflict")
    assert list(stage.window.articles.ids()) == [current]
    entry = next(e for section in stage.window.sidebar.sections() for e in section.entries if e.term == "is:conflict")
    assert entry.label == "Conflicts"


def test_a_settled_conflict_has_no_mark(stage: Stage) -> None:
    filestates.conflict(stage)
    stage.session.revert(stage.session.current)
    stage.settle()
    assert line_of_current(stage).marks() == []


def test_a_deleted_file_is_marked(stage: Stage) -> None:
    filestates.vanished(stage)
    assert ("file-gone", "warn") in line_of_current(stage).marks()
    assert any("deleted" in words for words in line_of_current(stage).mark_words())


def test_a_broken_file_offers_no_flag(stage: Stage) -> None:
    filestates.broken(stage)
    switch = stage.window.head.switch
    assert not switch.isEnabled()
    assert "unreadable" in switch.accessibleName()
    assert switch.toolTip()
    stage.go_to(stage.session.row(stage.window.articles.ids()[0]).path)
    assert switch.isEnabled()
