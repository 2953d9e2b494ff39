"""Opening a site and reading it, in the background: rows as they come, then problems and vocabularies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.errors import StetError
from ...core.site import open_site
from ..language import speak_preset, told
from .disk import Gone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ...core.schema import Field
    from ...core.site import Batch, Site, Vocabulary
    from .session import Session
    from .tasks import AnyTask

SETTLED = 5000
"""After so many records are read, Python's rounds against cycles pass over them."""

VocabularyKey = tuple[str, str, str]


class SiteReader(QObject):
    """Reads for one session; what comes of it are the session's signals."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._reading: AnyTask | None = None
        self._checking: AnyTask | None = None
        self._vocabularies: dict[VocabularyKey, Vocabulary] = {}
        session.tasks.finished.connect(self._note_finished)

    @property
    def is_reading(self) -> bool:
        """Whether rows are on their way."""
        return self._reading is not None and not self._reading.is_finished

    @property
    def is_checking(self) -> bool:
        """Whether all articles are being checked."""
        return self._checking is not None and not self._checking.is_finished

    def open(self, path: str | Path, schema_file: str | Path | None) -> None:
        """Open a site; the present one stays until that has worked."""
        session = self._session
        session.tasks.run(
            lambda: speak_preset(open_site(path, schema_file=schema_file, strict=False)),
            on_done=session.take_site,
            on_error=lambda error: self._tell_not_opened(str(path), error),
            title=self.tr("Opening"),
        )

    def _tell_not_opened(self, path: str, error: Exception) -> None:
        if not isinstance(error, StetError):
            self._session.tell_failure(error)
        is_of_it = isinstance(error, StetError) and not error.line and error.file in (None, path)
        reason = error.reason if isinstance(error, StetError) and is_of_it else str(error)
        self._session.open_failed.emit(path, told(reason))

    def open_again(self) -> None:
        """Read configuration, schema and articles anew; rows keep their ids."""
        session, site = self._session, self._session.site
        if site is None:
            return
        folder = site.root / site.scope
        session.tasks.run(
            lambda: speak_preset(open_site(folder, schema_file=site.schema_file, strict=False)),
            on_done=lambda again: self._take_again(site, again),
            title=self.tr("Opening"),
        )

    def _take_again(self, before: Site, site: Site) -> None:
        session = self._session
        if session.site is before and session.library is not None:
            session.site = session.drafts.site = session.library.site = site
            session.reopened.emit()
            self.read()

    def stop(self) -> None:
        """Another site, or none."""
        self._cancel()
        self._session.tasks.collector.unsettle()

    def _cancel(self) -> None:
        for task in (self._reading, self._checking):
            if task:
                task.cancel()
        self._reading = self._checking = None
        self._vocabularies.clear()

    def stop_reading(self) -> None:
        """Read no more rows: what there is, is checked."""
        if self._reading:
            self._reading.cancel()

    # rows

    def read(self) -> None:
        """Read all articles, then check them."""
        self._cancel()
        session, library = self._session, self._session.library
        assert library is not None
        known = set(library.ids())
        settled = [0]
        kept = {session.row(article_id).path for article_id in session.in_hand() if article_id in known}

        def batch_read(batch: Batch) -> None:
            fresh = [article_id for article_id in batch.ids if article_id not in known]
            if fresh:
                session.rows_added.emit(fresh)
            if len(fresh) < len(batch.ids):
                session.rows_changed.emit([article_id for article_id in batch.ids if article_id in known])
            if batch.total:  # not while the files are looked for
                session.reading.emit(batch.done, batch.total)
            if batch.done // SETTLED > settled[0]:
                settled[0] = batch.done // SETTLED
                session.tasks.collector.settle()

        def all_read(gone: list[int]) -> None:
            self._note_gone(gone)
            self._go_on()

        self._reading = session.tasks.run(
            library.read(keep=kept), on_batch=batch_read, on_done=all_read, title=self.tr("Reading")
        )

    def _note_finished(self, task: AnyTask) -> None:
        """Reading was stopped in the status bar, not by `stop`: what there is, is checked."""
        if task is self._reading and task.is_cancelled:
            self._session.reading_stopped.emit(task.done, task.total)
            self.check()

    def _note_gone(self, gone: list[int]) -> None:
        """Rows of files that are gone: those that somebody has in hand still stand."""
        session = self._session
        held = [article_id for article_id in gone if session.has_row(article_id)]
        for article_id in held:
            session.lose(article_id, Gone(self.tr("is not there any more"), may_be_written=True))
        if dropped := [article_id for article_id in gone if article_id not in held]:
            session.disk.forget(dropped)
            if session.current in dropped:
                session.set_current(-1)
            session.rows_removed.emit(dropped)

    def _go_on(self) -> None:
        session, library, site = self._session, self._session.library, self._session.site
        assert library is not None
        assert site is not None
        session.reading.emit(len(library), len(library))
        session.read_through.emit()
        for article_id in session.unsaved():
            session.article(article_id, lambda _: None)  # its draft goes on to the text that is there now
        self.check()

    def check(self) -> None:
        """Look for problems in all articles, and read what relations may be."""
        session, library, site = self._session, self._session.library, self._session.site
        assert library is not None
        assert site is not None
        if self._checking:
            self._checking.cancel()
        self._checking = session.tasks.run(
            library.check(),
            on_batch=lambda batch: session.problems_changed.emit(batch.ids),
            title=self.tr("Checking"),
        )
        session.tasks.run(lambda: _read_vocabularies(site), on_done=self._vocabularies.update)

    def read_data_again(self) -> None:
        """Data files changed: what relations may be, and with it the problems."""
        site = self._session.site
        if site is not None:
            site.refresh()
            self._vocabularies.clear()
            self.check()

    def known_vocabulary(self, field: Field) -> Vocabulary | None:
        """The same without waiting for it: None while it was not read."""
        return self._vocabularies.get((field.collection, field.data, field.value_field))

    def vocabulary(self, field: Field) -> Vocabulary | None:
        """The values that a relation may have."""
        site = self._session.site
        if site is None:
            return None
        key = (field.collection, field.data, field.value_field)
        if key not in self._vocabularies:
            self._vocabularies[key] = site.vocabulary(field)
        return self._vocabularies[key]


def _read_vocabularies(site: Site) -> dict[VocabularyKey, Vocabulary]:
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
