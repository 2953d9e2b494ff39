"""Where the items of an edited list stand in the file: which are new, moved or changed, and what each was (no Qt)."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.fieldpath import get_value
from ...core.values import is_same

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from ...core.fieldpath import FieldPath
    from ...core.values import Record, Value

MOST_COMPARED = 2_500
"""How many pairs of items are compared key by key; beyond that only their places tell which was which."""


@dataclass(frozen=True, slots=True)
class ItemOrigin:
    """The index that an item has in the file, None for a new one; whether it stands elsewhere among the others."""

    at: int | None
    is_moved: bool = False


class Origins:
    """The way from paths of a draft to paths of the file, found where it is asked for."""

    def __init__(self, base: Record, now: Record) -> None:
        self._base = base
        self._now = now
        self._lists: dict[FieldPath, tuple[ItemOrigin, ...]] = {}

    def path(self, path: FieldPath) -> FieldPath | None:
        """Where the value at `path` stands in the file; None where it lies in an item that is not there."""
        if self._now is self._base or not any(isinstance(step, int) for step in path):
            return path
        found: FieldPath = ()
        for depth, step in enumerate(path):
            if isinstance(step, int):
                origin = self._item(path[:depth], found, step)
                if origin.at is None:
                    return None
                found = (*found, origin.at)
            else:
                found = (*found, step)
        return found

    def way_back(self, path: FieldPath) -> int | None:
        """The index at which an item that was moved would stand in its old order; None for one that was not."""
        at = path[-1]
        before = self.path(path[:-1])
        if not isinstance(at, int) or before is None or self._now is self._base:
            return None
        items = self._items(path[:-1], before)
        return _way_back(items, at) if at < len(items) and items[at].is_moved else None

    def _item(self, path: FieldPath, before: FieldPath, at: int) -> ItemOrigin:
        items = self._items(path, before)
        return items[at] if 0 <= at < len(items) else ItemOrigin(None)

    def _items(self, path: FieldPath, before: FieldPath) -> tuple[ItemOrigin, ...]:
        if path not in self._lists:
            now, base = get_value(self._now, path), get_value(self._base, before)
            items = now if isinstance(now, list) else []
            self._lists[path] = trace_items(base if isinstance(base, list) else [], items)
        return self._lists[path]


def trace_items(base: Sequence[Value], now: Sequence[Value]) -> tuple[ItemOrigin, ...]:
    """Which item of `base` each item of `now` is: the same one, else one much like it, else the one in its place."""
    if base is now:
        return tuple(map(ItemOrigin, range(len(now))))
    found: list[int | None] = [None] * len(now)
    free = _match_same(base, now, found)
    _match_alike(base, now, found, free)
    _match_places(base, now, found, free)
    kept = _in_order(found)
    return tuple(ItemOrigin(at, at is not None and number not in kept) for number, at in enumerate(found))


def _match_same(base: Sequence[Value], now: Sequence[Value], found: list[int | None]) -> list[int]:
    """Match equal items in order; the indexes of `base` that stay free."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for at, item in enumerate(base):
        waiting[_key(item)].append(at)
    for number, item in enumerate(now):
        places = waiting.get(_key(item))
        if places:
            found[number] = places.popleft()
    return sorted(at for places in waiting.values() for at in places)


def _match_alike(base: Sequence[Value], now: Sequence[Value], found: list[int | None], free: list[int]) -> None:
    """Match objects of which at least half of the keys have the same values."""
    new = [number for number, at in enumerate(found) if at is None]
    if len(new) * len(free) > MOST_COMPARED:
        return
    for number in new:
        likeness = {at: _likeness(base[at], now[number]) for at in free}
        best = max(free, key=likeness.__getitem__, default=None)
        if best is not None and likeness[best] >= 0.5:
            found[number] = best
            free.remove(best)


def _match_places(base: Sequence[Value], now: Sequence[Value], found: list[int | None], free: list[int]) -> None:
    """Match what is left between the same neighbours, in order."""
    kept = _in_order(found)
    gaps_now, gaps_base = defaultdict(list), defaultdict(list)
    edges = sorted(at for number in kept if (at := found[number]) is not None)
    order = sorted(kept)
    for number, at in enumerate(found):
        if at is None:
            gaps_now[bisect_left(order, number)].append(number)
    for at in free:
        gaps_base[bisect_left(edges, at)].append(at)
    for gap, numbers in gaps_now.items():
        for number, at in zip(numbers, gaps_base[gap], strict=False):
            if isinstance(base[at], dict) == isinstance(now[number], dict):
                found[number] = at


def _likeness(old: Value, new: Value) -> float:
    """From 0 to 1: how many keys of two objects have the same values."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return 0
    same = sum(key in old and is_same(old[key], value) for key, value in new.items())
    return same / max(len(old), len(new), 1)


def _in_order(found: Sequence[int | None]) -> set[int]:
    """The most items that stand in the order of the file: the longest rising sequence."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number, at in enumerate(found):
        if at is not None:
            place = bisect_left(tails, at)
            before[number] = ends[place - 1] if place else None
            tails[place : place + 1] = [at]
            ends[place : place + 1] = [number]
    kept: set[int] = set()
    last: int | None = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _way_back(items: Sequence[ItemOrigin], at: int) -> int:
    """Behind the last item in order that stood before it."""
    goal = items[at].at
    rest = [item for number, item in enumerate(items) if number != at]
    before = [n for n, item in enumerate(rest) if not item.is_moved and item.at is not None and item.at < (goal or 0)]
    return before[-1] + 1 if before else 0


def _key(value: Value) -> Hashable:
    """Equal for the same values, types and order of keys told apart."""
    if isinstance(value, dict):
        return (dict, *((name, _key(item)) for name, item in value.items()))
    if isinstance(value, list):
        return (list, *map(_key, value))
    return (type(value), value)
