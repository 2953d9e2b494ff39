"""Follows what others do on disk while a site is open: articles, configuration and data appear as they now are.

The system's notices (a bounded number of folders, and the file on screen) and a glance at the rows in sight
(`insight.py`) make it quick; a sweep over all files' status, when the window comes to the front and now and then, makes
it complete: notices can run out, are not sent for files written in place, and never come from network disks. What was
noticed is looked at together, on the worker.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from ...core.errors import StetError
from ...core.site.sweep import News, Sweeper, data_state, schema_state
from ..language import told
from .insight import InSight

if TYPE_CHECKING:
    from collections.abc import Generator

    from ...core.site.sweep import State
    from .session import Session
    from .tasks import AnyTask

NOTICE_DELAY = 400
"""Milliseconds in which several notices are taken together."""
REGULAR = 15_000
"""Milliseconds between two sweeps of the whole site."""
REST = 5
"""At least so many times longer than a sweep took it is not swept again because of a notice."""
REGULAR_REST = 30
"""And so many times without one: on a large site looking must not become the work."""
MOST_FOLDERS = 400
"""How many folders the system is asked to watch: its notices are a common good."""
ADDED_AT_ONCE = 10
"""Folders that are put under watch in one turn; on a network disk each costs a round trip."""
MOST_NOTICED = 20
"""More folders than this with changes in them: the whole site is looked at."""

States = tuple["dict[str, State]", "dict[str, State]"]


class Watcher(QObject):
    """Watches the open site of a session, from when it has been read."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._sweeper: Sweeper | None = None
        self._states: States | None = None
        self._noticed: set[str] = set()
        self._wants_all = False
        self._has_new = False
        self._running: AnyTask | None = None
        self._not_before = 0.0
        self._file = ""
        self._to_watch: list[str] = []
        self._system = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=NOTICE_DELAY)
        self._regular = QTimer(self, interval=REGULAR)
        self._adding = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self._regular.timeout.connect(self.look)
        self._adding.timeout.connect(self._add_some)
        self._system.directoryChanged.connect(self._note_folder)
        self._system.fileChanged.connect(self._note_file)
        session.read_through.connect(self._begin)
        session.closed.connect(self.stop)
        self.in_sight = InSight(session)
        self.in_sight.found.connect(self._take)
        session.current_changed.connect(lambda _: self._watch_file())
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._note_activation)

    # when to look

    def look(self) -> None:
        """Look at the whole site soon."""
        self._wants_all = True
        self._soon.start()

    @property
    def is_looking(self) -> bool:
        """Whether something was noticed that is not dealt with yet."""
        return self._soon.isActive() or self._running is not None

    def _note_activation(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and self._sweeper:
            self.look()

    def _note_folder(self, folder: str) -> None:
        site = self._session.site
        if site is None:
            return
        inside = os.path.relpath(folder, site.root).replace(os.sep, "/")
        self._noticed.add("" if inside == "." else inside + "/")
        if not self._soon.isActive():
            self._soon.start()

    def _note_file(self, file: str) -> None:
        self._note_folder(os.path.dirname(file))

    def _begin(self) -> None:
        """The site was read: from here on."""
        library = self._session.library
        if library is None:
            return
        if self._sweeper is None or not self._sweeper.is_of(library):
            self._sweeper, self._states = Sweeper(library), None
        self._regular.start()
        self._session.tasks.run(lambda: _folders(self._session), on_done=self._watch_folders)
        self._watch_file()
        self._soon.start()

    def stop(self) -> None:
        """Look no more."""
        if self._running:
            self._running.cancel()
        self._running = self._sweeper = self._states = None
        self._noticed.clear()
        self._to_watch.clear()
        self._wants_all = False
        self.in_sight.stop()
        self._soon.stop()
        self._regular.stop()
        if watched := [*self._system.directories(), *self._system.files()]:
            self._system.removePaths(watched)

    # what to watch

    def _watch_folders(self, folders: list[str]) -> None:
        watched = set(self._system.directories())
        self._to_watch = [folder for folder in folders if folder not in watched][: MOST_FOLDERS - len(watched)]
        self._adding.start()

    def _add_some(self) -> None:
        some, self._to_watch = self._to_watch[:ADDED_AT_ONCE], self._to_watch[ADDED_AT_ONCE:]
        if some:
            self._system.addPaths(some)
            self._adding.start()

    def _watch_file(self) -> None:
        """Watch the file on screen: it may be written in place. A file that was replaced is watched anew."""
        site, current = self._session.site, self._session.current
        is_there = site is not None and self._session.has_row(current)
        file = str(site.root / self._session.row(current).path) if site and is_there else ""
        if file == self._file and file in self._system.files():
            return
        if self._file and self._file in self._system.files():
            self._system.removePath(self._file)
        self._file = file
        if file:
            self._system.addPath(file)

    # looking

    def _look(self) -> None:
        """Ask the worker, unless it is busy with the site itself; then a little later."""
        sweeper, site = self._sweeper, self._session.site
        if sweeper is None or site is None:
            return
        if self._running or self._session.is_reading or time.monotonic() < self._not_before:
            self._soon.start()
            return
        noticed = sorted(self._noticed)
        folders: list[str | None] = [*noticed] if len(noticed) <= MOST_NOTICED and not self._wants_all else [None]
        self._noticed.clear()
        self._wants_all = False
        began = time.monotonic()

        def looked() -> Generator[News, None, States]:
            for folder in folders:
                yield from sweeper.sweep(folder)
            return schema_state(site), data_state(site)

        self._running = self._session.tasks.run(
            looked(),
            on_batch=self._take,
            on_done=lambda states: self._conclude(began, states),
            on_error=lambda error: self._fail(began, error),
        )

    def _rest(self, began: float) -> None:
        self._running = None
        took = time.monotonic() - began
        self._not_before = began + took + REST * took
        self._regular.setInterval(max(REGULAR, round(1000 * REGULAR_REST * took)))

    def _fail(self, began: float, error: Exception) -> None:
        self._rest(began)
        if isinstance(error, StetError):
            self._session.disk.lose_site(told(str(error)))
        else:
            self._session.tell_failure(error)

    def _conclude(self, began: float, states: States) -> None:
        self._rest(began)
        session, known = self._session, self._states
        self._states = states
        session.disk.lose_site("")
        self._watch_file()
        if self._has_new:
            self._has_new = False
            session.tasks.run(lambda: _folders(session), on_done=self._watch_folders)
        for article_id in filter(session.has_row, session.disk.gone_ids()):
            session.article(article_id, _nothing)  # perhaps it is back
        if known is None:
            return
        if states[0] != known[0]:
            session.reload()
        elif states[1] != known[1]:
            session.read_data_again()

    def _take(self, news: News) -> None:
        """Pass on what one step of the sweep found; what this window writes itself is told by its writer."""
        session = self._session
        listed = [article_id for article_id, _ in news.changed if session.has_row(article_id)]  # not let go meanwhile
        changed = [article_id for article_id in listed if not session.writer.turns.is_writing(article_id)]
        seen = {session.current}
        if news.added:
            session.rows_added.emit(list(news.added))
            session.disk.mark(news.added)
            self._has_new = True
        if changed:
            session.disk.mark([article_id for article_id in changed if article_id not in seen])
            session.rows_changed.emit(changed)
            session.problems_changed.emit(changed)
            for article_id in changed:
                if session.draft(article_id) and article_id != session.current:
                    session.article(article_id, _nothing)  # its draft goes on to the newer text
        for article_id in news.gone:
            if session.has_row(article_id) and not session.writer.turns.is_writing(article_id):
                session.article(article_id, _nothing)  # reading it tells why it is gone


def _nothing(_: object) -> None:
    """The session itself takes what was read."""


def _folders(session: Session) -> list[str]:
    """The folders that articles lie in, and those above; the site's own folder and its data first."""
    site, library = session.site, session.library
    if site is None or library is None:
        return []
    found: dict[str, None] = {"": None}
    for row in library.rows():
        folder = row.path.rpartition("/")[0]
        while folder and folder not in found:
            found[folder] = None
            folder = folder.rpartition("/")[0]
        if len(found) >= MOST_FOLDERS:
            break
    data = [str(site.root / name) for name in ("_data", "data") if (site.root / name).is_dir()]
    return [str(site.root / folder) for folder in found] + data
