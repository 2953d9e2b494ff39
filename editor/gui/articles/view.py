"""The list itself: rows, keys, the pointer, and which rows are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ..keys import bindings, pressed_key
from ..theme import theme
from .delegate import RowDelegate
from .header import ArticlesHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .model import ArticlesModel

_FLAG = QItemSelectionModel.SelectionFlag
_ALONE = _FLAG.ClearAndSelect | _FLAG.Rows


class ArticlesView(QTableView):
    """A table of articles that is worked with the keyboard.

    `X` begins to mark rows: then `J` and `K` move without changing what is selected, and `X` adds or takes out
    one; `Esc`, a click or an arrow with Shift ends it.
    """

    current_id_changed = Signal(int)
    """The id of the row that has the focus, -1 without."""
    selected_ids_changed = Signal(object)
    """list[int], in the list's order; sent once the event that changed it is over."""
    activated_id = Signal(int)
    publish_requested = Signal(object, bool)
    """Ids, on or off."""
    publish_anyway_requested = Signal(object)
    resized = Signal()
    """The room for columns has changed; they are not laid out in it yet."""
    left = Signal()
    """`Esc` where there is nothing more to take back here."""

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles")
        self.setAccessibleName(self.tr("Articles"))
        self._model = model
        self._is_marking = False
        self._is_restoring = False
        self._last_selected: list[int] = []
        self.header = ArticlesHeader(self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.delegate = RowDelegate(model, self)
        self.setItemDelegate(self.delegate)
        self._set_up()
        self._acts = self._key_table()
        self.doubleClicked.connect(self._activate)
        self.selectionModel().currentRowChanged.connect(self._note_current)
        self.selectionModel().selectionChanged.connect(self._note_selection)
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

    # where one is, and what is selected

    def current_id(self) -> int:
        """The id of the row that has the focus, -1 without."""
        return self._model.id_at(self.currentIndex().row())

    def selected_ids(self) -> list[int]:
        """The selected ids, in the list's order."""
        rows: set[int] = set()
        selection = self.selectionModel().selection()
        for part in map(selection.at, range(selection.count())):
            rows.update(range(part.top(), part.bottom() + 1))
        return [self._model.id_at(row) for row in sorted(rows)]

    def target_ids(self) -> list[int]:
        """What a command acts on: the selected articles, else the current one."""
        chosen = self.selected_ids()
        current = self.current_id()
        return chosen or ([current] if current >= 0 else [])

    def go_to_row(self, row: int) -> None:
        """Make a row the current and only selected one; while rows are being marked, only the current one."""
        if 0 <= row < self._model.rowCount():
            flag = _FLAG.NoUpdate if self._is_marking else _ALONE
            self.selectionModel().setCurrentIndex(self._model.index(row, self._first_column()), flag)
            self.scrollTo(self.currentIndex())

    def go_to_id(self, row_id: int) -> bool:
        """Make an article the current and only selected one; False when the list does not have it."""
        row = self._model.row_of(row_id)
        self._is_marking = False
        self.go_to_row(row)
        return row >= 0

    def select_ids(self, ids: Iterable[int], current: int) -> None:
        """Select these articles, with one of them current, without scrolling; what is not here is left out."""
        column = self._first_column()
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for row in sorted(row for row in map(self._model.row_of, ids) if row >= 0):
            selection.select(self._model.index(row, 0), self._model.index(row, last))
        at = self._model.row_of(current)
        model = self.selectionModel()
        model.setCurrentIndex(self._model.index(at, column) if at >= 0 else QModelIndex(), _FLAG.NoUpdate)
        model.select(selection, _FLAG.ClearAndSelect)

    def select_next(self) -> None:
        """To the next row."""
        self.go_to_row(self.currentIndex().row() + 1)

    def select_previous(self) -> None:
        """To the row above."""
        row = self.currentIndex().row()
        self.go_to_row(row - 1 if row >= 0 else 0)

    def toggle_selected(self) -> None:
        """`X`: begin to mark rows with the current one, then add it or take it out."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if self._is_marking:
            self.selectionModel().select(index, _FLAG.Toggle | _FLAG.Rows)
        else:
            self.selectionModel().select(index, _FLAG.Select | _FLAG.Rows)
        self._is_marking = True

    def end_marking(self) -> bool:
        """Go back to one selected row, the current one; False when it was so already."""
        was_several = self._is_marking or len(self.selectionModel().selectedRows()) > 1
        self._is_marking = False
        if was_several:
            self.go_to_row(max(0, self.currentIndex().row()))
        return was_several

    def _first_column(self) -> int:
        """The column that a screen reader begins with: the title."""
        kinds = [column.kind for column in self._model.columns]
        return kinds.index("title") if "title" in kinds else 0

    def _note_current(self, index: QModelIndex, _old: QModelIndex) -> None:
        self.delegate.current = index.row()
        self.viewport().update()
        if not self._is_restoring:
            self.current_id_changed.emit(self._model.id_at(index.row()))

    def _note_selection(self) -> None:
        if not self._is_restoring:
            self.selected_ids_changed.emit(self.selected_ids())

    # keys

    def _key_table(self) -> dict[str, Callable[[], object]]:
        """What acts while the list has the focus: the id of an action, or a key that is always the list's own."""
        return {
            "next_article": self.select_next,
            "previous_article": self.select_previous,
            "select_article": self.toggle_selected,
            "edit_article": self._activate,
            "publish": lambda: self.publish_requested.emit(self.target_ids(), True),
            "unpublish": lambda: self.publish_requested.emit(self.target_ids(), False),
            "publish_anyway": lambda: self.publish_anyway_requested.emit(self.target_ids()),
            "Down": self.select_next,
            "Up": self.select_previous,
            "Return": self._activate,
            "Enter": self._activate,
            "Home": lambda: self.go_to_row(0),
            "End": lambda: self.go_to_row(self._model.rowCount() - 1),
            "Esc": self._escape,
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._acts.get(bindings.list_action(event) or pressed_key(event))
        if act:
            act()
            event.accept()
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ShiftModifier and not event.text().strip():
            self._is_marking = False
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: single letters are commands here, and `/` searches."""

    def _activate(self) -> None:
        if (current := self.current_id()) >= 0:
            self.activated_id.emit(current)

    def _escape(self) -> None:
        if not self.end_marking():
            self.left.emit()

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the dot publishes or unpublishes that article, and selects nothing."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_flag(index) and not event.modifiers():
            self._toggle_publish(index)
            event.accept()
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_marking = False
        super().mousePressEvent(event)

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
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.go_to_row(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _is_on_flag(self, index: QModelIndex) -> bool:
        return index.isValid() and self._model.columns[index.column()].kind == "flag"

    def _toggle_publish(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if line is not None:
            self.publish_requested.emit([line.id], line.state == "unpublished")

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

    # keeping one's place over a new result

    def keeping_place(self, change: Callable[[], object]) -> None:
        """Change the model, keeping selection, current article and what is under the eye where they were."""
        ids, current = self.selected_ids(), self.current_id()
        anchor, offset = self._anchor(current)
        self._is_restoring = True
        change()
        self.select_ids(ids, current)
        self._is_restoring = False
        row = self._model.row_of(anchor)
        if row >= 0 and offset is not None:
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(row) - offset)
        if self.selected_ids() != ids:
            self._note_selection()
        self.delegate.current = self.currentIndex().row()
        if self.current_id() != current:
            self._is_marking = False
            self.current_id_changed.emit(self.current_id())
        self.viewport().update()

    def _anchor(self, current: int) -> tuple[int, int | None]:
        """The current row while it is in sight, else the topmost one: its id, and where it stands in pixels."""
        height = self.viewport().height()
        row = self._model.row_of(current)
        if row >= 0 and 0 <= self.rowViewportPosition(row) < height:
            return current, self.rowViewportPosition(row)
        if not self.verticalScrollBar().value():
            return -1, None
        top = self.indexAt(QPoint(0, 0)).row()
        return (self._model.id_at(top), self.rowViewportPosition(top)) if top >= 0 else (-1, None)

    def copy_lines(self, lines: Iterable[str]) -> None:
        """Put lines of text on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(lines))
