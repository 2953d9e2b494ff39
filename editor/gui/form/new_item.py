"""What a new item of a list begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .choose_kind import field_for

if TYPE_CHECKING:
    from ...core.schema.model import Field
    from ...core.values import Value

_EMPTY: dict[str, Value] = {"list": [], "object": {}, "number": 0, "boolean": False}


def new_items(field: Field, present: list[Value]) -> list[tuple[str, Value]]:
    """The choices of a new item, each with its label: one, or one for each of the list's types."""
    if field.types:
        return [(f.label, {field.type_key: f.name, **required_keys(f.fields)}) for f in field.types]
    if field.fields:
        # An item without any key would be `{}` in the file, and stay in that style.
        return [(field.label, required_keys(field.fields) or {field.fields[0].name: _first(field.fields[0])})]
    if field.item is not None:
        return [(field.label, _first(field.item))]
    like = field_for("", present[0]) if present else None
    if like is not None and like.widget == "object" and isinstance(present[0], dict):
        return [(field.label, {key: "" for key, value in present[0].items() if isinstance(value, str)})]
    return [(field.label, _EMPTY.get(like.widget, "") if like else "")]


def required_keys(fields: tuple[Field, ...]) -> dict[str, Value]:
    """The keys that a new object can't do without, with their defaults or empty."""
    return {f.name: _first(f) for f in fields if f.required or f.has_default}


def _first(field: Field) -> Value:
    if field.has_default:
        return field.default
    if field.widget == "object":
        return dict(required_keys(field.fields))
    if field.widget in ("number", "boolean", "datetime", "select", "relation") and not field.multiple:
        return None
    return [] if field.widget == "list" or field.multiple else ""
