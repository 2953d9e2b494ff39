"""What a merged text is made of: text that is agreed on, and clashes, which get git's markers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Clash:
    """Lines that both sides changed, each in its own way; "" for a side that removed them."""

    ours: str
    theirs: str


Part: TypeAlias = "str | Clash"


def three_way(base: str, ours: str, theirs: str) -> str | None:
    """What one side made of a text that the other left alone, or both made of it; None where they differ."""
    if ours == theirs or theirs == base:
        return ours
    return theirs if ours == base else None


def joined(parts: Iterable[Part], newline: str) -> str:
    """The text of parts, with markers around what clashes."""
    return "".join(part if isinstance(part, str) else _marked(part, newline) for part in parts)


def as_ours(parts: Iterable[Part]) -> str:
    """The text with our side of every clash."""
    return "".join(part if isinstance(part, str) else part.ours for part in parts)


def as_theirs(parts: Iterable[Part]) -> str:
    """The text with their side of every clash."""
    return "".join(part if isinstance(part, str) else part.theirs for part in parts)


def _marked(clash: Clash, newline: str) -> str:
    ours, theirs = (
        text + newline if text and not text.endswith("\n") else text for text in (clash.ours, clash.theirs)
    )  # fmt: skip
    return f"<<<<<<< ours{newline}{ours}======={newline}{theirs}>>>>>>> theirs{newline}"
