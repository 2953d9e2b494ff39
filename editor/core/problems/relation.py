"""The rule `relation`: a value that is not in its vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..edits import Set
from ..schema.kinds import quote, scalar_text
from ..values import Absent
from .model import Rule

if TYPE_CHECKING:
    from .case import Case, Spot


def check_relation(case: Case, spot: Spot) -> None:
    """Look the value up, exactly; silent where the vocabulary is empty or missing."""
    index = spot.plan.vocabulary
    if index is None or spot.has_flaw or isinstance(spot.value, (list, dict)):
        return
    values = case.facts.vocabulary(index.field).values
    index.refresh(values)
    if not values or index.holds(spot.value):
        return
    right = index.alike(spot.value)
    fix = None if isinstance(right, Absent) else Set(spot.path, right)
    meant = f"; {quote(scalar_text(fix.value))} is" if fix else ""
    message = f"{spot.field.label} {quote(scalar_text(spot.value))} is not among the known values{meant}"
    case.say(RELATION, spot.path, message, field=spot.field, fix=fix)


RELATION = Rule(
    "relation",
    "Unknown value",
    "warning",
    "a value that is not in the vocabulary",
    check_value=check_relation,
    widgets=("relation",),
)
