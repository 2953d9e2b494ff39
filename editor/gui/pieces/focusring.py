"""The ring around what has the focus: behind buttons and inputs whose style sheet can only colour their border."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QFrame, QLineEdit, QPushButton, QSplitter, QWidget
from shiboken6 import isValid

from ..theme import theme
from ..theme.tokens import RADII

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

WIDTH = 3
"""The ring's width, in pixels at 100 %."""
_WITHOUT = frozenset({"bare", "cell"})
"""Roles of inputs in whose stead a frame shows the focus."""
_FLAT = frozenset({"link", "status", "row", "recent"})
"""Kinds of button that have no shape of their own: a line around the words is enough."""


class FocusRing(QObject):
    """Follows the focus through the whole application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        target = shape_around(new)
        if target is self._target and self._ring is not None and isValid(self._ring):
            return
        self._leave()
        parent = target.parentWidget() if target is not None else None
        if target is None or parent is None or isinstance(parent, QSplitter):
            return
        self._target = target
        self._ring = _Ring(parent, is_strong=target.property("kind") == "primary" or target.property("role") == "card")
        target.installEventFilter(self)
        self._fit()

    def _leave(self) -> None:
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._target = self._ring = None

    def _fit(self) -> None:
        if self._target is None or self._ring is None or not isValid(self._ring):
            return
        edge = theme.px(WIDTH)
        self._ring.setGeometry(self._target.geometry().adjusted(-edge, -edge, edge, edge))
        self._ring.lower()
        self._ring.setVisible(not self._target.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the widget that has the focus."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._fit()
        return False


def shape_around(widget: QWidget | None) -> QWidget | None:
    """The shape that is to have a ring while a widget has the focus: itself, or the box or card around it."""
    if widget is None:
        return None
    parent = widget.parentWidget()
    if isinstance(parent, QFrame) and parent.property("role") in ("search", "card"):
        return parent
    if isinstance(widget, QPushButton):
        is_in_notice = isinstance(parent, QFrame) and parent.property("notice") is not None
        return None if is_in_notice or widget.property("kind") in _FLAT else widget
    is_input = isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox)
    return widget if is_input and widget.property("role") not in _WITHOUT else None


class _Ring(QWidget):
    """Lies behind its siblings; only its margin is seen."""

    def __init__(self, parent: QWidget, *, is_strong: bool) -> None:
        super().__init__(parent)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._is_strong = is_strong

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tint; around a button that is filled with the accent a line with a gap, as a tint would not be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(RADII["button"] + WIDTH)
        if self._is_strong:
            width = theme.px(1.5)
            painter.setPen(QPen(theme.color("accent"), width))
            inner = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(inner, radius, radius)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sel"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
