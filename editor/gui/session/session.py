"""The window's one connection to the core: the open site, its rows, drafts and history.

All disk and parsing work runs on the worker; every method returns at once and results come as signals or
callbacks on the GUI thread. Widgets get the session passed in and keep no copy of a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.edits import Set
from ...core.fieldpath import format_field_path
from ...core.query import parse_query
from ...core.site import Library
from ...core.site.across import is_across
from .disk import DiskNews, Gone
from .drafts import Drafts
from .keeping import Keeper
from .mends import Mends
from .reader import ArticleReader
from .rechecking import Rechecker
from .sitereader import SiteReader
from .tasks import TaskRunner
from .undo import History
from .watching import Watcher
from .writing import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.problems import Problem
    from ...core.query import SortKey
    from ...core.schema import Field
    from ...core.site import Article, Row, Site, Vocabulary
    from ...core.site.draft import Draft
    from ...core.values import Record, Value
    from .mends import Mend
    from .tasks import AnyTask


KEEPING_SECONDS = 10.0
"""How long closing waits for the state folder's disk."""


class Session(QObject):
    """A site in work. Articles are known by their id in the library, stable while the site is open.

    `said` carries what the status bar shows: a sentence and its kind, `done` (with Undo), `undone` (with Redo),
    `info`, `refused` or `error`.
    """

    opened = Signal()
    closed = Signal()
    open_failed = Signal(str, str)
    """Path, and why it can't be opened."""
    reopened = Signal()
    """Configuration and schema of the site were read again; rows stay."""
    read_through = Signal()
    """All articles are read."""
    reading = Signal(int, int)
    """How many articles are read, and of how many; equal when all are."""
    reading_stopped = Signal(int, int)
    """A person stopped the reading: how many articles are read, and of how many."""
    rows_added = Signal(object)
    rows_changed = Signal(object)
    rows_removed = Signal(object)
    problems_changed = Signal(object)
    draft_changed = Signal(int)
    drafts_changed = Signal(object)
    """list[int]: the same for several at once; sent besides."""
    unsaved_changed = Signal(object)
    """list[int]: of these articles, what is unsaved is another: edits, or a broken file's text."""
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
        self.disk = DiskNews(self)
        self.mends = Mends(self)
        self.writer = Writer(self)
        self.keeper = Keeper(self)
        self._current = -1
        self._reader = SiteReader(self)
        self._articles = ArticleReader(self)
        self.watcher = Watcher(self)
        self._rechecker = Rechecker(self)
        self.tasks.failed.connect(lambda task, error: self.tell_failure(error, task.title))
        self.drafts.changed.connect(self._tell_drafts)
        self.drafts.checked.connect(self.problems_changed)
        self.drafts.changed.connect(self.unsaved_changed)
        self.mends.changed.connect(lambda article_id: self.unsaved_changed.emit([article_id]))

    # the site

    def open(self, path: str | Path, schema_file: str | Path | None = None) -> None:
        """Open a site in the background; then `opened`, or `open_failed` and the present site stays."""
        self._reader.open(path, schema_file)

    def take_site(self, site: Site) -> None:
        """Go over to a site that was opened, and read it."""
        self.close_site()
        self.site = self.drafts.site = site
        self.library = Library(site)
        self.opened.emit()
        self._reader.read()

    def stop_reading(self) -> None:
        """Read no more articles of the site; `reading_stopped` tells how far it came."""
        self._reader.stop_reading()

    def close_site(self) -> None:
        """Leave the site, if one is open. Unsaved edits are gone: ask first."""
        self._reader.stop()
        if self.site is None:
            return
        self.keeper.finish()
        self.set_current(-1)
        self.site = self.library = None
        self.drafts.clear()
        self.history.clear()
        self.closed.emit()

    def reload(self) -> None:
        """Read the site from disk anew, its configuration and schema too; unsaved edits stay."""
        self._reader.open_again()

    def read_data_again(self) -> None:
        """Data files changed: vocabularies are read and all articles checked anew."""
        self._reader.read_data_again()

    @property
    def is_reading(self) -> bool:
        """Whether the site's articles are being read."""
        return self._reader.is_reading

    @property
    def is_checking(self) -> bool:
        """Whether the site's articles are being checked as a whole."""
        return self._reader.is_checking

    # rows

    def row(self, article_id: int) -> Row:
        """The row of an article; KeyError for an id that is not there (any more)."""
        assert self.library is not None
        return self.library.row(article_id)

    def has_row(self, article_id: int) -> bool:
        """Whether there is a row with this id (any more)."""
        try:
            self.row(article_id)
        except (KeyError, AssertionError):
            return False
        return True

    def find(self, query_text: str, sort: Sequence[SortKey], callback: Callable[[list[int]], object]) -> AnyTask | None:
        """Ask for the ids that match, in order. Raises QueryError for a query that can't be read."""
        query = parse_query(query_text) if query_text.strip() else None
        library = self.library
        if library is None:
            return None
        keys = tuple(sort) or (query.sort if query else ())
        unsaved, conflicts = (self.paths_of(ids).__contains__ for ids in (self.unsaved(), self.conflicts()))
        finding = library.finding(query, keys, is_unsaved=unsaved, is_conflict=conflicts)
        return self.tasks.run(finding, on_done=callback, is_urgent=True)

    def paths_of(self, ids: Iterable[int]) -> frozenset[str]:
        """The paths of articles, as far as they have rows."""
        return frozenset(self.row(article_id).path for article_id in ids if self.has_row(article_id))

    def problems(self, article_id: int) -> tuple[Problem, ...]:
        """The problems of an article with its unsaved edits, as far as they are known.

        What comparing it with others found stands until the field is edited; then the save will tell.
        """
        checked, found = self.drafts.check_of(article_id), self.row(article_id).problems or ()
        if not checked or checked.refusal:
            return found
        across = [problem for problem in found if is_across(problem)]
        edited = {format_field_path(change.path) for change in checked.draft.changes()} if across else ()
        return (*checked.problems, *(problem for problem in across if problem.field not in edited))

    @property
    def current(self) -> int:
        """The id of the article in the form, -1 for none."""
        return self._current

    def set_current(self, article_id: int) -> None:
        """Show another article."""
        before = self._current
        if article_id != before:
            self._current = article_id
            self.current_changed.emit(article_id)
            self.disk.drop_note(before)
            self.disk.look_at(article_id)
            if self.disk.gone(before) and self.draft(before) is None:
                self.let_go(before)

    def in_hand(self) -> list[int]:
        """The articles that a person has in hand: the one shown, and those with unsaved edits."""
        return list(dict.fromkeys([*([self._current] if self._current >= 0 else []), *self.unsaved()]))

    def article(self, article_id: int, callback: Callable[[Article], object]) -> AnyTask:
        """Read an article from disk; the callback gets it. Row, draft and news follow on the way."""
        return self._articles.read(article_id, callback)

    def lose(self, article_id: int, gone: Gone) -> None:
        """The file is not there any more; what a person has in hand stays until it is let go."""
        if article_id in self.in_hand() and self.drafts.article(article_id) is not None:
            self.disk.vanish(article_id, gone)
        else:
            self.let_go(article_id)

    def let_go(self, article_id: int) -> None:
        """An article that vanished goes from the list, its unsaved edits too."""
        if self.library is None or not self.has_row(article_id):
            return
        path = self.row(article_id).path
        self.disk.forget([article_id])
        self.discard([article_id])
        if article_id == self._current:
            self.set_current(-1)  # what is current has a row
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
        """The ids of all articles with unsaved edits, or with an unsaved text of a broken file."""
        return list(dict.fromkeys([*self.drafts.ids(), *self.mends.ids()]))

    def is_unsaved(self, article_id: int) -> bool:
        """Whether the article has unsaved edits, or its broken file an unsaved text."""
        return self.drafts.get(article_id) is not None or self.mends.get(article_id) is not None

    def is_conflict(self, article_id: int) -> bool:
        """Whether the same fields were changed here and on disk."""
        return self.disk.conflict(article_id) is not None and self.drafts.get(article_id) is not None

    def conflicts(self) -> list[int]:
        """The articles of which the same fields were changed here and on disk."""
        return [article_id for article_id in self.disk.conflict_ids() if self.drafts.get(article_id) is not None]

    def is_gone(self, article_id: int) -> bool:
        """Whether the article's file is not there any more."""
        return self.disk.gone(article_id) is not None

    def unsaved_work(self) -> tuple[list[Draft], list[Mend]]:
        """All that is unsaved: drafts, with the edits that wait until their article is written, and texts."""
        drafts = [draft for i in self.drafts.ids() if (draft := self.drafts.with_held(i))]
        return drafts, [mend for i in self.mends.ids() if (mend := self.mends.get(i))]

    def discard(self, ids: Iterable[int]) -> None:
        """Throw unsaved edits and texts away, for good."""
        for article_id in ids:
            self.drafts.forget(article_id)
            self.mends.forget(article_id)

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
        self.writer.saver.save(list(ids), then)

    def save_without(self, ids: Iterable[int], left_out: Mapping[int, Collection[FieldPath]]) -> None:
        """Write unsaved edits but for these fields, which stay unsaved."""
        self.writer.saver.save(list(ids), without=left_out)

    def publish(self, ids: Iterable[int], on: bool, force: bool = False) -> None:
        """Set the flag on disk at once, that one value; unsaved edits stay unsaved."""
        self.writer.publisher.publish(list(ids), on, force)

    def undo(self) -> None:
        """Take back the last step, saved or not."""
        self.writer.undoer.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        self.writer.undoer.redo()

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
        return self._reader.vocabulary(field)

    def known_vocabulary(self, field: Field) -> Vocabulary | None:
        """The same without waiting for it: None while it was not read."""
        return self._reader.known_vocabulary(field)

    def close(self, seconds: float = 30.0) -> bool:
        """End the workers: what is unsaved is kept, what writes is finished, what reads is cancelled.

        False when writing took longer than `seconds`: then it is left as it is.
        """
        self.watcher.stop()
        self._reader.stop()
        is_kept = self.keeper.close(KEEPING_SECONDS)
        return self.tasks.close(seconds) and is_kept

    def tell_failure(self, error: Exception, title: str = "") -> None:
        """Say what went wrong, of the work with this title."""
        self.said.emit(f"{title + ': ' if title else ''}{error or type(error).__name__}", "error")
