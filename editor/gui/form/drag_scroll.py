"""Scrolling on while something is held at the edge of what is seen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ..theme import theme
from .sight import area_around

EDGE = 40
"""How near to the edge of what is seen dragging scrolls on, in pixels at 100 %."""
FASTEST = 18
"""By how many pixels at 100 % in one step, at the edge itself and beyond it."""
STEP = 16
"""Milliseconds between two steps."""


class DragScroll(QObject):
    """Follows what is dragged over a widget in a scroll area, also while the pointer rests."""

    scrolled = Signal(QPoint)
    """What is held stands over another part of the widget now; where, in screen coordinates, it has stayed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._at = QPoint()
        self._timer = QTimer(self, interval=STEP)
        self._timer.timeout.connect(self._scroll)

    def follow(self, at: QPoint) -> None:
        """Something is held here, in screen coordinates."""
        self._at = at
        if not self._speed():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """It was let go."""
        self._timer.stop()

    def _speed(self) -> int:
        """By how much to scroll in one step; the nearer to the edge the faster."""
        area = area_around(self._widget)
        if area is None:
            return 0
        view, edge = area.viewport(), theme.px(EDGE)
        y = view.mapFromGlobal(self._at).y()
        depth = min(0, y - edge) or max(0, y - (view.height() - edge))
        share = max(-1.0, min(1.0, depth / edge))
        return round(share * theme.px(FASTEST))

    def _scroll(self) -> None:
        area = area_around(self._widget)
        if area is None:
            return
        bar = area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._speed())
        if bar.value() == before:
            self._timer.stop()
        else:
            self.scrolled.emit(self._at)
