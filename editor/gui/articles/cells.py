"""What a cell of the list is as a text that can be edited: which field it shows, and what other text means there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.edits import Set
from ...core.fieldpath import get_value
from ...core.query import text_of
from ...core.schema import field_at
from ...core.schema.kinds import read_value
from ...core.values import ABSENT, Absent, is_same
from .texts import column_text

if TYPE_CHECKING:
    from ...core.fieldpath import FieldPath
    from ...core.schema import Collection, Field
    from ...core.site import Row
    from ...core.values import Record, Value
    from ..session import Session
    from .columns import Column

_TEXTS = ("string", "text", "markdown", "url", "image", "file", "color", "code", "relation", "select", "hidden")
"""Kinds whose emptied text is `""`; all others become null, as in the form."""
_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of one article in the list. `refusal` says why it can't be edited here, or is ""."""

    article_id: int
    path: FieldPath
    label: str
    field: Field | None
    value: Value | Absent
    refusal: str = ""

    @property
    def text(self) -> str:
        """The value as it is edited; dates as they are written."""
        return "" if isinstance(self.value, Absent) else text_of(self.value)

    def read(self, text: str) -> Value | Absent:
        """What a text means here. ValueError with a sentence for an editor."""
        if text == self.text:
            return self.value
        if text:
            return read_value(text, self.field, self.value)
        is_text = self.field.widget in _TEXTS if self.field else isinstance(self.value, str)
        return ABSENT if self.value is ABSENT else "" if is_text else None


class Cells:
    """Finds the field behind a cell and edits it: in the article's draft, as any edit."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def cell(self, article_id: int, column: Column) -> Cell:
        """The cell of an article in a column; KeyError for an article that is gone."""
        row = self._session.row(article_id)
        record = self._session.edited_record(article_id) or row.record
        site = self._session.site
        collection = site.schema.collection_named(row.collection) if site else None
        path = _path_of(column, collection, record)
        field = field_at(collection, path, record) if path else None
        value = get_value(record, path) if path else ABSENT
        refusal = _refusal(row, column, field, value, path)
        return Cell(article_id, path, column_text(column), field, value, refusal)

    def write(self, cell: Cell, text: str) -> None:
        """Put the text's meaning into the draft; nothing where it is the value already. ValueError as `read`."""
        value = cell.read(text)
        if not isinstance(value, Absent) and not is_same(value, cell.value):
            said = _translate("Cells", "Edit %1").replace("%1", cell.label)
            self._session.edit(cell.article_id, Set(cell.path, value), said)


def _path_of(column: Column, collection: Collection | None, record: Record) -> FieldPath:
    """Where the column's value stands in this very article; () where it stands nowhere or in several places."""
    if column.kind == "title":
        is_named = "title" not in record and "name" in record
        return ("name",) if is_named else ("title",)
    if column.kind == "date" and collection and collection.date_field and get_value(record, column.path) is ABSENT:
        return (collection.date_field,)
    return column.path


def _refusal(row: Row, column: Column, field: Field | None, value: Value | Absent, path: FieldPath) -> str:
    if row.broken:
        return _translate("Cells", "This file can't be read: mend it in the form first")
    if column.kind == "flag":
        return _translate("Cells", "P publishes and U unpublishes: the flag is not edited as text")
    if not path or column.kind in ("problems", "thumbnail"):
        return _translate("Cells", "There is nothing to edit in this column")
    if field is not None and field.readonly:
        return _translate("Cells", "%1 can only be read").replace("%1", column_text(column))
    if not _is_one_line(field, value) or _goes_through_list(row.record, path):
        return _translate("Cells", "%1 needs the form: it is more than a line of text").replace(
            "%1", column_text(column)
        )
    return ""


def _is_one_line(field: Field | None, value: Value | Absent) -> bool:
    is_many = field is not None and (field.multiple or field.widget in ("list", "object"))
    is_scalar = value is ABSENT or value is None or not isinstance(value, (list, dict, bytes))
    return not is_many and is_scalar and not (isinstance(value, str) and ("\n" in value or "\r" in value))


def _goes_through_list(record: Record, path: FieldPath) -> bool:
    """Whether the path means every item of a list on its way."""
    return any(
        isinstance(step, str) and isinstance(get_value(record, path[:at]), list) for at, step in enumerate(path) if at
    )
