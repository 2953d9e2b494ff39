"""The problems of several articles as those of one: each told once, with how many articles have it (no Qt)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.edits import Remove
from ...core.errors import FieldPathError
from ...core.fieldpath import format_field_path, parse_field_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ...core.edits import Edit
    from ...core.problems import Problem


def merge_problems(
    problems: Iterable[Iterable[Problem]], total: int, words: Callable[[Problem, int], str]
) -> list[Problem]:
    """One problem for each rule and field, without its fix: that may be another one in each (see `shared_fixes`).

    `problems` are those of each article, `total` how many articles there are; `words` says a problem that not all of
    them have, given how many do. Problems of articles as a whole are left out, and those of list items are told
    of the list: an item's place means nothing in another article.
    """
    found: dict[tuple[str, str], tuple[Problem, int]] = {}
    for of_article in problems:
        for key, problem in {key_of(p): p for p in of_article}.items():
            first, count = found.get(key, (problem, 0))
            found[key] = (first, count + 1)
    return [
        replace(problem, field=field, fix=None, message=problem.message if count == total else words(problem, count))
        for (_, field), (problem, count) in found.items()
        if field
    ]


Key = tuple[str, str]
"""A rule, and the field at which its problem is told."""


def key_of(problem: Problem) -> Key:
    """What makes problems of several articles one."""
    return problem.rule, _whole_field(problem.field)


def shared_fixes(problems: Mapping[int, Iterable[Problem]]) -> dict[Key, dict[int, list[Edit]]]:
    """The edits that would mend each problem, article by article; `problems` are those of each."""
    found: dict[Key, dict[int, list[Edit]]] = defaultdict(dict)
    for article_id, of_article in problems.items():
        for problem in of_article:
            if problem.fix is not None and problem.field:
                found[key_of(problem)].setdefault(article_id, []).append(problem.fix)
    return {key: {i: _in_order(edits) for i, edits in of_each.items()} for key, of_each in found.items()}


def _in_order(edits: list[Edit]) -> list[Edit]:
    """Items of lists are removed last, and from the end: their places are those of the list as it is now."""
    gone = [edit for edit in edits if isinstance(edit, Remove)]
    return [*(edit for edit in edits if not isinstance(edit, Remove)), *sorted(gone, key=_place, reverse=True)]


def _place(edit: Remove) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in edit.path)


def _whole_field(field: str) -> str:
    """The field up to the first list; "" for what is no field."""
    try:
        path = parse_field_path(field) if field else ()
    except FieldPathError:
        return ""
    at = next((at for at, step in enumerate(path) if isinstance(step, int)), len(path))
    return format_field_path(path[:at])
