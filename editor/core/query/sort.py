"""The order of what a query finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from ..dates import date_of, instant_of
from ..values import fold, is_present
from .match import leaves, text_of, values_at
from .model import QueryContext, SortKey, Subject

if TYPE_CHECKING:
    from datetime import datetime

    from ..fieldpath import FieldPath
    from ..values import Value

PROBLEM_COUNT: FieldPath = (":problems",)
"""Sorts by how many errors and warnings an article has; those without, or not checked yet, come last."""
FLAG_STATE: FieldPath = (":flag",)
"""Sorts by the effective flag: unpublished, from a date on, published."""

SubjectT = TypeVar("SubjectT", bound=Subject)
_STATES = ("unpublished", "future", "published")
Rank: TypeAlias = "tuple[int, int | float | datetime | str]"


def sort_subjects(
    subjects: Iterable[SubjectT], keys: Sequence[SortKey], context: QueryContext | None = None
) -> list[SubjectT]:
    """The articles in order: by the keys, the first one first; ties, and all without keys, by path.

    What has no value for a key comes last in both directions. Numbers come before dates, dates before text;
    text is compared folded.
    """
    context = context or QueryContext()
    out = sorted(subjects, key=lambda subject: subject.path)
    for key in reversed(keys):
        out = _sort_by(out, key, context)
    return out


def _sort_by(subjects: list[SubjectT], key: SortKey, context: QueryContext) -> list[SubjectT]:
    ranked: list[tuple[Rank, SubjectT]] = []
    lacking = []
    for subject in subjects:
        rank = _rank(subject, key, context)
        if rank is None:
            lacking.append(subject)
        else:
            ranked.append((rank, subject))
    ranked.sort(key=lambda pair: pair[0], reverse=key.descending)
    return [subject for _, subject in ranked] + lacking


def _rank(subject: Subject, key: SortKey, context: QueryContext) -> Rank | None:
    """What a value is sorted by: the first one that is present. None where there is none."""
    if key.path == PROBLEM_COUNT:
        count = sum(problem.severity != "info" for problem in subject.problems or ())
        return (0, count) if count else None
    if key.path == FLAG_STATE:
        return (0, _STATES.index(subject.state))
    for value in leaves(values_at(subject.record, key.path)):
        if is_present(value):
            return _rank_of(value, context)
    if key.path == ("path",):
        return (2, subject.path)
    return None


def _rank_of(value: Value, context: QueryContext) -> Rank:
    if isinstance(value, int | float):
        # Nothing compares with NaN: it goes below the rest.
        return (0, value) if value == value else (-1, 0)
    found = date_of(value)
    if found is not None:
        return (1, instant_of(found, context.timezone))
    return (2, fold(text_of(value)))
