"""What the form is about: the current article, or, when several are selected, all of them or the current one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..articles import ArticlesPane
    from ..session import Session
    from ..shell.formhead import FormHead
    from ..shell.formpane import FormPane

SETTLING = 80
"""Milliseconds after which a selection that grows is read."""


class SelectedArticles(QObject):
    """Follows what is selected in the list; tells form and head."""

    def __init__(self, session: Session, articles: ArticlesPane, head: FormHead, form: FormPane) -> None:
        super().__init__(form)
        self._session = session
        self._head = head
        self._form = form
        self._articles = articles
        self._is_one = False
        self.ids: list[int] = []
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(self._show)
        articles.selection_changed.connect(self._take)
        articles.position_changed.connect(lambda *_: self._show_position())
        head.one_wanted.connect(self.show_one)
        head.previous_requested.connect(lambda: self.step(-1))
        head.next_requested.connect(lambda: self.step(1))
        session.closed.connect(lambda: self._take([]))

    @property
    def is_several(self) -> bool:
        """Whether the form is about several articles."""
        return len(self.ids) > 1 and not self._is_one

    def show_one(self, is_one: bool) -> None:
        """Look at the current article alone, while the others stay selected; or at all again."""
        if len(self.ids) < 2 or is_one == self._is_one:
            return
        self._is_one = is_one
        self._show()

    def toggle_one(self) -> None:
        """From all to the current one alone, or back."""
        self.show_one(not self._is_one)

    def step(self, by: int) -> None:
        """To the next or previous article: of the selected ones while they stay selected, else of the list."""
        if len(self.ids) < 2:
            (self._articles.select_next if by > 0 else self._articles.select_previous)()
            return
        at = self._place() + by
        if 0 <= at < len(self.ids):
            self._articles.rows.select_ids(self.ids, self.ids[at])

    def _place(self) -> int:
        """Where the current article stands among the selected ones; -1: it is none of them."""
        current = self._session.current
        return self.ids.index(current) if current in self.ids else -1

    def _show_position(self) -> None:
        if len(self.ids) > 1:
            self._head.show_position(self._place() + 1, len(self.ids))
        else:
            at, total = self._articles.position()
            self._head.show_position(at, total, is_elsewhere=not at and self._session.current >= 0)

    def _take(self, ids: Sequence[int]) -> None:
        were_several = len(self.ids) > 1
        self.ids = list(ids)
        if len(self.ids) > 1:
            self._settling.start()
            return
        self._settling.stop()
        self._is_one = False
        if were_several:
            self._form.several.show_ids(())
            self._show()

    def _show(self) -> None:
        self._form.context.selected = max(1, len(self.ids))
        self._head.show_selected(len(self.ids), self._is_one)
        self._show_position()
        if self.is_several:
            self._form.show_several(self.ids)
            return
        if self._is_one:
            self._form.several.show_ids(self.ids)
        current = self._session.current
        self._form.show_article(current if current >= 0 else None)
