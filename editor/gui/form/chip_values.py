"""What chips are made of: which values fit into one, what it says, what pasted text holds (no Qt)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...core.fieldpath import format_field_path
from ...core.schema.model import Field
from ...core.values import is_same
from .fields.base import empty_words, text_of
from .text_edit import is_kept_by_text

if TYPE_CHECKING:
    from ...core.values import Value
    from .state import FieldState

_BETWEEN = re.compile(r"[,;\n\t]+")
"""What separates values that are pasted together."""
MAX_CHIP_TEXT = 400


def fits_a_chip(value: Value) -> bool:
    """Whether a chip shows all of a value: a scalar of one line, not too long."""
    if isinstance(value, (list, dict, bytes)):
        return False
    text = text_of(value)
    return len(text) <= MAX_CHIP_TEXT and "\n" not in text and is_kept_by_text(text)


def chip_words(value: Value, field: Field) -> str:
    """What a chip says: a choice's label, else the value; null says so."""
    text = empty_words(None) if value is None else text_of(value)
    return next((option.label for option in field.options if is_same(option.value, value)), text)


def item_field(field: Field) -> Field:
    """The field of a list's items; those of a plain list, a select or a relation are like text."""
    return field.item or Field(field.name, field.label, "relation" if field.widget == "relation" else "string")


def parts_of(text: str) -> list[str]:
    """The values that a text separates by commas or lines."""
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def severities_of(state: FieldState) -> dict[int, str]:
    """The gravest severity of each item that has a problem of its own."""
    found: dict[int, str] = {}
    prefix = format_field_path(state.path)
    for problem in state.below:
        place = problem.field[len(prefix) :].strip("[]")
        if place.isdecimal() and found.get(int(place)) != "error":
            found[int(place)] = problem.severity
    return found
