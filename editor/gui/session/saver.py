"""Saving what is unsaved: edits and texts of broken files; and writing an article again whose file is gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.site import saving
from ...core.site.draft import Draft
from ...core.site.meeting import meet
from ...core.site.parting import part_draft
from .disk import Conflicted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from ...core.fieldpath import FieldPath
    from ...core.site import Article
    from ...core.site.saving import Outcome
    from .session import Session
    from .turns import Turns
    from .written import Written

    LeftOutFields = Mapping[int, Collection[FieldPath]]


class Saver(QObject):
    """Writes drafts; mended texts are written first."""

    def __init__(self, session: Session, turns: Turns, written: Written) -> None:
        super().__init__(session)
        self._session = session
        self._turns = turns
        self._written = written

    def save(
        self, ids: list[int], then: Callable[[bool], object] | None = None, without: LeftOutFields | None = None
    ) -> None:
        """Write what is unsaved of these articles; `then` is told whether all could be written.

        The fields of `without` stay unsaved.
        """
        self._turns.in_turn(partial(self._save, ids, then, without or {}))

    def _save(self, ids: list[int], then: Callable[[bool], object] | None, without: LeftOutFields) -> None:
        mended = [article_id for article_id in ids if self._session.mends.get(article_id)]
        if not mended:
            self._save_drafts(ids, then, without)
            return
        answers: list[bool] = []

        def note(is_saved: bool) -> None:
            answers.append(is_saved)
            if len(answers) == len(mended):
                and_then = partial(_tell_all, then, answers)
                self._turns.in_turn(partial(self._save_drafts, ids, and_then, without))

        for article_id in mended:
            self._session.mends.save(article_id, note)

    def _save_drafts(self, ids: list[int], then: Callable[[bool], object] | None, without: LeftOutFields) -> None:
        session = self._session
        drafts = {i: draft for i in ids if (draft := session.drafts.get(i))}
        rests: dict[int, Draft] = {}
        for article_id in drafts.keys() & without.keys():
            drafts[article_id], rests[article_id] = part_draft(drafts[article_id], without[article_id])
        drafts = {i: draft for i, draft in drafts.items() if draft}
        if not drafts or session.site is None:
            if then:
                then(True)
            return
        for article_id in drafts:
            session.drafts.hold(article_id)

        def all_written(outcomes: list[tuple[int, Outcome]]) -> None:
            self._after_save(outcomes, rests)
            self._written.conclude(self._text_of_save(outcomes), outcomes)
            if then:
                then(not any(outcome.reason for _, outcome in outcomes))

        self._written.run(
            saving.save_drafts(session.site, drafts.values()), list(drafts), all_written, self.tr("Saving")
        )

    def _after_save(self, outcomes: list[tuple[int, Outcome]], rests: Mapping[int, Draft]) -> None:
        """What was written is no edit any more; a `rest` stays one, on the new text."""
        drafts = self._session.drafts
        written = {i: outcome.article for i, outcome in outcomes if outcome.article and not outcome.reason}
        if written:
            self._session.history.hand_over(*written)
            drafts.replace({i: self._rest_on(i, rests.get(i), article) for i, article in written.items()})
        for article_id, _ in outcomes:
            drafts.release(article_id)

    def _rest_on(self, article_id: int, rest: Draft | None, written: Article) -> Draft:
        if rest is None:
            return Draft.of(written)
        meeting = meet(rest, written)
        if meeting.conflicts:
            self._session.disk.clash(Conflicted(article_id, written, meeting.conflicts))
        return meeting.draft

    def _text_of_save(self, outcomes: list[tuple[int, Outcome]]) -> str:
        done = [outcome for _, outcome in outcomes if outcome.change]
        if len(done) == 1 and done[0].article:
            return self.tr("Saved “%1”").replace("%1", done[0].article.title)
        return self.tr("Saved %n article(s)", "", len(done))

    def write_again(self, article_id: int) -> None:
        """Write a vanished article as it was read and with its unsaved edits; where another file is now, not."""
        self._turns.in_turn(partial(self._write_again, article_id))

    def _write_again(self, article_id: int) -> None:
        session = self._session
        article = session.drafts.article(article_id)
        if session.site is None or article is None:
            return

        def all_written(outcomes: list[tuple[int, Outcome]]) -> None:
            written = outcomes[0][1].article
            if written:
                session.history.forget_edits(article_id)
                session.disk.come_back(article_id)
                session.drafts.replace({article_id: Draft.of(written)})
                session.said.emit(self.tr("Written again: %1").replace("%1", written.path), "info")
            self._written.conclude("", outcomes)

        draft = session.drafts.get(article_id) or Draft.of(article)
        self._written.run(saving.write_again(session.site, draft), [article_id], all_written, self.tr("Saving"))


def _tell_all(then: Callable[[bool], object] | None, answers: list[bool], rest: bool) -> None:
    """Texts and drafts are written: say whether all of them could be."""
    if then:
        then(rest and all(answers))
