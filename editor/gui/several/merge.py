"""What several records have in common: one record to show, and where they differ (no Qt)."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from ...core.values import ABSENT, is_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...core.fieldpath import FieldPath
    from ...core.values import Absent, Record, Value

MOST_ITEMS = 150
"""How many items of differing lists are shown, those that most articles have."""


@dataclass(frozen=True, slots=True)
class Union:
    """The items of lists that differ: those that all have first, and how many articles have each."""

    items: tuple[Value, ...]
    counts: tuple[int, ...]


@dataclass(slots=True)
class Merged:
    """Several values as one. At a path in `differing`, the value shown is an example: the first there is.

    Of lists of scalars that differ, it is the union of their items, told about in `unions`.
    """

    value: Value | Absent = ABSENT
    differing: set[FieldPath] = field(default_factory=set)
    unions: dict[FieldPath, Union] = field(default_factory=dict)


def merge_values(path: FieldPath, values: Sequence[Value | Absent]) -> Merged:
    """Merge the values that several articles have at a path; there is at least one."""
    merged = Merged()
    merged.value = _merge(path, values, merged)
    return merged


def _merge(path: FieldPath, values: Sequence[Value | Absent], merged: Merged) -> Value | Absent:
    first = values[0]
    if all(value is first or is_same(value, first) for value in values):
        return first
    present = [value for value in values if value is not ABSENT and value is not None]
    maps = [value for value in present if isinstance(value, dict)]
    if present and len(maps) == len(present):
        return _merge_maps(path, [value if isinstance(value, dict) else {} for value in values], merged)
    merged.differing.add(path)
    lists = [value for value in present if isinstance(value, list)]
    if present and len(lists) == len(present) and all(map(_is_scalar, chain.from_iterable(lists))):
        merged.unions[path] = union = unite(lists, len(values))
        return list(union.items)
    return present[0] if present else None


def _merge_maps(path: FieldPath, maps: Sequence[Record], merged: Merged) -> Record:
    """Key by key, in the order in which they are first met; the map differs where anything in it does."""
    before = len(merged.differing)
    keys = dict.fromkeys(chain.from_iterable(maps))
    record = {key: _merge((*path, key), [record.get(key, ABSENT) for record in maps], merged) for key in keys}
    if len(merged.differing) > before:
        merged.differing.add(path)
    return {key: value for key, value in record.items() if value is not ABSENT}  # type: ignore[misc]


def unite(lists: Iterable[list[Value]], total: int) -> Union:
    """The items of all lists: those that all `total` articles have first, then those that most have."""
    counts: dict[tuple[type, Value], int] = {}
    for items in lists:
        for key in dict.fromkeys((type(item), item) for item in items):
            counts[key] = counts.get(key, 0) + 1
    keys = sorted(counts, key=lambda key: -counts[key])[:MOST_ITEMS]
    return Union(tuple(value for _, value in keys), tuple(counts[key] for key in keys))


def values_with_counts(values: Iterable[Value | Absent]) -> list[tuple[Value, int]]:
    """The scalars among the values, those that most articles have first, with how many have them."""
    counts: dict[tuple[type, Value], int] = {}
    for value in values:
        if value is not ABSENT and value is not None and _is_scalar(value):  # type: ignore[arg-type]
            key: tuple[type, Value] = (type(value), value)  # type: ignore[assignment]
            counts[key] = counts.get(key, 0) + 1
    return [(key[1], counts[key]) for key in sorted(counts, key=lambda key: -counts[key])]


def _is_scalar(value: Value) -> bool:
    return not isinstance(value, (list, dict, bytes))
