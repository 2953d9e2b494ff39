"""Keeps the selected articles read: in the background, those that are not known yet, and again when one changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from .reading import Reading, read_articles
from .selection import Selection

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from ...core.site import Article, Library, Site
    from ...core.values import Record
    from ..session import Session
    from ..session.tasks import AnyTask
    from .reading import LeftOut


class SelectionReader(QObject):
    """From ids to a `Selection`, on the worker; what was read before is not read twice."""

    advanced = Signal(int, int)
    """So many articles are read, of so many that had to be."""
    read = Signal()
    """The selection is there; None when no article of it can be edited."""
    refreshed = Signal()
    """The selection's articles or edits are not what they were."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[int] = []
        self._task: AnyTask | None = None
        self.selection: Selection | None = None
        self.left_out: list[LeftOut] = []
        session.drafts_changed.connect(self._note_drafts)
        session.rows_changed.connect(self._note_rows)
        session.rows_removed.connect(self._note_removed)
        session.closed.connect(self.clear)
        session.reopened.connect(self._begin_anew)

    @property
    def is_reading(self) -> bool:
        """Whether articles are on their way."""
        return self._task is not None

    def clear(self) -> None:
        """Stop reading, and forget what was read."""
        self._stop()
        self._ids = []
        self.selection = None
        self.left_out = []

    def start(self, ids: Sequence[int]) -> None:
        """Have these articles read; `read` tells when they are."""
        self._stop()
        if not ids:
            self.clear()
            return
        self._ids = list(ids)
        site, library = self._session.site, self._session.library
        if site is None or library is None:
            return
        known, records = self._known()
        self._task = self._session.tasks.run(
            _reading(site, library, self._ids, known, records),
            on_batch=lambda reading: self.advanced.emit(reading.done, reading.total),
            on_done=self._take,
        )

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _known(self) -> tuple[dict[int, Article], dict[int, Record]]:
        """The articles that need not be read, and the records of those with unsaved edits."""
        wanted = set(self._ids)
        known = self.selection.articles if self.selection is not None else {}
        articles = {i: article for i, article in known.items() if i in wanted and not self._is_stale(i, article)}
        records: dict[int, Record] = {}
        for article_id in self._session.unsaved():
            draft = self._session.draft(article_id)
            if article_id in wanted and draft is not None:
                articles[article_id] = draft.article
                records[article_id] = draft.record
        return articles, records

    def _is_stale(self, article_id: int, article: Article) -> bool:
        try:
            return self._session.row(article_id).mtime_ns != article.source.stamp.mtime_ns
        except KeyError:
            return True

    def _take(self, result: tuple[Reading, Selection | None]) -> None:
        self._task = None
        reading, self.selection = result
        self.left_out = reading.left_out
        if self.selection is not None:
            self._update(self.selection.ids)  # edited while it was read
        self.read.emit()
        if reading.stale:
            self._session.rows_changed.emit(reading.stale)

    # what happens elsewhere

    def _note_drafts(self, ids: list[int]) -> None:
        selection = self.selection
        here = [i for i in ids if i in selection.articles] if selection is not None else []
        if here:
            self._update(here)
            self.refreshed.emit()

    def _update(self, ids: Sequence[int]) -> None:
        selection = self.selection
        assert selection is not None
        articles: dict[int, Article] = {}
        records: dict[int, Record] = {}
        for article_id in ids:
            draft = self._session.draft(article_id)
            article = draft.article if draft is not None else self._newest(article_id, selection.articles[article_id])
            articles[article_id] = article
            records[article_id] = draft.record if draft is not None else article.record
        selection.update(articles, records)

    def _newest(self, article_id: int, known: Article) -> Article:
        """The article as last read or written, here or elsewhere."""
        other = self._session.drafts.article(article_id)
        if other is None or other.source.stamp.mtime_ns <= known.source.stamp.mtime_ns:
            return known
        return other

    def _note_rows(self, ids: list[int]) -> None:
        """A file was written, by us or by others: what is at hand is taken, what is not is read again."""
        selection = self.selection
        if selection is None or self._task is not None:
            return
        here = [i for i in ids if i in selection.articles]
        if not here:
            return
        self._update(here)
        if any(self._is_stale(i, selection.articles[i]) for i in here if not self._session.draft(i)):
            self.start(self._ids)
        else:
            self.refreshed.emit()

    def _begin_anew(self) -> None:
        """Another schema: other collections, other fields."""
        self.selection = None
        self.start(self._ids)

    def _note_removed(self, ids: list[int]) -> None:
        gone = set(ids)
        if gone.intersection(self._ids):
            self.start([i for i in self._ids if i not in gone])


def _reading(
    site: Site, library: Library, ids: Sequence[int], known: Mapping[int, Article], records: Mapping[int, Record]
) -> Generator[Reading, None, tuple[Reading, Selection | None]]:
    """Read what is not known and merge all, on the worker; returns the reading and the selection."""
    reading = Reading(0)
    for reading in read_articles(site, library, [i for i in ids if i not in known]):
        yield reading
    articles = {**known, **reading.articles}
    ordered = {i: articles[i] for i in ids if i in articles}
    return reading, Selection(ordered, records) if ordered else None
