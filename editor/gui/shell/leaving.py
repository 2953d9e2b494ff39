"""Leaving a site: what is being written is finished, what is unsaved is asked about, and nothing goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from ...core.site.labels import label_of
from ..pieces.dialogs import ask
from ..pieces.question import Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ..pieces.question import About
    from ..session import Session

Purpose = Literal["quit", "open", "close", "restart"]
"""What is done after the question."""
MOST_NAMED = 5


def when_nothing_is_unsaved(
    window: QWidget, session: Session, act: Callable[[], object], purpose: Purpose, waiting: Callable[[], object]
) -> None:
    """Do something that leaves the site: when nothing is written any more, and what is unsaved was asked about.

    `waiting` is called whenever writing has to be waited for.
    """
    session.writer.turns.in_turn(lambda: _ask(window, session, act, purpose, waiting))
    waiting()


def _ask(
    window: QWidget, session: Session, act: Callable[[], object], purpose: Purpose, waiting: Callable[[], object]
) -> None:
    is_asked = any(box.isVisible() for box in window.findChildren(Question, "question"))
    if not window.isVisible() or is_asked:
        return  # asked for twice while something was written
    ids = session.unsaved()
    if not ids:
        act()
        return

    def saved(is_all: bool) -> None:
        if is_all:
            act()

    def save_all() -> None:
        session.save(ids, saved)
        waiting()

    def discard() -> None:
        session.discard(ids)
        act()

    tr = QCoreApplication.translate
    asked, save, leave = _words(purpose, len(ids))
    more = tr("Leaving", "and %n more", "", len(ids) - MOST_NAMED) if len(ids) > MOST_NAMED else ""
    ask(
        window,
        tr("Leaving", "Unsaved changes"),
        asked,
        more,
        (
            ("save-all", save, "primary", save_all),
            ("discard", leave, "danger", discard),
            ("cancel", tr("Leaving", "Cancel"), "plain", lambda: None),
        ),
        [_about(session, article_id) for article_id in ids[:MOST_NAMED]],
    )


def _words(purpose: Purpose, count: int) -> tuple[str, str, str]:
    """The question, and the words of its first two answers."""
    tr = QCoreApplication.translate
    if purpose == "quit":
        asked = tr("Leaving", "Save %n article(s) before Stet closes?", "", count)
        return asked, tr("Leaving", "Save and quit"), tr("Leaving", "Quit without saving")
    if purpose == "restart":
        asked = tr("Leaving", "Save %n article(s) before Stet starts again?", "", count)
        return asked, tr("Leaving", "Save and restart"), tr("Leaving", "Restart without saving")
    if purpose == "open":
        asked = tr("Leaving", "Save %n article(s) before another site is opened?", "", count)
        return asked, tr("Leaving", "Save and open"), tr("Leaving", "Open without saving")
    asked = tr("Leaving", "Save %n article(s) before this site is closed?", "", count)
    return asked, tr("Leaving", "Save and close"), tr("Leaving", "Close without saving")


def _about(session: Session, article_id: int) -> About:
    """An article by the title that it is to have, and the fields that were changed."""
    row, draft = session.row(article_id), session.draft(article_id)
    if draft is None:
        return row.title, ""
    text = QCoreApplication.translate("Leaving", "the text")
    fields = dict.fromkeys(label_of(draft.article, change.path) or text for change in draft.changes())
    return draft.title, ", ".join(fields)
