"""An empty list leaves no article in work: the form says so, and comes back to the article when it is listed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..articles import ArticlesPane
    from ..session import Session
    from .formpane import FormPane
    from .queryflow import QueryFlow


class NothingListed(QObject):
    """Between list and form. One who is typing in the form is let finish first."""

    def __init__(self, session: Session, articles: ArticlesPane, form: FormPane, queries: QueryFlow) -> None:
        super().__init__(form)
        self._session = session
        self._articles = articles
        self._form = form
        self._left = -1
        form.nothing.clear_wanted.connect(queries.clear)
        form.unsaved_wanted.connect(lambda: queries.choose("is:unsaved"))
        articles.position_changed.connect(lambda *_: self._look())
        session.current_changed.connect(self._note_current)
        session.unsaved_changed.connect(lambda _: self._say())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._note_focus)

    def _note_current(self, article_id: int) -> None:
        if article_id >= 0 or self._session.site is None:
            self._left = -1

    def _note_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._session.current >= 0:
            self._look()

    def _look(self) -> None:
        """Let the article go where nothing is listed."""
        session, current = self._session, self._session.current
        if self._articles.is_empty and current >= 0:
            here = QApplication.focusWidget()
            if here is not None and self._form.isAncestorOf(here):
                return
            session.set_current(-1)
            self._left = current
        self._say()

    def _say(self) -> None:
        session, nothing = self._session, self._form.nothing
        if not self._articles.is_empty:
            nothing.say_choose()
        elif not self._articles.lister.total:
            nothing.say_no_articles()
        else:
            is_there = session.has_row(self._left)
            title = session.row(self._left).title if is_there else ""
            nothing.say_no_match(title, is_unsaved=is_there and self._left in session.unsaved())
