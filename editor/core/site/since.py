"""What became of an article since another state of its file: each field as old → new, and the lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..document import read_document
from ..edits import FieldChange
from ..errors import FrontMatterError, NoFrontMatter
from ..values import ABSENT, is_same
from .diff import unified_diff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Document


@dataclass(frozen=True, slots=True)
class Since:
    """The fields that differ (`()` is the text), none where a state can't be read; and all lines as a unified diff."""

    changes: tuple[FieldChange, ...]
    lines: str


def changes_since(path: str, before: bytes, now: bytes) -> Since:
    """Compare two states of the file at a path from the site's root."""
    old, new = _read(before), _read(now)
    return Since(tuple(_changes(old, new)) if old and new else (), unified_diff(path, before, now))


def _read(data: bytes) -> Document | None:
    try:
        return read_document(data)
    except (FrontMatterError, NoFrontMatter):
        return None


def _changes(old: Document, new: Document) -> Iterator[FieldChange]:
    for key in dict.fromkeys((*old.record, *new.record)):
        values = old.record.get(key, ABSENT), new.record.get(key, ABSENT)
        if not is_same(*values):
            yield FieldChange((key,), *values)
    if old.body != new.body:
        yield FieldChange((), old.body, new.body)
