"""The rules on one value, of which the first speaks: `type url datetime options range length pattern`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..edits import Set
from ..schema.kinds import describe
from ..values import Absent
from .model import Rule

if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..values import Value
    from .case import Case, Spot
    from .plan import FieldPlan


def check_value(case: Case, spot: Spot) -> None:
    """Ask the field's kind what is wrong with the value."""
    flaw = spot.plan.kind.check(spot.value, spot.field, case.zone)
    if flaw is None or (flaw.rule == "type" and _is_in_vocabulary(case, spot)):
        return
    spot.has_flaw = True
    fix = None if isinstance(flaw.right, Absent) else Set(spot.path, flaw.right)
    case.say(VALUE_RULES[flaw.rule], spot.path, flaw.message, field=spot.field, fix=fix)


def _is_in_vocabulary(case: Case, spot: Spot) -> bool:
    """Whether a relation's value is no text but of a kind that its vocabulary has: then `relation` looks at it."""
    index = spot.plan.vocabulary
    if index is None or isinstance(spot.value, (list, dict)) or spot.field.multiple:
        return False
    index.refresh(case.facts.vocabulary(index.field).values)
    return index.holds_kind(spot.value)


def say_flaw_of_item(case: Case, plan: FieldPlan, item: Value, path: FieldPath) -> None:
    """Say that an item of a list with `fields` or `types` is no map."""
    message = f"This item of {plan.field.label} is {describe(item)}, a group of fields is wanted"
    case.say(VALUE_RULES["type"], path, message, field=plan.field)


VALUE_RULES = {
    rule.id: rule
    for rule in (
        Rule(
            "type",
            "Wrong kind of value",
            "error",
            "a value of another kind than the field holds",
            check_value=check_value,
        ),
        Rule(
            "pattern",
            "Not in the expected form",
            "error",
            "text that the field's pattern is not found in",
            check_value=check_value,
        ),
        Rule(
            "options",
            "Not one of the choices",
            "error",
            "a value that is not one of the field's options",
            check_value=check_value,
        ),
        Rule(
            "range",
            "Number or date out of bounds",
            "error",
            "a number or date below min, above max or off the step",
            check_value=check_value,
        ),
        Rule(
            "length",
            "Too long or too short",
            "error",
            "too few or too many characters or items",
            check_value=check_value,
        ),
        Rule("url", "Not a web address", "error", "text that is no web address", check_value=check_value),
        Rule(
            "datetime",
            "Not a valid date",
            "error",
            "text that is no date, or an impossible date",
            check_value=check_value,
        ),
    )
}
