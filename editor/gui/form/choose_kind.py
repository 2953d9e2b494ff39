"""Fields for what the schema does not name: by the kind of the present value, and for the items of lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.schema.model import Field
from ...core.values import Timestamp

if TYPE_CHECKING:
    from ...core.schema.model import WidgetName
    from ...core.values import Absent, Value


def field_for(name: str, value: Value | Absent) -> Field:
    """A field for a key that the schema does not have, of the kind that its present value is."""
    return Field(name, name, kind_of_value(value), required=False)


def kind_of_value(value: Value | Absent) -> WidgetName:
    """The kind of field that holds such a value; text for nothing."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, Timestamp):
        return "datetime"
    if isinstance(value, list):
        return "list"
    if isinstance(value, dict):
        return "object"
    return _kind_of_text(value) if isinstance(value, str) else "string"


def _kind_of_text(value: str) -> WidgetName:
    if value.startswith(("http://", "https://")) and not any(c.isspace() for c in value):
        return "url"
    return "text" if "\n" in value else "string"


def item_of(field: Field, index: int, value: Value) -> Field:
    """The field of one item of a list: its variant by type, the fields or the field of items, or its present kind."""
    name = f"{field.label} {index + 1}"
    if field.types:
        variant = next(
            (f for f in field.types if isinstance(value, dict) and f.name == value.get(field.type_key)), None
        )
        fields = variant.fields if variant else ()
        return Field(name, name, "object", required=False, fields=fields, types=field.types, type_key=field.type_key)
    if field.fields:
        return Field(name, name, "object", required=False, fields=field.fields)
    if field.multiple:
        return replace(field, multiple=False, hint="", required=False)
    return field.item or field_for(name, value)
