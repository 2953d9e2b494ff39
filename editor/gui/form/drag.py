"""Dragging a part of a list by the mouse: begun by a move while pressed, ended by letting go, cancelled by Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class Drag(QObject):
    """Watches the handle. Places are told in screen coordinates, as what lies below may be scrolled meanwhile."""

    began = Signal()
    moved = Signal(QPoint)
    """The handle is held over this place."""
    dropped = Signal(QPoint)
    """It was let go here."""
    ended = Signal()
    """The drag is over: dropped, or cancelled."""

    def __init__(self, handle: QWidget, may_begin: Callable[[QPoint], bool]) -> None:
        super().__init__(handle)
        self._handle = handle
        self._may_begin = may_begin
        self._pressed_at: QPoint | None = None
        self._is_cancelled = False
        self._cursor = handle.cursor()
        self.is_on = False
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press without a move is left to the handle."""
        if isinstance(event, QKeyEvent):
            return self._take_key(event)
        if not isinstance(event, QMouseEvent):
            return False
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = at if self._may_begin(at) else None
        elif event.type() == QEvent.Type.MouseMove:
            return self._move(at)
        elif event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            return self._let_go(at)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if not self.is_on or event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()  # the window has a use for Escape, too
        if event.type() == QEvent.Type.KeyPress:
            self._is_cancelled = True
            self._end()
        return True

    def _move(self, at: QPoint) -> bool:
        if self._pressed_at is None or self._is_cancelled:
            return self._is_cancelled
        is_far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if is_far and not self.is_on:
            self.is_on = True
            self._handle.setFocus(Qt.FocusReason.MouseFocusReason)  # Esc comes to what has the focus
            self._cursor = self._handle.cursor()
            self._handle.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.began.emit()
        if self.is_on:
            self.moved.emit(self._handle.mapToGlobal(at))
        return self.is_on

    def _let_go(self, at: QPoint) -> bool:
        was_on, was_cancelled = self.is_on, self._is_cancelled
        self._pressed_at, self._is_cancelled = None, False
        if was_on:
            self._end()
            self.dropped.emit(self._handle.mapToGlobal(at))
        return was_on or was_cancelled

    def _end(self) -> None:
        self.is_on = False
        self._handle.setCursor(self._cursor)
        self.ended.emit()
