"""Which articles are asked for: keeps search box, list and sidebar at one query, and remembers it for each site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..settings import site_key

if TYPE_CHECKING:
    from ..articles import ArticlesPane, SearchBox, Sidebar
    from ..session import Session
    from ..settings import Settings


class QueryFlow(QObject):
    """The query in force, from wherever it comes."""

    def __init__(
        self, session: Session, settings: Settings, search: SearchBox, sidebar: Sidebar, articles: ArticlesPane
    ) -> None:
        super().__init__(articles)
        self._session = session
        self._settings = settings
        self._search = search
        self._sidebar = sidebar
        self._articles = articles
        self._wants_list = False
        self._key = ""
        self._article = ""
        session.current_changed.connect(self._note_article)
        session.closed.connect(self._leave)
        search.submitted.connect(self.run)
        search.list_requested.connect(articles.view.setFocus)
        sidebar.query_chosen.connect(self.choose)
        articles.query_chosen.connect(self.choose)
        articles.left.connect(self.clear)
        articles.rows.take_back_query = self.clear
        articles.position_changed.connect(self._focus_list)

    def run(self, text: str) -> None:
        """Show what matches the text that stands in the search box."""
        self._articles.set_query(text)
        self._sidebar.set_query(text)
        if self._key:
            self._settings.remember(f"{self._key}/query", text)

    def choose(self, text: str) -> None:
        """Put a query into the search box, and run it."""
        self._search.set_text(text)
        self.run(text)

    def clear(self) -> bool:
        """Back to all articles; False where all are wanted already."""
        if not self._search.text():
            return False
        self.choose("")
        return True

    def come_back(self, root: str) -> None:
        """To the query and the article of last time in the site at `root`."""
        self._key, self._article = site_key(root), ""
        self.choose(self._settings.text(f"{self._key}/query"))
        if path := self._settings.text(f"{self._key}/article"):
            self._articles.go_to_path(path)
        self._wants_list = True

    def remember(self) -> None:
        """The article one was at, for the next time; the query is kept as it is run."""
        if self._key and self._article:
            self._settings.remember(f"{self._key}/article", self._article)

    def _note_article(self, article_id: int) -> None:
        if article_id >= 0:
            self._article = self._session.row(article_id).path

    def _leave(self) -> None:
        """The site is closed, perhaps for another."""
        self.remember()
        self._key = self._article = ""

    def _focus_list(self, _at: int, total: int) -> None:
        """The keys act on the list as soon as it has rows: an empty one can't take the focus."""
        if self._wants_list and total:
            self._wants_list = False
            self._articles.view.setFocus()
