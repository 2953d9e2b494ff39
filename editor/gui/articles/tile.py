"""How an article is painted in the gallery: its picture with the flag on it, its title, and a line of what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QToolTip

from ..pieces.plaintext import plain_tip
from ..theme import theme
from .listdelegate import AnyIndex, ListDelegate, cover
from .texts import translate

if TYPE_CHECKING:
    from .lines import Line
    from .model import ArticlesModel

GAP = 4
"""Between a tile and the edge of its cell, in pixels at 100 %."""
PAD = 8
_BADGE = 22
_AUTO = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class Tile(NamedTuple):
    """Where the parts of a tile are."""

    card: QRect
    picture: QRect
    title: QRect
    facts: QRect
    flag: QRect


class TileDelegate(ListDelegate):
    """Paints tiles; their parts shrink and grow with the width of a cell."""

    def __init__(self, model: ArticlesModel, parent: QAbstractItemView) -> None:
        super().__init__(model, parent)
        self.size = QSize(200, 200)

    # sizes

    def fit(self, width: int) -> QSize:
        """The size of a cell of that width."""
        inner = width - 2 * theme.px(GAP + PAD)
        height = round(inner * 9 / 16) + 2 * theme.px(GAP + PAD) + theme.px(8) + self._text_height()
        self.size = QSize(width, height)
        return self.size

    def _text_height(self) -> int:
        title = self._look.metrics(self._look.regular).lineSpacing()
        return 2 * title + theme.px(4) + self._look.metrics(self._look.label).lineSpacing()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return self.size

    def tile(self, cell: QRect) -> Tile:
        """The places of a tile's parts in its cell."""
        gap, pad = theme.px(GAP), theme.px(PAD)
        card = cell.adjusted(gap, gap, -gap, -gap)
        inner = card.adjusted(pad, pad, -pad, -pad)
        picture = QRect(inner.left(), inner.top(), inner.width(), round(inner.width() * 9 / 16))
        line = self._look.metrics(self._look.regular).lineSpacing()
        title = QRect(inner.left(), picture.bottom() + 1 + theme.px(8), inner.width(), 2 * line)
        facts_height = self._look.metrics(self._look.label).lineSpacing()
        facts = QRect(inner.left(), title.bottom() + 1 + theme.px(4), inner.width(), facts_height)
        side = theme.px(_BADGE)
        margin = theme.px(6)
        left = picture.right() + 1 - margin - side if self._is_mirrored() else picture.left() + margin
        return Tile(card, picture, title, facts, QRect(left, picture.top() + margin, side, side))

    def edit_place(self, rect: QRect, index: AnyIndex) -> QRect:
        """Over the title, below the picture or in its place."""
        tile, line = self.tile(rect), self._model.line(index.row())
        has_picture = line is not None and self._pixmap(tile, line) is not None
        top = tile.title.top() if has_picture else tile.flag.bottom() + theme.px(4)
        return QRect(tile.title.left(), top, tile.title.width(), theme.height("input"))

    def is_on_flag(self, cell: QRect, spot: QPoint) -> bool:
        """Whether a point is on the flag of the tile in this cell."""
        return self.tile(cell).flag.contains(spot)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """All that the marks mean, wherever on the tile."""
        line = self._model.line(index.row()) if index.isValid() else None
        if line is None or event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(line.summary()), view)
        return True

    # painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The card, then its parts; the current one has a ring while the gallery has the focus."""
        row = index.row()
        line = self._model.line(row)
        tile = self.tile(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, tile.card, row, is_selected=is_selected)
        if line is not None:
            is_dimmed = self._model.is_dimmed(line.id)
            faint = ("muted" if is_selected else "faint") if is_dimmed else ""
            self._paint_picture(painter, tile, line, faint)
            self._paint_facts(painter, tile.facts, line, faint or "muted")
            self._paint_flag(painter, tile.flag, line, faint)
            self._paint_problems(painter, tile, line)
        painter.restore()

    def _paint_card(self, painter: QPainter, card: QRect, row: int, *, is_selected: bool) -> None:
        is_current = row == self.current and self._view.hasFocus()
        if not (is_selected or row == self.hovered or is_current):
            return
        ring = theme.scale * 2
        painter.setPen(QPen(self._look.color("accent"), ring) if is_current else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("sel" if is_selected else "hover" if row == self.hovered else "surface"))
        radius = theme.px(8)
        painter.drawRoundedRect(QRectF(card).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), radius, radius)

    def _paint_picture(self, painter: QPainter, tile: Tile, line: Line, tint: str) -> None:
        pixmap = self._pixmap(tile, line)
        if pixmap is None:
            self._paint_words(painter, tile, line, tint)
            return
        spot = QRectF(tile.picture)
        path = QPainterPath()
        path.addRoundedRect(spot, theme.px(6), theme.px(6))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(0.4 if tint else 1.0)
        painter.setClipPath(path)
        painter.drawPixmap(spot, pixmap, cover(pixmap, spot))
        painter.restore()
        self._paint_title(painter, tile.title, line, 2, tint)

    def _pixmap(self, tile: Tile, line: Line) -> QPixmap | None:
        """The article's picture, where there is one that can be shown."""
        pixmap = self.thumbnails.pixmap(line, tile.picture.size()) if self.thumbnails and line.image else None
        return None if pixmap is None or pixmap.isNull() else pixmap

    def _paint_words(self, painter: QPainter, tile: Tile, line: Line, tint: str) -> None:
        """Without a picture that can be shown: the title in its place, on a quiet ground."""
        spot = QRectF(tile.picture.united(tile.title))
        painter.setPen(QPen(self._look.color("line"), 1))
        painter.setBrush(self._look.color("bg"))
        painter.drawRoundedRect(spot.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6), theme.px(6))
        inner = spot.toRect().adjusted(theme.px(12), theme.px(36), -theme.px(12), -theme.px(22))
        lines = max(1, min(5, inner.height() // self._look.metrics(self._look.regular).lineSpacing()))
        self._paint_title(painter, inner, line, lines, tint)
        side = theme.px(14)
        far = spot.left() + side if self._is_mirrored() else spot.right() - side
        picture = "remote" if line.image else "image-broken"
        self._look.draw_picture(painter, picture, "faint", 14, QPointF(far, spot.bottom() - side))
        if not line.image:
            words = translate("Articles", "No picture")
            painter.setFont(self._look.small)
            painter.setPen(self._look.color("faint"))
            foot = QRectF(spot.left() + side, spot.bottom() - 2 * side, spot.width() - 3 * side, 2 * side)
            side_flag = Qt.AlignmentFlag.AlignLeft if self._is_mirrored() else Qt.AlignmentFlag.AlignRight
            painter.drawText(foot, int(side_flag | Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_title(self, painter: QPainter, rect: QRect, line: Line, lines: int, tint: str) -> None:
        look = self._look
        font = look.title_font(line.state)
        step = look.metrics(font).lineSpacing()
        painter.setFont(font)
        painter.setPen(look.color(tint or "text"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        for at, text in enumerate(look.wrapped(line.title, font, rect.width(), lines)):
            painter.drawText(QRect(rect.left(), rect.top() + at * step, rect.width(), step), self._flags(), text)

    def _paint_facts(self, painter: QPainter, rect: QRect, line: Line, color: str) -> None:
        """Source and date, as the columns have them; before them the marks that the table has before the title."""
        start = 0
        for name, tint in line.marks():
            side = theme.px(12)
            x = rect.right() + 1 - start - side / 2 if self._is_mirrored() else rect.left() + start + side / 2
            self._look.draw_mark(painter, name, tint, QPointF(x, QRectF(rect).center().y()))
            start += side + theme.px(4)
        room = rect.adjusted(0, 0, -start, 0) if self._is_mirrored() else rect.adjusted(start, 0, 0, 0)
        text = line.broken or " · ".join(filter(None, (line.texts[at] for at in self._model.fact_columns())))
        painter.setFont(self._look.label)
        painter.setPen(self._look.color("err" if line.broken else color))
        painter.drawText(room, self._flags(), self._look.elided(text, self._look.label, room.width()))

    def _paint_flag(self, painter: QPainter, badge: QRect, line: Line, tint: str) -> None:
        painter.setPen(QPen(self._look.color("line"), 1))
        painter.setBrush(self._look.color("surface"))
        painter.drawEllipse(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5))
        self._look.draw_flag(painter, line.state, QRectF(badge).center(), color=tint)

    def _paint_problems(self, painter: QPainter, tile: Tile, line: Line) -> None:
        """A triangle and the count on their own tint, in the corner across from the flag."""
        if not line.problems:
            return
        look = self._look
        color = "err" if line.errors else "warn"
        text = str(line.problems)
        width = look.metrics(look.small).horizontalAdvance(text) + theme.px(12 + 4 + 14)
        flag, margin = tile.flag, theme.px(6)
        left = tile.picture.left() + margin if self._is_mirrored() else tile.picture.right() + 1 - margin - width
        badge = QRectF(left, flag.top(), width, flag.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(f"{color}-bg"))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        look.draw_picture(painter, "problem", color, 12, QPointF(badge.left() + theme.px(13), badge.center().y()))
        painter.setFont(look.small)
        painter.setPen(look.color(color))
        painter.drawText(badge.adjusted(theme.px(22), 0, 0, 0), int(_AUTO | Qt.AlignmentFlag.AlignLeft), text)

    def _flags(self) -> int:
        side = Qt.AlignmentFlag.AlignRight if self._is_mirrored() else Qt.AlignmentFlag.AlignLeft
        return int(_AUTO | side)
