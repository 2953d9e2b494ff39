"""How the sidebar is painted: small headings, entries with their count and a bar for their share."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ..theme import theme
from .look import Look

SECTION = Qt.ItemDataRole.UserRole + 1
ENTRY = Qt.ItemDataRole.UserRole + 2
COUNT = Qt.ItemDataRole.UserRole + 3
SHARE = Qt.ItemDataRole.UserRole + 4
IS_CHOSEN = Qt.ItemDataRole.UserRole + 5

_MARGIN = 16
_COUNT_WIDTH = 36
_BAR = QSize(36, 3)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)


class SideDelegate(QStyledItemDelegate):
    """Paints headings and entries of the sidebar's tree."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self._look = Look()
        self._heading = theme.font("small", 600)
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._look = Look()
        self._tree.doItemsLayout()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Entries 28, headings 32 with the space above them."""
        is_first = not index.parent().isValid() and index.row() == 0
        is_heading = index.data(ENTRY) is None
        return QSize(0, theme.px(32 + (4 if is_first else 0)) if is_heading else theme.height("side"))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One line."""
        rect = option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._tree.hasFocus()
        is_chosen = bool(index.data(IS_CHOSEN))
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or is_hovered or is_current:
            self._paint_ground(painter, rect, "sel" if is_chosen else "hover" if is_hovered else "", is_current)
        inner = rect.adjusted(theme.px(_MARGIN), 0, -theme.px(_MARGIN), 0)
        if index.data(ENTRY) is None:
            self._paint_heading(painter, inner, index)
        else:
            self._paint_entry(painter, inner, index, is_chosen=is_chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, token: str, is_current: bool) -> None:
        spot = QRectF(rect).adjusted(theme.px(8), 1, -theme.px(8), -1)
        painter.setPen(self._look.color("accent") if is_current else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(token) if token else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(spot, theme.px(4), theme.px(4))

    def _paint_heading(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Capitals, and an arrow that says whether the section is folded."""
        look = self._look
        painter.setFont(look.small)
        painter.setPen(look.color("muted"))
        text = str(index.data()).upper()
        self._text(painter, rect, look.elided(text, look.small, rect.width() - theme.px(20)))
        is_open = self._tree.isExpanded(index.model().index(index.row(), 0))
        side = rect.left() + theme.px(6) if self._is_mirrored() else rect.right() - theme.px(6)
        center = QPointF(side, rect.center().y() + 1)
        look.draw_picture(painter, "fold" if is_open else "expand", "faint", 12, center)

    def _paint_entry(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, *, is_chosen: bool
    ) -> None:
        look = self._look
        share = index.data(SHARE)
        is_link = not index.data(COUNT) and share is None and isinstance(index.data(ENTRY), str)
        room = theme.px(_COUNT_WIDTH) + (theme.px(_BAR.width() + 12) if share is not None else 0)
        font = look.medium if is_chosen else look.regular
        label = look.elided(str(index.data()), font, rect.width() - room)
        painter.setFont(font)
        painter.setPen(look.color("muted" if is_link else "text"))
        self._text(painter, rect, label)
        painter.setFont(look.regular)
        painter.setPen(look.color("muted"))
        self._text(painter, rect, index.data(COUNT) or "", is_far=True)
        if share:
            self._paint_bar(painter, rect, float(share), is_chosen=is_chosen)

    def _paint_bar(self, painter: QPainter, rect: QRect, share: float, *, is_chosen: bool) -> None:
        width, height = theme.px(_BAR.width()), theme.px(_BAR.height())
        left = rect.right() - theme.px(_COUNT_WIDTH) - width
        if self._is_mirrored():
            left = rect.left() + theme.px(_COUNT_WIDTH)
        track = QRectF(left, rect.center().y() - height / 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("surface" if is_chosen else "chip"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        track.setWidth(max(1.0, width * share))
        painter.setBrush(self._look.color("muted"))
        painter.drawRoundedRect(track, height / 2, height / 2)

    def _text(self, painter: QPainter, rect: QRect, text: str, *, is_far: bool = False) -> None:
        painter.drawText(rect, _RIGHT if is_far != self._is_mirrored() else _LEFT, text)

    def _is_mirrored(self) -> bool:
        return self._tree.layoutDirection() == Qt.LayoutDirection.RightToLeft
