"""The article in work: shown in the form and its head, its flag set there, and on to the next one after a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..language import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..articles import ArticlesPane
    from ..session import Session
    from ..settings import Settings
    from ..several.selected import SelectedArticles
    from .formhead import FormHead
    from .formpane import FormPane


class CurrentArticle(QObject):
    """Follows the list's current row, and the session."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        articles: ArticlesPane,
        head: FormHead,
        form: FormPane,
        selected: SelectedArticles,
    ) -> None:
        super().__init__(form)
        self._selected = selected
        self._session = session
        self._settings = settings
        self._articles = articles
        self._head = head
        self._form = form
        articles.current_changed.connect(session.set_current)
        head.switch.toggled_to.connect(self._publish)
        session.current_changed.connect(self._show)
        articles.selection_changed.connect(lambda _: self._show_flag())
        head.one_wanted.connect(lambda _: self._show_flag())
        session.rows_changed.connect(self._note_rows)
        session.decided.connect(self._advance)
        self._show_flag()

    def target_ids(self) -> list[int]:
        """What a command acts on: the selected articles, else the current one."""
        return self._articles.target_ids() or ([self._session.current] if self._session.current >= 0 else [])

    def _show(self, article_id: int) -> None:
        if not self._selected.is_several:
            self._form.show_article(article_id if article_id >= 0 else None)
        self._show_flag()

    def _show_flag(self) -> None:
        current = self._session.current
        self._head.switch.setVisible(current >= 0)
        if self._selected.is_several:
            session = self._session
            rows = [session.row(article_id) for article_id in self._selected.ids if session.has_row(article_id)]
            # Nobody's flag is written into a file that can't be read: it counts only where there are no others.
            self._head.switch.show_states([row.state for row in rows if not row.broken] or [row.state for row in rows])
            self._head.make_room()
        elif self._session.has_row(current):
            row = self._session.row(current)
            self._head.switch.show_state(row.state, told(row.state_reason), is_broken=bool(row.broken))

    def _note_rows(self, ids: Sequence[int]) -> None:
        if self._session.current in ids or self._selected.is_several:
            self._show_flag()

    def _publish(self, on: bool) -> None:
        if self._selected.is_several:
            self._session.publish(self._selected.ids, on)
        elif self._session.current >= 0:
            self._session.publish([self._session.current], on)

    def _advance(self, ids: Sequence[int]) -> None:
        """After a decision, on to the row that was next."""
        if self._settings.get("advance") and list(ids) == [self._session.current]:
            following = self._articles.next_row_after(ids[0])
            if following >= 0:
                self._articles.go_to(following)
