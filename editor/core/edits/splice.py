"""Splices: the only way in which text is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Splice(NamedTuple):
    """Replace the characters from `start` to `end` by `text`; all else stays."""

    start: int
    end: int
    text: str


def splice(text: str, splices: Sequence[Splice]) -> str:
    """The text after splices that don't overlap; those at the same place in the order given."""
    parts: list[str] = []
    at = 0
    for one in sorted(splices, key=lambda s: (s.start, s.end)):
        if one.start < at:
            raise ValueError("splices overlap")
        parts += text[at : one.start], one.text
        at = one.end
    return "".join(parts) + text[at:]
