"""The list's columns: which, in which order and how wide; chosen by a person, remembered per site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView

from ...core.errors import FieldPathError
from ...core.fieldpath import format_field_path, parse_field_path
from ...core.query import SortKey
from ..theme import theme
from .choice import KnownFields, available_columns, default_columns
from .columns import THUMBNAIL, TITLE, Column, field_column

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from ...core.schema.model import Schema
    from .model import ArticlesModel
    from .rows import Rows
    from .view import ArticlesView

_LEAST_TITLE = 230
"""Pixels at 100 % that the title always has: columns make way for it in a narrow window."""
_FIXED = ("flag", "thumbnail", "problems")
_FIRST_TO_GO = ("number", "text", "date", "thumbnail")


class ColumnLayout(QObject):
    """Columns in the model, widths and order in the header, and both as text for the next start."""

    changed = Signal()
    """A person chose, moved or sized a column."""

    def __init__(self, model: ArticlesModel, rows: Rows, view: ArticlesView) -> None:
        super().__init__(view)
        self._model = model
        self._rows = rows
        self._view = view
        self._known: KnownFields | None = None
        self._zone: tzinfo | None = None
        self._shows_pictures = True
        self._is_applying = False
        view.header.sectionMoved.connect(self._note)
        view.header.sectionResized.connect(self._note_width)
        view.resized.connect(self.fit)
        theme.changed.connect(self._apply_widths)

    def start(self, schema: Schema, zone: tzinfo, remembered: str) -> None:
        """Show what a site's schema suggests, or what was remembered for it."""
        self._known = KnownFields(schema)
        self._zone = zone
        columns = self._read(remembered)
        self._show(columns or default_columns(self._known))

    def default_sort(self) -> tuple[SortKey, ...]:
        """The newest first, where articles have dates."""
        date = self._known.date if self._known else ""
        return (SortKey(parse_field_path_or_key(date), True),) if date else ()

    def available(self) -> list[Column]:
        """All columns that can be chosen, those shown included."""
        found = available_columns(self._known) if self._known else []
        names = {column.id for column in found}
        return found + [column for column in self._model.columns if column.id not in names]

    def shown_ids(self) -> list[str]:
        """The ids of the columns that are chosen, in the header's order."""
        return [column.id for column in self.shown()]

    def shown(self) -> list[Column]:
        """The columns that are chosen, in the header's order."""
        header = self._view.header
        return [self._model.columns[header.logicalIndex(at)] for at in range(header.count())]

    def toggle(self, column: Column) -> None:
        """Show a column (before the problems, else last) or hide it; the title always stays."""
        shown = self._ordered()
        if any(other.id == column.id for other in shown):
            shown = [other for other in shown if other.id != column.id or column.id == TITLE]
        else:
            at = next((i for i, other in enumerate(shown) if other.kind == "problems"), len(shown))
            shown.insert(at, column)
        self._show(shown)
        self.changed.emit()

    def add_field(self, path_text: str) -> None:
        """Show a column for any field path; FieldPathError when it can't be read."""
        column = field_column(path_text)
        known = {other.id: other for other in self.available()}
        if column.id not in self.shown_ids():
            self.toggle(known.get(column.id, column))

    def reset(self) -> None:
        """Back to what the schema suggests."""
        if self._known:
            self._show(default_columns(self._known))
            self.changed.emit()

    def set_shows_pictures(self, shows: bool) -> None:
        """Whether rows have a small picture at all."""
        self._shows_pictures = shows
        self.fit()

    def text(self) -> str:
        """The layout as text to remember."""
        header = self._view.header
        widths = {column.id: header.sectionSize(at) / theme.scale for at, column in enumerate(self._model.columns)}
        hidden = {column.id for at, column in enumerate(self._model.columns) if header.isSectionHidden(at)}
        by_id = {column.id: column for column in self._model.columns}
        return json.dumps(
            [
                {"id": name, "width": by_id[name].width if name in hidden else round(widths[name])}
                for name in self.shown_ids()
            ]
        )

    def _read(self, remembered: str) -> list[Column]:
        """Columns from remembered text; none where it makes no sense (any more)."""
        try:
            entries = json.loads(remembered) if remembered else []
        except ValueError:
            return []
        known = {column.id: column for column in self.available()} if self._known else {}
        out: dict[str, Column] = {}
        for entry in entries if isinstance(entries, list) else []:
            column = _column_of(entry, known)
            if column:
                out[column.id] = column
        return list(out.values()) if TITLE in out else []

    def _ordered(self) -> list[Column]:
        """The chosen columns as the header shows them, with the widths they have now."""
        header = self._view.header
        out = []
        for at in map(header.logicalIndex, range(header.count())):
            column = self._model.columns[at]
            is_plain = column.kind not in (*_FIXED, "title") and not header.isSectionHidden(at)
            out.append(_with_width(column, round(header.sectionSize(at) / theme.scale)) if is_plain else column)
        return out

    def _show(self, columns: Sequence[Column]) -> None:
        image = next((c for c in available_columns(self._known) if c.id == THUMBNAIL), None) if self._known else None
        header = self._view.header
        self._is_applying = True
        self._rows.keeping_place(lambda: self._model.set_columns(columns, image, *([self._zone] if self._zone else [])))
        for at in range(header.count()):
            header.moveSection(header.visualIndex(at), at)
        self._is_applying = False
        self._apply_widths()

    def _apply_widths(self) -> None:
        header = self._view.header
        self._is_applying = True
        for at, column in enumerate(self._model.columns):
            if column.kind == "title":
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
                continue
            fixed = column.kind in _FIXED
            mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(at, mode)
            header.resizeSection(at, theme.px(column.width))
        self._is_applying = False
        self.fit()

    def fit(self) -> None:
        """Hide columns, the least needed first, until the title has room; show them again when there is more."""
        header = self._view.header
        self._is_applying = True
        room = self._view.viewport().width() - theme.px(_LEAST_TITLE)
        for at, column in self._by_need():
            width = theme.px(column.width) if header.isSectionHidden(at) else header.sectionSize(at)
            is_unwanted = column.kind == "thumbnail" and not self._shows_pictures
            is_needed = column.kind in ("flag", "problems")
            is_hidden = is_unwanted or (not is_needed and width > room)
            header.setSectionHidden(at, is_hidden)
            if not is_hidden:
                room -= width
        self._is_applying = False

    def _by_need(self) -> list[tuple[int, Column]]:
        """The columns but the title with their places, the most needed first."""
        ranks = {kind: rank for rank, kind in enumerate(reversed(_FIRST_TO_GO), 1)}
        columns = [(at, column) for at, column in enumerate(self._model.columns) if column.kind != "title"]
        return sorted(columns, key=lambda item: ranks.get(item[1].kind, 0))

    def _note_width(self, section: int, _old: int, new: int) -> None:
        if self._is_applying or not 0 <= section < len(self._model.columns):
            return
        if self._model.columns[section].kind != "title" and new:
            self.changed.emit()

    def _note(self) -> None:
        if not self._is_applying:
            self.changed.emit()


