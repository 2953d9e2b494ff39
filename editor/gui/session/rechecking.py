"""After articles changed, here or on disk, the rules that compare articles are checked anew, in the background."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ...core.site.across import recheck_across

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .session import Session
    from .tasks import AnyTask

DELAY = 250
"""Milliseconds in which several changes are taken together."""
REST = 4
"""At least so many times longer than a check took nothing is checked again: on a large site it must not be the work."""


class Rechecker(QObject):
    """Follows one session's rows. While a site is read or checked as a whole, that does it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._changed: set[str] = set()
        self._running: AnyTask | None = None
        self._not_before = 0.0
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._check)
        session.rows_added.connect(self._note)
        session.rows_changed.connect(self._note)
        session.rows_removed.connect(lambda _: self._timer.start())
        session.closed.connect(self._stop)

    def _note(self, ids: Iterable[int]) -> None:
        session = self._session
        if not session.is_reading:
            self._changed.update(session.row(article_id).path for article_id in ids if session.has_row(article_id))
            self._timer.start()

    def _stop(self) -> None:
        self._timer.stop()
        self._changed.clear()
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def _check(self) -> None:
        session, library = self._session, self._session.library
        if library is None:
            return
        is_whole = session.is_reading or session.is_checking
        is_running = self._running is not None and not self._running.is_finished
        if is_running or is_whole or time.monotonic() < self._not_before:
            self._timer.start()
            return
        changed, self._changed = frozenset(self._changed), set()
        began = time.monotonic()

        def tell(ids: list[int]) -> None:
            if ids:
                session.problems_changed.emit(ids)

        self._running = session.tasks.run(
            recheck_across(library, changed), on_batch=tell, on_done=lambda _: self._rest(began)
        )

    def _rest(self, began: float) -> None:
        now = time.monotonic()
        self._not_before = now + REST * (now - began)
