"""Leaving a site: what is being written is finished, what is unsaved is asked about, and nothing goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from ..pieces.dialogs import ask_unsaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ..session import Session


def when_nothing_is_unsaved(window: QWidget, session: Session, act: Callable[[], object]) -> None:
    """Do something that leaves the site: when nothing is written any more, and what is unsaved was asked about."""
    session.writer.in_turn(lambda: _ask(window, session, act))


def _ask(window: QWidget, session: Session, act: Callable[[], object]) -> None:
    is_asked = any(box.isVisible() for box in window.findChildren(QMessageBox, "question"))
    if not window.isVisible() or is_asked:
        return  # asked for twice while something was written
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
