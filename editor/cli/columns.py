"""What `stet list` shows of an article: columns, and their values as each format wants them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..core.errors import FieldPathError
from ..core.fieldpath import format_field_path, get_value, parse_field_path
from ..core.values import Absent, Timestamp
from .arguments import UsageError
from .values import dump_json, plain, to_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..core.fieldpath import FieldPath
    from ..core.site import Article
    from ..core.values import Value
    from .values import Json

RISKY = ("=", "+", "-", "@")
"""A cell that begins so would be run as a formula by a spreadsheet."""


@dataclass(frozen=True, slots=True)
class Column:
    """A field by its path, or what is known of each article: `path`, `published`, `date`, `title`."""

    name: str
    path: FieldPath
    fact: str = ""


DEFAULT = tuple(Column(name, (), name) for name in ("published", "date", "title", "path"))


def read_columns(text: str) -> tuple[Column, ...]:
    """The columns that `--fields` names; raise UsageError for a path that can't be read."""
    columns: dict[str, Column] = {}
    for part in _split(text):
        try:
            path = parse_field_path(part)
        except FieldPathError as error:
            raise UsageError(f"--fields: {part!r}: column {error.column}: {error.reason}") from None
        name = format_field_path(path)
        columns.setdefault(name, Column(name, path, name if name in ("path", "published") else ""))
    return tuple(columns.values())


def _split(text: str) -> list[str]:
    """The parts between commas outside quotes, without white space around."""
    parts, start, at, in_quotes = [], 0, 0, False
    while at <= len(text):
        char = text[at : at + 1]
        if char == "\\" and in_quotes:
            at += 1
        elif char == '"':
            in_quotes = not in_quotes
        elif char in ("", ",") and (not in_quotes or not char):
            parts.append(text[start:at].strip())
            start = at + 1
        at += 1
    return parts if any(parts) else []


def row_of(article: Article, columns: Sequence[Column]) -> dict[str, Json]:
    """An article as an object of `--format jsonl`. Absent fields are left out."""
    row: dict[str, Json] = {"path": article.path, "published": article.state == "published"}
    if article.broken:
        row["broken"] = article.broken
    for column in columns:
        if not column.fact:
            value = get_value(article.record, column.path)
            if not isinstance(value, Absent):
                row[column.name] = plain(value)
    return row


def json_line(article: Article, columns: Sequence[Column]) -> str:
    """The same as a line of text."""
    return dump_json(row_of(article, columns)) + "\n"


def cell_of(article: Article, column: Column) -> str:
    """A value as text for a cell: nested ones as JSON, dates as written, absent and null blank."""
    match column.fact:
        case "path":
            return article.path
        case "published":
            return "true" if article.state == "published" else "false"
        case "date":
            return _text_of(article.date)
        case "title":
            return article.title
        case _:
            return _text_of(get_value(article.record, column.path))


def _text_of(value: Value | Absent) -> str:
    if isinstance(value, Absent) or value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Timestamp):
        return value.text
    return to_json(value).strip('"') if isinstance(value, float | bytes) else to_json(value)


def csv_cell(text: str) -> str:
    """A cell as RFC 4180 writes it, with a `'` before what a spreadsheet would run."""
    if text.startswith(RISKY):
        text = "'" + text
    if any(char in text for char in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def csv_line(cells: Sequence[str]) -> str:
    """A line of CSV. A single blank cell is quoted, or it would be no line at all."""
    line = ",".join(map(csv_cell, cells))
    return (line or '""') + "\r\n"
