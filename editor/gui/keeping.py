"""Keeps unsaved edits against a crash, a second after the last change, and brings them back at the next start."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from .. import paths
from ..core.site.draft import Draft
from ..core.site.kept import KeptDraft, keep_drafts, kept_drafts, kept_file

if TYPE_CHECKING:
    from pathlib import Path

    from ..core.site import Article
    from .session import Session

DELAY = 1000
"""Milliseconds after the last edit until all unsaved edits are on disk."""


class Keeper(QObject):
    """Watches a session's drafts. All writing is the worker's."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._is_back = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._keep)
        session.drafts_changed.connect(lambda _: self._timer.start())
        session.reading.connect(self._note_reading)
        session.opened.connect(self._begin)

    def _begin(self) -> None:
        self._is_back = False

    def _file(self) -> Path | None:
        site = self._session.site
        return kept_file(paths.state_folder() / "drafts", site.root) if site else None

    def _keep(self) -> None:
        file = self._file()
        if file is None or not self._is_back:
            return  # what was kept has not been brought back yet: it must not be overwritten
        drafts = [draft for i in self._session.unsaved() if (draft := self._session.draft(i))]
        self._session.tasks.run(lambda: keep_drafts(file, drafts), must_finish=True)

    def finish(self) -> None:
        """The window closes: what is unsaved now is kept at once, and nothing where nothing is."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def _note_reading(self, done: int, total: int) -> None:
        file = self._file()
        if done == total and not self._is_back and file is not None:
            self._is_back = True
            self._session.tasks.run(lambda: kept_drafts(file), on_done=self._bring_back)

    def _bring_back(self, kept: list[KeptDraft]) -> None:
        library = self._session.library
        found = [(i, one) for one in kept if library and (i := library.id_of(one.path)) is not None]
        for article_id, one in found:
            self._session.article(article_id, partial(self._put, article_id, one))
        if found:
            text = self.tr("Unsaved edits of %n article(s) are back from last time", "", len(found))
            self._session.said.emit(text, "info")
        if len(found) < len(kept):
            text = self.tr("%n article(s) with unsaved edits are gone from the site", "", len(kept) - len(found))
            self._session.said.emit(text, "error")

    def _put(self, article_id: int, one: KeptDraft, article: Article) -> None:
        """Edits go onto the text as it is now; where they make no sense on it, that is said."""
        try:
            Draft.of(article, one.edits)
        except (ValueError, LookupError, TypeError):
            text = self.tr("The unsaved edits of “%1” do not fit its text any more").replace("%1", article.title)
            self._session.said.emit(text, "error")
            return
        self._session.drafts.set_edits({article_id: one.edits})
