"""What became of an article since another state of its file: each field as old → new, and the lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..document import read_document
from ..errors import FrontMatterError, NoFrontMatter
from .diff import unified_diff
from .planning import differences

if TYPE_CHECKING:
    from ..document import Document
    from ..edits import FieldChange


@dataclass(frozen=True, slots=True)
class Since:
    """The fields that differ (`()` is the text), none where a state can't be read; and all lines as a unified diff."""

    changes: tuple[FieldChange, ...]
    lines: str


def changes_since(path: str, before: bytes, now: bytes) -> Since:
    """Compare two states of the file at a path from the site's root."""
    old, new = _read(before), _read(now)
    return Since(tuple(differences(old, new)) if old and new else (), unified_diff(path, before, now))


def _read(data: bytes) -> Document | None:
    try:
        return read_document(data)
    except (FrontMatterError, NoFrontMatter):
        return None
