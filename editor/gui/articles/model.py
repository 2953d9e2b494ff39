"""The list's table model: an array of row ids, lines made when they are looked at, no proxy.

Rows go stale (`refresh`) rather than being reset; a new result of a query replaces the ids (`set_ids`), rows
that come later are inserted (`insert_ids`).
"""

from __future__ import annotations

from array import array
from datetime import UTC
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ..pieces.plaintext import plain_tip
from .lines import Line, make_line
from .texts import column_text, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import tzinfo

    from ...core.problems.model import Problem
    from ...core.site import Row
    from ...core.values import Record
    from .columns import Column

AnyIndex = QModelIndex | QPersistentModelIndex
_MOST_LINES = 4000
_MOST_SIGNALS = 32
"""Rows that are told of one by one, as many as a check reports at once: a span of all would repaint every row shown."""
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_FLAGS_OF_EDITED = _FLAGS | Qt.ItemFlag.ItemIsEditable
_NOWHERE = QModelIndex()
_EDITED = ("title", "text", "date", "number")
"""Columns that may be edited in their place; whether a cell can be is asked when it should be."""


class RowSource(Protocol):
    """Where rows come from: the session."""

    def row(self, row_id: int) -> Row:
        """The row of an id; KeyError when it is gone."""

    def edited_record(self, row_id: int) -> Record | None:
        """What unsaved edits make of the article's record, None without any."""

    def is_unsaved(self, row_id: int) -> bool:
        """Whether anything of the article is unsaved; a broken file's text has no record."""

    def is_conflict(self, row_id: int) -> bool:
        """Whether the same fields were changed here and on disk."""

    def is_gone(self, row_id: int) -> bool:
        """Whether the article's file is not there any more."""

    def problems(self, row_id: int) -> Sequence[Problem]:
        """The article's problems with its unsaved edits, as far as they are known."""


