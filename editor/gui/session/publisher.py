"""Publishing and unpublishing: the flag on disk, at once, and nothing else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.site import saving
from ..language import told_errors

if TYPE_CHECKING:
    from ...core.site.saving import Outcome
    from .session import Session
    from .turns import Turns
    from .written import Written


class Publisher(QObject):
    """Sets flags, and says why where it does not."""

    def __init__(self, session: Session, turns: Turns, written: Written) -> None:
        super().__init__(session)
        self._session = session
        self._turns = turns
        self._written = written

    def publish(self, ids: list[int], on: bool, force: bool = False) -> None:
        """Set the flag of these articles, on disk, at once."""
        self._turns.in_turn(partial(self._publish, ids, on, force))

    def _publish(self, ids: list[int], on: bool, force: bool) -> None:
        session = self._session
        rows = {i: session.row(i) for i in ids if session.has_row(i)}
        if session.site is None or not rows:
            return

        def all_written(outcomes: list[tuple[int, Outcome]]) -> None:
            self._written.move_drafts(outcomes)
            stopped = [(i, told_errors(o.problems)) for i, o in outcomes if o.reason and o.problems]
            self._written.conclude(self._text_of_publish(on, outcomes), outcomes)
            if stopped and on and not force:
                session.publish_refused.emit(stopped)
            if not any(outcome.change or outcome.reason for _, outcome in outcomes):
                session.said.emit(self.tr("Already published") if on else self.tr("Already unpublished"), "info")
            if done := [i for i, o in outcomes if not o.reason]:
                session.decided.emit(done)

        work = saving.publish_articles(session.site, [row.path for row in rows.values()], on, force=force)
        self._written.run(work, list(rows), all_written, self.tr("Publishing") if on else self.tr("Unpublishing"))

    def _text_of_publish(self, on: bool, outcomes: list[tuple[int, Outcome]]) -> str:
        done = [outcome for _, outcome in outcomes if outcome.change]
        if len(done) == 1 and done[0].article:
            text = self.tr("Published “%1”") if on else self.tr("Unpublished “%1”")
            return text.replace("%1", done[0].article.title)
        if on:
            return self.tr("Published %n article(s)", "", len(done))
        return self.tr("Unpublished %n article(s)", "", len(done))
