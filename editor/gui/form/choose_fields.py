"""Which fields an object shows: those that the schema declares, then the others that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .choose_kind import field_for

if TYPE_CHECKING:
    from ...core.schema.model import Field
    from ...core.values import Value


def object_fields(field: Field, value: dict[str, Value]) -> list[tuple[Field, bool]]:
    """Each field with whether the schema does not know it. Hidden ones only where there is something to see."""
    declared = [(f, False) for f in field.fields if f.widget != "hidden"]
    names = {f.name for f in field.fields}
    others = [(field_for(key, item), bool(field.fields)) for key, item in value.items() if key not in names]
    return declared + others
