"""Keeps the list in step with the session: runs the query, takes in rows as they are read, dims what left it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ...core.errors import QueryError
from ...core.query import Query, QueryContext, SortKey, matcher, parse_query

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..session import Session
    from ..session.tasks import AnyTask
    from .model import ArticlesModel
    from .rows import Rows

_AGAIN_MS = 400
"""How long after problems became known a query that asks for them looks for more rows."""
_TOGETHER_MS = 150
"""Rows that come within this time are added together: each time the list is painted anew."""


class Lister(QObject):
    """One query and one order; their result in the model.

    A row that no longer matches stays, dimmed, and one that would sort elsewhere stays in place, until
    `rerun` (contract §7).
    """

    changed = Signal()
    """The result, the number of articles or what is under way has changed."""
    found = Signal()
    """A query has run and its result is in the list."""

    def __init__(self, session: Session, model: ArticlesModel, rows: Rows) -> None:
        super().__init__(rows)
        self._session = session
        self._model = model
        self._rows = rows
        self._query: Query = parse_query("")
        self._sort: tuple[SortKey, ...] = ()
        self._run = 0
        self._finding: AnyTask | None = None
        self._next_run_at = 0
        self._dimmed: set[int] = set()
        self.total = 0
        self.is_reading = False
        self.is_searching = False
        self.stopped_of = 0
        """Of how many articles reading was stopped, -1 if not known; 0 while it goes on, and once all are read."""
        self._later = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._later.timeout.connect(self._look_for_more)
        self._waiting: list[int] = []
        self._adding = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._adding.timeout.connect(self._add_waiting)
        session.opened.connect(self._open)
        session.closed.connect(self._close)
        session.reading.connect(self._note_reading)
        session.reading_stopped.connect(self._note_stopped)
        session.rows_added.connect(self._take_in)
        session.rows_changed.connect(self._refresh)
        session.problems_changed.connect(self._note_problems)
        session.rows_removed.connect(self._refresh)
        session.unsaved_changed.connect(self._refresh)

    @property
    def query_text(self) -> str:
        """The query whose result is shown, or on its way."""
        return self._query.text

    @property
    def sort(self) -> tuple[SortKey, ...]:
        """What the list is sorted by: the query's own `sort:`, else what was asked for here."""
        return self._query.sort or self._sort

    @property
    def is_filtered(self) -> bool:
        """Whether the query asks for anything but an order."""
        return self._query.root != parse_query("").root

    def set_query(self, text: str) -> None:
        """Run a query; one that can't be read changes nothing."""
        try:
            self._query = parse_query(text)
        except QueryError:
            return
        self.rerun()

    def set_sort(self, keys: Sequence[SortKey]) -> None:
        """Sort by these, where the query says nothing itself."""
        self._sort = tuple(keys)
        self.rerun()

    def rerun(self) -> None:
        """Run the query again: rows that no longer match go, and all are in order."""
        if self._session.library is None:
            return
        self._run += 1
        run = self._run
        self.is_searching = True
        if self._finding:
            self._finding.cancel()
        self._finding = self._session.find(self._query.text, self.sort, lambda ids: self._show(run, ids))

    def _show(self, run: int, ids: Sequence[int]) -> None:
        if run != self._run:
            return
        self.is_searching = False
        self._dimmed.clear()
        self._rows.keeping_place(lambda: self._model.set_ids(ids))
        self.found.emit()
        self.changed.emit()

    # the site

    def _open(self) -> None:
        self._run += 1
        self._next_run_at = 1
        self.total = self.stopped_of = 0
        self.is_reading = True
        self._dimmed.clear()
        self._model.set_ids(())
        self._take_in(())
        self.changed.emit()

    def _close(self) -> None:
        self._run += 1
        self.total = self.stopped_of = 0
        self.is_reading = self.is_searching = False
        self._model.set_ids(())
        self.changed.emit()

    def _note_reading(self, done: int, total: int) -> None:
        """The end of reading brings all into order."""
        was_reading, self.is_reading = self.is_reading, done < total
        self.stopped_of = 0
        if was_reading and not self.is_reading:
            self.rerun()
        if was_reading != self.is_reading:
            self.changed.emit()

    def _note_stopped(self, _done: int, total: int) -> None:
        """What was read is brought into order."""
        library = self._session.library
        self.total = len(library) if library else 0
        self.is_reading = False
        self.stopped_of = total or -1
        self.rerun()
        self.changed.emit()

    def _take_in(self, ids: Sequence[int]) -> None:
        """While the site is read, the query runs whenever the number of rows has doubled; in between, rows are
        added at the end where every article is wanted. Later, new rows come where they belong.
        """
        library = self._session.library
        if library is None:
            return
        self.total = len(library)
        if not self.is_reading:
            self._look_for_more()
        elif self.total >= self._next_run_at and not self.is_searching:
            self._next_run_at = self.total * 2
            self.rerun()
        else:
            self._waiting += ids
            if not self._adding.isActive():
                self._adding.start()
            return
        self.changed.emit()

    def _add_waiting(self) -> None:
        """Rows that were read meanwhile, at the end; where only some are wanted, the next run finds them."""
        ids, self._waiting = self._waiting, []
        if self.is_reading and not self.is_filtered:
            self._model.append_ids([row_id for row_id in ids if self._has(row_id)])
        self.changed.emit()

    def _look_for_more(self) -> None:
        """Insert what the query finds now and the list does not show yet."""
        run = self._run
        if self._session.library is not None and not self.is_searching:
            self._session.find(self._query.text, self.sort, lambda ids: self._insert(run, ids))

    def _insert(self, run: int, ids: Sequence[int]) -> None:
        if run == self._run:
            self._rows.keeping_place(lambda: self._model.insert_ids(ids))
            self.changed.emit()

    def _note_problems(self, ids: Iterable[int]) -> None:
        self._model.refresh(ids)
        if self._query.needs_problems and not self._later.isActive():
            self._later.start()

    def _refresh(self, ids: Iterable[int]) -> None:
        """Rows became stale; those that left the query are dimmed, those that are gone go."""
        library = self._session.library
        if library is None:
            return
        self.total = len(library)
        listed = [row_id for row_id in ids if self._model.row_of(row_id) >= 0]
        gone = [row_id for row_id in listed if not self._has(row_id)]
        if gone:
            self._rows.keeping_place(lambda: self._model.remove_ids(gone))
        self._model.refresh(listed)
        if self.is_filtered:
            self._dim(set(listed) - set(gone))
        self.changed.emit()

    def _has(self, row_id: int) -> bool:
        try:
            self._session.row(row_id)
        except KeyError:
            return False
        return True

    def _dim(self, ids: set[int]) -> None:
        fits = matcher(self._query, self._context())
        for row_id in ids:
            if fits(self._session.row(row_id)):
                self._dimmed.discard(row_id)
            else:
                self._dimmed.add(row_id)
        self._model.set_dimmed(self._dimmed)

    def _context(self) -> QueryContext:
        site = self._session.site
        assert site is not None  # a library has its site
        session = self._session
        unsaved = session.paths_of(session.unsaved()).__contains__
        conflicts = session.paths_of(session.conflicts()).__contains__
        return QueryContext(site.now(), site.config.timezone, unsaved, conflicts)
