"""Three texts merged line by line, as git does it: changes that touch each other are a conflict."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from .merge_parts import Clash, three_way

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .merge_parts import Part


def merge_lines(base: str, ours: str, theirs: str) -> list[Part]:
    """The merged text in parts: what is agreed on, and clashes."""
    found = three_way(base, ours, theirs)
    if found is not None:
        return [found]
    b, o, t = map(_lines, (base, ours, theirs))
    parts: list[Part] = []
    at = (0, 0, 0)
    for same in _common(b, o, t):
        parts += _between(*(lines[start : end[0]] for lines, start, end in zip((b, o, t), at, same, strict=True)))
        first, last = same[0]
        parts.append("".join(b[first:last]))
        at = (same[0][1], same[1][1], same[2][1])
    return [part for part in parts if part]


def _lines(text: str) -> list[str]:
    """Lines that end at LF only."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _common(b: Sequence[str], o: Sequence[str], t: Sequence[str]) -> Iterator[tuple[tuple[int, int], ...]]:
    """The runs of lines that all three have, as (start, end) in each; the last one is empty, at the ends."""
    ours, theirs = dict(_pairs(b, o)), dict(_pairs(b, t))
    at = 0
    while at < len(b):
        end = at
        while (
            end in ours and end in theirs and (end - at, end - at) == (ours[end] - ours[at], theirs[end] - theirs[at])
        ):
            end += 1
        if end > at:
            yield (at, end), (ours[at], ours[at] + end - at), (theirs[at], theirs[at] + end - at)
        at = max(end, at + 1)
    yield (len(b), len(b)), (len(o), len(o)), (len(t), len(t))


def _pairs(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int]]:
    for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            yield block.a + step, block.b + step


def _between(b: Sequence[str], o: Sequence[str], t: Sequence[str]) -> list[Part]:
    """What stands between two runs: what one side made of it, or a clash."""
    base, ours, theirs = "".join(b), "".join(o), "".join(t)
    found = three_way(base, ours, theirs)
    return [found if found is not None else Clash(ours, theirs)]
