"""Scrolling to what was just opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

LEVELS = 6
"""How deep layouts nest: each level asks its parent for room by an event of its own."""


def keep_in_sight(area: QScrollArea, widget: QWidget, margin: int) -> None:
    """Scroll as little as is needed to see a widget with so much above and below it, in pixels; less where there is
    less room. Of one that is higher than the view, the place of its cursor."""
    content, height = area.widget(), area.viewport().height()
    if content is None or not content.isAncestorOf(widget):
        return
    top, size = widget.mapTo(content, QPoint(0, 0)).y(), widget.height()
    if size > height:
        cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        top, size = (top + cursor.top(), cursor.height()) if isinstance(cursor, QRect) else (top, 0)
    margin = max(0, min(margin, (height - size) // 2))
    bar = area.verticalScrollBar()
    bar.setValue(min(top - margin, max(bar.value(), top + size + margin - height)))


def show_opened(widget: QWidget) -> None:
    """Bring into sight what was just unfolded, as soon as the layouts have given it its room."""
    QTimer.singleShot(0, widget, lambda: bring_into_sight(widget))


def bring_into_sight(widget: QWidget) -> None:
    """Scroll as little as is needed to see a widget, its upper end where it is higher than the view."""
    area = area_around(widget)
    if area is None or not area.isVisible():
        return
    for _ in range(LEVELS):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    content = area.widget()
    if content is None:
        return
    bar, top = area.verticalScrollBar(), widget.mapTo(content, QPoint(0, 0)).y()
    lowest = top + widget.height() - area.viewport().height()
    bar.setValue(min(top, max(bar.value(), lowest)))


def area_around(widget: QWidget) -> QScrollArea | None:
    """The scroll area that a widget lies in."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
