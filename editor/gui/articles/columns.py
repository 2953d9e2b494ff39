"""What a column of the list is: whose value, how it sorts, how wide it starts (no Qt)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from ...core.fieldpath import format_field_path, iter_values, parse_field_path
from ...core.values import ABSENT

if TYPE_CHECKING:
    from ...core.fieldpath import FieldPath
    from ...core.values import Absent, FlagState, Record, Timestamp, Value

ColumnKind = Literal["flag", "thumbnail", "title", "text", "date", "number", "problems"]

FLAG, THUMBNAIL, TITLE, DATE, PROBLEMS = ":flag", ":thumbnail", ":title", ":date", ":problems"
"""Ids of the columns that are more than a field's value; a colon can't begin an unquoted field path."""


class Listed(Protocol):
    """What a column looks at: an article as the list knows it."""

    @property
    def path(self) -> str:
        """From the site's root, with `/`."""

    @property
    def title(self) -> str:
        """What it is called, else the name of its file."""

    @property
    def record(self) -> Record:
        """The values of its front matter."""

    @property
    def state(self) -> FlagState:
        """Whether readers see it."""

    @property
    def date(self) -> Timestamp | str | None:
        """What it is dated; text where no date could be made of it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `id` is one of the names above or a field path's text.

    `path` leads to the value; `sort` is the field path that the list sorts by, () where it can't. `width` is
    in logical pixels at 100 %; the title's is what is left.
    """

    id: str
    label: str
    kind: ColumnKind = "text"
    path: FieldPath = ()
    sort: FieldPath = ()
    width: int = 120

    @property
    def is_number(self) -> bool:
        """Whether its cells stand to the right, so that digits line up."""
        return self.kind in ("number", "date")

    def value(self, row: Listed) -> Value | Absent:
        """The row's value in this column; of several, reached through lists, all of them as a list."""
        if self.kind == "title":
            return row.title
        values = list(iter_values(row.record, self.path)) if self.path else []
        if not values:
            return row.date if self.id == DATE else ABSENT
        return values[0] if len(values) == 1 else values

    def first_text(self, row: Listed) -> str:
        """The first text that the path leads to, "" without one: an image's URL."""
        for value in iter_values(row.record, self.path):
            first = value[0] if isinstance(value, list) and value else value
            if isinstance(first, str) and first.strip():
                return first
        return ""


def field_column(path_text: str, label: str = "", *, kind: ColumnKind = "text", width: int = 0) -> Column:
    """A column for any field path; FieldPathError when it can't be read."""
    path = parse_field_path(path_text)
    widths: dict[ColumnKind, int] = {"number": 44, "date": 108}
    return Column(
        id=format_field_path(path),
        label=label or str(path[-1]),
        kind=kind,
        path=path,
        sort=path,
        width=width or widths.get(kind, 116),
    )
