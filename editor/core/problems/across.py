"""The rules across articles of a collection: `unique`, `duplicate-url`, `duplicate-title`.

Each article gives its marks once, while it is read; what is compared afterwards are the marks alone, so that a
site of a hundred thousand articles need not be kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..fieldpath import format_field_path
from ..schema.kinds import scalar_text
from ..values import Timestamp, is_present
from .model import AcrossEntry, Mark, Problem, Rule
from .titles import STEP, bare_title, find_alike
from .urls import bare_url

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator
    from typing import TypeAlias

    from ..document import Place
    from ..fieldpath import FieldPath
    from ..schema.model import Field
    from ..values import Value
    from .case import Case
    from .plan import Branch, FieldPlan

    Locate: TypeAlias = Callable[[str, FieldPath], Place]


def check_across(entries: Iterable[AcrossEntry], locate: Locate) -> Iterator[Problem]:
    """The problems of duplicates: on every article but the first, naming that one.

    Entries come in the order of their paths; the problems come in no order. `locate` gives the place of the
    value at a field path of the article at a path; it is asked only for what is a problem.
    """
    return filter(None, check_across_in_steps(entries, locate))


def check_across_in_steps(entries: Iterable[AcrossEntry], locate: Locate) -> Iterator[Problem | None]:
    """The same with None now and then, when other work may come between."""
    first: dict[tuple[tuple[str, str, str], Hashable], str] = {}
    titles: dict[tuple[str, str, str], list[tuple[str, Mark]]] = {}
    for number, entry in enumerate(entries):
        if number % STEP == 0:
            yield None
        for mark in entry.marks:
            earlier = first.setdefault((mark.group, mark.key), entry.path)
            if earlier != entry.path:
                yield _problem(entry.path, mark, earlier, locate)
            elif mark.group[0] == DUPLICATE_TITLE.id:
                titles.setdefault(mark.group, []).append((entry.path, mark))
    for found in titles.values():
        for pair in find_alike([str(mark.key) for _, mark in found]):
            if pair is None:
                yield None
                continue
            path, mark = found[pair[0]]
            yield _problem(path, mark, found[pair[1]][0], locate)


def _problem(path: str, mark: Mark, earlier: str, locate: Locate) -> Problem:
    message = f"{mark.label} {_SAYS[mark.group[0]]} {earlier}"
    place, name = locate(path, mark.field), format_field_path(mark.field)
    return Problem(path, place.line, place.column, mark.group[0], name, mark.severity, message)


_SAYS = {
    "unique": "must be unique, but is the same as in",
    "duplicate-url": "leads to the same page as in",
    "duplicate-title": "is the same, or nearly, as in",
}


def mark_title(case: Case) -> Iterator[Mark]:
    """The article's title, bare."""
    title = case.record.get("title")
    if isinstance(title, str) and (key := bare_title(title)):
        plan = case.plan.find("title")
        yield from _mark(case, DUPLICATE_TITLE, plan.field if plan else None, ("title",), key)


def mark_urls(case: Case) -> Iterator[Mark]:
    """The article's own addresses: its `url` fields, also in objects, but not those of things in a list."""
    for plan, path, value in _values(case, case.plan.addresses, case.record, ()):
        if isinstance(value, str) and (key := bare_url(value)):
            yield from _mark(case, DUPLICATE_URL, plan.field, path, key)


def mark_unique(case: Case) -> Iterator[Mark]:
    """The values of `unique` fields, by type and value; those that are not present are no value."""
    for plan, path, value in _values(case, case.plan.uniques, case.record, ()):
        yield from _mark(case, UNIQUE, plan.field, path, _hashable(value))


def _values(
    case: Case, branches: Iterable[Branch], container: dict[str, Value], path: FieldPath
) -> Iterator[tuple[FieldPlan, FieldPath, Value]]:
    """The present values of the wanted fields outside lists, with their plans and paths."""
    for branch in branches:
        plan = branch.plan
        value = container.get(plan.field.name)
        if not is_present(value) or (plan.when is not None and not plan.when(case.asked)):
            continue
        here = (*path, plan.field.name)
        if branch.is_wanted:
            yield plan, here, value
        if branch.inside and isinstance(value, dict):
            yield from _values(case, branch.inside, value, here)


def _hashable(value: Value) -> Hashable:
    if isinstance(value, list):
        return ("list", *map(_hashable, value))
    if isinstance(value, dict):
        return ("map", *((key, _hashable(item)) for key, item in value.items()))
    return (type(value).__name__, scalar_text(value) if isinstance(value, (float, Timestamp)) else value)


def _mark(case: Case, rule: Rule, field: Field | None, path: FieldPath, key: Hashable) -> Iterator[Mark]:
    severity = case.severity(rule, field)
    if severity is not None and case.plan.collection is not None:
        name = format_field_path(path)
        group = (rule.id, case.plan.collection.name, name)
        yield Mark(group, key, path, severity, field.label if field else name)


UNIQUE = Rule("unique", "Value used twice", "error", "a unique value that an earlier article has", mark=mark_unique)
DUPLICATE_URL = Rule(
    "duplicate-url",
    "Same address twice",
    "warning",
    "an address that leads where an earlier article's leads",
    mark=mark_urls,
)
DUPLICATE_TITLE = Rule(
    "duplicate-title", "Same title twice", "warning", "the title of an earlier article, or nearly", mark=mark_title
)
