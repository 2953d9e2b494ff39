"""What a check reports of a place (contract §4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ..edits import Insert, Move, Remove, Set

if TYPE_CHECKING:
    from ..values import Severity

Fix: TypeAlias = Set | Remove | Insert | Move
"""The edit that would mend a problem. A `Set` on a key that is not there is reported as `add`."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, and where: `path` from the site's root with `/`; line and column from 1, in characters.

    `field` is a field path's text, "" where the whole article is meant. Sorts by path, then by place.
    """

    path: str
    line: int
    column: int
    rule: str
    field: str
    severity: Severity
    message: str
    fix: Fix | None = None
