"""Small edits that lead from one list or map to another, so that what is the same keeps its lines and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..values import ABSENT, is_same
from .model import Insert, Move, Remove, Set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..fieldpath import FieldPath
    from ..values import Value
    from .model import Edit


def map_steps(path: FieldPath, old: dict[str, Value], new: dict[str, Value]) -> list[Edit]:
    """Edits that turn one map into the other."""
    steps: list[Edit] = [
        Set((*path, key), value) for key, value in new.items() if not is_same(old.get(key, ABSENT), value)
    ]
    return [*(Remove((*path, key)) for key in old if key not in new), *steps]


def list_steps(path: FieldPath, old: list[Value], new: list[Value]) -> list[Edit]:
    """Edits that turn one list into the other: one item moved, some left out or put in, else one by one."""
    start = _alike(old, new)
    end = min(_alike(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    gone, come = old[start : len(old) - end], new[start : len(new) - end]
    if moved := _move(path, start, gone, come):
        return [moved]
    if (extra := _left_out(gone, come)) is not None:
        return [Remove((*path, start + at)) for at in reversed(extra)]
    if (extra := _left_out(come, gone)) is not None:
        return [Insert(path, come[at], start + at) for at in extra]
    both = min(len(gone), len(come))
    steps: list[Edit] = [Set((*path, start + at), come[at]) for at in range(both)]
    steps += [Remove((*path, at)) for at in reversed(range(start + both, start + len(gone)))]
    steps += [Insert(path, item, start + both + at) for at, item in enumerate(come[both:])]
    return steps


def _alike(a: Sequence[Value], b: Sequence[Value]) -> int:
    """How many values two lists begin with alike."""
    count = 0
    while count < min(len(a), len(b)) and is_same(a[count], b[count]):
        count += 1
    return count


def _move(path: FieldPath, start: int, gone: list[Value], come: list[Value]) -> Move | None:
    """The one item that changed its place, if that is all."""
    last = start + len(gone) - 1
    if len(gone) < 2 or len(gone) != len(come):
        return None
    if is_same([*gone[1:], gone[0]], come):
        return Move(path, start, last)
    return Move(path, last, start) if is_same([gone[-1], *gone[:-1]], come) else None


def _left_out(longer: Sequence[Value], shorter: Sequence[Value]) -> list[int] | None:
    """The positions of the longer list that must go to leave the shorter one; None where none do."""
    out = []
    at = 0
    for position, value in enumerate(longer):
        if at < len(shorter) and is_same(value, shorter[at]):
            at += 1
        else:
            out.append(position)
    return out if at == len(shorter) else None
