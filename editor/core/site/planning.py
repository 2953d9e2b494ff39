"""What a change to one article would give: planned, proved and checked before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from ..edits import Applied, FieldChange, apply_edits
from ..errors import NoFrontMatter, Refusal
from ..fieldpath import format_field_path, get_value
from ..problems import check_article
from ..schema import field_at, iter_fields, key_order
from ..storage import Source
from ..values import ABSENT, is_same

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..document import Document
    from ..edits import Edit, KeyOrder
    from ..fieldpath import FieldPath
    from ..problems import Problem
    from ..values import Record
    from .article import Article
    from .site import Site


class NeedsForce(Refusal):
    """A refusal that the person may overrule: with `force` the same is done."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A change to one article that can be written: the article as it is and as it would be.

    `problems` are those that it would have, rules across articles left out. The two articles are the same
    one where there is nothing to change.
    """

    article: Article
    new_article: Article
    changes: tuple[FieldChange, ...]
    problems: tuple[Problem, ...]

    @property
    def is_change(self) -> bool:
        """Whether there is something to write."""
        return self.new_article.source.data != self.article.source.data


def plan(
    site: Site, article: Article, edits: Sequence[Edit], *, force: bool = False, order: KeyOrder | None = None
) -> Planned | Refusal:
    """Plan edits to an article, all or none. New keys go where `order` (without it: the schema's) puts them.

    Refused where it can't be edited, where an edit can't be made losslessly, and, without `force`, where a
    readonly field would change (`NeedsForce`).
    """
    if article.document is None or not article.is_editable:
        return Refusal(article.not_editable)
    applied = apply_edits(article.document, edits, order or key_order(article.collection, article.record))
    if not isinstance(applied, Applied):
        return applied
    if not force and (field := _first_readonly(article, applied)):
        return NeedsForce("is readonly", field)
    return _planned(site, article, applied.document.data, applied.changes)


def plan_bytes(site: Site, article: Article, data: bytes) -> Planned | Refusal:
    """Plan to give an article other bytes as a whole: those it had before, to take a change back."""
    try:
        return _planned(site, article, data, ())
    except NoFrontMatter:
        return Refusal("would have no front matter")


def _planned(site: Site, article: Article, data: bytes, changes: tuple[FieldChange, ...]) -> Planned:
    if data == article.source.data:
        return Planned(article, article, (), tuple(check_article(article, site)))
    new = site.read_article(Source(data, article.source.stamp), article.path)
    if not changes:
        changes = tuple(differences(article.document, new.document))
    return Planned(article, new, changes, tuple(check_article(new, site)))


def differences(old: Document | None, new: Document | None) -> Iterator[FieldChange]:
    """What differs between two states of an article, by top-level field, the body as `()`; None has neither."""
    records = [document.record if document else {} for document in (old, new)]
    for key in dict.fromkeys(chain(*records)):
        before, after = (record.get(key, ABSENT) for record in records)
        if not is_same(before, after):
            yield FieldChange((key,), before, after)
    bodies = [document.body if document else "" for document in (old, new)]
    if bodies[0] != bodies[1]:
        yield FieldChange((), bodies[0], bodies[1])


def _first_readonly(article: Article, applied: Applied) -> str:
    """The path of a readonly field that would change, or ""."""
    new = applied.document.record
    for change in applied.changes:
        for length in range(1, len(change.path) + 1):
            path = change.path[:length]
            field = field_at(article.collection, path, article.record) or field_at(article.collection, path, new)
            if field and field.readonly:
                return format_field_path(path)
        for path in readonly_differences(article, new):
            if path[: len(change.path)] == change.path:
                return format_field_path(path)
    return ""


def readonly_differences(article: Article, other: Record) -> Iterator[FieldPath]:
    """The paths of readonly fields whose values differ between an article and another state of its record."""
    for record in (article.record, other):
        for path, field, _ in iter_fields(article.collection, record):
            if field.readonly and not is_same(get_value(article.record, path), get_value(other, path)):
                yield path
