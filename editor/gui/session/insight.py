"""Files of the rows in sight, looked at every two seconds: the system tells nothing of files written in place."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ...core.errors import StetError
from ...core.site.sweep import News, Sweeper

if TYPE_CHECKING:
    from .session import Session
    from .tasks import AnyTask

INTERVAL = 2000
"""Milliseconds between two looks."""
MOST = 100
"""Rows that are looked at; on a network disk each costs a round trip."""
REST = 20
"""At least so many times longer than a look took the next one waits: a slow disk is left in peace."""


class InSight(QObject):
    """Asks for the status of a few files, off the GUI thread, while a site is open."""

    found = Signal(object)
    """News of these articles."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.shown: Callable[[], Sequence[int]] = lambda: ()
        """The articles in sight."""
        self._sweeper: Sweeper | None = None
        self._running: AnyTask | None = None
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._look)
        session.read_through.connect(self._begin)
        session.closed.connect(self.stop)

    def _begin(self) -> None:
        library = self._session.library
        self._sweeper = Sweeper(library) if library is not None else None
        self._timer.start(INTERVAL)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._sweeper = None
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def _look(self) -> None:
        session, sweeper = self._session, self._sweeper
        is_running = self._running is not None and not self._running.is_finished
        if sweeper is None or session.is_reading or is_running:
            return
        paths = [session.row(article_id).path for article_id in self.shown()[:MOST] if session.has_row(article_id)]
        if paths:
            self._running = session.tasks.run(
                partial(_glance, sweeper, paths), on_done=lambda seen: self._take(sweeper, *seen)
            )

    def _take(self, sweeper: Sweeper, news: News, took: float) -> None:
        if sweeper is self._sweeper:
            self._timer.start(max(INTERVAL, round(1000 * REST * took)))
            if news.changed:
                self.found.emit(news)


def _glance(sweeper: Sweeper, paths: list[str]) -> tuple[News, float]:
    """What the worker does, and how many seconds it took."""
    began = time.monotonic()
    try:
        news = sweeper.glance(paths)
    except StetError:
        news = News()  # the sweep over all tells what is the matter
    return news, time.monotonic() - began
