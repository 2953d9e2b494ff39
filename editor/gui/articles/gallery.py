"""The list as pictures: the same rows, the same selection and the same keys as the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QWidget

from ..theme import theme
from .tile import TileDelegate

if TYPE_CHECKING:
    from .model import ArticlesModel
    from .rows import Rows

_NARROWEST = {False: 176, True: 132}
"""How narrow a tile may be in pixels at 100 %: usually, and in a compact list."""
_TWO_FROM = 280
"""A gallery of this width has two tiles beside each other at least."""
_Key = Qt.Key
_Hint = QAbstractItemDelegate.EndEditHint


class ArticlesGallery(QListView):
    """Tiles in rows that fill the width."""

    def __init__(self, model: ArticlesModel, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gallery")
        self.setAccessibleName(self.tr("Articles as pictures"))
        self._model = model
        self._rows = rows
        self._across = 1
        self._is_compact = False
        self.delegate = TileDelegate(model, self)
        self._set_up()
        self.setModel(model)
        self.setSelectionModel(rows.selection)
        self.setItemDelegate(self.delegate)
        self.doubleClicked.connect(lambda _: rows.activate())
        rows.moved.connect(self._note_moved)
        model.modelReset.connect(self._take_column)
        theme.changed.connect(self._lay_out)

    def _set_up(self) -> None:
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def across(self) -> int:
        """How many tiles stand beside each other."""
        return self._across

    def set_compact(self, is_compact: bool) -> None:
        """Smaller tiles, more of them."""
        self._is_compact = is_compact
        self._lay_out()

    def _lay_out(self) -> None:
        """Tiles as wide as the row allows. The scroll bar's width is always left out: its coming and going
        would change the tiles, and these again the need for it."""
        width = self.width() - self.verticalScrollBar().sizeHint().width() - theme.px(8)
        least = 2 if width >= theme.px(_TWO_FROM) else 1
        self._across = max(least, width // theme.px(_NARROWEST[self._is_compact]))
        size = self.delegate.fit(max(1, width // self._across))
        if size != self.gridSize():
            self.setGridSize(size)
            self.verticalScrollBar().setSingleStep(max(1, size.height() // 4))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def _take_column(self) -> None:
        self.setModelColumn(self._model.title_column())

    def _note_moved(self, row: int) -> None:
        self.delegate.current = row
        self.viewport().update()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._rows.press(event):
            return
        step = self._step_of(Qt.Key(event.key())) if modifiers == Qt.KeyboardModifier.NoModifier else 0
        if step:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _step_of(self, key: Qt.Key) -> int:
        ahead = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {_Key.Key_Left: -ahead, _Key.Key_Right: ahead, _Key.Key_Up: -self._across, _Key.Key_Down: self._across}
        return steps.get(key, 0)

    def _move(self, step: int) -> None:
        """By so many articles; down from the last row but one always leads to the last row."""
        here, last = self._rows.current_row(), self._model.rowCount() - 1
        if step > 1 and here // self._across < last // self._across:
            step = min(step, last - here)
        self._rows.go_to_row(max(0, here + step) if step > -2 or here + step >= 0 else here)

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
        if event.button() == Qt.MouseButton.LeftButton:
            self._rows.stop_marking()
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
        super().focusInEvent(event)
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
            self.executeDelayedItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self._model.index(row, self.modelColumn())).top() - offset)
        self.viewport().update()
