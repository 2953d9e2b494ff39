"""The frame of an input, painted by hand: border, focus ring, changed edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..theme import theme

RING = 3
"""The focus ring's width, in pixels at 100 %; every frame keeps that much free around its border."""
EDGE = 3
"""The width of the edge that marks a changed field."""


class InputFrame(QWidget):
    """Holds an editor without a border of its own, and paints one around it.

    The visible border lies `RING` pixels inside the widget, so that the ring has its place and nothing moves.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_focus = False
        self._is_changed = False
        self._severity = ""
        self._is_quiet = False
        self._box = QHBoxLayout(self)
        self._box.setSpacing(theme.px(4))
        self._set_margins()
        theme.changed.connect(self._set_margins)

    def hold(self, *widgets: QWidget, stretch: QWidget | None = None) -> None:
        """Put widgets side by side into the frame and watch their focus; `stretch` takes the room left."""
        for widget in widgets:
            self._box.addWidget(widget, 1 if widget is stretch else 0)
            widget.installEventFilter(self)

    def set_padding(self, left: int, top: int, right: int, bottom: int) -> None:
        """Set the room between border and content, in pixels at 100 %."""
        self._padding = (left, top, right, bottom)
        self._set_margins()

    _padding = (7, 0, 6, 0)

    def set_changed(self, is_changed: bool) -> None:
        """Show or hide the changed edge."""
        if is_changed != self._is_changed:
            self._is_changed = is_changed
            self.update()

    def set_severity(self, severity: str) -> None:
        """Tint the border for an `error` or `warning`; "" for none."""
        if severity != self._severity:
            self._severity = severity
            self.update()

    def set_focused(self, is_focused: bool) -> None:
        """Show or hide the focus ring."""
        if is_focused != self._has_focus:
            self._has_focus = is_focused
            self.update()

    def set_quiet(self, is_quiet: bool) -> None:
        """A read-only input: no surface of its own."""
        if is_quiet != self._is_quiet:
            self._is_quiet = is_quiet
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus of what the frame holds."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.set_focused(event.type() == QEvent.Type.FocusIn)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring, surface, border, edge, in this order."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring, radius = theme.px(RING), theme.px(7)
        box = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        if self._has_focus:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sel"))
            painter.drawRoundedRect(QRectF(self.rect()), radius + ring, radius + ring)
        outline = QPainterPath()
        outline.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(outline, theme.color("sunken" if self._is_quiet else "surface"))
        painter.strokePath(outline, QPen(theme.color(self._border()), 1))
        if self._is_changed:
            painter.setClipPath(outline)
            painter.fillRect(QRectF(box.left(), box.top(), theme.px(EDGE), box.height()), theme.color("chg"))

    def _border(self) -> str:
        if self._has_focus:
            return "accent"
        return {"error": "err", "warning": "warn"}.get(self._severity, "line")

    def _set_margins(self) -> None:
        left, top, right, bottom = self._padding
        ring = RING + 1
        self._box.setContentsMargins(*(theme.px(n + ring) for n in (left, top, right, bottom)))
        self.setMinimumHeight(theme.height("input") + 2 * theme.px(RING))
        self.update()
