"""The few questions that Stet asks. Each is open beside its window and answers by a callback: no nested loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .question import About, Choice, Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def resize_within(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog its size, in pixels, but never more than its window or, without one, its screen."""
    owner = dialog.parentWidget()
    room = owner.window().size() if owner else dialog.screen().availableSize()
    dialog.resize(min(width, room.width() - 32), min(height, room.height() - 48))


def ask(
    parent: QWidget, title: str, text: str, more: str, choices: Sequence[Choice], about: Sequence[About] = ()
) -> Question:
    """Show a question, with what it is about; the primary choice is the default, the last is what Esc means."""
    box = Question(parent, text, more, choices, about)
    box.setWindowTitle(title)
    box.open()
    return box
