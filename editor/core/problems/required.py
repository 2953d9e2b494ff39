"""The rule `required`: present, not null, not blank, not `[]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..edits import Set
from ..fieldpath import get_value
from ..values import ABSENT, is_present
from .model import Rule

if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from .case import Case
    from .model import Fix
    from .plan import FieldPlan


def check_required(case: Case, plan: FieldPlan, path: FieldPath) -> None:
    """Say so of a field that is not present, where the schema requires it."""
    field = plan.field
    if not field.required:
        return
    what = "is missing" if get_value(case.record, path) is ABSENT else "is empty"
    said = case.say(REQUIRED, path, f"{field.label} {what}", field=field, fix=_fix(case, plan, path))
    case.is_incomplete = case.is_incomplete or said


def _fix(case: Case, plan: FieldPlan, path: FieldPath) -> Fix | None:
    """The default, where it is a value that the field takes (`{{now}}` is none)."""
    default = plan.field.default
    if not plan.field.has_default or not is_present(default):
        return None
    return None if plan.kind.check(default, plan.field, case.zone) else Set(path, default)


REQUIRED = Rule("required", "Required field empty", "error", "a field that the schema requires is missing or empty")
