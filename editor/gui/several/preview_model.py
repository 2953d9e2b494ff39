"""The preview's lines as a tree of two levels, with boxes to leave articles out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ..pieces.plaintext import plain_tip
from ..theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .preview_rows import PreviewRow, ValueKey

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
PIECES_ROLE = int(Qt.ItemDataRole.UserRole)
KIND_ROLE = PIECES_ROLE + 1
WHAT, CHANGE, NOTE = 0, 1, 2
"""Columns: which field or article, what changes, how many or what is to be noted."""


class PreviewModel(QAbstractItemModel):
    """Lines that change something have a box; a value left out stays unsaved, the others of its article are written."""

    left_out_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PreviewRow] = []
        self.excluded: set[ValueKey] = set()
        """The values that are left out, those too that are not shown."""
        self._note_side = Qt.AlignmentFlag.AlignRight

    def show_rows(self, rows: Sequence[PreviewRow]) -> None:
        """Show these lines; what is left out stays so."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_notes_first(self) -> None:
        """The notes stand between what and change, at the left of their column."""
        self._note_side = Qt.AlignmentFlag.AlignLeft

    def set_excluded(self, values: Iterable[ValueKey], is_out: bool) -> None:
        """Leave values out, or take them in again."""
        if is_out:
            self.excluded.update(values)
        else:
            self.excluded.difference_update(values)
        self._tell()
        self.left_out_changed.emit()

    def row_at(self, index: AnyIndex) -> PreviewRow:
        """The line at an index."""
        top = index.internalId()
        return self._rows[top - 1].children[index.row()] if top else self._rows[index.row()]

    # what Qt asks; an index's internal id is 0 at the top, else the parent's row from 1

    def index(self, row: int, column: int, parent: AnyIndex = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: AnyIndex = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # Qt has two of them
        top = index.internalId() if index.isValid() else 0
        return self.createIndex(top - 1, 0, 0) if top else QModelIndex()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._rows)
        is_leaf = parent.internalId() or parent.column()
        return 0 if is_leaf else len(self._rows[parent.row()].children)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 3

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and index.column() == WHAT and self.row_at(index).kind == "change":
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.row_at(index), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.text, "", row.note)[column]
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(row) if column == WHAT and row.kind == "change" else None
        if role == PIECES_ROLE:
            return row.pieces
        if role == KIND_ROLE:
            return row.kind
        return self._look(row, column, role, is_top=not index.internalId())

    def _look(self, row: PreviewRow, column: int, role: int, *, is_top: bool) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if column == WHAT else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.spoken)
        if role == Qt.ItemDataRole.FontRole and column == WHAT and is_top:
            return theme.font("body", 500)
        if role == Qt.ItemDataRole.ForegroundRole and row.kind == "change" and self._is_out(row):
            return theme.color("faint")
        if role == Qt.ItemDataRole.ForegroundRole and column == NOTE:
            return theme.color("err" if row.is_warned else "muted")
        if role == Qt.ItemDataRole.ForegroundRole and row.kind != "change":
            return theme.color("err" if row.kind == "refused" and is_top else "muted")
        if role == Qt.ItemDataRole.TextAlignmentRole and column == NOTE:
            return self._note_side | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.set_excluded(self.row_at(index).values, Qt.CheckState(value) != Qt.CheckState.Checked)
        return True

    def _is_out(self, row: PreviewRow) -> bool:
        return self._check_state(row) == Qt.CheckState.Unchecked

    def _check_state(self, row: PreviewRow) -> Qt.CheckState:
        if not self.excluded:
            return Qt.CheckState.Checked
        out = sum(value in self.excluded for value in row.values)
        if not out:
            return Qt.CheckState.Checked
        return Qt.CheckState.Unchecked if out == len(row.values) else Qt.CheckState.PartiallyChecked

    def _tell(self) -> None:
        """A value's line and the one that sums it up, wherever they are."""
        if not self._rows:
            return
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, NOTE))
        for number, row in enumerate(self._rows):
            if row.children:
                top = self.index(number, 0)
                self.dataChanged.emit(self.index(0, 0, top), self.index(len(row.children) - 1, NOTE, top))
