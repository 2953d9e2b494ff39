"""How a row of the list is painted: one small method a kind of column, in the theme's tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from ..theme import theme
from .listdelegate import AnyIndex, ListDelegate, cover

if TYPE_CHECKING:
    from .lines import Line
    from .model import ArticlesModel

PAD = 4
"""Space at each side of a cell, in pixels at 100 %."""
THUMBNAIL_SIZE = QSize(28, 22)

_ONE_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
_LEFT = _ONE_LINE | int(Qt.AlignmentFlag.AlignLeft)
_RIGHT = _ONE_LINE | int(Qt.AlignmentFlag.AlignRight)


class RowDelegate(ListDelegate):
    """Paints the cells of a row; the cell that is current, where it is not the title's, has a ring."""

    def __init__(self, model: ArticlesModel, parent: QTableView) -> None:
        super().__init__(model, parent)
        self._table = parent
        self._paint = {
            "flag": self._paint_flag,
            "thumbnail": self._paint_thumbnail,
            "title": self._paint_title,
            "problems": self._paint_problems,
        }

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Background, then what the column shows; a current row has an edge while the list has the focus."""
        row = index.row()
        line = self._model.line(row)
        rect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or row == self.hovered:
            painter.fillRect(rect, self._look.color("sel" if is_selected else "hover"))
        if row == self.current and self._view.hasFocus():
            self._paint_focus(painter, rect, index.column(), is_selected=is_selected)
            if index.column() == self._table.currentIndex().column() != self._model.title_column():
                self._paint_ring(painter, rect)
        if line is None:
            return
        is_dimmed = self._model.is_dimmed(line.id)
        faint = "muted" if is_selected else "faint"
        column = self._model.columns[index.column()]
        paint = self._paint.get(column.kind)
        if paint:
            paint(painter, rect, line, faint if is_dimmed else "")
        else:
            is_faint = is_dimmed or (column.kind == "date" and line.has_file_date)
            text, color = line.texts[index.column()], faint if is_faint else "muted"
            self._paint_text(painter, rect, text, color, is_right=column.is_number)

    def _paint_focus(self, painter: QPainter, rect: QRect, section: int, *, is_selected: bool) -> None:
        """An accent edge at the row's start; a row that is current but not selected has a line around it."""
        accent = self._look.color("accent")
        if self._is_first(section):
            is_mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
            width = theme.px(3)
            left = rect.right() - width + 1 if is_mirrored else rect.left()
            painter.fillRect(QRect(left, rect.top(), width, rect.height()), accent)
        if not is_selected:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), accent)
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), accent)

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        """Where F2 would edit, once one has gone there with the arrows."""
        painter.save()
        painter.setPen(self._look.color("accent"))
        painter.drawRect(rect.adjusted(0, 1, -1, -2))
        painter.restore()

    def _is_first(self, section: int) -> bool:
        header = self._table.horizontalHeader()
        return header.visualIndex(section) == 0

    def _paint_flag(self, painter: QPainter, rect: QRect, line: Line, tint: str) -> None:
        painter.save()
        self._look.draw_flag(painter, line.state, QRectF(rect).center(), color=tint)
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, rect: QRect, line: Line, tint: str) -> None:
        if not line.image:
            return
        size = THUMBNAIL_SIZE * theme.scale
        spot = QRectF(QPointF(), size.toSizeF())
        spot.moveCenter(QRectF(rect).center())
        path = QPainterPath()
        path.addRoundedRect(spot, theme.px(4), theme.px(4))
        pixmap = self.thumbnails.pixmap(line, size) if self.thumbnails else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.4 if tint else 1.0)
        if pixmap is None or pixmap.isNull():
            painter.fillPath(path, self._look.color("chip"))
            self._look.draw_picture(painter, "image", "muted", 14, spot.center())
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(path)
            painter.drawPixmap(spot, pixmap, cover(pixmap, spot))
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, line: Line, tint: str) -> None:
        look = self._look
        inner = rect.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0)
        middle = inner.center().y() + 1
        start = 0
        painter.save()
        for name, color in line.marks():
            width = theme.px(8 if name == "changed" else 14)
            look.draw_mark(painter, name, color, self._at(inner, start + width / 2, middle))
            start += width + theme.px(6)
        painter.restore()
        font = look.title_font(line.state)
        text_rect = inner.adjusted(0, 0, -start, 0) if self._is_mirrored() else inner.adjusted(start, 0, 0, 0)
        if line.broken:
            self._paint_broken(painter, text_rect, line, font, tint)
        else:
            self._draw(painter, text_rect, line.title, font, tint or "text")

    def _paint_broken(self, painter: QPainter, rect: QRect, line: Line, font: QFont, tint: str) -> None:
        """The title, and behind it why the file can't be read."""
        width = self._look.metrics(font).horizontalAdvance(line.title) + theme.px(8)
        self._draw(painter, rect, line.title, font, tint or "text")
        if width < rect.width() - theme.px(48):
            rest = rect.adjusted(0, 0, -width, 0) if self._is_mirrored() else rect.adjusted(width, 0, 0, 0)
            self._draw(painter, rest, line.broken, self._look.regular, tint or "muted")

    def _paint_text(self, painter: QPainter, rect: QRect, text: str, color: str, *, is_right: bool) -> None:
        if text:
            inner = rect.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0)
            self._draw(painter, inner, text, self._look.regular, color, is_right=is_right)

    def _paint_problems(self, painter: QPainter, rect: QRect, line: Line, tint: str) -> None:
        """A triangle and the count, to the right; red when one is an error."""
        if not line.problems or line.broken:  # a broken file says so before its title
            return
        look = self._look
        color = tint or ("err" if line.errors else "warn")
        text = str(line.problems)
        margin = theme.px(12)
        inner = rect.adjusted(margin, 0, 0, 0) if self._is_mirrored() else rect.adjusted(0, 0, -margin, 0)
        self._draw(painter, inner, text, look.small, color, is_right=True)
        width = look.metrics(look.small).horizontalAdvance(text)
        far = inner.width() - width - theme.px(10)
        look.draw_picture(painter, "problem", color, 12, self._at(inner, far, inner.center().y() + 1))

    def _draw(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, color: str, *, is_right: bool = False
    ) -> None:
        """One line of text, elided; its own direction, the place that of the window."""
        if rect.width() <= 0:
            return
        painter.setFont(font)
        painter.setPen(self._look.color(color))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        flags = _RIGHT if is_right != self._is_mirrored() else _LEFT
        painter.drawText(rect, flags, self._look.elided(text, font, rect.width()))

    def _at(self, rect: QRect, offset: float, y: float) -> QPointF:
        """A point `offset` from the side where reading begins."""
        return QPointF(rect.right() + 1 - offset if self._is_mirrored() else rect.left() + offset, y)
