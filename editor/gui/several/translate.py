"""What an edit of the form of several articles is for each of them (no Qt).

The form shows lists that differ as their union. An edit of an item of it is meant by the item's value, not by its
place: what is added is added where it is missing, what is removed is removed wherever it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.edits import Insert, Move, Remove, ReplaceBody, Set
from ...core.fieldpath import get_value
from ...core.values import is_same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.values import Record, Value
    from .merge import Union


def edits_for(edit: Edit, unions: Mapping[FieldPath, Union], record: Record) -> tuple[Edit, ...]:
    """The edits that do to one record what `edit` does to what is shown."""
    if isinstance(edit, ReplaceBody):
        return (edit,)
    if isinstance(edit, Insert | Move):
        list_path, union = edit.path, unions.get(edit.path)
    else:
        list_path, union = edit.path[:-1], unions.get(edit.path[:-1])
    if union is None:
        return (edit,)
    if isinstance(edit, Move):
        return ()  # lists that differ have no order in common
    here = get_value(record, list_path)
    items = here if isinstance(here, list) else []
    if isinstance(edit, Insert):
        return () if _places(items, edit.value) else (Insert(list_path, edit.value),)
    return _item_edits(edit, union, list_path, items)


def _item_edits(edit: Set | Remove, union: Union, list_path: FieldPath, items: list[Value]) -> tuple[Edit, ...]:
    """An item of the union is given another value, or taken out, wherever it is."""
    at = edit.path[-1]
    if not isinstance(at, int) or not 0 <= at < len(union.items):
        return ()
    places = _places(items, union.items[at])
    if isinstance(edit, Set) and not _places(items, edit.value):
        return tuple(Set((*list_path, place), edit.value) for place in places)
    return tuple(Remove((*list_path, place)) for place in reversed(places))


def _places(items: list[Value], value: Value) -> list[int]:
    return [at for at, item in enumerate(items) if is_same(item, value)]
