"""The list's header: small labels, arrows for one or several sort keys, columns that can be moved and sized."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ..theme import theme
from .look import Look
from .sorting import arrow_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.query import SortKey
    from .model import ArticlesModel

PAD = 4
HEIGHT = 28


class ArticlesHeader(QHeaderView):
    """Paints its sections; tells what to sort by and where its menu was asked for."""

    sort_requested = Signal(int, bool)
    """Section, and whether its key is added to those there are (Shift)."""
    menu_requested = Signal(QPoint, int)
    """Global position, section (-1: none)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("articles-header")
        self.setAccessibleName(self.tr("Columns"))
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self._look = Look()
        self._keys: tuple[SortKey, ...] = ()
        self._is_shift = False
        self.sectionClicked.connect(self._ask_to_sort)
        theme.changed.connect(self._dress)

    def set_sort(self, keys: Sequence[SortKey]) -> None:
        """Show what the list is sorted by."""
        self._keys = tuple(keys)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(HEIGHT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """The label in small letters, `Date ↓` where the list is sorted by it, and the line below."""
        painter.fillRect(rect, self._look.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._look.color("line"))
        model: ArticlesModel = self.model()  # type: ignore[assignment]  # this header serves no other
        column = model.columns[logical_index]
        if column.kind in ("flag", "thumbnail", "problems") and not self._arrow(logical_index):
            return
        arrow = self._arrow(logical_index)
        is_bare = column.kind in ("flag", "thumbnail", "problems")
        inner = rect.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0)
        text = "" if is_bare else model.headerData(logical_index, Qt.Orientation.Horizontal)
        text = self._fitting(text, arrow, inner.width(), is_number=column.is_number)
        painter.setFont(self._look.label)
        painter.setPen(self._look.color("text" if arrow else "muted"))
        is_right = column.is_number != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        if is_bare:
            side = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), text)

    def _fitting(self, text: str, arrow: str, width: int, *, is_number: bool) -> str:
        """The label with its arrow; a number's that does not fit is its first letter: `Q`."""
        metrics = self._look.metrics(self._look.label)
        whole = f"{text} {arrow}".strip()
        if metrics.horizontalAdvance(whole) <= width:
            return whole
        if is_number:
            return f"{text[:1].upper()} {arrow}".strip()
        room = width - metrics.horizontalAdvance(f" {arrow}" if arrow else "")
        return f"{metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)} {arrow}".strip()

    def _arrow(self, section: int) -> str:
        """The arrow of a sorted section, with its rank among several."""
        model: ArticlesModel = self.model()  # type: ignore[assignment]
        return arrow_of(self._keys, model.columns[section])

    def _ask_to_sort(self, section: int) -> None:
        self.sort_requested.emit(section, self._is_shift)

    def _ask_for_menu(self, spot: QPoint) -> None:
        self.menu_requested.emit(self.mapToGlobal(spot), self.logicalIndexAt(spot))

    def _dress(self) -> None:
        self._look = Look()
        self.updateGeometry()
        self.viewport().update()
