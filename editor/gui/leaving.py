"""Leaving a site: what is unsaved is asked about first, and nothing goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .dialogs import ask_unsaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from .session import Session


def when_nothing_is_unsaved(window: QWidget, session: Session, act: Callable[[], object]) -> None:
    """Do something that leaves the site: at once, or after the question what becomes of unsaved edits."""
    ids = session.unsaved()
    if not ids:
        act()
        return

    def saved(is_all: bool) -> None:
        if is_all:
            act()

    def discard() -> None:
        session.discard(ids)
        act()

    titles = [session.row(article_id).title for article_id in ids]
    ask_unsaved(window, titles, lambda: session.save(ids, saved), discard)
