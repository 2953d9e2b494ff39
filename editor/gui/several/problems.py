"""The problems of several articles as those of one: each told once, with how many articles have it (no Qt)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.errors import FieldPathError
from ...core.fieldpath import format_field_path, parse_field_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ...core.problems import Problem


def merge_problems(
    problems: Iterable[Iterable[Problem]], total: int, words: Callable[[Problem, int], str]
) -> list[Problem]:
    """One problem for each rule and field, without a fix: that would be another one in each article.

    `problems` are those of each article, `total` how many articles there are; `words` says a problem that not all of
    them have, given how many do. Problems of articles as a whole are left out, and those of list items are told
    of the list: an item's place means nothing in another article.
    """
    found: dict[tuple[str, str], tuple[Problem, int]] = {}
    for of_article in problems:
        for key, problem in {(p.rule, _whole_field(p.field)): p for p in of_article}.items():
            first, count = found.get(key, (problem, 0))
            found[key] = (first, count + 1)
    return [
        replace(problem, field=field, fix=None, message=problem.message if count == total else words(problem, count))
        for (_, field), (problem, count) in found.items()
        if field
    ]


def _whole_field(field: str) -> str:
    """The field up to the first list; "" for what is no field."""
    try:
        path = parse_field_path(field) if field else ()
    except FieldPathError:
        return ""
    at = next((at for at, step in enumerate(path) if isinstance(step, int)), len(path))
    return format_field_path(path[:at])
