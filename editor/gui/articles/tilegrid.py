"""A view of tiles in rows that fill its width. Every place is computed: a hundred thousand articles cost as ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from ..theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

AnyIndex = QModelIndex | QPersistentModelIndex
_Cursor = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_EDGE = 4
"""Above the first row and below the last one, in pixels at 100 %."""


class TileGrid(QAbstractItemView):
    """One column of a model as tiles of one size, in reading order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across = 1
        self._cell = QSize(200, 200)
        self._column = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def across(self) -> int:
        """How many tiles stand beside each other."""
        return self._across

    @property
    def cell(self) -> QSize:
        """The room of a tile."""
        return self._cell

    def set_column(self, column: int) -> None:
        """Which column of the model the tiles stand for."""
        self._column = column
        self.scheduleDelayedItemsLayout()

    def room(self) -> int:
        """The width for tiles. The scroll bar's is always left out: its coming and going would change the tiles,
        and these again the need for it."""
        return max(1, self.width() - self.verticalScrollBar().sizeHint().width() - 2 * theme.px(_EDGE))

    def set_tiles(self, across: int, cell: QSize) -> None:
        """Lay out anew, with what is under the eye kept there."""
        if (across, cell) != (self._across, self._cell):
            first = self._row_at(0) if self.verticalScrollBar().value() else 0
            self._across, self._cell = across, cell
            self.updateGeometries()
            self.verticalScrollBar().setValue(first // across * cell.height())
        self.viewport().update()

    # places

    def _count(self) -> int:
        return self.model().rowCount() if self.model() else 0

    def _place(self, row: int) -> QRect:
        column = row % self._across
        if self.isRightToLeft():
            column = self._across - 1 - column
        left = theme.px(_EDGE) + column * self._cell.width()
        top = theme.px(_EDGE) + row // self._across * self._cell.height() - self.verticalOffset()
        return QRect(QPoint(left, top), self._cell)

    def _row_at(self, y: float) -> int:
        """The first article of the row of tiles at a height in the viewport."""
        return max(0, int(y + self.verticalOffset() - theme.px(_EDGE)) // self._cell.height()) * self._across

    def visualRect(self, index: AnyIndex) -> QRect:
        return self._place(index.row()) if index.isValid() and index.column() == self._column else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        column = (point.x() - theme.px(_EDGE)) // self._cell.width()
        if not 0 <= column < self._across or point.y() + self.verticalOffset() < theme.px(_EDGE):
            return QModelIndex()
        row = self._row_at(point.y()) + (self._across - 1 - column if self.isRightToLeft() else column)
        return self.model().index(row, self._column) if row < self._count() else QModelIndex()

    def scrollTo(self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        place, room = self.visualRect(index), self.viewport().height()
        bar, edge = self.verticalScrollBar(), theme.px(_EDGE)
        if not place.isValid():
            return
        if hint == _Hint.PositionAtCenter:
            bar.setValue(bar.value() + place.center().y() - room // 2)
        elif place.top() < edge or hint == _Hint.PositionAtTop or place.height() > room:
            bar.setValue(bar.value() + place.top() - edge)
        elif place.bottom() > room - edge or hint == _Hint.PositionAtBottom:
            bar.setValue(bar.value() + place.bottom() + edge - room)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: AnyIndex) -> bool:
        return False

    def updateGeometries(self) -> None:
        rows = -(-self._count() // self._across)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, rows * self._cell.height() + 2 * theme.px(_EDGE) - room))
        bar.setPageStep(room)
        bar.setSingleStep(max(1, self._cell.height() // 4))
        super().updateGeometries()

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        self.scheduleDelayedItemsLayout()

    def rowsAboutToBeRemoved(self, parent: AnyIndex, start: int, end: int) -> None:
        super().rowsAboutToBeRemoved(parent, start, end)
        self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:
        """Only what is in sight is painted again; Qt would ask for the place of each tile to know."""
        shown = self._row_at(0), self._row_at(self.viewport().height()) + self._across
        if first.row() < shown[1] and last.row() >= shown[0]:
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    # going about and selecting

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self._count() - 1
        here = max(0, self.currentIndex().row())
        wanted = max(0, min(last, here + self._step_of(action)))
        is_sideways = abs(wanted - here) == 1
        if action in (_Cursor.MoveHome, _Cursor.MoveEnd):
            wanted = 0 if action == _Cursor.MoveHome else last
        elif not is_sideways and wanted // self._across == here // self._across:
            wanted = here  # from the first row up, from the last row down
        elif not is_sideways and wanted == 0 and here % self._across:
            wanted = here % self._across
        return self.model().index(wanted, self._column)

    def _step_of(self, action: QAbstractItemView.CursorAction) -> int:
        ahead = -1 if self.isRightToLeft() else 1
        page = max(1, self.viewport().height() // self._cell.height()) * self._across
        return {
            _Cursor.MoveLeft: -ahead,
            _Cursor.MoveRight: ahead,
            _Cursor.MoveNext: 1,
            _Cursor.MovePrevious: -1,
            _Cursor.MoveUp: -self._across,
            _Cursor.MoveDown: self._across,
            _Cursor.MovePageUp: -page,
            _Cursor.MovePageDown: page,
        }.get(action, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """All from the article at one corner to that at the other, in reading order."""
        ends = sorted(self._nearest(corner) for corner in (rect.topLeft(), rect.bottomRight()))
        chosen = QItemSelection()
        if 0 <= ends[0] <= ends[1]:
            last = self.model().columnCount() - 1
            chosen.select(self.model().index(ends[0], 0), self.model().index(ends[1], last))
        self.selectionModel().select(chosen, command)

    def _nearest(self, point: QPoint) -> int:
        column = max(0, min(self._across - 1, (point.x() - theme.px(_EDGE)) // self._cell.width()))
        beside = self._across - 1 - column if self.isRightToLeft() else column
        return min(self._count() - 1, self._row_at(point.y()) + beside)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        state, delegate, model = option.state, self.itemDelegate(), self.model()
        first = self._row_at(event.rect().top())
        end = min(self._count(), self._row_at(event.rect().bottom()) + self._across)
        for row in range(first, end):
            index = model.index(row, self._column)
            is_selected = self.selectionModel().isSelected(index)
            option.rect = self._place(row)
            option.state = state | QStyle.StateFlag.State_Selected if is_selected else state
            delegate.paint(painter, option, index)
