"""Items of a list that are of one of several types: which type an item is, and what another one would make of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.schema.model import Field, Option
from .new_item import required_keys

if TYPE_CHECKING:
    from ...core.values import Absent, Value


@dataclass(frozen=True, slots=True)
class Switched:
    """An item as another type would have it, and what it would lose: key → value, blank ones left out."""

    value: dict[str, Value]
    lost: dict[str, Value]


def variant_of(field: Field, value: Value | Absent) -> Field | None:
    """The type that an item is of, by its key; None where the schema has no such type."""
    name = value.get(field.type_key) if isinstance(value, dict) else None
    return next((variant for variant in field.types if variant.name == name), None)


def type_field(field: Field, label: str) -> Field:
    """The field that chooses an item's type."""
    options = tuple(Option(variant.name, variant.label) for variant in field.types)
    return Field(field.type_key, label, "select", options=options)


def switched(field: Field, value: dict[str, Value], name: str) -> Switched:
    """The item as the type `name`: its own keys go, those of both and those of neither stay."""
    old, new = variant_of(field, value), variant_of(field, {field.type_key: name})
    old_keys = {f.name for f in old.fields} if old else set()
    new_keys = {f.name for f in new.fields} if new else set()
    gone = old_keys - new_keys - {field.type_key}
    kept = {key: item for key, item in value.items() if key not in gone}
    added = {key: item for key, item in (required_keys(new.fields) if new else {}).items() if key not in kept}
    lost: dict[str, Value] = {
        key: item for key, item in value.items() if key in gone and item not in (None, "", [], {})
    }
    new_value: dict[str, Value] = {**kept, field.type_key: name, **added}
    return Switched(new_value, lost)