def parse_field_path_or_key(text: str) -> tuple[str | int, ...]:
    """A field path, or the text as one key where it is none."""
    try:
        return parse_field_path(text)
    except FieldPathError:
        return (text,)


def sort_text(keys: Sequence[SortKey]) -> str:
    """Sort keys as text to remember: a JSON list of `-date`, `title`."""
    return json.dumps([("-" if key.descending else "") + format_field_path(key.path) for key in keys])


def read_sort(text: str) -> tuple[SortKey, ...] | None:
    """Sort keys from remembered text; None where it makes no sense."""
    try:
        names = json.loads(text) if text else None
    except ValueError:
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) and name.strip("-") for name in names):
        return None
    return tuple(SortKey(parse_field_path_or_key(name.removeprefix("-")), name.startswith("-")) for name in names)


def _column_of(entry: object, known: dict[str, Column]) -> Column | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        return None
    column = known.get(entry["id"])
    if column is None:
        try:
            column = field_column(entry["id"])
        except FieldPathError:
            return None
    width = entry.get("width")
    if column.kind in (*_FIXED, "title") or not isinstance(width, int) or not 24 <= width <= 2000:
        return column
    return _with_width(column, width)


def _with_width(column: Column, width: int) -> Column:
    return Column(column.id, column.label, column.kind, column.path, column.sort, width)
