"""Colours, fonts and small pictures that the list paints with, made once for the theme in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QTextLayout, QTextOption

from ..theme import theme

if TYPE_CHECKING:
    from ...core.values import FlagState

_MOST_ELIDED = 6000


class Look:
    """What painting needs, in the theme and text size in force; made anew when they change."""

    def __init__(self) -> None:
        self.colors: dict[str, QColor] = {}
        self.regular = theme.font()
        self.medium = theme.font(weight=500)
        self.small = theme.font("small", 600)
        self.label = theme.font("small")
        self._metrics = {id(font): QFontMetrics(font) for font in (self.regular, self.medium, self.small, self.label)}
        self._elided: dict[tuple[str, int, int], str] = {}
        self._wrapped: dict[tuple[str, int, int, int], tuple[str, ...]] = {}
        self._pictures: dict[tuple[str, str, int], QPixmap] = {}

    def color(self, token: str) -> QColor:
        """A colour of the theme."""
        found = self.colors.get(token)
        if found is None:
            found = self.colors[token] = theme.color(token)
        return found

    def metrics(self, font: QFont) -> QFontMetrics:
        """The metrics of one of this look's own fonts."""
        return self._metrics[id(font)]

    def elided(self, text: str, font: QFont, width: int) -> str:
        """Text as it fits a width, with an ellipsis where it does not."""
        key = (text, id(font), width)
        found = self._elided.get(key)
        if found is None:
            if len(self._elided) >= _MOST_ELIDED:
                self._elided.clear()
            found = self.metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[key] = found
        return found

    def wrapped(self, text: str, font: QFont, width: int, lines: int) -> tuple[str, ...]:
        """Text broken into at most so many lines, the last one with an ellipsis where it does not fit."""
        key = (text, id(font), width, lines)
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) >= _MOST_ELIDED:
                self._wrapped.clear()
            found = self._wrapped[key] = self._wrap(text, font, width, lines)
        return found

    def _wrap(self, text: str, font: QFont, width: int, lines: int) -> tuple[str, ...]:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        out: list[str] = []
        layout.beginLayout()
        while len(out) < lines and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            whole = text.encode("utf-16-le")  # Qt counts in UTF-16
            start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            is_last = len(out) == lines - 1
            out.append((whole[start:] if is_last else whole[start:end]).decode("utf-16-le", "replace").strip())
        layout.endLayout()
        return tuple(self.elided(part, font, width) for part in out)

    def title_font(self, state: FlagState) -> QFont:
        """Medium for what is not published, regular for what is: the eye finds the work."""
        return self.medium if state == "unpublished" else self.regular

    def draw_mark(self, painter: QPainter, name: str, color: str, center: QPointF) -> None:
        """A mark that stands before a title: a dot for unsaved edits, else an icon."""
        if name == "changed":
            self.draw_dot(painter, color, center, 6)
        else:
            self.draw_picture(painter, name, color, 14, center)

    def picture(self, name: str, color: str, size: int) -> QPixmap:
        """An icon of the theme's table, `size` logical pixels at 100 %."""
        key = (name, color, size)
        found = self._pictures.get(key)
        if found is None:
            found = self._pictures[key] = theme.pixmap(name, color, size)
        return found

    def draw_picture(self, painter: QPainter, name: str, color: str, size: int, center: QPointF) -> None:
        """Draw an icon around a point."""
        pixmap = self.picture(name, color, size)
        side = theme.px(size)
        spot = QRectF(center.x() - side / 2, center.y() - side / 2, side, side)
        painter.drawPixmap(spot, pixmap, QRectF(pixmap.rect()))

    def draw_flag(self, painter: QPainter, state: FlagState, center: QPointF, *, color: str = "") -> None:
        """The publish dot: filled (on the site), hollow (not), a clock (from a date on)."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state == "published":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.color(color or "pub"))
            radius = theme.px(9) / 2
            painter.drawEllipse(center, radius, radius)
            return
        tint = self.color(color or ("pub" if state == "future" else "muted"))
        pen = QPen(tint, theme.scale * 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        radius = theme.px(8.5) / 2
        painter.drawEllipse(center, radius, radius)
        if state == "future":
            painter.drawLine(center, center - QPointF(0, radius * 0.55))
            painter.drawLine(center, center + QPointF(radius * 0.5, 0))

    def draw_dot(self, painter: QPainter, color: str, center: QPointF, diameter: float) -> None:
        """A filled dot."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.color(color))
        painter.drawEllipse(center, theme.scale * diameter / 2, theme.scale * diameter / 2)
