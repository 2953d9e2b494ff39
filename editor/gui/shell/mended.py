"""What becomes of a broken file's text: saved, refused, or given up for what is on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from ...core.site import Article
    from ..session import Session
    from .formpane import FormPane


class MendedArticle(QObject):
    """Follows the session's mending, and brings the pane up to date."""

    def __init__(self, session: Session, pane: FormPane) -> None:
        super().__init__(pane)
        self._session = session
        self._pane = pane
        pane.notices.disk_text_wanted.connect(self._take_disk_text)
        session.mends.saved.connect(self._show_mended)
        session.mends.refused.connect(self._tell_not_mended)

    def _show_mended(self, article_id: int, article: Article) -> None:
        if self._pane.shown_id == article_id:
            self._pane.take(article_id, article, is_anew=True)

    def _take_disk_text(self, article_id: int) -> None:
        """Show what is on disk in the place of the text that was typed."""
        self._session.mends.forget(article_id)
        if article_id == self._pane.shown_id:
            self._pane.show_article(article_id)

    def _tell_not_mended(self, article_id: int, reason: str, is_changed: bool) -> None:
        """Say why; where somebody else wrote the file, what is there now is read, and a choice offered."""
        if article_id != self._pane.shown_id:
            return
        if is_changed:
            self._session.article(article_id, lambda article: self._pane.take(article_id, article))
        else:
            text = QCoreApplication.translate("FormPane", "Not saved: the file %1.")
            self._pane.banner.say("error", text.replace("%1", reason))
