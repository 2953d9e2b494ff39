"""Undo and redo of anything: edits at once, choices between two texts, and what was written by a checked write."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.site import saving
from .copies import Copies
from .undo import BatchStep, SettleStep, WriteStep, parts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...core.edits import Edit
    from ...core.site.saving import Outcome
    from .session import Session
    from .settler import Settler
    from .turns import Turns
    from .undo import EditStep
    from .written import Written


class Undoer(QObject):
    """Goes back and forth through the history."""

    def __init__(self, session: Session, turns: Turns, written: Written, settler: Settler) -> None:
        super().__init__(session)
        self._session = session
        self._turns = turns
        self._written = written
        self._settler = settler
        self._copies = Copies(session)

    def undo(self) -> None:
        """Take back the last step of the history."""
        self._turns.in_turn(self._undo)

    def _undo(self) -> None:
        step = self._session.history.take_undo()
        if isinstance(step, WriteStep):
            self._take_back(step, self.tr("Undid: %1"), "undone")
        elif isinstance(step, SettleStep):
            self._settler.take_back(step)
            self._session.said.emit(self.tr("Undid: %1").replace("%1", step.text), "undone")
        elif step:
            self._put_edits(step, lambda part: part.before, self.tr("Undid: %1"), "undone")
            if isinstance(step, BatchStep):
                self._copies.take_away(step.copied, self.tr("Undid: %1").replace("%1", step.text))

    def redo(self) -> None:
        """Do the last undone step again."""
        self._turns.in_turn(self._redo)

    def _redo(self) -> None:
        step = self._session.history.take_redo()
        if isinstance(step, WriteStep):
            self._copies.bring_back(step.copied, lambda: self._take_back(step, self.tr("Redid: %1"), "done"))
        elif isinstance(step, SettleStep):
            self._settler.do_again(step)
            self._session.said.emit(self.tr("Redid: %1").replace("%1", step.text), "done")
        elif step:
            self._copies.bring_back(
                step.copied if isinstance(step, BatchStep) else (),
                lambda: self._put_edits(step, lambda part: part.after, self.tr("Redid: %1"), "done"),
            )

    def _put_edits(
        self, step: EditStep | BatchStep, edits_of: Callable[[EditStep], tuple[Edit, ...]], words: str, kind: str
    ) -> None:
        """Put edits back at once; articles that are not in memory any more are read first."""
        session = self._session
        edits = {part.article_id: edits_of(part) for part in parts_of(step) if session.has_row(part.article_id)}
        at_hand = {i: wanted for i, wanted in edits.items() if session.drafts.article(i)}
        if not self._set_edits(at_hand):
            return
        session.said.emit(words.replace("%1", step.text), kind)
        for article_id in edits.keys() - at_hand.keys():
            self._put_when_read(article_id, edits[article_id])

    def _put_when_read(self, article_id: int, edits: tuple[Edit, ...]) -> None:
        self._session.article(article_id, lambda _: self._set_edits({article_id: edits}))

    def _set_edits(self, edits: dict[int, tuple[Edit, ...]]) -> bool:
        """Whether the edits fit: the files may be other ones than when they were made."""
        try:
            self._session.drafts.set_edits(edits)
        except (ValueError, LookupError, TypeError):
            self._session.said.emit(self.tr("That does not fit the text on disk any more"), "refused")
            return False
        return True

    def _take_back(self, step: WriteStep, words: str, kind: str) -> None:
        session = self._session
        library, site = session.library, session.site
        if site is None or library is None:
            return
        known = {i: change for change in step.changes if (i := library.id_of(change.path)) is not None}
        if not known:
            session.history.drop(step)
            session.said.emit(self.tr("That does not fit the text on disk any more"), "refused")
            return

        def all_written(outcomes: list[tuple[int, Outcome]]) -> None:
            changes = tuple(outcome.change for _, outcome in outcomes if outcome.change)
            self._written.move_drafts(outcomes)
            if changes:
                session.history.replace_write(step, replace(step, changes=changes))
            else:
                session.history.drop(step)
            self._written.conclude(words.replace("%1", step.text), outcomes, kind, is_step=False)
            if kind == "undone":
                self._copies.take_away(step.copied, words.replace("%1", step.text))

        self._written.run(saving.take_back(site, known.values()), list(known), all_written, self.tr("Undoing"))
