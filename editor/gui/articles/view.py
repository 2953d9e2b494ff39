"""The list as a table: rows, columns, the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QTableView,
    QWidget,
)

from ..theme import theme
from .delegate import RowDelegate
from .header import ArticlesHeader

if TYPE_CHECKING:
    from .model import ArticlesModel
    from .rows import Rows


_Hint = QAbstractItemDelegate.EndEditHint


class ArticlesView(QTableView):
    """A table of articles that is worked with the keyboard; which of them are selected is its `rows`' to know."""

    resized = Signal()
    """The room for columns has changed; they are not laid out in it yet."""

    def __init__(self, model: ArticlesModel, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles")
        self.setAccessibleName(self.tr("Articles"))
        self._model = model
        self._rows = rows
        self.header = ArticlesHeader(self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.setSelectionModel(rows.selection)
        self.delegate = RowDelegate(model, self)
        self.setItemDelegate(self.delegate)
        self._set_up()
        self.doubleClicked.connect(lambda _: rows.activate())
        rows.moved.connect(self._note_moved)
        theme.changed.connect(self._dress)
        self._dress()

    def _set_up(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_compact(self, is_compact: bool) -> None:
        """Rows of 28 in place of 32 pixels."""
        self.setProperty("compact", is_compact)
        self._dress()

    def _dress(self) -> None:
        height = theme.height("compact" if self.property("compact") else "row")
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.viewport().update()

    def _note_moved(self, row: int) -> None:
        self.delegate.current = row
        self.viewport().update()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._rows.press(event) or self._rows.walk(event, self._step)):
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> int:
        """The row that a key leads to, -1 where it is none of rows."""
        here, last = self._rows.current_row(), self._model.rowCount() - 1
        page = max(1, self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize()) - 1)
        steps = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_PageUp: here - page,
            Qt.Key.Key_PageDown: here + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        return max(0, min(last, steps[key])) if key in steps else -1

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead by bare letters: these are commands here."""

    # editing in place

    def edit_current(self) -> None:
        """Edit the cell that is current: the title, until one has gone to another with the arrows."""
        self._edit(self._rows.current_index())

    def _edit(self, index: QModelIndex | QPersistentModelIndex) -> None:
        editing = self.delegate.editing
        if index.isValid() and editing and editing.may_edit(index):
            self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab goes to the next cell of the row that can be edited, Shift+Tab to the one before."""
        steps = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}
        super().closeEditor(editor, _Hint.NoHint if hint in steps else hint)
        following = self._beside(self._rows.current_index(), steps.get(hint, 0))
        if following.isValid():
            self._rows.selection.setCurrentIndex(following, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._edit(following)

    def _beside(self, index: QModelIndex, step: int) -> QModelIndex:
        """The next shown cell of the row, to one side, that can be edited; none without a step."""
        header, editing = self.header, self.delegate.editing
        at = header.visualIndex(index.column()) + step
        while step and editing and 0 <= at < header.count():
            found = index.siblingAtColumn(header.logicalIndex(at))
            if not header.isSectionHidden(found.column()) and editing.may_edit(found, tells=False):
                return found
            at += step
        return QModelIndex()

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the dot publishes or unpublishes that article, and selects nothing."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_flag(index) and not event.modifiers():
            self._rows.toggle_publish(index.row())
            event.accept()
            return
        if not self._rows.click(event, index.row()):
            super().mousePressEvent(event)
            self._rows.go_home()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks on the dot are two clicks on the dot."""
        if self._is_on_flag(self.indexAt(event.position().toPoint())):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._set_hovered(index.row())
        is_hand = self._is_on_flag(index)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_hand else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._set_hovered(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        QAbstractScrollArea.focusInEvent(self, event)  # an item view's own would choose a row, and not select it
        self._rows.enter()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _is_on_flag(self, index: QModelIndex) -> bool:
        return index.isValid() and self._model.columns[index.column()].kind == "flag"

    def _set_hovered(self, row: int) -> None:
        old = self.delegate.hovered
        if row != old:
            self.delegate.hovered = row
            for changed in (old, row):
                if changed >= 0:
                    self._update_row(changed)

    def _update_row(self, row: int) -> None:
        top = self.rowViewportPosition(row)
        self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))

    # what is under the eye

    def reveal(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Scroll so that the row is in sight."""
        self.scrollTo(index)

    def place(self) -> tuple[int, int | None]:
        """The current row while it is in sight, else the topmost one: its id, and where it stands in pixels."""
        height = self.viewport().height()
        row = self._rows.current_row()
        if row >= 0 and 0 <= self.rowViewportPosition(row) < height:
            return self._model.id_at(row), self.rowViewportPosition(row)
        if not self.verticalScrollBar().value():
            return -1, None
        top = self.indexAt(QPoint(0, 0)).row()
        return (self._model.id_at(top), self.rowViewportPosition(top)) if top >= 0 else (-1, None)

    def restore(self, place: tuple[int, int | None]) -> None:
        """Scroll so that the row stands where it stood."""
        row, offset = self._model.row_of(place[0]), place[1]
        if row >= 0 and offset is not None:
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(row) - offset)
        self.viewport().update()
