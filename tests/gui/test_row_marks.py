"""What a row, the sidebar and the head say of a file that is at odds with the window: conflict, deleted, broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import filestates
import pytest
import states
from PySide6.QtWidgets import QLabel
from stage import Stage, staged

from editor.gui.panels.conflict import ConflictDialog
from editor.gui.pieces.banner import Banner
from editor.gui.pieces.elided import ElidedLabel
from editor.gui.theme import theme

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


def test_a_field_in_conflict_says_so(stage: Stage) -> None:
    filestates.conflict(stage)
    row = stage.window.form.form.row("title")
    assert "conflict" in row.head.words()
    stage.session.revert(stage.session.current)
    stage.settle()
    assert "conflict" not in row.head.words()


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


def test_a_post_without_a_date_shows_that_of_its_file_name(stage: Stage) -> None:
    files = {
        "_config.yml": "title: One\n",
        "_posts/2026-01-01-a.md": states.article("Undated"),
        "_posts/2026-01-02-b.md": states.article("Dated", "date: 2025-05-06\n"),
    }
    stage.open(stage.site("dated", files))
    model = stage.window.articles.model
    lines = {line.title: line for line in map(model.line, range(2)) if line is not None}
    assert lines["Undated"].has_file_date
    assert "1 Jan 2026" in lines["Undated"].texts
    assert not lines["Dated"].has_file_date
    assert "6 May 2025" in lines["Dated"].texts


def test_a_conflict_is_named_by_ones_own_title_and_in_the_forms_order(stage: Stage) -> None:
    filestates.choosing(stage)
    dialog = stage.window.findChild(ConflictDialog)
    assert [choice.path for choice in dialog.choices] == [("title",), ("excerpt",)]
    assert any("again · _news/" in label.full_text() for label in dialog.findChildren(ElidedLabel))


def test_a_banner_gives_its_sentence_room(qtbot, qapp: QApplication) -> None:
    theme.apply(qapp)
    banner = Banner()
    qtbot.addWidget(banner)
    banner.resize(900, 60)
    banner.show()
    words = "A sentence that is long enough to need a line of its own"
    banner.say("warning", words, ("One thing to do", print), ("Another thing to do", print))
    sentence = next(label for label in banner.findChildren(QLabel) if label.text() == words)
    assert banner.buttons()[0].x() > sentence.geometry().right()
    banner.resize(420, 60)
    qtbot.waitUntil(lambda: banner.buttons()[0].y() >= sentence.geometry().bottom())
    assert sentence.width() > 300
