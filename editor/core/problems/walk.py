"""Through all fields that a schema declares and an article has, or lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..values import ABSENT, Absent, is_present
from .case import Spot
from .required import check_required
from .values import say_flaw_of_item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..fieldpath import FieldPath
    from ..values import Value
    from .case import Case
    from .plan import FieldPlan


def check_fields(case: Case) -> None:
    """Check each declared field of the article against its kind and the rules that concern it."""
    for plan in case.plan.fields:
        value = case.record.get(plan.field.name, ABSENT)
        if value is ABSENT and plan.field.name == "body":
            value = case.document.body  # as in Decap, the text below
        _visit(case, plan, value, (plan.field.name,), case.record, False)


def _visit(
    case: Case, plan: FieldPlan, value: Value | Absent, path: FieldPath, container: Value, in_item: bool
) -> None:
    is_there = value is not ABSENT and is_present(value)
    if plan.is_flag or not (is_there or plan.field.required) or (plan.when is not None and not plan.when(case.asked)):
        return
    if not is_there or isinstance(value, Absent):
        check_required(case, plan, path)
        return
    spot = Spot(plan, value, path, container, in_item)
    for check in plan.checks:
        check(case, spot)
    if isinstance(value, dict):
        if plan.field.widget != "list":
            _visit_map(case, plan.children, value, path, in_item)
    elif isinstance(value, list):
        _visit_items(case, plan, value, path)


def _visit_map(
    case: Case, children: Iterable[FieldPlan], value: dict[str, Value], path: FieldPath, in_item: bool
) -> None:
    for child in children:
        name = child.field.name
        _visit(case, child, value.get(name, ABSENT), (*path, name), value, in_item)


def _visit_items(case: Case, plan: FieldPlan, items: list[Value], path: FieldPath) -> None:
    if plan.item is not None:
        for index, item in enumerate(items):
            _visit(case, plan.item, item, (*path, index), items, True)
        return
    if plan.field.widget != "list" or not (plan.children or plan.types):
        return
    for index, item in enumerate(items):
        if not isinstance(item, dict):
            say_flaw_of_item(case, plan, item, (*path, index))
        elif plan.children:
            _visit_map(case, plan.children, item, (*path, index), True)
        else:
            variant = plan.types.get(str(item.get(plan.field.type_key)))
            _visit_map(case, variant.children if variant else (), item, (*path, index), True)
