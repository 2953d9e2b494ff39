"""Paints a change in one line: what goes struck through on its tint, what comes on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ..theme import theme
from .preview_model import CHANGE, KIND_ROLE, PIECES_ROLE, WHAT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from ..panels.pieces import Piece

    AnyIndex = QModelIndex | QPersistentModelIndex


LEFT_OUT_OPACITY = 0.5
"""How a change looks that a person left out: it can still be read, and its box is empty."""


class ChangeDelegate(QStyledItemDelegate):
    """Rows of one height; the column of changes is painted piece by piece."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as a row of the list."""
        return QSize(super().sizeHint(option, index).width(), theme.height("row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The row's ground and the pieces."""
        super().paint(painter, option, index)
        if index.column() == CHANGE:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_out = index.sibling(index.row(), WHAT).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
            painter.setOpacity(LEFT_OUT_OPACITY if is_out else 1.0)
            self._paint_pieces(painter, option.rect, index)
            painter.restore()

    def _paint_pieces(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        room = rect.adjusted(theme.px(4), 0, -theme.px(8), 0)
        pieces = index.data(PIECES_ROLE)
        for number, piece in enumerate(pieces):
            if room.width() < theme.px(10):
                return
            place = QRect(room)
            if piece[0] == "old":
                place.setWidth(room.width() - kept_for_new(pieces[number + 1 :], room.width()))
            if is_only_what_stays(pieces[:number], piece):
                piece = ("same", piece[1])
            used = _paint_piece(painter, place, piece, index.data(KIND_ROLE))
            room.setLeft(room.left() + used)


def is_only_what_stays(before: Sequence[Piece], piece: Piece) -> bool:
    """Whether blanks come in place of words: what is left beside a word taken out, nothing that anybody put in."""
    return (
        piece[0] == "new"
        and not piece[1].strip()
        and bool(before)
        and before[-1][0] == "old"
        and bool(before[-1][1].strip())
    )


def kept_for_new(following: Sequence[Piece], width: int) -> int:
    """The room that what comes has for sure, however long what goes: up to half of it."""
    new = next((text for kind, text in following if kind == "new"), "")
    metrics = QFontMetrics(theme.font())
    return min(metrics.horizontalAdvance(new) + theme.px(8), width // 2) if new else 0


def _paint_piece(painter: QPainter, room: QRect, piece: Piece, row_kind: str) -> int:
    """One piece at the left of the room; how much of it is used up."""
    kind, text = piece
    font = QFont(theme.font())
    font.setStrikeOut(kind == "old")
    painter.setFont(font)
    pad = 0 if kind == "same" else theme.px(3)
    metrics = painter.fontMetrics()
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 2 * pad)
    width = metrics.horizontalAdvance(text)
    if kind != "same":
        height = metrics.height() + theme.px(2)
        box = QRectF(room.left(), room.center().y() - height / 2 + 0.5, width + 2 * pad, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("err-bg" if kind == "old" else "sel"))
        painter.drawRoundedRect(box, theme.px(3), theme.px(3))
    plain = {"refused": "err", "same": "muted"}.get(row_kind, "text")
    painter.setPen(theme.color({"old": "err", "new": "pub"}.get(kind, plain)))
    painter.drawText(room.adjusted(pad, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    return width + 2 * pad + (theme.px(2) if kind != "same" else 0)
