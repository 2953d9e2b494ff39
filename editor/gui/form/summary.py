"""A value in one line, as a folded section says it: `Business Insider · businessinsider.com · 1 picture`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.values import ABSENT
from .fields.base import empty_words, text_of

if TYPE_CHECKING:
    from ...core.schema.model import Field
    from ...core.values import Absent, Value

FIRST_KEYS = ("title", "name", "label", "url", "src", "id")
"""The keys that say best what an object is."""
MAX_PARTS = 3
MAX_PART = 80


def summary_of(value: Value | Absent, field: Field | None = None) -> str:
    """The summary; the muted words for what is not there."""
    words = empty_words(value)
    if words:
        return words
    if isinstance(value, list):
        return count_of(value, field.name if field else "")
    if isinstance(value, dict):
        return " · ".join(_parts(value)) or QCoreApplication.translate("Form", "empty")
    return one_line(text_of(value if value is not ABSENT else None))


def count_of(value: list[Value], name: str) -> str:
    """`3 pictures`, `3 items`."""
    if "image" in name.lower() or "photo" in name.lower() or "picture" in name.lower():
        return QCoreApplication.translate("Form", "%n picture(s)", "", len(value))
    return QCoreApplication.translate("Form", "%n item(s)", "", len(value))


def one_line(text: str) -> str:
    """Text without line breaks, cut to what a summary can hold."""
    line = " ".join(text.split())
    return line if len(line) <= MAX_PART else line[: MAX_PART - 1] + "…"


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