class ArticlesModel(QAbstractTableModel):
    """Articles by id, in the order of a query's result, with columns that can be changed."""

    def __init__(self, source: RowSource, columns: Sequence[Column] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._columns = tuple(columns)
        self._facts = _fact_columns(self._columns)
        self._image: Column | None = None
        self._zone: tzinfo = UTC
        self._ids = array("I")
        self._rows: dict[int, int] | None = None
        self._lines: dict[int, Line] = {}
        self._dimmed: frozenset[int] = frozenset()
        self._news: set[int] = set()

    # what it holds

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in the model's own order (the header may show them in another)."""
        return self._columns

    @property
    def ids(self) -> Sequence[int]:
        """The row ids in order."""
        return self._ids

    def id_at(self, row: int) -> int:
        """The id at a row, -1 outside."""
        return self._ids[row] if 0 <= row < len(self._ids) else -1

    def row_of(self, row_id: int) -> int:
        """The row of an id, -1 when the list does not have it."""
        if self._rows is None:
            self._rows = dict(zip(self._ids, range(len(self._ids)), strict=True))
        return self._rows.get(row_id, -1)

    def line(self, row: int) -> Line | None:
        """What is painted of a row; None when the article has gone meanwhile."""
        row_id = self._ids[row]
        line = self._lines.get(row_id)
        if line is None:
            try:
                found = self._source.row(row_id)
            except KeyError:
                return None
            record = self._source.edited_record(row_id)
            problems = self._source.problems(row_id)
            line = make_line(
                found,
                record,
                problems,
                self._columns,
                self._image,
                self._zone,
                is_unsaved=self._source.is_unsaved(row_id),
                is_news=row_id in self._news,
                is_conflict=self._source.is_conflict(row_id),
                is_gone=self._source.is_gone(row_id),
            )
            if len(self._lines) >= _MOST_LINES:
                self._lines.clear()
            self._lines[row_id] = line
        return line

    def title_column(self) -> int:
        """The column that a screen reader begins with."""
        kinds = [column.kind for column in self._columns]
        return kinds.index("title") if "title" in kinds else 0

    def fact_columns(self) -> tuple[int, ...]:
        """The columns that the gallery's line of facts is made of: the first one of text, and the date."""
        return self._facts

    def is_dimmed(self, row_id: int) -> bool:
        """Whether the row stays only until the query runs again."""
        return row_id in self._dimmed

    # what changes it

    def set_columns(self, columns: Sequence[Column], image: Column | None, zone: tzinfo = UTC) -> None:
        """Show other columns; `image` is where a row's picture stands, `zone` the site's time zone."""
        self.beginResetModel()
        self._columns, self._image, self._zone = tuple(columns), image, zone
        self._facts = _fact_columns(self._columns)
        self._lines.clear()
        self.endResetModel()

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show a query's result. Rows that stay keep their persistent indexes when only their order changed."""
        new = array("I", ids)
        if new == self._ids:
            self.set_dimmed(())
            return
        self._dimmed = frozenset()
        if len(new) == len(self._ids) and set(new) == set(self._ids):
            self._reorder(new)
            return
        self.beginResetModel()
        self._ids, self._rows = new, None
        self.endResetModel()

    def _reorder(self, new: array[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        old_indexes = self.persistentIndexList()
        places = dict(zip(new, range(len(new)), strict=True))
        moved = [self.index(places[self._ids[index.row()]], index.column()) for index in old_indexes]
        self._ids, self._rows = new, places
        self.changePersistentIndexList(old_indexes, moved)
        self.layoutChanged.emit()

    def insert_ids(self, order: Sequence[int]) -> None:
        """Insert those ids of a new result that are not here yet, each after the one that it follows there."""
        at = 0
        run: list[int] = []
        for row_id in order:
            if self.row_of(row_id) < 0:
                run.append(row_id)
                continue
            self._insert(at, run)
            run = []
            at = self.row_of(row_id) + 1
        self._insert(at, run)

    def _insert(self, at: int, ids: list[int]) -> None:
        if ids:
            self.beginInsertRows(_NOWHERE, at, at + len(ids) - 1)
            if at < len(self._ids):
                self._rows = None
            elif self._rows is not None:
                self._rows.update(zip(ids, range(at, at + len(ids)), strict=True))
            self._ids[at:at] = array("I", ids)
            self.endInsertRows()

    def append_ids(self, ids: Sequence[int]) -> None:
        """Add ids at the end: rows that were read meanwhile."""
        self._insert(len(self._ids), [row_id for row_id in ids if self.row_of(row_id) < 0])

    def remove_ids(self, ids: Iterable[int]) -> None:
        """Take out articles that are no longer there."""
        for row in sorted({self.row_of(row_id) for row_id in ids} - {-1}, reverse=True):
            self.beginRemoveRows(_NOWHERE, row, row)
            self._lines.pop(self._ids.pop(row), None)
            self._rows = None
            self.endRemoveRows()

    def refresh(self, ids: Iterable[int]) -> None:
        """Rows have become stale: they are made anew when next looked at."""
        rows = []
        for row_id in ids:
            self._lines.pop(row_id, None)
            row = self.row_of(row_id)
            if row >= 0:
                rows.append(row)
        self._announce(rows)

    def set_dimmed(self, ids: Iterable[int]) -> None:
        """Say which rows stay only until the query runs again."""
        new = frozenset(ids)
        changed = new ^ self._dimmed
        self._dimmed = new
        self._announce([row for row in map(self.row_of, changed) if row >= 0])

    def mark_news(self, ids: Iterable[int]) -> None:
        """These articles were changed on disk since one looked at them; `forget_news` when one has."""
        fresh = set(ids) - self._news
        self._news |= fresh
        self.refresh(fresh)

    def forget_news(self, row_id: int) -> None:
        """An article was looked at."""
        if row_id in self._news:
            self._news.discard(row_id)
            self.refresh([row_id])

    def clear_news(self) -> None:
        """Another site: nothing is news."""
        self._news.clear()

    def _announce(self, rows: Sequence[int]) -> None:
        """One signal for a few rows each, one for all for many: views repaint only what they show."""
        last = len(self._columns) - 1
        if not rows or last < 0:
            return
        spans = [(min(rows), max(rows))] if len(rows) > _MOST_SIGNALS else [(row, row) for row in rows]
        for first, end in spans:
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    # what Qt asks

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        ask = _ROLES.get(role)
        if ask is None:
            return None
        line = self.line(index.row())
        return None if line is None else ask(self, line, index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column_text(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column_text(column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_text = self._columns[index.column()].kind in _EDITED
        return _FLAGS_OF_EDITED if is_text else _FLAGS

    # what a cell says in each role

    def _text(self, line: Line, column: int) -> str:
        return line.texts[column]

    def _accessible_text(self, line: Line, column: int) -> str:
        kind = self._columns[column].kind
        if kind == "flag":
            return line.state_words()
        if kind == "title":
            return line.title
        words = line.problem_words() if kind == "problems" else line.texts[column]
        return f"{column_text(self._columns[column])}: {words or translate('Articles', 'nothing')}"

    def _description(self, line: Line, column: int) -> str:
        return line.description(is_dimmed=line.id in self._dimmed)

    def _tool_tip(self, line: Line, column: int) -> str:
        return plain_tip(self._tip_text(line, column))

    def _tip_text(self, line: Line, column: int) -> str:
        kind = self._columns[column].kind
        if kind == "flag":
            return line.state_words()
        if kind == "problems":
            return line.problem_lines()
        if kind == "title":
            return "\n".join((line.title, line.path, *line.mark_words()))
        if kind == "date" and line.has_file_date:
            return translate("Articles", "%1, from the file's name").replace("%1", line.texts[column])
        return line.texts[column]

    def _align(self, line: Line, column: int) -> Qt.AlignmentFlag:
        return _alignment(self._columns[column])


def _fact_columns(columns: Sequence[Column]) -> tuple[int, ...]:
    found = [next((at for at, c in enumerate(columns) if c.kind == kind), -1) for kind in ("text", "date")]
    return tuple(at for at in found if at >= 0)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


_ROLES = {
    int(Qt.ItemDataRole.DisplayRole): ArticlesModel._text,
    int(Qt.ItemDataRole.AccessibleTextRole): ArticlesModel._accessible_text,
    int(Qt.ItemDataRole.AccessibleDescriptionRole): ArticlesModel._description,
    int(Qt.ItemDataRole.ToolTipRole): ArticlesModel._tool_tip,
    int(Qt.ItemDataRole.TextAlignmentRole): ArticlesModel._align,
}
