"""One history of all that was done: edits that are not saved yet, and what was written.

A step over drafts is undone by putting the draft's earlier edits back, at once; a step that wrote is undone
by the checked write, on the worker (`writing.py`). What a save wrote takes the place of the edits that led
to it, so that undoing goes through time backwards without gaps.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.site.changes import Change
    from ...core.site.copied import Copied
    from ...core.site.draft import Draft
    from .disk import Conflicted

MERGE_SECONDS = 4.0
"""Typing in one field with no longer pause than this is one step."""

LIMIT = 1000


@dataclass(frozen=True, slots=True)
class EditStep:
    """An article's unsaved edits before and after. `path` is the field that was typed in; None: no typing."""

    text: str
    article_id: int
    before: tuple[Edit, ...]
    after: tuple[Edit, ...]
    path: FieldPath | None = None
    time: float = 0.0


@dataclass(frozen=True, slots=True)
class WriteStep:
    """What one save, publish or batch wrote: one step, however many articles. `copied`: files that came with it."""

    text: str
    changes: tuple[Change, ...]
    copied: tuple[Copied, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchStep:
    """The same edit on the drafts of several articles: one step, however many. `path` as in `EditStep`.

    `copied`: files that were copied into the site for it.
    """

    text: str
    parts: tuple[EditStep, ...]
    path: FieldPath | None = None
    time: float = 0.0
    copied: tuple[Copied, ...] = ()

    def without(self, ids: Container[int]) -> BatchStep | None:
        """The step without these articles; None when no other is left."""
        parts = tuple(part for part in self.parts if part.article_id not in ids)
        return replace(self, parts=parts) if parts else None


@dataclass(frozen=True, slots=True)
class Settled:
    """What a person chose in one article: the draft as it stood against `conflicted`, and on the text on disk."""

    conflicted: Conflicted
    before: Draft
    after: Draft

    @property
    def article_id(self) -> int:
        """The article's id."""
        return self.conflicted.article_id


@dataclass(frozen=True, slots=True)
class SettleStep:
    """One choice between ours and theirs, in one article or in several."""

    text: str
    parts: tuple[Settled, ...]

    def without(self, ids: Container[int]) -> SettleStep | None:
        """The step without these articles; None when no other is left."""
        parts = tuple(part for part in self.parts if part.article_id not in ids)
        return replace(self, parts=parts) if parts else None


Step: TypeAlias = EditStep | BatchStep | SettleStep | WriteStep


class History(QObject):
    """What can be undone and redone. `changed` tells menus and buttons to look again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._clock = clock
        self._loose: tuple[Copied, ...] = ()
        """Files that came with edits that are saved now: they go to the step of the save."""

    @property
    def undo_text(self) -> str:
        """What undo would take back; "" when there is nothing."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """What redo would do again; "" when there is nothing."""
        return self._undone[-1].text if self._undone else ""

    def first_before(self, path: str) -> bytes | None:
        """The bytes of an article before the first of the writes that still stand; None without any."""
        writes = (step for step in self._done if isinstance(step, WriteStep))
        return next((change.before for step in writes for change in step.changes if change.path == path), None)

    def push(self, step: Step) -> None:
        """A new step. Typing on in the same field joins the step before; what was undone is gone."""
        if isinstance(step, WriteStep) and self._loose:
            step, self._loose = replace(step, copied=(*step.copied, *self._loose)), ()
        if isinstance(step, EditStep | BatchStep):
            step = replace(step, time=self._clock())
            last = self._done[-1] if self._done and not self._undone else None
            if last and (joined := _joined(last, step)):
                self._done.pop()
                step = joined
            if _is_idle(step):
                self.changed.emit()
                return
        self._undone.clear()
        self._done.append(step)
        del self._done[:-LIMIT]
        self.changed.emit()

    def take_undo(self) -> Step | None:
        """The step to undo now; it can then be redone."""
        return self._take(self._done, self._undone)

    def take_redo(self) -> Step | None:
        """The step to do again now; it can then be undone."""
        return self._take(self._undone, self._done)

    def drop(self, step: Step) -> None:
        """A step taken for undoing or redoing could not be: it leads nowhere any more."""
        for steps in (self._done, self._undone):
            steps[:] = [one for one in steps if one is not step]
        self.changed.emit()

    def replace_write(self, old: WriteStep, new: WriteStep) -> None:
        """A step was undone or redone for fewer articles, or with other bytes, than it first had."""
        for steps in (self._done, self._undone):
            steps[:] = [new if step is old else step for step in steps]

    def attach(self, copied: Copied) -> None:
        """A file was copied into the site for the step just made."""
        if self._done and isinstance(last := self._done[-1], BatchStep):
            self._done[-1] = replace(last, copied=(*last.copied, copied))

    def hand_over(self, *ids: int) -> None:
        """The edits of these articles were saved: the step of the save, which comes next, takes their place."""
        mine = frozenset(ids)
        batches = [step for step in self._done if isinstance(step, BatchStep) and step.without(mine) is None]
        self._loose = tuple(copied for step in batches for copied in step.copied)
        self.forget_edits(*ids)

    def forget_edits(self, *ids: int) -> None:
        """The edits of these articles were saved or thrown away: their steps lead nowhere any more."""
        gone = frozenset(ids)
        for steps in (self._done, self._undone):
            steps[:] = [left for step in steps if (left := _without(step, gone))]
        self.changed.emit()

    def clear(self) -> None:
        """Another site: begin anew."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    def _take(self, source: list[Step], target: list[Step]) -> Step | None:
        if not source:
            return None
        target.append(source.pop())
        self.changed.emit()
        return target[-1]


def _without(step: Step, ids: frozenset[int]) -> Step | None:
    """What is left of a step when the edits of these articles are forgotten."""
    if isinstance(step, BatchStep | SettleStep):
        return step.without(ids)
    return None if isinstance(step, EditStep) and step.article_id in ids else step


def _joined(last: Step, step: EditStep | BatchStep) -> EditStep | BatchStep | None:
    """Two steps as one, where the later one goes on typing in the same field; else None."""
    if not isinstance(last, EditStep | BatchStep) or step.path is None or last.path != step.path:
        return None
    if step.time - last.time >= MERGE_SECONDS:
        return None
    if isinstance(last, EditStep) and isinstance(step, EditStep) and last.article_id == step.article_id:
        return replace(step, before=last.before)
    if isinstance(last, BatchStep) and isinstance(step, BatchStep):
        return _joined_batch(last, step)
    return None


def _joined_batch(last: BatchStep, step: BatchStep) -> BatchStep | None:
    before = {part.article_id: part.before for part in last.parts}
    if before.keys() != {part.article_id for part in step.parts}:
        return None
    return replace(step, parts=tuple(replace(part, before=before[part.article_id]) for part in step.parts))


def parts_of(step: EditStep | BatchStep) -> tuple[EditStep, ...]:
    """The step of each article."""
    return step.parts if isinstance(step, BatchStep) else (step,)


def _is_idle(step: EditStep | BatchStep) -> bool:
    """Whether a step changes nothing."""
    return all(part.before == part.after for part in parts_of(step))
