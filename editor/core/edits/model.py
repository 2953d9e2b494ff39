"""Edits: operations on a field path, never a new text (architecture, idea 2).

The same edit can be shown, applied to one file or to thousands, undone, kept over a crash, and applied again
on top of what somebody else wrote meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..values import Absent, Value


@dataclass(frozen=True, slots=True)
class Set:
    """Give the value at `path` a new value; where there is none, add the key (making absent or null parents)."""

    path: FieldPath
    value: Value


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove the key or list item at `path`; nothing where it is not there."""

    path: FieldPath


@dataclass(frozen=True, slots=True)
class Insert:
    """Put an item into the list at `path` before position `index` (None: at the end).

    An absent or null list is made.
    """

    path: FieldPath
    value: Value
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Move item `index` of the list at `path` so that it then stands at position `to`."""

    path: FieldPath
    index: int
    to: int


@dataclass(frozen=True, slots=True)
class ReplaceBody:
    """Replace all that follows the front matter's closing line. Line ends are written as given."""

    text: str


KeyOrder: TypeAlias = "Callable[[FieldPath], Sequence[str]]"
"""For the path of a map, the keys of its entries in the schema's order."""

Edit: TypeAlias = Set | Remove | Insert | Move | ReplaceBody


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What applied edits did to one field: old and new value (ABSENT where there is none).

    The body stands as the path `()`, with its text.
    """

    path: FieldPath
    old: Value | Absent
    new: Value | Absent
