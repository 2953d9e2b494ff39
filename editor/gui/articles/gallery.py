"""The list as pictures: the same rows, the same selection and the same keys as the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QAbstractScrollArea, QWidget

from ..theme import theme
from .tile import TileDelegate
from .tilegrid import TileGrid

if TYPE_CHECKING:
    from .model import ArticlesModel
    from .rows import Rows

_NARROWEST = {False: 176, True: 132}
"""How narrow a tile may be in pixels at 100 %: usually, and in a compact list."""
_TWO_FROM = 280
"""A gallery of this width has two tiles beside each other at least."""
_Cursor = QAbstractItemView.CursorAction
_MOVES = {
    Qt.Key.Key_Left: _Cursor.MoveLeft,
    Qt.Key.Key_Right: _Cursor.MoveRight,
    Qt.Key.Key_Up: _Cursor.MoveUp,
    Qt.Key.Key_Down: _Cursor.MoveDown,
    Qt.Key.Key_PageUp: _Cursor.MovePageUp,
    Qt.Key.Key_PageDown: _Cursor.MovePageDown,
    Qt.Key.Key_Home: _Cursor.MoveHome,
    Qt.Key.Key_End: _Cursor.MoveEnd,
}
_Hint = QAbstractItemDelegate.EndEditHint


class ArticlesGallery(TileGrid):
    """A tile for each article; which of them are selected is its `rows`' to know."""

    def __init__(self, model: ArticlesModel, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gallery")
        self.setAccessibleName(self.tr("Articles as pictures"))
        self._model = model
        self._rows = rows
        self._is_compact = False
        self.delegate = TileDelegate(model, self)
        self._set_up()
        self.setModel(model)
        self.setSelectionModel(rows.selection)
        self.setItemDelegate(self.delegate)
        self.doubleClicked.connect(lambda _: rows.activate())
        rows.moved.connect(self._note_moved)
        model.modelReset.connect(lambda: self.set_column(model.title_column()))
        theme.changed.connect(self._lay_out)

    def _set_up(self) -> None:
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def set_compact(self, is_compact: bool) -> None:
        """Smaller tiles, more of them."""
        self._is_compact = is_compact
        self._lay_out()

    def _lay_out(self) -> None:
        """Tiles as wide as the row allows."""
        width = self.room()
        least = 2 if width >= theme.px(_TWO_FROM) else 1
        across = max(least, width // theme.px(_NARROWEST[self._is_compact]))
        self.set_tiles(across, self.delegate.fit(width // across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def _note_moved(self, row: int) -> None:
        self.delegate.current = row
        self.viewport().update()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._rows.press(event) or self._rows.walk(event, self._step)):
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> int:
        return self.moveCursor(_MOVES[key], Qt.KeyboardModifier.NoModifier).row() if key in _MOVES else -1

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead by bare letters: these are commands here."""

    # editing in place

    def edit_current(self) -> None:
        """Edit the title of the current article."""
        index = self._rows.current_index()
        editing = self.delegate.editing
        if index.isValid() and editing and editing.may_edit(index):
            self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab and Shift+Tab only end the editing: a tile has one text."""
        is_step = hint in (_Hint.EditNextItem, _Hint.EditPreviousItem)
        super().closeEditor(editor, _Hint.NoHint if is_step else hint)

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the flag publishes or unpublishes that article, and selects nothing."""
        spot = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_flag(spot) and not event.modifiers():
            self._rows.toggle_publish(self.indexAt(spot).row())
            event.accept()
            return
        if not self._rows.click(event, self.indexAt(spot).row()):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks on the flag are two clicks on the flag."""
        if self._is_on_flag(event.position().toPoint()):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        self._set_hovered(self.indexAt(spot).row())
        shape = Qt.CursorShape.PointingHandCursor if self._is_on_flag(spot) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._set_hovered(-1)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        QAbstractScrollArea.focusInEvent(self, event)  # an item view's own would choose a row, and not select it
        self._rows.enter()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _is_on_flag(self, spot: QPoint) -> bool:
        index = self.indexAt(spot)
        return index.isValid() and self.delegate.is_on_flag(self.visualRect(index), spot)

    def _set_hovered(self, row: int) -> None:
        if row != self.delegate.hovered:
            self.delegate.hovered = row
            self.viewport().update()

    # what is under the eye

    def reveal(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Scroll so that the article is in sight."""
        self.scrollTo(index)

    def place(self) -> tuple[int, int | None]:
        """The current article while it is in sight, else the topmost one: its id, and where it stands in pixels."""
        here = self.visualRect(self._rows.current_index())
        if here.isValid() and 0 <= here.top() < self.viewport().height():
            return self._rows.current_id(), here.top()
        if not self.verticalScrollBar().value():
            return -1, None
        top = self.indexAt(QPoint(theme.px(16), 0))
        return (self._model.id_at(top.row()), self.visualRect(top).top()) if top.isValid() else (-1, None)

    def restore(self, place: tuple[int, int | None]) -> None:
        """Scroll so that the article stands where it stood."""
        row, offset = self._model.row_of(place[0]), place[1]
        if row >= 0 and offset is not None:
            self.updateGeometries()
            bar = self.verticalScrollBar()
            here = self.visualRect(self._model.index(row, self._model.title_column()))
            bar.setValue(bar.value() + here.top() - offset)
        self.viewport().update()
