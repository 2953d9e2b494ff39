"""What becomes of all that is written: followed on the worker, then told to history, drafts, rows and a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.edits import ReplaceBody
from ...core.problems import check_article
from ...core.site import saving
from ...core.site.draft import Draft
from ...core.site.meeting import meet
from ...core.site.saving import Outcome
from ..language import told
from ..pieces.plaintext import filled
from .disk import Conflicted
from .undo import WriteStep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...core.site import Article, Library
    from .session import Session
    from .turns import Turns


class Written(QObject):
    """Runs the core's writing, and tells of it."""

    def __init__(self, session: Session, turns: Turns) -> None:
        super().__init__(session)
        self._session = session
        self._turns = turns

    def run(
        self,
        work: Iterator[Outcome],
        ids: list[int],
        all_written: Callable[[list[tuple[int, Outcome]]], object],
        title: str,
    ) -> None:
        """Follow the outcomes of `work`, one for each id in order; the library's rows are updated on the worker."""
        library = self._session.library
        outcomes: list[tuple[int, Outcome]] = []
        assert library is not None
        self._turns.note_writing(ids)

        def conclude() -> None:
            if self._session.library is library:  # else the site was left meanwhile: all is written, nobody looks
                all_written(outcomes)
            self._turns.note_writing(ids, is_over=True)

        def follow() -> Iterator[tuple[int, Outcome]]:
            for article_id, outcome in zip(ids, work, strict=False):
                article = outcome.article
                if article and outcome.change:
                    saving.update_row(library, article, outcome.problems)
                elif article and library.id_of(article.path) is not None and _is_news(library, article_id, article):
                    saving.update_row(library, article, check_article(article, library.site))
                yield article_id, outcome

        def failed(error: Exception) -> None:
            """What was written before is told as ever, the rest as refused."""
            reason = str(error) or type(error).__name__
            outcomes.extend((article_id, Outcome("", reason=reason)) for article_id in ids[len(outcomes) :])
            conclude()

        self._session.tasks.run(
            follow(),
            on_batch=outcomes.append,
            on_done=lambda _: conclude(),
            on_error=failed,
            title=title,
            must_finish=True,
        )

    def move_drafts(self, outcomes: list[tuple[int, Outcome]]) -> None:
        """Unsaved edits stay unsaved, on the texts that were just written."""
        drafts = self._session.drafts
        moved: dict[int, Draft] = {}
        for article_id, outcome in outcomes:
            if not outcome.article or not outcome.change:
                continue
            if draft := drafts.get(article_id):
                moved[article_id] = self._moved_draft(article_id, draft, outcome.article, outcome.change.before)
            else:
                drafts.keep_article(article_id, outcome.article)
        drafts.replace(moved)

    def _moved_draft(self, article_id: int, draft: Draft, written: Article, before: bytes) -> Draft:
        """The draft on the text just written; what others had changed before that may stand against it."""
        draft = _without_flag(draft)
        if before == draft.article.source.data:
            return Draft.of(written, draft.edits)
        meeting = meet(draft, written)
        if meeting.conflicts:
            self._session.disk.clash(Conflicted(article_id, written, meeting.conflicts))
        return meeting.draft

    def conclude(
        self, text: str, outcomes: list[tuple[int, Outcome]], kind: str = "done", *, is_step: bool = True
    ) -> None:
        """Tell everyone what was written, and what was not."""
        session = self._session
        changes = tuple(outcome.change for _, outcome in outcomes if outcome.change)
        refused = [(i, told(outcome.reason)) for i, outcome in outcomes if outcome.reason]
        session.rows_changed.emit([i for i, outcome in outcomes if outcome.article])
        if changes:
            if is_step:
                session.history.push(WriteStep(text, changes))
            session.saved.emit(list(changes))
        if refused:
            session.refused.emit(refused)
        if changes and refused:
            session.said.emit(f"{text}. {self._text_of_refused(refused)}", kind)
        elif changes:
            session.said.emit(text, kind)
        elif len(refused) > 1:
            session.said.emit(self._text_of_refused(refused), "refused")
        elif refused:
            session.said.emit(f"{self._title(refused[0][0])}: {refused[0][1]}", "refused")
        conflicted = [Conflicted(i, o.article, o.conflicts) for i, o in outcomes if o.conflicts and o.article]
        for one in conflicted:
            session.disk.clash(one)
        if conflicted:
            session.conflicted.emit(conflicted)

    def _text_of_refused(self, refused: list[tuple[int, str]]) -> str:
        text = self.tr("%n article(s) not: “%1” %2", "", len(refused))
        return filled(text, self._title(refused[0][0]), refused[0][1])

    def _title(self, article_id: int) -> str:
        session = self._session
        return session.row(article_id).title if session.has_row(article_id) else ""


def _is_news(library: Library, article_id: int, article: Article) -> bool:
    """Whether the row is of another text."""
    return article.source.stamp.mtime_ns != library.row(article_id).mtime_ns


def _without_flag(draft: Draft) -> Draft:
    """The draft without edits of the publish flag, which was just written."""
    field = draft.article.publish.field
    kept = tuple(e for e in draft.edits if isinstance(e, ReplaceBody) or e.path != (field,))
    return Draft.of(draft.article, kept)
