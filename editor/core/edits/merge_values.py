"""Three values merged: maps by their keys, lists by their items where both sides only added or removed."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ..values import ABSENT, Absent, Timestamp, is_same

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from ..values import Value


class Clashing(Exception):
    """Both sides changed a value, each in its own way."""


def merge_values(base: Value | Absent, ours: Value | Absent, theirs: Value | Absent) -> Value | Absent:
    """The merged value; raises Clashing."""
    if is_same(ours, theirs) or is_same(base, theirs):
        return ours
    if is_same(base, ours):
        return theirs
    is_new = base is None or isinstance(base, Absent)
    if isinstance(ours, dict) and isinstance(theirs, dict) and (is_new or isinstance(base, dict)):
        return _merge_maps(base if isinstance(base, dict) else {}, ours, theirs)
    if isinstance(ours, list) and isinstance(theirs, list) and (is_new or isinstance(base, list)):
        return _merge_lists(base if isinstance(base, list) else [], ours, theirs)
    raise Clashing


def _merge_maps(base: dict[str, Value], ours: dict[str, Value], theirs: dict[str, Value]) -> dict[str, Value]:
    merged = {}
    for key in merged_order(list(base), list(ours), list(theirs)):
        value = merge_values(base.get(key, ABSENT), ours.get(key, ABSENT), theirs.get(key, ABSENT))
        if not isinstance(value, Absent):
            merged[key] = value
    return merged


def merged_order(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """All keys: in the order of the side that changed it, the other side's own keys behind those they follow there."""
    shared = set(base) & set(ours) & set(theirs)
    before, mine, their = ([key for key in keys if key in shared] for keys in (base, ours, theirs))
    first, second = (theirs, ours) if mine == before != their else (ours, theirs)
    order = list(first)
    at = 0
    for key in second:
        if key in order:
            at = order.index(key) + 1
        else:
            order.insert(at, key)
            at += 1
    return order


def _merge_lists(base: list[Value], ours: list[Value], theirs: list[Value]) -> list[Value]:
    sides = [_Change(base, side) for side in (ours, theirs)]
    added = {mark_of(item) for items in sides[0].added.values() for item in items}
    merged: list[Value] = []
    for at in range(len(base) + 1):
        merged += sides[0].added.get(at, [])
        merged += [item for item in sides[1].added.get(at, []) if mark_of(item) not in added]
        if at < len(base) and not any(at in side.removed for side in sides):
            merged.append(base[at])
    return merged


class _Change:
    """What a side made of a list: positions that it removed, and items that it put before a position."""

    def __init__(self, base: list[Value], side: list[Value]) -> None:
        """Raises Clashing where it did more than add or remove."""
        marks = [mark_of(item) for item in base], [mark_of(item) for item in side]
        self.removed: set[int] = set()
        self.added: dict[int, list[Value]] = {}
        for what, start, end, first, last in SequenceMatcher(None, *marks, autojunk=False).get_opcodes():
            if what == "replace":
                raise Clashing
            if what == "delete":
                self.removed.update(range(start, end))
            if what == "insert":
                self.added[start] = side[first:last]
        come = {mark_of(item) for items in self.added.values() for item in items}
        if come & {marks[0][at] for at in self.removed}:
            raise Clashing  # it was moved


def mark_of(value: Value) -> Hashable:
    """What two values have in common exactly when they are the same (dates: apart from their notation)."""
    if isinstance(value, dict):
        return ("map", *((key, mark_of(item)) for key, item in value.items()))
    if isinstance(value, list):
        return ("list", *map(mark_of, value))
    if isinstance(value, Timestamp):
        return (Timestamp, repr(value.value))
    return (type(value), repr(value))
