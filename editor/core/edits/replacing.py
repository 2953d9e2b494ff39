"""Find and replace in values: the edits that it comes to in one record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .model import Set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..fieldpath import FieldPath
    from ..values import Record, Value


def replace_edits(
    record: Record, change: Callable[[str], str], fields: Iterable[FieldPath] | None = None
) -> tuple[Set, ...]:
    """The edits that change every text at and below these fields (None: of the whole record) as `change` says.

    A field path goes through lists; keys, and what is no text, stay.
    """
    found: dict[FieldPath, str] = {}
    for path in [()] if fields is None else fields:
        for place, value in _places(record, path, ()):
            found.update(_texts(value, place))
    changed = ((place, change(text), text) for place, text in found.items())
    return tuple(Set(place, new) for place, new, old in changed if new != old)


def _places(value: Value, path: FieldPath, here: FieldPath) -> Iterator[tuple[FieldPath, Value]]:
    """Where a path leads to, through lists, and what stands there."""
    if not path:
        yield here, value
        return
    step, rest = path[0], path[1:]
    if isinstance(step, str) and isinstance(value, dict) and step in value:
        yield from _places(value[step], rest, (*here, step))
    elif isinstance(value, list) and isinstance(step, int):
        if -len(value) <= step < len(value):
            yield from _places(value[step], rest, (*here, step % len(value)))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _places(item, path, (*here, at))


def _texts(value: Value, here: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Every text in a value, with its place."""
    if isinstance(value, str):
        yield here, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*here, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _texts(item, (*here, at))
