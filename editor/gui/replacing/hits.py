"""Finding on the worker (no Qt): first in the rows in memory, at once; then each file, planned as saving does."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...core.edits import FieldChange
from ...core.errors import StetError
from ...core.fieldpath import format_field_path, get_value
from ...core.query import parse_query
from ...core.site.commandline import NoCommand, replace_command
from ...core.site.draft import Draft
from ...core.site.labels import label_in
from ...core.site.previewing import PreviewedArticle, preview_draft
from ...core.site.replacing import replacements
from ..several.preview_work import command_of
from ..several.reading import LeftOut, why_left_out

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from ...core.edits import Set
    from ...core.fieldpath import FieldPath
    from ...core.schema import Collection as SchemaCollection
    from ...core.site import Article, Library, Row, Site
    from ...core.values import Record, Value
    from ..several.preview_filter import Shown
    from .request import Request

ROWS_AT_ONCE = 200
FILES_AT_ONCE = 10
MOST_FIELDS = 400
"""Fields that are offered."""


@dataclass(slots=True)
class Hits:
    """What is found so far, in so many of so many articles. `ids` are those of `articles`, in order."""

    total: int
    done: int = 0
    ids: list[int] = field(default_factory=list)
    articles: list[PreviewedArticle] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def values(self) -> int:
        """How many values would change."""
        return sum(len(article.changes) for article in self.articles)


def find_hits(library: Library, request: Request) -> Iterator[Hits]:
    """Look in the rows; yields the one `Hits`, ever fuller. Raises TextChangeError."""
    change = request.change.function()
    hits = Hits(len(request.ids))
    schema = library.site.schema
    for article_id in request.ids:
        hits.done += 1
        if (row := library.get(article_id)) is not None and not row.broken:
            collection = schema.collection_named(row.collection)
            edits = replacements(row.record, collection, change, request.fields)
            if edits:
                hits.ids.append(article_id)
                hits.articles.append(_told(row.path, row.title, row.record, collection, edits))
        if hits.done % ROWS_AT_ONCE == 0:
            yield hits
    yield hits


def plan_hits(
    site: Site, library: Library, request: Request, ids: Sequence[int], unsaved: Collection[int]
) -> Iterator[Hits]:
    """Read and plan the articles found; yields the one `Hits`, ever fuller. Those with unsaved edits are refused."""
    change = request.change.function()
    hits = Hits(len(ids))
    for article_id in ids:
        hits.done += 1
        if (row := library.get(article_id)) is not None:
            if article_id in unsaved:
                hits.left_out.append(LeftOut(article_id, row.title, "has unsaved edits: save or revert them first"))
            else:
                _plan(site, article_id, row, request, change, hits)
        if hits.done % FILES_AT_ONCE == 0:
            yield hits
    yield hits


def _plan(site: Site, article_id: int, row: Row, request: Request, change: Callable[[str], str], hits: Hits) -> None:
    try:
        article = site.article(row.path)
    except StetError as error:
        hits.left_out.append(LeftOut(article_id, row.title, error.reason))
        return
    if reason := why_left_out(article):
        hits.left_out.append(LeftOut(article_id, article.title, reason))
        return
    edits = replacements(article.record, article.collection, change, request.fields)
    if edits:
        hits.ids.append(article_id)
        hits.articles.append(_previewed(site, article, edits))


def _previewed(site: Site, article: Article, edits: Sequence[Set]) -> PreviewedArticle:
    return preview_draft(site, Draft.of(article, edits), _changes(article.record, edits))


def _changes(record: Record, edits: Sequence[Set]) -> tuple[FieldChange, ...]:
    return tuple(FieldChange(edit.path, get_value(record, edit.path), edit.value) for edit in edits)


def _told(
    path: str, title: str, record: Record, collection: SchemaCollection | None, edits: Sequence[Set]
) -> PreviewedArticle:
    changes = _changes(record, edits)
    labels = tuple(label_in(collection, record, change.path) for change in changes)
    return PreviewedArticle(path, title, changes, labels)


# the command


def replace_or_set_command(
    site: Site, library: Library, request: Request, shown: Shown, kept: Mapping[str, frozenset[FieldPath]]
) -> tuple[str, str]:
    """`stet replace` where it does exactly what is shown, else `stet set`; or "" and why there is no command."""
    if _is_all(library, request, shown, kept):
        try:
            return replace_command(site, request.change, request.fields, request.query or ""), ""
        except NoCommand as reason:
            return "", str(reason)
    return command_of(site, shown.articles, kept)


def _is_all(library: Library, request: Request, shown: Shown, kept: Mapping[str, frozenset[FieldPath]]) -> bool:
    """Whether nothing is left out, and the query finds these articles."""
    if request.query is None or shown.left_out or any(kept.values()):
        return False
    if any(article.is_conflict for article in shown.articles):
        return False
    wanted = {article.path for article in shown.articles if not article.refusal}
    if wanted != kept.keys():
        return False
    query = parse_query(request.query) if request.query.strip() else None
    return set(library.find(query)) == set(request.ids)


# which fields there are


def text_fields(library: Library) -> list[str]:
    """The paths of all fields with text, the most frequent first, lists gone through: `images.alt`."""
    counts: Counter[FieldPath] = Counter()
    for row in library.rows():
        counts.update(dict.fromkeys(_texts(row.record, ()), 1))
    return [format_field_path(path) for path, _ in counts.most_common(MOST_FIELDS)]


def _texts(value: Value, path: FieldPath) -> Iterator[FieldPath]:
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, path)
