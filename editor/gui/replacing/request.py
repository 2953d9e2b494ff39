"""What a person asks to be replaced, and where (no widgets)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...core.edits import TextChange
from ...core.fieldpath import parse_field_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.fieldpath import FieldPath


@dataclass(frozen=True, slots=True)
class Scope:
    """The articles that may be looked in: those of the list, with the query that found them, and those selected."""

    listed: Sequence[int]
    selected: Sequence[int]
    query: str = ""


@dataclass(slots=True)
class ReplaceMemory:
    """What was asked for last, for as long as the window is open. `fields` is text, "" for all text fields."""

    change: TextChange = field(default_factory=lambda: TextChange("", ""))
    fields: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be found and replaced, in which fields (None: all text) of which articles."""

    change: TextChange
    fields: tuple[FieldPath, ...] | None
    ids: tuple[int, ...]
    query: str | None = None
    """The query that finds these articles, where they are those of the list."""


def fields_of(text: str) -> tuple[FieldPath, ...] | None:
    """Field paths, parted by commas; None for blank text: all text. Raises FieldPathError."""
    names = [name.strip() for name in _split(text)]
    return tuple(parse_field_path(name) for name in names if name) or None


def _split(text: str) -> list[str]:
    """At commas outside quotes."""
    parts, is_quoted = [""], False
    for at, sign in enumerate(text):
        if sign == '"' and (at == 0 or text[at - 1] != "\\"):
            is_quoted = not is_quoted
        if sign == "," and not is_quoted:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
