"""The order of what a query finds."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from heapq import merge
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from ..dates import date_of, instant_of
from ..steps import whole
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
Ranking: TypeAlias = "Callable[[Subject, SortKey, QueryContext], Rank | None]"
RUN = 2000
"""How many articles are sorted in one step."""
_FIRST = itemgetter(0)


def sort_subjects(
    subjects: Iterable[SubjectT], keys: Sequence[SortKey], context: QueryContext | None = None
) -> list[SubjectT]:
    """The articles in order: by the keys, the first one first; ties, and all without keys, by path.

    What has no value for a key comes last in both directions. Numbers come before dates, dates before text;
    text is compared folded.
    """
    return whole(sorting(subjects, keys, context))


def sorting(
    subjects: Iterable[SubjectT],
    keys: Sequence[SortKey],
    context: QueryContext | None = None,
    rank: Ranking | None = None,
) -> Generator[None, None, list[SubjectT]]:
    """The same in steps. `rank`, where it is given, is asked in place of `rank_of`: it may remember."""
    context = context or QueryContext()
    out = sorted(subjects, key=attrgetter("path"))
    yield
    for key in reversed(keys):
        out = yield from _sorting_by(out, key, context, rank or rank_of)
    return out


def _sorting_by(
    subjects: list[SubjectT], key: SortKey, context: QueryContext, rank_of: Ranking
) -> Generator[None, None, list[SubjectT]]:
    """Short sorted runs, then merged: one long sort holds Python's lock, and with it the window, to its end."""
    runs: list[list[tuple[Rank, SubjectT]]] = []
    lacking = []
    for start in range(0, len(subjects), RUN):
        ranked = []
        for subject in subjects[start : start + RUN]:
            rank = rank_of(subject, key, context)
            if rank is None:
                lacking.append(subject)
            else:
                ranked.append((rank, subject))
        ranked.sort(key=_FIRST, reverse=key.descending)
        runs.append(ranked)
        yield
    out: list[SubjectT] = []
    pairs = merge(*runs, key=_FIRST, reverse=key.descending) if len(runs) > 1 else chain.from_iterable(runs)
    for _, subject in pairs:
        out.append(subject)
        if len(out) % RUN == 0:
            yield
    return out + lacking


def rank_of(subject: Subject, key: SortKey, context: QueryContext) -> Rank | None:
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
