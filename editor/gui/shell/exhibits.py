"""The pictures of articles, one after the other, in the order of the list: what the viewer goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.fieldpath import get_value
from ...core.schema import iter_fields
from ..form.plan import picture_path

if TYPE_CHECKING:
    from ...core.fieldpath import FieldPath
    from ...core.schema import Collection
    from ...core.site import Media, Site
    from ...core.values import Record
    from ..session import Session

MANY = 200
"""Pictures of one article that are gone through."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One picture of an article. `declared` is the width and height beside its value, 0 for none."""

    article_id: int
    title: str
    path: FieldPath
    media: Media
    declared: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Source:
    """What is needed of an article to find its pictures, taken on the GUI thread."""

    article_id: int
    article_path: str
    title: str
    record: Record
    collection: Collection | None


Found = Callable[[list[Exhibit]], object]


class Exhibits:
    """Finds pictures for the viewer. The disk is looked at by the worker."""

    def __init__(self, session: Session, ids: Callable[[], Sequence[int]]) -> None:
        self._session = session
        self._ids = ids

    def of_article(self, article_id: int, then: Found) -> None:
        """The pictures of one article, unsaved edits included; [] for none."""
        site = self._session.site
        if site is not None:
            source = self._source(article_id)
            self._session.tasks.run(lambda: _exhibits(site, source), on_done=then)

    def beyond(self, article_id: int, step: int, then: Found) -> None:
        """The pictures of the next article in the list (`step` 1), or of the one before (-1), that has any."""
        site, ids = self._session.site, list(self._ids())
        if site is None or article_id not in ids:
            then([])
            return
        at = ids.index(article_id)
        rest = ids[at + 1 :] if step > 0 else ids[:at][::-1]
        source = next((s for s in map(self._source, rest) if _has_picture(s)), None)
        if source is None:
            then([])
        else:
            self._session.tasks.run(lambda: _exhibits(site, source), on_done=then)

    def _source(self, article_id: int) -> _Source:
        row, site = self._session.row(article_id), self._session.site
        record = self._session.edited_record(article_id) or row.record
        collection = site.schema.collection_named(row.collection) if site is not None else None
        return _Source(article_id, row.path, row.title, record, collection)


def _has_picture(source: _Source) -> bool:
    return picture_path(source.collection, source.record) is not None


def _exhibits(site: Site, source: _Source) -> list[Exhibit]:
    found = []
    for path in _paths(source.collection, source.record):
        media = site.media(str(get_value(source.record, path)), source.article_path)
        if media.kind != "none":
            found.append(Exhibit(source.article_id, source.title, path, media, _declared(source.record, path)))
        if len(found) >= MANY:
            break
    return found


def _paths(collection: Collection | None, record: Record) -> Iterator[FieldPath]:
    """The picture on top of the form first, then the others in the schema's order."""
    first = picture_path(collection, record)
    if first is not None:
        yield first
    for path, field, value in iter_fields(collection, record):
        if field.widget == "image" and isinstance(value, str) and value.strip() and path != first:
            yield path


def _declared(record: Record, path: FieldPath) -> tuple[int, int]:
    sizes = [get_value(record, (*path[:-1], key)) for key in ("width", "height")]
    width, height = (n if isinstance(n, int) and not isinstance(n, bool) else 0 for n in sizes)
    return width, height
