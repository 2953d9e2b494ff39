"""How a row of the list is painted: one small method a kind of column, in the theme's tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ..theme import theme
from .look import Look

if TYPE_CHECKING:
    from .lines import Line
    from .model import ArticlesModel

PAD = 4
"""Space at each side of a cell, in pixels at 100 %."""
THUMBNAIL_SIZE = QSize(28, 22)

_ONE_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
_LEFT = _ONE_LINE | int(Qt.AlignmentFlag.AlignLeft)
_RIGHT = _ONE_LINE | int(Qt.AlignmentFlag.AlignRight)


class Thumbnails(Protocol):
    """Where small pictures come from; never decodes on the GUI thread."""

    def pixmap(self, line: Line) -> QPixmap | None:
        """The row's picture, or None while it is not there (it is asked for then)."""


class RowDelegate(QStyledItemDelegate):
    """Paints cells straight from the model's lines, without going through roles."""

    def __init__(self, model: ArticlesModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._model = model
        self._view = parent
        self._look = Look()
        self.thumbnails: Thumbnails | None = None
        self.hovered = -1
        self.current = -1
        self._paint = {
            "flag": self._paint_flag,
            "thumbnail": self._paint_thumbnail,
            "title": self._paint_title,
            "problems": self._paint_problems,
        }
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._look = Look()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Background, then what the column shows; a current row has an edge while the list has the focus."""
        row = index.row()
        line = self._model.line(row)
        rect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or row == self.hovered:
            painter.fillRect(rect, self._look.color("sel" if is_selected else "hover"))
        if row == self.current and self._view.hasFocus():
            self._paint_focus(painter, rect, index.column(), is_selected=is_selected)
        if line is None:
            return
        is_dimmed = self._model.is_dimmed(line.id)
        faint = "muted" if is_selected else "faint"
        column = self._model.columns[index.column()]
        paint = self._paint.get(column.kind)
        if paint:
            paint(painter, rect, line, faint if is_dimmed else "")
        else:
            self._paint_text(
                painter, rect, line.texts[index.column()], faint if is_dimmed else "muted", is_right=column.is_number
            )

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

    def _is_first(self, section: int) -> bool:
        header = self._view.horizontalHeader()
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
        pixmap = self.thumbnails.pixmap(line) if self.thumbnails else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.4 if tint else 1.0)
        if pixmap is None or pixmap.isNull():
            painter.fillPath(path, self._look.color("chip"))
            self._look.draw_picture(painter, "image", "grip", 14, spot.center())
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(path)
            painter.drawPixmap(spot, pixmap, _cover(pixmap, spot))
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, line: Line, tint: str) -> None:
        look = self._look
        inner = rect.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0)
        middle = inner.center().y() + 1
        start = 0
        painter.save()
        if line.is_unsaved:
            look.draw_dot(painter, "chg", self._at(inner, theme.px(3), middle), 6)
            start += theme.px(12)
        if line.broken:
            look.draw_picture(painter, "error", "err", 14, self._at(inner, start + theme.px(7), middle))
            start += theme.px(20)
        painter.restore()
        font = look.medium if line.state == "unpublished" else look.regular
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
        if not line.problems:
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

    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _cover(pixmap: QPixmap, spot: QRectF) -> QRectF:
    """The middle part of a picture that has the proportions of the spot."""
    width, height = pixmap.width(), pixmap.height()
    wanted = spot.width() / spot.height()
    part = QRectF(0, 0, height * wanted, height) if width / height > wanted else QRectF(0, 0, width, width / wanted)
    part.moveCenter(QPointF(width / 2, height / 2))
    return part
