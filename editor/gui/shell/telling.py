"""What the window says: what the session tells, into the status bar, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ..language import source_words
from ..panels.problem_list import is_counted
from ..pieces.plaintext import filled
from ..session.recent import short_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ..panels.status import StatusBar
    from ..session import Session
    from .startpage import StartPage

COUNT_DELAY = 300
"""Milliseconds in which several news of problems are counted together."""


class Teller(QObject):
    """Between session and status bar."""

    def __init__(self, session: Session, status: StatusBar, start: StartPage, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._status = status
        self._start = start
        self._counting = QTimer(self, singleShot=True, interval=COUNT_DELAY)
        self._counting.timeout.connect(self._count_problems)
        status.undo_requested.connect(session.undo)
        session.open_failed.connect(self._tell_not_opened)
        session.said.connect(self._say)
        session.reopened.connect(self._show_schema)
        session.publish_refused.connect(self._offer_publish_anyway)
        session.draft_changed.connect(lambda _: status.forget())
        session.rows_changed.connect(lambda _: self._counting.start())
        session.problems_changed.connect(lambda _: self._counting.start())

    def show_site(self) -> None:
        """Another site, or none: its schema; its problems are not known yet."""
        self._show_schema()
        self._status.show_problems(-1)
        if self._session.site:
            self._start.complain("")
        else:
            self._start.refresh()

    def _show_schema(self) -> None:
        site = self._session.site
        self._status.show_schema(source_words(site.schema.source) if site else "")

    def _tell_not_opened(self, path: str, reason: str) -> None:
        text = filled(self.tr("This folder can't be opened: %1 %2."), short_path(path), reason)
        if self._session.site is None:
            self._start.complain(text + " " + self.tr("It may have been moved or renamed."))
            self._status.clear()
        else:
            self._status.say(text, "error")

    def _say(self, text: str, kind: str) -> None:
        if kind == "undone":
            self._status.say(text, "done", self.tr("Redo"), self._session.redo)
        elif kind == "done":
            self._status.say(text, kind, self.tr("Undo"), self._session.undo)
        else:
            self._status.say(text, kind)

    def _offer_publish_anyway(self, refused: Sequence[tuple[int, str]]) -> None:
        session = self._session
        ids = [article_id for article_id, _ in refused]
        text = filled(self.tr("Not published: “%1” %2"), session.row(ids[0]).title, refused[0][1])
        if len(ids) > 1:
            text += " " + self.tr("(and %n more)", "", len(ids) - 1)
        act = self.tr("Publish anyway")
        self._status.say(text, "refused", act, lambda: session.publish(ids, True, force=True))

    def _count_problems(self) -> None:
        """On the worker: on a large site it is asked for again and again while articles are checked."""
        library = self._session.library
        if library is None:
            self._status.show_problems(-1)
            return

        def show(counts: list[int]) -> None:
            if library is self._session.library:
                self._status.show_problems(sum(counts), len(counts))

        def counted() -> list[int]:
            counts = (sum(map(is_counted, row.problems or ())) for row in library.rows())
            return [count for count in counts if count]

        self._session.tasks.run(counted, on_done=show)
