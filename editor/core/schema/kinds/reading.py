"""What a typed VALUE means (contract §6): by the schema, else by the present value, else as YAML 1.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...values import ABSENT, Timestamp
from ..model import Field
from .table import kind_of
from .yaml11 import is_impossible_date, read_any, read_plain

if TYPE_CHECKING:
    from ...values import Absent, Value
    from ..model import WidgetName


def read_value(
    text: str, field: Field | None, present: Value | Absent, *, force: bool = False, is_quoted: bool = False
) -> Value:
    """What `text` means as the new value of a field.

    `field` is the schema's, None where it has none; `present` the value now, ABSENT where there is none;
    `is_quoted` whether that is text in quotes, so that a date over it stays text. `force` reads as YAML 1.1
    what is no value of that kind. Raises ValueError with a sentence for an editor.
    """
    try:
        if field is None or field.widget == "hidden":
            return _read_like(text, present, is_quoted)
        return kind_of(field).read(text, field, present)
    except ValueError:
        if not force:
            raise
        return read_any(text)


def read_item(text: str, field: Field | None, present: Value | Absent, *, force: bool = False) -> Value:
    """What `text` means as an item of a list, for `F+=ITEM` and `F-=ITEM`; arguments are those of the list.

    By the schema's field of items (items of a plain list are text, objects take YAML), else text where all
    present items are, else as YAML 1.1. Raises ValueError.
    """
    try:
        if field is None or field.widget == "hidden":
            return text if _is_all_text(present) else read_any(text)
        if field.widget == "list" and (field.fields or field.types):
            return kind_of(_ITEM).read(text, _ITEM, ABSENT)
        item = kind_of(field).item_field(field)
        return kind_of(item).read(text, item, ABSENT) if item else text
    except ValueError:
        if not force:
            raise
        return read_any(text)


def _read_like(text: str, present: Value | Absent, is_quoted: bool) -> Value:
    """What text means as a value of the same kind as the present one."""
    if isinstance(present, (str, bytes)):
        if not is_quoted and isinstance(present, str) and is_impossible_date(present):
            plain = read_plain(text.strip())
            return plain if isinstance(plain, Timestamp) else text
        return text
    widget = _widget_of(present)
    if widget is None:
        return read_any(text) if text else ""
    field = Field("", "The field", widget)
    return kind_of(field).read(text, field, present)


def _widget_of(present: Value | Absent) -> WidgetName | None:
    if isinstance(present, bool):
        return "boolean"
    if isinstance(present, (int, float)):
        return "number"
    if isinstance(present, Timestamp):
        return "datetime"
    if isinstance(present, list):
        return "list"
    return "object" if isinstance(present, dict) else None


def _is_all_text(present: Value | Absent) -> bool:
    return isinstance(present, list) and bool(present) and all(isinstance(item, str) for item in present)


_ITEM = Field("", "An item", "object")
