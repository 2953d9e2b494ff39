"""Where one is in the list and which articles are selected, whichever face shows them; and what the list's keys do."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ..keys import bindings, pressed_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from .model import ArticlesModel

_FLAG = QItemSelectionModel.SelectionFlag
_ALONE = _FLAG.ClearAndSelect | _FLAG.Rows


class Face(Protocol):
    """One way to show the rows: the table, the gallery."""

    def reveal(self, index: QModelIndex) -> None:
        """Scroll so that the row is in sight."""

    def place(self) -> tuple[int, int | None]:
        """What is under the eye: an id, and where it stands in pixels."""

    def restore(self, place: tuple[int, int | None]) -> None:
        """Scroll so that the same is under the eye again."""


class Rows(QObject):
    """One current article and a selection, shared by the faces of the list.

    `X` begins to mark rows: then `J` and `K` move without changing what is selected, and `X` adds or takes out
    one; `Esc`, a click or an arrow with Shift ends it.
    """

    current_changed = Signal(int)
    """The id of the row that has the focus, -1 without."""
    selection_changed = Signal(object)
    """list[int], in the list's order."""
    moved = Signal(int)
    """The row that is current now, however it came there: for those who paint it."""
    activated = Signal(int)
    edit_requested = Signal()
    """F2: the current cell is to be edited in its place."""
    publish_requested = Signal(object, bool)
    """Ids, on or off."""
    publish_anyway_requested = Signal(object)
    left = Signal()
    """`Esc` where there is nothing more to take back here."""

    def __init__(self, model: ArticlesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.selection = QItemSelectionModel(model, self)
        self.face: Face | None = None
        self.may_enter: Callable[[], bool] = lambda: True
        """Whether the first row may be gone to unasked: not while rows still change their places."""
        self.take_back_query: Callable[[], bool] = lambda: False
        """Clears the query, which is nearer than a selection; False where there is none."""
        self._anchor = QPersistentModelIndex()
        self._is_marking = False
        self._is_restoring = False
        self._is_extending = False
        self._acts = self._table_of_acts()
        self.selection.currentRowChanged.connect(self._note_current)
        self.selection.selectionChanged.connect(self._note_selection)

    # where one is, and what is selected

    def current_index(self) -> QModelIndex:
        """The index that has the focus."""
        return self.selection.currentIndex()

    def current_row(self) -> int:
        """The row that has the focus, -1 without."""
        return self.selection.currentIndex().row()

    def current_id(self) -> int:
        """The id of the row that has the focus, -1 without."""
        return self._model.id_at(self.current_row())

    def selected_ids(self) -> list[int]:
        """The selected ids, in the list's order."""
        ids = self._model.ids
        return [row_id for top, bottom in self._ranges() for row_id in ids[top : bottom + 1]]

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(bottom - top + 1 for top, bottom in self._ranges())

    def _ranges(self) -> list[tuple[int, int]]:
        """The selected rows as ranges, in order and apart, however many parts of a row were selected."""
        selection = self.selection.selection()
        found: list[tuple[int, int]] = []
        for top, bottom in sorted({(p.top(), p.bottom()) for p in map(selection.at, range(selection.count()))}):
            if found and top <= found[-1][1]:
                found[-1] = (found[-1][0], max(bottom, found[-1][1]))
            else:
                found.append((top, bottom))
        return found

    def target_ids(self) -> list[int]:
        """What a command acts on: the selected articles, else the current one."""
        current = self.current_id()
        return self.selected_ids() or ([current] if current >= 0 else [])

    # going about

    def go_to_row(self, row: int) -> None:
        """Make a row the current and only selected one; while rows are being marked, only the current one."""
        if 0 <= row < self._model.rowCount():
            flag = _FLAG.NoUpdate if self._is_marking else _ALONE
            column = self.current_index().column() if self.current_row() >= 0 else self._model.title_column()
            self.selection.setCurrentIndex(self._model.index(row, column), flag)
            self.reveal()

    def go_to_id(self, row_id: int) -> bool:
        """Make an article the current and only selected one; False when the list does not have it."""
        row = self._model.row_of(row_id)
        self._is_marking = False
        self.go_to_row(row)
        return row >= 0

    def go_home(self) -> None:
        """Back to the title's column, in the same row."""
        if self.current_row() >= 0:
            home = self._model.index(self.current_row(), self._model.title_column())
            self.selection.setCurrentIndex(home, _FLAG.NoUpdate)

    def reveal(self) -> None:
        """Bring the current row into sight."""
        if self.face and self.current_row() >= 0:
            self.face.reveal(self.current_index())

    def enter(self) -> None:
        """The list got the focus: the first row where there was none."""
        if self.current_row() < 0 and self.may_enter():
            self.go_to_row(0)

    def select_ids(self, ids: Iterable[int], current: int) -> None:
        """Select these articles, with one of them current, without scrolling; what is not here is left out."""
        model, last = self._model, self._model.columnCount() - 1
        chosen = QItemSelection()
        rows = sorted(row for row in map(model.row_of, ids) if row >= 0)
        for top, bottom in _runs(rows):
            chosen.select(model.index(top, 0), model.index(bottom, last))
        at = model.row_of(current)
        index = model.index(at, model.title_column()) if at >= 0 else QModelIndex()
        self.selection.setCurrentIndex(index, _FLAG.NoUpdate)
        self.selection.select(chosen, _FLAG.ClearAndSelect)

    def select_next(self) -> None:
        """To the next row."""
        self.go_to_row(self.current_row() + 1)

    def select_previous(self) -> None:
        """To the row above."""
        self.go_to_row(max(0, self.current_row() - 1))

    def extend_to(self, row: int) -> None:
        """Select all rows from the one that was gone to last up to this one, which is current then."""
        start = self._anchor.row() if self._anchor.isValid() else max(0, self.current_row())
        top, bottom = min(start, row), max(start, row)
        model = self._model
        self._is_marking = False
        self._is_extending = True
        self.selection.setCurrentIndex(model.index(row, model.title_column()), _FLAG.NoUpdate)
        chosen = QItemSelection(model.index(top, 0), model.index(bottom, model.columnCount() - 1))
        self.selection.select(chosen, _FLAG.ClearAndSelect)
        self._is_extending = False
        self.reveal()

    # marking

    def toggle_selected(self) -> None:
        """`X`: begin to mark rows with the current one, then add it or take it out."""
        index = self.current_index()
        if index.isValid():
            self.selection.select(index, (_FLAG.Toggle if self._is_marking else _FLAG.Select) | _FLAG.Rows)
            self._is_marking = True

    def end_marking(self) -> bool:
        """Go back to one selected row, the current one; False when it was so already."""
        was_several = self._is_marking or self.selected_count() > 1
        self._is_marking = False
        if was_several:
            self.go_to_row(max(0, self.current_row()))
        return was_several

    # what keys and clicks do

    def _table_of_acts(self) -> dict[str, Callable[[], object]]:
        """The id of an action, or a key that is always the list's own."""
        return {
            "next_article": self.select_next,
            "previous_article": self.select_previous,
            "select_article": self.toggle_selected,
            "edit_article": self.activate,
            "publish": lambda: self.publish_requested.emit(self.target_ids(), True),
            "unpublish": lambda: self.publish_requested.emit(self.target_ids(), False),
            "publish_anyway": lambda: self.publish_anyway_requested.emit(self.target_ids()),
            "F2": self.edit_requested.emit,
            "Return": self.activate,
            "Enter": self.activate,
            "Esc": self._escape,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means in the list, whichever face has the focus; False for keys that are the face's own."""
        act = self._acts.get(bindings.list_action(event) or pressed_key(event))
        if act:
            act()
            event.accept()
            return True
        return False

    def walk(self, event: QKeyEvent, row_of: Callable[[Qt.Key], int]) -> bool:
        """Arrows and their like: to the row that the face says, with Shift from where one was up to it."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        row = row_of(Qt.Key(event.key())) if is_shift or modifiers == Qt.KeyboardModifier.NoModifier else -1
        if row < 0:
            return False
        (self.extend_to if is_shift else self.go_to_row)(row)
        event.accept()
        return True

    def click(self, event: QMouseEvent, row: int) -> bool:
        """A press of the pointer on a row: with Shift it selects up to there, and is done with."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._is_marking = False
        if row < 0 or event.modifiers() != Qt.KeyboardModifier.ShiftModifier:
            return False
        self.extend_to(row)
        event.accept()
        return True

    def activate(self) -> None:
        """Ask to edit the current article."""
        if (current := self.current_id()) >= 0:
            self.activated.emit(current)

    def toggle_publish(self, row: int) -> None:
        """Ask to publish or unpublish one row; it is neither selected nor gone to."""
        line = self._model.line(row)
        if line is not None:
            self.publish_requested.emit([line.id], line.state == "unpublished")

    def _escape(self) -> None:
        if not self.take_back_query() and not self.end_marking():
            self.left.emit()

    # telling, and keeping one's place over a new result

    def _note_current(self, index: QModelIndex, _old: QModelIndex) -> None:
        if not self._is_extending:
            self._anchor = QPersistentModelIndex(index)
        self.moved.emit(index.row())
        if not self._is_restoring:
            self.current_changed.emit(self._model.id_at(index.row()))

    def _note_selection(self) -> None:
        if not self._is_restoring:
            self.selection_changed.emit(self.selected_ids())

    def keeping_place(self, change: Callable[[], object]) -> None:
        """Change the model, keeping selection, current article and what is under the eye where they were."""
        ids, current = self.selected_ids(), self.current_id()
        place = self.face.place() if self.face else (-1, None)
        self._is_restoring = True
        self.selection.clearSelection()  # thousands of ranges would else be moved one by one
        change()
        self.select_ids(ids, current)
        self._is_restoring = False
        if self.face:
            self.face.restore(place)
        if self.selected_ids() != ids:
            self._note_selection()
        if self.current_id() != current:
            self._is_marking = False
            self.current_changed.emit(self.current_id())
        self.moved.emit(self.current_row())


def _runs(rows: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Rows in order as ranges: selecting a hundred thousand one by one would take seconds."""
    for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        part = [row for _, row in run]
        yield part[0], part[-1]
