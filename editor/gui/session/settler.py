"""Choosing between one's own values and those that somebody else wrote meanwhile: a step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.site.meeting import settle
from .undo import Settled, SettleStep

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from ...core.fieldpath import FieldPath
    from .disk import Conflicted
    from .session import Session

    Choice = tuple[Conflicted, Container[FieldPath]]


class Settler(QObject):
    """Puts drafts on to the texts on disk as a person chose."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def settle(self, choices: Sequence[Choice], then: Callable[[], object] | None = None) -> None:
        """Go on from the texts on disk: ours for the fields named, else theirs; one step, however many articles."""
        parts = [part for one, ours in choices if (part := self._settled(one, ours))]
        if len(parts) < len(choices):
            text = self.tr("The other edits do not fit the text on disk; nothing was changed")
            self._session.said.emit(text, "error")
        if not parts:
            return
        text = self._text_of(parts)
        self._session.history.push(SettleStep(text, tuple(parts)))
        self._put(parts)
        self._session.said.emit(text, "done")
        if then:
            then()

    def _settled(self, one: Conflicted, ours: Container[FieldPath]) -> Settled | None:
        draft = self._session.draft(one.article_id)
        if draft is None:
            return None
        try:
            return Settled(one, draft, settle(draft, one.current, one.conflicts, ours))
        except (ValueError, LookupError, TypeError):
            return None

    def _text_of(self, parts: Sequence[Settled]) -> str:
        if len(parts) == 1:
            return self.tr("Conflict settled: “%1”").replace("%1", parts[0].conflicted.current.title)
        return self.tr("Conflicts settled in %n article(s)", "", len(parts))

    def _put(self, parts: Sequence[Settled]) -> None:
        for part in parts:
            self._session.disk.settle(part.article_id)
        self._session.drafts.replace({part.article_id: part.after for part in parts})
        self._session.rows_changed.emit([part.article_id for part in parts])

    # undo

    def take_back(self, step: SettleStep) -> None:
        """The drafts as they stood against the texts on disk, and the question with them."""
        parts = self._present(step)
        self._session.drafts.replace({part.article_id: part.before for part in parts})
        for part in parts:
            self._session.disk.clash(part.conflicted)
            self._session.article(part.article_id, lambda _: None)  # the text on disk may be another by now
        self._session.rows_changed.emit([part.article_id for part in parts])

    def do_again(self, step: SettleStep) -> None:
        """The same choices once more."""
        self._put(self._present(step))

    def _present(self, step: SettleStep) -> list[Settled]:
        return [part for part in step.parts if self._session.has_row(part.article_id)]
