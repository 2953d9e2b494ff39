"""The one way to write articles, for window and commands: plan all, then save all, an outcome each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..storage import Source
from ..storage.write import Write, write_all
from .planning import NeedsForce, Planned, plan, plan_bytes, readonly_differences
from .publishing import plan_publish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..edits import FieldChange
    from ..errors import StorageError
    from .article import Article
    from .site import Site

__all__ = [
    "Change",
    "NeedsForce",
    "Planned",
    "Saved",
    "change_of",
    "diff",
    "plan",
    "plan_bytes",
    "plan_publish",
    "readonly_differences",
    "save",
]


@dataclass(frozen=True, slots=True)
class Change:
    """What was written to one article: its path from the root, the fields, and all its bytes before and after."""

    path: str
    fields: tuple[FieldChange, ...]
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a plan: the article as it now stands on disk, or the error (then it is as it was)."""

    planned: Planned
    article: Article | None
    error: StorageError | None

    @property
    def change(self) -> Change | None:
        """What was written; None when nothing was."""
        return change_of(self.planned) if self.error is None and self.planned.is_change else None


def change_of(planned: Planned) -> Change:
    """A plan as the change that it makes."""
    before, after = planned.article.source.data, planned.new_article.source.data
    return Change(planned.article.path, planned.changes, before, after)


def save(site: Site, plans: Iterable[Planned]) -> Iterator[Saved]:
    """Write plans durably, in batches; yield an outcome for each, in order.

    A plan that changes nothing writes nothing. A file that somebody else changed since its article was read
    is left alone, with the error `ChangedOnDisk`.
    """
    waiting = list(plans)
    outcomes = write_all(_write_of(planned) for planned in waiting if planned.is_change)
    for planned in waiting:
        if not planned.is_change:
            yield Saved(planned, planned.article, None)
            continue
        outcome = next(outcomes)
        if outcome.error or outcome.stamp is None:
            yield Saved(planned, None, outcome.error)
        else:
            source = Source(planned.new_article.source.data, outcome.stamp)
            yield Saved(planned, site.read_article(source, planned.article.path), None)


def _write_of(planned: Planned) -> Write:
    article = planned.article
    return Write(str(article.file), planned.new_article.source.data, article.source.stamp)


def diff(planned: Planned) -> str:
    """The change as a unified diff of `a/PATH` and `b/PATH`, paths from the site's root; "" for none."""
    from .diff import unified_diff

    return unified_diff(planned.article.path, planned.article.source.data, planned.new_article.source.data)
