"""Scrolling to what was just opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

LEVELS = 6
"""How deep layouts nest: each level asks its parent for room by an event of its own."""


def show_opened(widget: QWidget) -> None:
    """Bring into sight what was just unfolded, as soon as the layouts have given it its room."""
    QTimer.singleShot(0, widget, lambda: bring_into_sight(widget))


def bring_into_sight(widget: QWidget) -> None:
    """Scroll as little as is needed to see a widget, its upper end where it is higher than the view."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if not isinstance(area, QScrollArea) or not area.isVisible():
        return
    for _ in range(LEVELS):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    content = area.widget()
    if content is None:
        return
    bar, top = area.verticalScrollBar(), widget.mapTo(content, QPoint(0, 0)).y()
    lowest = top + widget.height() - area.viewport().height()
    bar.setValue(min(top, max(bar.value(), lowest)))
