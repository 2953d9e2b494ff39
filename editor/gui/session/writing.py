"""Everything the window writes: saves, publishing, and undoing them. One step of the history each."""

from __future__ import annotations

from collections import Counter, deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.edits import ReplaceBody
from ...core.problems import check_article
from ...core.site import saving
from ...core.site.draft import Draft
from ...core.site.meeting import meet, settle
from ...core.site.saving import Outcome
from ..language import told, told_errors
from ..pieces.plaintext import filled
from .disk import Conflicted
from .undo import WriteStep, parts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.site import Article, Library
    from .session import Session
    from .undo import BatchStep, EditStep


class Writer(QObject):
    """Runs the core's writing on the worker, follows it, and tells session, drafts and history.

    One thing is written after the other: what is asked for meanwhile waits for its turn, so that it finds the
    drafts and the history as the one before left them.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._writing: Counter[int] = Counter()
        self._waiting: deque[Callable[[], object]] = deque()
        session.closed.connect(self._waiting.clear)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written, or waits to be."""
        return bool(self._writing or self._waiting)

    def in_turn(self, act: Callable[[], object]) -> None:
        """Do something as soon as nothing is being written: now, or after what was asked for before."""
        self._waiting.append(act)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and not self._writing:
            self._waiting.popleft()()

    def is_writing(self, article_id: int) -> bool:
        """Whether the article is being written from here: what changes on disk is no news then."""
        return article_id in self._writing

    def note_writing(self, ids: Iterable[int], *, is_over: bool = False) -> None:
        """Articles begin or end to be written, here or by another part of the window."""
        if is_over:
            self._writing -= Counter(ids)
            self._go_on()
        else:
            self._writing.update(ids)

    # save

    def save(self, ids: list[int], then: Callable[[bool], object] | None = None) -> None:
        """Write what is unsaved of these articles; `then` is told whether all could be written."""
        self.in_turn(partial(self._save, ids, then))

    def _save(self, ids: list[int], then: Callable[[bool], object] | None) -> None:
        mended = [article_id for article_id in ids if self._session.mends.get(article_id)]
        if not mended:
            self._save_drafts(ids, then)
            return
        answers: list[bool] = []

        def note(is_saved: bool) -> None:
            answers.append(is_saved)
            if len(answers) == len(mended):
                and_then = partial(_tell_all, then, answers)
                self.in_turn(partial(self._save_drafts, ids, and_then))

        for article_id in mended:
            self._session.mends.save(article_id, note)

    def _save_drafts(self, ids: list[int], then: Callable[[bool], object] | None) -> None:
        session = self._session
        drafts = {i: draft for i in ids if (draft := session.drafts.get(i))}
        if not drafts or session.site is None:
            if then:
                then(True)
            return
        for article_id in drafts:
            session.drafts.hold(article_id)

        def all_written(outcomes: list[tuple[int, Outcome]]) -> None:
            self._after_save(outcomes)
            self._conclude(self._text_of_save(outcomes), outcomes)
            if then:
                then(not any(outcome.reason for _, outcome in outcomes))

        self._run(saving.save_drafts(session.site, drafts.values()), list(drafts), all_written, self.tr("Saving"))

    def _after_save(self, outcomes: list[tuple[int, Outcome]]) -> None:
        drafts = self._session.drafts
        written = {i: outcome.article for i, outcome in outcomes if outcome.article and not outcome.reason}
        if written:
            self._session.history.forget_edits(*written)
            drafts.replace({i: Draft.of(article) for i, article in written.items()})
        for article_id, _ in outcomes:
            drafts.release(article_id)

    def _text_of_save(self, outcomes: list[tuple[int, Outcome]]) -> str:
        done = [outcome for _, outcome in outcomes if outcome.change]
        if len(done) == 1 and done[0].article:
            return self.tr("Saved “%1”").replace("%1", done[0].article.title)
        return self.tr("Saved %n article(s)", "", len(done))

    # publish

    def publish(self, ids: list[int], on: bool, force: bool = False) -> None:
        """Set the flag of these articles, on disk, at once."""
        self.in_turn(partial(self._publish, ids, on, force))

    def _publish(self, ids: list[int], on: bool, force: bool) -> None:
        session = self._session
        rows = {i: session.row(i) for i in ids if session.has_row(i)}
        if session.site is None or not rows:
            return

        def all_written(outcomes: list[tuple[int, Outcome]]) -> None:
            self._move_drafts(outcomes)
            stopped = [(i, told_errors(o.problems)) for i, o in outcomes if o.reason and o.problems]
            self._conclude(self._text_of_publish(on, outcomes), outcomes)
            if stopped and on and not force:
                session.publish_refused.emit(stopped)
            if not any(outcome.change or outcome.reason for _, outcome in outcomes):
                session.said.emit(self.tr("Already published") if on else self.tr("Already unpublished"), "info")
            if done := [i for i, o in outcomes if not o.reason]:
                session.decided.emit(done)

        work = saving.publish_articles(session.site, [row.path for row in rows.values()], on, force=force)
        self._run(work, list(rows), all_written, self.tr("Publishing") if on else self.tr("Unpublishing"))

    def _text_of_publish(self, on: bool, outcomes: list[tuple[int, Outcome]]) -> str:
        done = [outcome for _, outcome in outcomes if outcome.change]
        if len(done) == 1 and done[0].article:
            text = self.tr("Published “%1”") if on else self.tr("Unpublished “%1”")
            return text.replace("%1", done[0].article.title)
        if on:
            return self.tr("Published %n article(s)", "", len(done))
        return self.tr("Unpublished %n article(s)", "", len(done))

    # what others did meanwhile

    def settle(
        self, conflicted: Conflicted, ours: Container[FieldPath], then: Callable[[], object] | None = None
    ) -> None:
        """Go on from the text on disk with a person's choice: ours for the fields named, else theirs."""
        session, article_id = self._session, conflicted.article_id
        draft = session.drafts.get(article_id)
        if draft is None:
            return
        try:
            settled = settle(draft, conflicted.current, conflicted.conflicts, ours)
        except (ValueError, LookupError, TypeError):
            session.said.emit(self.tr("The other edits do not fit the text on disk; nothing was changed"), "error")
            return
        session.history.forget_edits(article_id)
        session.disk.settle(article_id)
        session.drafts.replace({article_id: settled})
        session.rows_changed.emit([article_id])
        if then:
            then()

    def write_again(self, article_id: int) -> None:
        """Write a vanished article as it was read and with its unsaved edits; where another file is now, not."""
        self.in_turn(partial(self._write_again, article_id))

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
            self._conclude("", outcomes)

        draft = session.drafts.get(article_id) or Draft.of(article)
        self._run(saving.write_again(session.site, draft), [article_id], all_written, self.tr("Saving"))

    # undo

    def undo(self) -> None:
        """Take back the last step of the history."""
        self.in_turn(self._undo)

    def _undo(self) -> None:
        step = self._session.history.take_undo()
        if isinstance(step, WriteStep):
            self._take_back(step, self.tr("Undid: %1"), "undone")
        elif step:
            self._put_edits(step, lambda part: part.before, self.tr("Undid: %1"), "undone")

    def redo(self) -> None:
        """Do the last undone step again."""
        self.in_turn(self._redo)

    def _redo(self) -> None:
        step = self._session.history.take_redo()
        if isinstance(step, WriteStep):
            self._take_back(step, self.tr("Redid: %1"), "done")
        elif step:
            self._put_edits(step, lambda part: part.after, self.tr("Redid: %1"), "done")

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
            self._move_drafts(outcomes)
            if changes:
                session.history.replace_write(step, WriteStep(step.text, changes))
            else:
                session.history.drop(step)
            self._conclude(words.replace("%1", step.text), outcomes, kind, is_step=False)

        self._run(saving.take_back(site, known.values()), list(known), all_written, self.tr("Undoing"))

    # all of them

    def _run(
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
        self.note_writing(ids)

        def conclude() -> None:
            if self._session.library is library:  # else the site was left meanwhile: all is written, nobody looks
                all_written(outcomes)
            self.note_writing(ids, is_over=True)

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

    def _move_drafts(self, outcomes: list[tuple[int, Outcome]]) -> None:
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

    def _conclude(
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


def _tell_all(then: Callable[[bool], object] | None, answers: list[bool], rest: bool) -> None:
    """Texts and drafts are written: say whether all of them could be."""
    if then:
        then(rest and all(answers))


def _without_flag(draft: Draft) -> Draft:
    """The draft without edits of the publish flag, which was just written."""
    field = draft.article.publish.field
    kept = tuple(e for e in draft.edits if isinstance(e, ReplaceBody) or e.path != (field,))
    return Draft.of(draft.article, kept)
