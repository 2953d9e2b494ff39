"""What a record is after an edit: pure data, no text. Drafts show it, and `apply` expects it of the new text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..fieldpath import format_field_path
from .model import Insert, Move, Remove, ReplaceBody, Set
from .notation import adapt_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..fieldpath import FieldPath
    from ..values import Record, Value
    from .model import Edit, KeyOrder


def edit_record(record: Record, edit: Edit, order: KeyOrder | None = None) -> Record:
    """The record after the edit; the given one is left as it is, and is returned where nothing changes.

    Raises ValueError, with a sentence, for an edit that means nothing: an index outside of the list, a key in a
    text, an item for a number.
    """
    if isinstance(edit, ReplaceBody):
        return record
    if not edit.path:
        raise ValueError("the whole front matter is not one value")
    try:
        changed = _edited(record, edit, 0, order)
    except _Nothing:
        return record
    assert isinstance(changed, dict)
    return changed


class _Nothing(Exception):
    """The edit changes nothing."""


def _edited(value: Value, edit: Set | Remove | Insert | Move, depth: int, order: KeyOrder | None) -> Value:
    """The value at `edit.path[:depth]` after the edit."""
    path = edit.path
    if depth == len(path):
        return _at_path(value, edit)
    step = path[depth]
    if value is None and isinstance(step, str):
        value = {}
    if isinstance(step, str) and isinstance(value, dict):
        return _edited_map(value, step, edit, depth, order)
    if isinstance(step, int) and isinstance(value, list) and -len(value) <= step < len(value):
        at = step % len(value)
        if isinstance(edit, Remove) and depth == len(path) - 1:
            return value[:at] + value[at + 1 :]
        return [*value[:at], _edited(value[at], edit, depth + 1, order), *value[at + 1 :]]
    if isinstance(edit, Remove):
        raise _Nothing
    raise ValueError(_misfit(value, path, depth))


def _edited_map(
    value: dict[str, Value], key: str, edit: Set | Remove | Insert | Move, depth: int, order: KeyOrder | None
) -> Value:
    last = depth == len(edit.path) - 1
    if isinstance(edit, Remove):
        if key not in value:
            raise _Nothing
        if last:
            return {name: item for name, item in value.items() if name != key}
    if key in value:
        new = _edited(value[key], edit, depth + 1, order)
        return {name: new if name == key else item for name, item in value.items()}
    if isinstance(edit, Move):
        raise ValueError(f"{format_field_path(edit.path)} is not there")
    made = _edited(None, edit, depth + 1, order) if not last or isinstance(edit, Insert) else edit.value  # type: ignore[union-attr]
    names = list(value)
    at = new_key_position(names, key, order(edit.path[:depth]) if order else ())
    pairs = list(value.items())
    return dict([*pairs[:at], (key, made), *pairs[at:]])


def _at_path(value: Value, edit: Set | Remove | Insert | Move) -> Value:
    if isinstance(edit, Set):
        return adapt_value(value, edit.value)
    name = format_field_path(edit.path)
    if isinstance(edit, Insert):
        if value is not None and not isinstance(value, list):
            raise ValueError(f"{name} is no list")
        items = value or []
        at = insert_position(len(items), edit.index)
        return [*items[:at], edit.value, *items[at:]]
    if not isinstance(value, list):
        raise ValueError(f"{name} is no list")
    if not isinstance(edit, Move):
        raise _Nothing
    if not (0 <= edit.index < len(value) and 0 <= edit.to < len(value)):
        raise ValueError(f"{name} has no such item")
    rest = [*value[: edit.index], *value[edit.index + 1 :]]
    return [*rest[: edit.to], value[edit.index], *rest[edit.to :]]


def insert_position(length: int, index: int | None) -> int:
    """Where an item goes: None is the end, negative counts from it, and nothing lies outside of the list."""
    if index is None:
        return length
    return max(0, min(length, index + length if index < 0 else index))


def _misfit(value: Value, path: FieldPath, depth: int) -> str:
    step, name = path[depth], format_field_path(path[:depth]) or "the front matter"
    if isinstance(step, int):
        return f"{name} has no item [{step}]" if isinstance(value, list) else f"{name} is no list"
    return f"{name} is {'a list' if isinstance(value, list) else 'a single value'} and can't have the key {step}"


def new_key_position(names: Sequence[str], key: str, order: Sequence[str]) -> int:
    """Where among its siblings a new key goes.

    After the nearest one that stands before it in the order, else before the nearest that stands after it, else
    (also for a key that the order does not name) at the end.
    """
    if key not in order:
        return len(names)
    at = list(order).index(key)
    for name in reversed(order[:at]):
        if name in names:
            return names.index(name) + 1
    for name in order[at + 1 :]:
        if name in names:
            return names.index(name)
    return len(names)
