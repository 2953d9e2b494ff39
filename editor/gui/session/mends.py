"""Texts that a person makes of broken files: kept while others are looked at, saved, undone like anything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.errors import ChangedOnDisk, NoFrontMatter, StetError
from ...core.problems import check_article
from ...core.site.changes import Change
from ...core.site.mend import mend_article, mended_bytes
from ...core.site.saving import update_row
from ..language import told
from .undo import WriteStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...core.site import Article
    from .session import Session


@dataclass(frozen=True, slots=True)
class Mend:
    """A person's text, begun on `article` as it was read."""

    article: Article
    text: str


class Mends(QObject):
    """By article: the text that is not saved yet. A broken file's text and a draft of fields exclude each other."""

    changed = Signal(int)
    """An article's text has begun, changed or gone."""
    saved = Signal(int, object)
    """The article's id, and the Article as it now is (perhaps still broken)."""
    refused = Signal(int, str, bool)
    """The article's id, why the text was not saved, and whether that is because somebody else changed the file."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._mends: dict[int, Mend] = {}
        session.closed.connect(self._mends.clear)

    def ids(self) -> list[int]:
        """The articles whose text was changed and is not saved."""
        return list(self._mends)

    def get(self, article_id: int) -> Mend | None:
        """The text that is not saved, None without one."""
        return self._mends.get(article_id)

    def put(self, article_id: int, article: Article, text: str) -> None:
        """A person typed: the text as it is now, and the article that it began from."""
        self._mends[article_id] = Mend(article, text)
        self.changed.emit(article_id)

    def forget(self, article_id: int) -> None:
        """The text is again what is on disk, or was thrown away."""
        if self._mends.pop(article_id, None):
            self.changed.emit(article_id)

    def rebase(self, article_id: int) -> None:
        """Hold on to the text though the file is another now: saving will replace that one as a whole."""
        current, mend = self._session.drafts.article(article_id), self._mends.get(article_id)
        if current and mend:
            self.put(article_id, current, mend.text)

    # saving

    def save(self, article_id: int, then: Callable[[bool], object] = lambda _: None) -> None:
        """Write the text; `saved` or `refused` tells what came of it, and `then` whether it worked."""
        session, mend = self._session, self._mends.get(article_id)
        site, library = session.site, session.library
        if mend is None or site is None or library is None:
            return

        def work() -> Article:
            mended = mend_article(site, mend.article, mend.text)
            update_row(library, mended, check_article(mended, site))
            return mended

        def conclude(mended: Article) -> None:
            if session.library is library:
                self._conclude(article_id, mend, mended)
            session.writer.turns.note_writing([article_id], is_over=True)
            then(True)

        def fail(error: Exception) -> None:
            session.writer.turns.note_writing([article_id], is_over=True)
            self._refuse(article_id, error)
            then(False)

        session.writer.turns.note_writing([article_id])
        session.tasks.run(work, on_done=conclude, on_error=fail, title=self.tr("Saving"), must_finish=True)

    def _conclude(self, article_id: int, mend: Mend, mended: Article) -> None:
        session = self._session
        session.drafts.keep_article(article_id, mended)
        if self._mends.get(article_id) is mend:
            self.forget(article_id)
        session.rows_changed.emit([article_id])
        session.problems_changed.emit([article_id])
        words = self.tr("Saved “%1”; it can be read again")
        if mended.document is None:
            words = self.tr("Saved “%1”, still broken")
        change = Change(mended.path, (), mend.article.source.data, mended.source.data)
        if change.before != change.after:
            session.history.push(WriteStep(self.tr("Mend “%1”").replace("%1", mended.title), (change,)))
            session.saved.emit([change])
        session.said.emit(words.replace("%1", mended.title), "done")
        self.saved.emit(article_id, mended)

    def _refuse(self, article_id: int, error: Exception) -> None:
        if isinstance(error, NoFrontMatter):
            reason = self.tr("would have no fields between lines of --- any more")
        else:
            reason = told(error.reason if isinstance(error, StetError) else str(error))
        self._session.said.emit(self.tr("Not saved: the file %1").replace("%1", reason), "error")
        self.refused.emit(article_id, reason, isinstance(error, ChangedOnDisk))


def is_outdated(mend: Mend, current: Article) -> bool:
    """Whether the file on disk is another than the text was begun on, and not what the text would make of it."""
    if mend.article.source.stamp.digest == current.source.stamp.digest:
        return False
    return mended_bytes(mend.article.source.data, mend.text) != current.source.data
