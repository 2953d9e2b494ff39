"""Where what is dragged would go: a line in the accent colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ..theme import theme

WIDTH = 2


class DropMark(QWidget):
    """Lies over its parent; hidden until something is dragged."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_across(self, top: int) -> None:
        """A line from side to side at a height of the parent."""
        parent = self.parentWidget()
        width = parent.width() if parent is not None else 0
        self._show(QRect(theme.px(12), top - theme.px(1), width - theme.px(15), theme.px(WIDTH)))

    def show_upright(self, left: int, top: int, height: int) -> None:
        """A line between two things that stand side by side."""
        self._show(QRect(left - theme.px(1), top, theme.px(WIDTH), height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of it in one colour."""
        QPainter(self).fillRect(self.rect(), theme.color("accent"))

    def _show(self, place: QRect) -> None:
        self.setGeometry(place)
        self.raise_()
        self.show()
