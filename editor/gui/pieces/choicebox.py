"""A choice of several, whose open list is painted as all other lists are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFrame, QStyledItemDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ChoiceBox(QComboBox):
    """A combo box. Qt paints its list in the platform's way unless it is told to heed the style sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))
        frame = self.view().parentWidget()
        if isinstance(frame, QFrame):
            frame.setFrameShape(QFrame.Shape.NoFrame)  # the list has its own line
