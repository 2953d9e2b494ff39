"""Saving a broken file's text from the window: on the worker, through the core, with what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.errors import NoFrontMatter, StetError
from ...core.site.mend import mend_article

if TYPE_CHECKING:
    from ...core.site import Article
    from ..session import Session


class Mending(QObject):
    """Writes a person's text in the place of a file that can't be read."""

    mended = Signal(int, object)
    """The article's id, and the Article as it now is (perhaps still broken)."""
    failed = Signal(str)
    """Why it was not saved."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def save(self, article_id: int, text: str) -> None:
        """Write the text; `mended` or `failed` tells what came of it."""
        session = self._session
        article, site, library = session.drafts.article(article_id), session.site, session.library
        if article is None or site is None or library is None:
            return

        def mend() -> Article:
            mended = mend_article(site, article, text)
            library.update(mended)
            return mended

        session.tasks.run(
            mend,
            on_done=lambda mended: self._done(article_id, mended),
            on_error=self._tell,
            title=self.tr("Saving"),
            must_finish=True,
        )

    def _done(self, article_id: int, article: Article) -> None:
        session = self._session
        session.drafts.keep_article(article_id, article)
        session.rows_changed.emit([article_id])
        session.problems_changed.emit([article_id])
        words = self.tr("Saved “{title}”; it can be read again")
        if article.document is None:
            words = self.tr("Saved “{title}”, still broken")
        session.said.emit(words.format(title=article.title), "info")
        self.mended.emit(article_id, article)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, NoFrontMatter):
            reason = self.tr("it has no front matter any more")
        else:
            reason = error.reason if isinstance(error, StetError) else str(error)
        self.failed.emit(reason)
        self._session.said.emit(str(error), "error")
