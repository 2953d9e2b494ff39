"""Kinds that hold other values: lists and objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .model import FieldKind, Flaw, check_list, read_as, read_list, wrong_type

if TYPE_CHECKING:
    from datetime import tzinfo

    from ...values import Absent, Value
    from ..model import Field, WidgetName


class ListKind(FieldKind):
    """A list: plain, of one field, of objects with `fields`, or of variants in `types`."""

    name: WidgetName = "list"

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Anything but a list is wrong."""
        return None if isinstance(value, list) else wrong_type(value, field, "a list")

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """The number of items."""
        return check_list(value, field)

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """A list as YAML."""
        return read_list(text, field)

    def item_field(self, field: Field) -> Field | None:
        """The schema's `field`; None for a plain list and for objects."""
        return field.item


class ObjectKind(FieldKind):
    """A map with `fields` of its own."""

    name: WidgetName = "object"

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Anything but a map is wrong."""
        return None if isinstance(value, dict) else wrong_type(value, field, "a group of fields")

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """A map as YAML."""
        return read_as(dict, text, field, "a group of fields: {name: value}")
