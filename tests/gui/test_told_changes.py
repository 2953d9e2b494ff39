"""What is said while a file changes: by others, as old → new; by oneself, whether a broken text can be read by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import filestates
import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from stage import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def stage(place: Path, qapp: QApplication) -> Iterator[Stage]:
    with staged(place) as stage:
        yield stage


def button(stage: Stage, words: str) -> QPushButton:
    return next(button for button in stage.window.form.banner.buttons() if button.text() == words)


def test_what_others_changed_is_shown_as_old_and_new(stage: Stage) -> None:
    filestates.changed_on_disk(stage)
    button(stage, "Show").click()
    dialog = stage.window.findChild(QDialog, "elsewhere-dialog")
    stage.settle()
    told = [label.accessibleName() for label in dialog.findChildren(QLabel)]
    assert any("new: " in words and "Robots write" in words for words in told)
    dialog.findChild(QPushButton, "elsewhere-close").click()
    button(stage, "OK").click()
    assert stage.session.disk.before(stage.session.current) is None


def test_a_mended_text_is_said_to_be_right_before_it_is_saved(stage: Stage) -> None:
    filestates.mending(stage)
    pane = stage.window.form
    stage.until(lambda: "can be read" in pane.banner.text())
    assert pane.mend_view.error_line == 0


def test_a_text_that_is_mended_badly_marks_the_line_where_it_fails_now(stage: Stage) -> None:
    filestates.broken(stage)
    view = stage.window.form.mend_view
    view.put_text("---\ntitle: The bridge\ndate: 2026-08-28\ntags: [bridges, tides\n---\nA text.\n")
    stage.until(lambda: view.error_line not in (0, 2))
    assert "Not right yet" in stage.window.form.banner.text()
    view.revert()
    stage.until(lambda: view.error_line == 2)


def test_a_text_without_fields_is_no_article_any_more(stage: Stage) -> None:
    filestates.broken(stage)
    stage.window.form.mend_view.put_text("Only a text.\n")
    stage.until(lambda: "can't be saved" in stage.window.form.banner.text())
