"""Pictures of other hosts: fetched when a person asks for one, for a host's, or for all; then kept in the cache."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ... import paths
from ...core.site.remote import DEFAULTS, Fetch, Limits, RemoteError, host_of
from ...core.site.remote_cache import PictureCache

if TYPE_CHECKING:
    from pathlib import Path

    from ..settings import Settings

THREADS = 2
WAITING = 100
"""How many pictures may wait for their turn; the longest waiting is dropped, and asked for again when looked at."""
KEPT_STATES = 5000
HOSTS = "images/hosts"
"""The name under which the hosts allowed are remembered."""


@dataclass(frozen=True, slots=True)
class RemoteState:
    """How far a picture is: `looking` in the cache, `waiting` for somebody to ask for it, `loading`, `loaded`
    into `file`, or `failed` for a `reason` (the end of a sentence that begins with the host)."""

    kind: Literal["looking", "waiting", "loading", "loaded", "failed"]
    file: Path | None = None
    reason: str = ""


_LOOKING, _PENDING, _LOADING = RemoteState("looking"), RemoteState("waiting"), RemoteState("loading")


class RemotePictures(QObject):
    """Asks no host unless a person said so. Two threads of its own look at disk and network; nobody waits for them."""

    changed = Signal(str)
    """The address whose state is another now."""
    _told = Signal(str, object, bool)

    def __init__(self, settings: Settings, parent: QObject | None = None, *, limits: Limits = DEFAULTS) -> None:
        super().__init__(parent)
        self._settings = settings
        self._limits = limits
        self._cache = PictureCache(paths.cache_folder() / "pictures")
        self._states: dict[str, RemoteState] = {}
        self._queue: list[tuple[str, bool]] = []
        self._fetches: dict[str, Fetch] = {}
        self._wake = threading.Condition()
        self._is_closed = False
        self._threads: list[threading.Thread] = []
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        settings.changed.connect(self._follow_setting)

    # what is shown

    def state(self, url: str) -> RemoteState:
        """How far a picture is. One not known yet is looked for in the cache, and fetched if its host is allowed."""
        state = self._states.get(url)
        if state is None:
            may_fetch = self.is_allowed(url)
            state = _LOADING if may_fetch else _LOOKING
            if len(self._states) >= KEPT_STATES:
                self._states.clear()
            self._states[url] = state
            self._ask(url, may_fetch=may_fetch)
        return state

    def is_allowed(self, url: str) -> bool:
        """Whether pictures of this host are fetched without asking."""
        policy = self._settings.get("remote_images")
        return policy == "always" or (policy == "hosts" and host_of(url) in self.hosts())

    def hosts(self) -> list[str]:
        """The hosts that were allowed."""
        return self._settings.texts(HOSTS)

    # what is asked for

    def load(self, url: str) -> None:
        """Fetch this one picture."""
        self._set(url, _LOADING)
        self._ask(url, may_fetch=True)

    def stop(self, url: str) -> None:
        """Don't wait for a picture any more."""
        with self._wake:
            self._queue = [job for job in self._queue if job[0] != url]
            fetch = self._fetches.get(url)
        if fetch is not None:
            fetch.cancel()
        self._set(url, _PENDING)

    def allow_host(self, host: str) -> None:
        """From now on fetch the pictures of this host."""
        self._settings.remember(HOSTS, sorted({*self.hosts(), host}))
        if self._settings.get("remote_images") == "never":
            self._settings.set("remote_images", "hosts")
        else:
            self._follow_setting("remote_images")

    def allow_all(self) -> None:
        """From now on fetch the pictures of every host."""
        self._settings.set("remote_images", "always")

    @property
    def is_everything_allowed(self) -> bool:
        """Whether the pictures of every host are fetched."""
        return self._settings.get("remote_images") == "always"

    def forbid(self, host: str) -> None:
        """From now on fetch no pictures of this host unasked; where all were allowed, none of any."""
        if self.is_everything_allowed:
            self._settings.set("remote_images", "hosts" if self.hosts() else "never")
        self._settings.remember(HOSTS, [one for one in self.hosts() if one != host])

    def close(self) -> None:
        """Ask nothing more; what is under way ends by itself."""
        with self._wake:
            self._is_closed = True
            self._queue.clear()
            fetches = list(self._fetches.values())
            self._wake.notify_all()
        for fetch in fetches:
            fetch.cancel()

    # how it comes

    def _ask(self, url: str, *, may_fetch: bool) -> None:
        dropped = ""
        with self._wake:
            if self._is_closed:
                return
            self._queue.append((url, may_fetch))
            if len(self._queue) > WAITING:
                dropped = self._queue.pop(0)[0]
            self._wake.notify()
        if dropped and self._states.pop(dropped, None) is not None:
            self.changed.emit(dropped)  # whoever still shows it asks again
        while len(self._threads) < THREADS:
            self._threads.append(threading.Thread(target=self._work, name="stet-remote", daemon=True))
            self._threads[-1].start()

    def _work(self) -> None:
        while True:
            with self._wake:
                while not self._queue and not self._is_closed:
                    self._wake.wait()
                if self._is_closed:
                    return
                url, may_fetch = self._queue.pop()  # the newest first: it is what is looked at
            state = self._look(url, may_fetch)
            if self._is_closed:
                return
            with contextlib.suppress(RuntimeError):  # the window went while the host was answering
                self._told.emit(url, state, may_fetch)

    def _look(self, url: str, may_fetch: bool) -> RemoteState:
        file = self._cache.find(url)
        if file is not None:
            return RemoteState("loaded", file)
        if not may_fetch:
            return _PENDING
        fetch = Fetch(url, self._limits)
        with self._wake:
            self._fetches[url] = fetch
        try:
            file = self._cache.keep(url, fetch.run())
        except RemoteError as error:
            return RemoteState("failed", reason=error.reason)
        finally:
            with self._wake:
                self._fetches.pop(url, None)
        if file is None:
            return RemoteState("failed", reason="sent a picture that could not be kept on disk")
        return RemoteState("loaded", file)

    @Slot(str, object, bool)
    def _take(self, url: str, state: RemoteState, was_fetch: bool) -> None:
        """A late answer to what was asked before, or stopped, says nothing of what is so now."""
        present = self._states.get(url)
        expected = _LOADING if was_fetch else _LOOKING
        if present == expected or (present is not None and state.kind == "loaded"):
            self._set(url, state)

    def _set(self, url: str, state: RemoteState) -> None:
        if self._states.get(url) != state:
            self._states[url] = state
            self.changed.emit(url)

    def _follow_setting(self, name: str) -> None:
        if name == "remote_images":
            for url, state in list(self._states.items()):
                if state.kind == "waiting" and self.is_allowed(url):
                    self.load(url)
