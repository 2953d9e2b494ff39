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
    from collections.abc import Callable

    from ..core.edits import Edit
    from ..core.fieldpath import FieldPath
    from ..core.site.changes import Change

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
    """What one save, publish or batch wrote: one step, however many articles."""

    text: str
    changes: tuple[Change, ...]


Step: TypeAlias = EditStep | WriteStep


class History(QObject):
    """What can be undone and redone. `changed` tells menus and buttons to look again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._clock = clock

    @property
    def undo_text(self) -> str:
        """What undo would take back; "" when there is nothing."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """What redo would do again; "" when there is nothing."""
        return self._undone[-1].text if self._undone else ""

    def push(self, step: Step) -> None:
        """A new step. Typing on in the same field joins the step before; what was undone is gone."""
        if isinstance(step, EditStep):
            step = replace(step, time=self._clock())
            last = self._done[-1] if self._done else None
            if isinstance(last, EditStep) and not self._undone and _is_same_typing(last, step):
                self._done.pop()
                step = replace(step, before=last.before)
            if step.before == step.after:
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

    def drop_undone(self) -> None:
        """The step last taken for undoing could not be: neither it can be redone."""
        self._drop(self._undone)

    def drop_redone(self) -> None:
        """The step last taken for redoing could not be."""
        self._drop(self._done)

    def replace_write(self, old: WriteStep, new: WriteStep) -> None:
        """A step was undone or redone for fewer articles, or with other bytes, than it first had."""
        for steps in (self._done, self._undone):
            steps[:] = [new if step is old else step for step in steps]

    def forget_edits(self, article_id: int) -> None:
        """The article's edits were saved or thrown away: their steps lead nowhere any more."""
        for steps in (self._done, self._undone):
            steps[:] = [s for s in steps if not (isinstance(s, EditStep) and s.article_id == article_id)]
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

    def _drop(self, steps: list[Step]) -> None:
        steps.pop()
        self.changed.emit()


def _is_same_typing(last: EditStep, step: EditStep) -> bool:
    return (
        step.path is not None
        and (last.article_id, last.path) == (step.article_id, step.path)
        and step.time - last.time < MERGE_SECONDS
    )
