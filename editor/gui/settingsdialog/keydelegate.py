"""How a line of the list of keys is painted: keys as caps, the rest in quieter colours than the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..theme import theme
from ..theme.tokens import RADII

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

KEYS = Qt.ItemDataRole.UserRole + 1
"""The data role of a list of key texts."""
TOKEN = Qt.ItemDataRole.UserRole + 2
"""The data role of a colour's name."""


class KeyDelegate(QStyledItemDelegate):
    """Paints what has one of the roles above; the rest as everywhere."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        keys, token = index.data(KEYS), index.data(TOKEN)
        self.initStyleOption(option, index)
        if keys is None and token is None:
            super().paint(painter, option, index)
            self._mark_focus(painter, option, index)
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("sel"))
        if keys is None:
            self._write(painter, option, index, token)
        else:
            self._paint_caps(painter, QRectF(option.rect), keys)
        painter.restore()

    @staticmethod
    def _mark_focus(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The bar at the left of the current line, as the list of articles has it."""
        is_current = option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus()
        if is_current and index.column() == 0:
            bar = option.rect
            bar.setWidth(theme.px(3))
            painter.fillRect(bar, theme.color("accent"))

    @staticmethod
    def _write(painter: QPainter, option: QStyleOptionViewItem, index: Index, token: str) -> None:
        selected = option.state & QStyle.StateFlag.State_Selected
        painter.setFont(theme.font("small", 600 if index.column() == 0 else 400))
        painter.setPen(theme.color("text" if selected and token != "muted" else token))
        rect = option.rect.adjusted(theme.px(6), 0, 0, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())

    @staticmethod
    def _paint_caps(painter: QPainter, rect: QRectF, keys: list[str]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        left, height = rect.left() + theme.px(6), theme.px(18)
        for key in keys:
            cap = QRectF(left, rect.center().y() - height / 2, _width(key), height).translated(0.5, 0.5)
            painter.setPen(theme.color("line"))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(cap, RADII["chip"], RADII["chip"])
            painter.setPen(theme.color("muted"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            left += _width(key) + theme.px(4)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        keys = index.data(KEYS)
        if keys is None:
            return super().sizeHint(option, index)
        return QSize(sum(_width(key) + theme.px(4) for key in keys) + theme.px(16), theme.height("side"))


def _width(key: str) -> int:
    metrics = QFontMetrics(theme.font("small"))
    return max(theme.px(18), metrics.horizontalAdvance(key) + theme.px(10))
