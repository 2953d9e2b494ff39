"""Keeps unsaved work against a crash, a second after the last change, and brings it back at the next start."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ... import paths
from ...core.errors import StetError
from ...core.site.draft import Draft
from ...core.site.kept import kept_file, kept_of
from ...core.site.restoring import Restored, restore
from .disk import Conflicted, Gone
from .keptplace import KeptPlace
from .tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ...core.site import Library, Site
    from ...core.site.kept import KeptDraft
    from .session import Session

    Found = list[tuple[int | None, bool, Restored]]

DELAY = 1000
"""Milliseconds after the last edit until all unsaved edits are on disk."""


class Keeper(QObject):
    """Watches a session's drafts, with a worker of its own: work is kept though the site's disk hangs."""

    brought_back = Signal(object)
    """list[int]: articles whose unsaved work is here again, after a crash or where Stet was started again."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._is_asked = False
        self._place: KeptPlace | None = None
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._keep)
        self._tasks = TaskRunner(self)
        self._tasks.failed.connect(lambda task, error: session.tell_failure(error, task.title))
        session.drafts.held_back.connect(self._timer.start)
        session.draft_changed.connect(lambda _: self._timer.start())
        session.mends.changed.connect(lambda _: self._timer.start())
        session.read_through.connect(self._note_read)
        session.reading_stopped.connect(lambda *_: self._note_read())
        session.closed.connect(self.release)

    def release(self) -> None:
        """The site is left; the next window on it may have the file, once all that waits is written."""
        self._is_asked = False
        if (place := self._place) is not None:
            self._place = None
            self._tasks.run(place.release, must_finish=True)

    @property
    def is_idle(self) -> bool:
        """Whether all that is to be kept stands on the disk, but for what was changed within the last second."""
        return self._tasks.is_idle

    def close(self, seconds: float) -> bool:
        """End the worker, with all kept and the files let go; False when that took too long."""
        self.finish()
        self.release()
        return self._tasks.close(seconds)

    def _file(self) -> Path | None:
        site = self._session.site
        return kept_file(paths.state_folder() / "drafts", site.root) if site else None

    # keeping

    def keep_now(self, then: Callable[[bool], object]) -> None:
        """Keep all that is unsaved at once, and tell whether it stands on the disk."""
        self._timer.stop()
        if self._place is None:
            then(not self._session.unsaved())
        else:
            self._keep(then)

    def _keep(self, then: Callable[[bool], object] = lambda _: None) -> None:
        place, session = self._place, self._session
        if place is None:
            return  # what was kept has not been brought back yet: it must not be overwritten
        drafts, mends = session.unsaved_work()

        def keep() -> None:
            texts = [kept_of(Draft.of(mend.article), mend.text) for mend in mends]
            place.keep([*map(kept_of, drafts), *texts])

        def failed(error: Exception) -> None:
            session.tell_failure(error)
            then(False)

        self._tasks.run(keep, must_finish=True, on_done=lambda _: then(True), on_error=failed)

    def finish(self) -> None:
        """The window closes: what is unsaved now is kept at once, and nothing where nothing is."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    # bringing back

    def _note_read(self) -> None:
        file, site, library = self._file(), self._session.site, self._session.library
        if self._is_asked or file is None or site is None or library is None:
            return
        self._is_asked = True

        def opened(place: KeptPlace, kept: list[KeptDraft]) -> None:
            self._session.tasks.run(
                lambda: _brought_back(site, library, place, kept),
                on_done=lambda found: self._bring_back(library, place, found),
            )

        self._tasks.run(lambda: _opened(file), on_done=lambda back: opened(*back))

    def _bring_back(self, library: Library, place: KeptPlace, found: Found) -> None:
        session = self._session
        if session.library is not library:
            self._tasks.run(place.release, must_finish=True)
            return
        self._place = place
        if found or session.unsaved():
            self._timer.start()  # what was typed until now, too
        if added := [article_id for article_id, is_new, _ in found if article_id is not None and is_new]:
            session.rows_added.emit(added)
        back = []
        for article_id, _, one in found:
            if article_id is not None and one.draft is not None:
                self._put(article_id, one, one.draft)
                back.append(article_id)
            else:
                text = self.tr("The unsaved edits of %1 do not fit its text any more").replace("%1", one.path)
                session.said.emit(text, "error")
        if back:
            self.brought_back.emit(back)

    def _put(self, article_id: int, one: Restored, draft: Draft) -> None:
        session = self._session
        if one.text is not None:
            session.mends.put(article_id, draft.article, one.text)
        session.drafts.replace({article_id: draft})
        if one.current is None:
            session.disk.vanish(article_id, Gone(self.tr("is not there any more"), may_be_written=True))
        elif one.conflicts:
            session.disk.clash(Conflicted(article_id, one.current, one.conflicts))
        session.rows_changed.emit([article_id])


def _opened(file: Path) -> tuple[KeptPlace, list[KeptDraft]]:
    """The window's own file, and what was left in it and others."""
    place = KeptPlace(file)
    return place, place.kept()


def _brought_back(site: Site, library: Library, place: KeptPlace, kept: list[KeptDraft]) -> Found:
    """What the session's worker does: each with its row's id; an article whose file is gone has a row again."""
    out: Found = []
    for one in kept:
        restored = restore(site, one)
        found = library.id_of(one.path)
        is_new = found is None and restored.draft is not None
        if is_new and restored.draft is not None:
            found = library.update(restored.draft.article)
        out.append((found, is_new, restored))
    if not out or place.is_twice or any(restored.draft is None for _, _, restored in out):
        with contextlib.suppress(StetError):
            place.put_aside()
    return out
