"""A value in one line, as a folded section says it: `Business Insider · businessinsider.com · 1 picture`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.errors import FieldPathError
from ...core.fieldpath import get_value, parse_field_path
from ...core.values import ABSENT
from .fields.base import empty_words, text_of
from .variants import variant_of

if TYPE_CHECKING:
    from ...core.schema.model import Field
    from ...core.values import Absent, Value

FIRST_KEYS = ("title", "name", "label", "url", "src", "id")
"""The keys that say best what an object is."""
MAX_PARTS = 3
MAX_PART = 80
_PLACEHOLDER = re.compile(r"\{\{\s*(?:fields\.)?([^}|]+?)\s*(?:\|[^}]*)?\}\}")
"""`{{fields.name}}` in a schema's `summary`; what is done with the value after a bar is left out."""


def summary_of(value: Value | Absent, field: Field | None = None) -> str:
    """The summary; the muted words for what is not there."""
    words = empty_words(value)
    if words:
        return words
    if isinstance(value, list):
        return count_of(value, field.name if field else "")
    if isinstance(value, dict):
        named = filled_in(field.summary, value) if field is not None and field.summary else ""
        return named or " · ".join(_parts(value)) or QCoreApplication.translate("Form", "empty")
    return one_line(text_of(value if value is not ABSENT else None))


def item_summary(value: Value, field: Field) -> tuple[str, str]:
    """A list's item in one line: what names it, and fainter what else says which one it is."""
    variant = variant_of(field, value) if field.types else None
    kind = variant.label if variant is not None else ""
    if not isinstance(value, dict):
        return one_line(summary_of(value)), ""
    named = filled_in(field.summary, value) if field.summary else ""
    without = {key: item for key, item in value.items() if not (variant and key == field.type_key)}
    first, *more = [named] if named else _parts(without) or [""]
    return (kind, " · ".join([first, *more])) if kind else (first, " · ".join(more))


def filled_in(template: str, value: dict[str, Value]) -> str:
    """A schema's `summary` with the values that it names; "" when none of them is there."""
    found = False

    def put(match: re.Match[str]) -> str:
        nonlocal found
        try:
            item = get_value(value, parse_field_path(match[1]))
        except FieldPathError:
            return ""
        is_text = item is not ABSENT and not isinstance(item, (list, dict, bytes)) and item is not None
        found = found or is_text
        return text_of(item) if is_text else ""

    text = one_line(_PLACEHOLDER.sub(put, template))
    return text if found else ""


def count_of(value: list[Value], name: str) -> str:
    """`3 pictures`, `3 items`."""
    if "image" in name.lower() or "photo" in name.lower() or "picture" in name.lower():
        return QCoreApplication.translate("Form", "%n picture(s)", "", len(value))
    return QCoreApplication.translate("Form", "%n item(s)", "", len(value))


def one_line(text: str) -> str:
    """Text without line breaks, cut to what a summary can hold: an address in its middle, for its end says most."""
    line = " ".join(text.split())
    if len(line) <= MAX_PART:
        return line
    tail = 0 if " " in line else MAX_PART // 2
    return line[: MAX_PART - 1 - tail] + "…" + line[len(line) - tail :]


def _parts(value: dict[str, Value]) -> list[str]:
    keys = [key for key in FIRST_KEYS if key in value] + [key for key in value if key not in FIRST_KEYS]
    parts = []
    for key in keys:
        item = value[key]
        if item is None or item == "" or isinstance(item, (bool, bytes)):
            continue
        if isinstance(item, list):
            parts.append(count_of(item, key))
        elif not isinstance(item, dict):
            parts.append(one_line(text_of(item)))
        if len(parts) == MAX_PARTS:
            break
    return parts
