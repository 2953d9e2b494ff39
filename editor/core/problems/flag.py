"""The rules on the publish flag: `publish-missing`, `publish-type`, `publish-incomplete`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..edits import Set
from ..fieldpath import format_field_path, get_value
from ..schema.kinds import boolean_meant, describe, quote, scalar_text
from ..values import ABSENT, Absent, is_same
from .model import Rule

if TYPE_CHECKING:
    from ..schema.model import Field, Publish
    from ..values import Value
    from .case import Case
    from .plan import FieldPlan


def check_publish_missing(case: Case) -> None:
    """Say that there is no flag where the collection's schema requires one; the fix is the flag as it counts."""
    flag, plan = case.plan.flag, _flag_plan(case)
    if plan is None or not plan.field.required or get_value(case.record, flag) is not ABSENT:
        return
    if plan.when is not None and not plan.when(case.asked):
        return
    publish = case.subject.publish
    value = publish.off if case.subject.state == "unpublished" else publish.on
    message = f"{plan.field.label} is missing; it counts as {scalar_text(value)}"
    case.say(PUBLISH_MISSING, flag, message, field=plan.field, fix=Set(flag, value))


def check_publish_type(case: Case) -> None:
    """Say that the flag is no plain boolean (or, where the schema's flag is none, not its `on` or `off`)."""
    value = get_value(case.record, case.plan.flag)
    publish = case.subject.publish
    if isinstance(value, Absent) or _is_flag(value, publish):
        return
    right = boolean_meant(value) if isinstance(publish.on, bool) else ABSENT
    fix = None if isinstance(right, Absent) else Set(case.plan.flag, right)
    shown = f"the text {quote(value)}" if isinstance(value, str) else describe(value)
    wanted = f"{scalar_text(publish.on)} or {scalar_text(publish.off)}"
    message = f"{format_field_path(case.plan.flag)} is {shown}, {wanted} is wanted"
    case.say(PUBLISH_TYPE, case.plan.flag, message, field=_flag_field(case), fix=fix)


def check_publish_incomplete(case: Case) -> None:
    """Say that the article is published while something required is missing."""
    if case.is_incomplete and case.subject.state == "published":
        message = "It is published, but fields that are required are missing"
        case.say(PUBLISH_INCOMPLETE, case.plan.flag, message, field=_flag_field(case))


def _is_flag(value: Value, publish: Publish) -> bool:
    if isinstance(publish.on, bool) and isinstance(publish.off, bool):
        return isinstance(value, bool)
    return is_same(value, publish.on) or is_same(value, publish.off)


def _flag_plan(case: Case) -> FieldPlan | None:
    """The flag's field where the schema declares it at the top."""
    flag = case.plan.flag
    return case.plan.find(str(flag[0])) if len(flag) == 1 else None


def _flag_field(case: Case) -> Field | None:
    plan = _flag_plan(case)
    return plan.field if plan else None


PUBLISH_MISSING = Rule(
    "publish-missing",
    "Publishing not set",
    "info",
    "no publish flag where the schema requires one",
    check_article=check_publish_missing,
)
PUBLISH_TYPE = Rule(
    "publish-type",
    "Publishing set unclearly",
    "error",
    "a publish flag that is no plain boolean",
    check_article=check_publish_type,
)
PUBLISH_INCOMPLETE = Rule(
    "publish-incomplete",
    "Published but incomplete",
    "error",
    "published while something required is missing",
    check_article=check_publish_incomplete,
)
