"""Shows in the list what others did on disk: rows marked until they are looked at, another schema's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ..articles import ArticlesPane
    from ..session import Session


class DiskMarks(QObject):
    """Between the news of the disk and the list."""

    def __init__(self, session: Session, articles: ArticlesPane) -> None:
        super().__init__(articles)
        self._disk = session.disk
        self._articles = articles
        self._disk.changed.connect(self._mark)
        session.reopened.connect(articles.take_schema)

    def _mark(self, ids: list[int]) -> None:
        marked = [article_id for article_id in ids if self._disk.is_marked(article_id)]
        self._articles.mark_changed(marked)
        for article_id in set(ids).difference(marked):
            self._articles.model.forget_news(article_id)
        self._articles.model.refresh(ids)
