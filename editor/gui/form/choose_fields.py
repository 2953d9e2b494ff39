"""Which fields an object shows: those that the schema declares, then the others that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...core.schema.model import Field
    from ...core.values import Value
    from .state import FieldState, FormContext


def object_fields(context: FormContext, state: FieldState) -> list[tuple[Field, bool]]:
    """Each field with whether the schema does not know it; hidden ones, and an item's type, have no row here."""
    field = state.field
    value: dict[str, Value] = state.value if isinstance(state.value, dict) else {}
    declared = [(f, False) for f in field.fields if f.widget != "hidden" and context.is_shown(f)]
    names = {f.name for f in field.fields} | ({field.type_key} if field.types else set())
    is_described = bool(field.fields)
    others = [
        (context.field_of((*state.path, key), item), is_described) for key, item in value.items() if key not in names
    ]
    return declared + others
