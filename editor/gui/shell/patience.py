"""One who leaves while something is written waits for it; after a few seconds one is told, and may go all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ..pieces.dialogs import ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ..pieces.question import Question
    from ..session import Session

PATIENCE = 4000
"""Milliseconds of waiting before the question."""
MOST_NAMED = 5


class Patience(QObject):
    """Asks again and again while a disk does not answer; never after it did."""

    def __init__(self, window: QWidget, session: Session, leave: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._leave = leave
        self._question: Question | None = None
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self._ask)
        session.writer.turns.freed.connect(self._end)

    def begin(self) -> None:
        """Somebody wants to close the window."""
        turns = self._session.writer.turns
        if turns.is_busy and not self._timer.isActive() and self._question is None:
            self._session.said.emit(self.tr("Stet closes as soon as all is written…"), "info")
            self._timer.start()

    def tell(self) -> None:
        """Somebody wants to leave the site, and stays in the window."""
        if self._session.writer.turns.is_busy:
            self._session.said.emit(self.tr("The site is left as soon as all is written…"), "info")

    def _end(self) -> None:
        self._timer.stop()
        if self._question is not None:
            self._question.accept()

    def _ask(self) -> None:
        session = self._session
        ids = [i for i in session.writer.turns.ids() if session.has_row(i)]
        if not ids:
            return
        more = self.tr("The disk does not answer. What was not written stays on this computer and is offered again.")
        if len(ids) > MOST_NAMED:
            more = self.tr("and %n more", "", len(ids) - MOST_NAMED) + "\n" + more
        self._question = ask(
            self._window,
            self.tr("Still writing"),
            self.tr("Still writing %n article(s)", "", len(ids)),
            more,
            (
                ("leave", self.tr("Keep the unsaved and close"), "plain", self._leave),
                ("wait", self.tr("Wait"), "primary", self._timer.start),
            ),
            [(session.row(i).title, session.row(i).path) for i in ids[:MOST_NAMED]],
        )
        self._question.finished.connect(self._forget)

    def _forget(self) -> None:
        self._question = None
