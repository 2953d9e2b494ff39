"""The window's one connection to the core: the open site, its rows, drafts and history.

All disk and parsing work runs on the worker; every method returns at once and results come as signals or
callbacks on the GUI thread. Widgets get the session passed in and keep no copy of a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ..core.edits import Set
from ..core.errors import StetError
from ..core.problems import check_article
from ..core.query import parse_query
from ..core.site import Library, open_site
from ..core.site.saving import update_row
from .drafts import Drafts
from .keeping import Keeper
from .tasks import TaskRunner
from .undo import History
from .writing import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from ..core.edits import Edit
    from ..core.fieldpath import FieldPath
    from ..core.problems import Problem
    from ..core.query import SortKey
    from ..core.schema import Field
    from ..core.site import Article, Batch, Media, Row, Site, Vocabulary
    from ..core.site.draft import Draft
    from ..core.values import Record, Value
    from .tasks import AnyTask


class Session(QObject):
    """A site in work. Articles are known by their id in the library, stable while the site is open.

    `said` carries what the status bar shows: a sentence and its kind, `done` (with Undo), `info`, `refused`
    or `error`.
    """

    opened = Signal()
    closed = Signal()
    open_failed = Signal(str, str)
    """Path, and why it can't be opened."""
    reading = Signal(int, int)
    """How many articles are read, and of how many; equal when all are."""
    rows_added = Signal(object)
    rows_changed = Signal(object)
    rows_removed = Signal(object)
    problems_changed = Signal(object)
    draft_changed = Signal(int)
    drafts_changed = Signal(object)
    """list[int]: the same for several at once; sent besides."""
    saved = Signal(object)
    """list[Change]: what was written."""
    decided = Signal(object)
    """list[int]: articles that were published or unpublished, or were so already."""
    refused = Signal(object)
    """list[(id, reason)]"""
    publish_refused = Signal(object)
    """list[(id, reason)]: not published because of their problems; publishing anyway would work."""
    conflicted = Signal(object)
    """list[Conflicted]: not saved, because the same fields were changed on disk."""
    said = Signal(str, str)
    current_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.site: Site | None = None
        self.library: Library | None = None
        self.tasks = TaskRunner(self)
        self.history = History(self)
        self.drafts = Drafts(self.tasks, self.history, self)
        self.writer = Writer(self)
        self.keeper = Keeper(self)
        self._current = -1
        self._readers: list[AnyTask] = []
        self._vocabularies: dict[tuple[str, str, str], Vocabulary] = {}
        self.tasks.failed.connect(self._tell_failure)
        self.drafts.changed.connect(self._tell_drafts)
        self.drafts.checked.connect(self.problems_changed)

    # the site

    def open(self, path: str | Path, schema_file: str | Path | None = None) -> None:
        """Open a site in the background; then `opened`, or `open_failed` and the present site stays."""
        self.tasks.run(
            lambda: open_site(path, schema_file=schema_file, strict=False),
            on_done=self._take_site,
            on_error=lambda error: self._tell_not_opened(str(path), error),
            title=self.tr("Opening"),
        )

    def _take_site(self, site: Site) -> None:
        self.close_site()
        self.site = self.drafts.site = site
        self.library = Library(site)
        self.opened.emit()
        if site.schema_error:
            self.said.emit(self.tr("The schema could not be read: %1").replace("%1", str(site.schema_error)), "error")
        self._read()

    def _tell_not_opened(self, path: str, error: Exception) -> None:
        if not isinstance(error, StetError):
            self._tell_failure(None, error)
        self.open_failed.emit(path, str(error))

    def close_site(self) -> None:
        """Leave the site, if one is open. Unsaved edits are gone: ask first."""
        for task in self._readers:
            task.cancel()
        self._readers.clear()
        if self.site is None:
            return
        self.set_current(-1)
        self.site = self.library = None
        self.drafts.clear()
        self.history.clear()
        self._vocabularies.clear()
        self.closed.emit()

    def reload(self) -> None:
        """Read the site from disk anew; unsaved edits stay."""
        if self.site is not None:
            for task in self._readers:
                task.cancel()
            self._vocabularies.clear()
            self._read()

    def _read(self) -> None:
        library = self.library
        assert library is not None
        known = set(library.ids()) if len(library) else set()

        def batch_read(batch: Batch) -> None:
            fresh = [article_id for article_id in batch.ids if article_id not in known]
            if fresh:
                self.rows_added.emit(fresh)
            if len(fresh) < len(batch.ids):
                self.rows_changed.emit([article_id for article_id in batch.ids if article_id in known])
            self.reading.emit(batch.done, batch.total)

        self._readers = [
            self.tasks.run(
                library.read(), on_batch=batch_read, on_done=lambda _: self._all_read(), title=self.tr("Reading")
            )
        ]

    def _all_read(self) -> None:
        library, site = self.library, self.site
        assert library is not None
        assert site is not None
        self.reading.emit(len(library), len(library))
        self._readers = [
            self.tasks.run(
                library.check(),
                on_batch=lambda batch: self.problems_changed.emit(batch.ids),
                title=self.tr("Checking"),
            )
        ]
        self.tasks.run(lambda: _read_vocabularies(site), on_done=self._vocabularies.update)

    # rows

    def row(self, article_id: int) -> Row:
        """The row of an article; KeyError for an id that is not there (any more)."""
        assert self.library is not None
        return self.library.row(article_id)

    def find(self, query_text: str, sort: Sequence[SortKey], callback: Callable[[list[int]], object]) -> AnyTask | None:
        """Ask for the ids that match, in order. Raises QueryError for a query that can't be read."""
        query = parse_query(query_text) if query_text.strip() else None
        library = self.library
        if library is None:
            return None
        keys = tuple(sort) or (query.sort if query else ())
        unsaved = {library.row(article_id).path for article_id in self.unsaved()}
        return self.tasks.run(lambda: library.find(query, keys, is_unsaved=unsaved.__contains__), on_done=callback)

    def problems(self, article_id: int) -> tuple[Problem, ...]:
        """The problems of an article with its unsaved edits, as far as they are known."""
        checked = self.drafts.check_of(article_id)
        if checked and not checked.refusal:
            return checked.problems
        return self.row(article_id).problems or ()

    @property
    def current(self) -> int:
        """The id of the article in the form, -1 for none."""
        return self._current

    def set_current(self, article_id: int) -> None:
        """Show another article."""
        if article_id != self._current:
            self._current = article_id
            self.current_changed.emit(article_id)

    def article(self, article_id: int, callback: Callable[[Article], object]) -> AnyTask:
        """Read an article from disk; the callback gets it. Its row is brought up to date on the way."""
        site, library = self.site, self.library
        assert site is not None
        assert library is not None
        path = self.row(article_id).path

        def read() -> tuple[Article, bool]:
            article = site.article(path)
            is_news = article.source.stamp.mtime_ns != library.row(article_id).mtime_ns
            if is_news:
                update_row(library, article, check_article(article, site))
            return article, is_news

        def show(result: tuple[Article, bool]) -> None:
            article, is_news = result
            self.drafts.keep_article(article_id, article)
            if is_news:
                self.rows_changed.emit([article_id])
            callback(article)

        return self.tasks.run(read, on_done=show, on_error=lambda error: self._lost(article_id, path, error))

    def _lost(self, article_id: int, path: str, error: Exception) -> None:
        """An article can't be read any more: it was deleted, or lost its front matter."""
        if not isinstance(error, StetError):
            self._tell_failure(None, error)
            return
        self.said.emit(f"{path} {error.reason}", "error")
        if self.library is not None and article_id not in self.drafts.ids():
            self.library.remove(path)
            self.rows_removed.emit([article_id])

    # edits

    def draft(self, article_id: int) -> Draft | None:
        """The article's unsaved edits; None when there are none."""
        return self.drafts.get(article_id)

    def edited_record(self, article_id: int) -> Record | None:
        """What unsaved edits make of the article's record; None without any."""
        draft = self.drafts.get(article_id)
        return draft.record if draft else None

    def unsaved(self) -> list[int]:
        """The ids of all articles with unsaved edits."""
        return self.drafts.ids()

    def edit(self, article_id: int, edit: Edit, text: str = "") -> None:
        """Make an edit on an article's draft, at once; an article not read yet is read first."""
        if self.drafts.article(article_id):
            self.drafts.edit(article_id, edit, text)
        else:
            self.article(article_id, lambda _: self.drafts.edit(article_id, edit, text))

    def revert(self, article_id: int, path: FieldPath | None = None) -> None:
        """Take back the unsaved edits of a field (None: of the whole article)."""
        self.drafts.revert(article_id, path)

    def edit_many(self, articles: Mapping[int, Article], edits: Mapping[int, Sequence[Edit]], text: str) -> None:
        """Make edits on the drafts of several articles that were read, as one step; some may not fit: that is said.

        Edits that all set one value of one field are typing, and join as typing does.
        """
        self.drafts.adopt(articles)
        paths = {edit.path if isinstance(edit, Set) else None for wanted in edits.values() for edit in wanted}
        misfits = self.drafts.edit_many(edits, text, next(iter(paths)) if len(paths) == 1 else None)
        if misfits:
            reason = self.tr("The edit does not fit %n article(s)", "", len(misfits))
            self.said.emit(f"{reason}: {self.row(misfits[0]).title}", "refused")

    def revert_many(self, ids: Iterable[int], path: FieldPath | None = None) -> None:
        """Take back the unsaved edits of a field (None: all) in several articles, as one step."""
        self.drafts.revert_many(ids, path)

    def _tell_drafts(self, ids: list[int]) -> None:
        for article_id in ids:
            self.draft_changed.emit(article_id)
        self.drafts_changed.emit(ids)
        self.problems_changed.emit(ids)

    # writing

    def save(self, ids: Iterable[int], then: Callable[[bool], object] | None = None) -> None:
        """Write unsaved edits; `then` is told whether all could be."""
        self.writer.save(list(ids), then)

    def publish(self, ids: Iterable[int], on: bool, force: bool = False) -> None:
        """Set the flag on disk at once, that one value; unsaved edits stay unsaved."""
        self.writer.publish(list(ids), on, force)

    def undo(self) -> None:
        """Take back the last step, saved or not."""
        self.writer.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        self.writer.redo()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self.history.undo_text)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self.history.redo_text)

    # what the site knows

    def used_values(self, path: FieldPath, prefix: str = "") -> list[tuple[Value, int]]:
        """Values that other articles have in a field, most frequent first, for completion."""
        return self.library.used_values(path, prefix) if self.library else []

    def vocabulary(self, field: Field) -> Vocabulary | None:
        """The values that a relation may have; read in the background after opening."""
        if self.site is None:
            return None
        key = (field.collection, field.data, field.value_field)
        if key not in self._vocabularies:
            self._vocabularies[key] = self.site.vocabulary(field)
        return self._vocabularies[key]

    def media(self, value: str, article_path: str) -> Media | None:
        """What an image or file value leads to."""
        return self.site.media(value, article_path) if self.site else None

    def close(self) -> bool:
        """End the worker: what writes is finished, what reads is cancelled."""
        self.keeper.finish()
        for task in self._readers:
            task.cancel()
        return self.tasks.close()

    def _tell_failure(self, task: AnyTask | None, error: Exception) -> None:
        what = f"{task.title}: " if task and task.title else ""
        self.said.emit(f"{what}{error or type(error).__name__}", "error")


def _read_vocabularies(site: Site) -> dict[tuple[str, str, str], Vocabulary]:
    """Every relation's vocabulary, so that the form need not wait for it."""
    return {
        (field.collection, field.data, field.value_field): site.vocabulary(field)
        for collection in site.schema.collections
        for field in _relations(collection.fields)
    }


def _relations(fields: Iterable[Field]) -> Iterator[Field]:
    for field in fields:
        if field.widget == "relation":
            yield field
        yield from _relations((*field.fields, *field.types, *((field.item,) if field.item else ())))
