"""A broken file in the form's place: its text, and what a person typed in it, kept with all other unsaved work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.site.mend import shown_text, why_not_mendable
from .mend_view import MendView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ...core.site import Article
    from ..session import Session

MOST_SHOWN = 1 << 18
"""How many bytes are shown of a file that can't be mended here."""


class BrokenArticle(QObject):
    """Between the view of a text and the session's unsaved texts."""

    edited = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: int | None = None
        self._base: Article | None = None
        self.view = MendView(parent)
        self.view.edited.connect(self._note)

    def show_text(self, article_id: int, article: Article, *, is_other: bool) -> None:
        """Show a broken file's text: a person's, where there is one that is not saved."""
        self._shown = article_id
        mend = self._session.mends.get(article_id)
        if mend and not is_other:
            return
        why_not = why_not_mendable(article)
        base = mend.article if mend else article
        text = shown_text(base.source.data[:MOST_SHOWN] if why_not else base.source.data)
        self.view.show_text(text, base.error.line if base.error is not None else 1, readonly=bool(why_not))
        self._base = base
        if mend:
            self.view.put_text(mend.text)

    def save(self) -> None:
        """Write the text that was typed."""
        if self._shown is not None and self.view.is_changed:
            self._session.mends.save(self._shown)

    def _note(self) -> None:
        """A person typed in the text."""
        if self._shown is not None and self._base is not None:
            if self.view.is_changed:
                mend = self._session.mends.get(self._shown)
                self._session.mends.put(self._shown, mend.article if mend else self._base, self.view.text())
            else:
                self._session.mends.forget(self._shown)
        self.edited.emit()
