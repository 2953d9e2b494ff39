"""Conflicts are asked about in one dialog, however many there are and whenever they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..panels.conflict import ConflictDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ..session import Session
    from ..session.disk import Conflicted
    from ..session.settler import Choice


class Conflicts(QObject):
    """Between session and dialog."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._dialog: ConflictDialog | None = None
        session.conflicted.connect(self.ask)
        session.disk.changed.connect(self._note_disk)
        session.closed.connect(self._close)

    def ask(self, conflicted: Sequence[Conflicted]) -> None:
        """Ask about these, and what waits already; the first of them is shown."""
        if self._dialog is None:
            self._dialog = ConflictDialog(conflicted, self._window)
            self._dialog.chosen.connect(self._settle)
            self._dialog.finished.connect(self._forget)
        else:
            for one in reversed(conflicted):
                self._dialog.take(one)
        self._dialog.open()
        self._dialog.raise_()

    def _forget(self) -> None:
        self._dialog = None

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()

    def _note_disk(self, ids: Sequence[int]) -> None:
        """A conflict that waits is over, or another one now."""
        for article_id in ids:
            dialog, present = self._dialog, self._session.disk.conflict(article_id)
            waiting = {one.article_id: one for one in dialog.waiting} if dialog is not None else {}
            if dialog is None or article_id not in waiting:
                continue
            if present is None:
                dialog.drop(article_id)
            elif present != waiting[article_id]:
                dialog.renew(present)

    def _settle(self, choices: Sequence[Choice], and_save: bool) -> None:
        session = self._session
        ids = [one.article_id for one, _ in choices]
        session.writer.settler.settle(choices, (lambda: session.save(ids)) if and_save else None)
