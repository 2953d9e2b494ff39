"""Edits made again on top of what somebody else wrote, and edits that take changes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import Refusal
from ..fieldpath import get_value
from ..values import Absent, is_same
from .apply import Applied, apply_edits
from .model import Remove, ReplaceBody, Set
from .record import edit_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document import Document
    from ..fieldpath import FieldPath
    from ..values import Absent, Record, Value
    from .model import Edit, FieldChange, KeyOrder


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that both sides changed, each in its own way: its value before, ours, and theirs.

    The body stands as the path `()`, with its text.
    """

    path: FieldPath
    base: Value | Absent
    ours: Value | Absent
    theirs: Value | Absent


@dataclass(frozen=True, slots=True)
class Rebased:
    """Edits on newer text: what they gave, None where there are conflicts."""

    applied: Applied | Refusal | None
    conflicts: tuple[Conflict, ...]


def rebase_edits(base: Document, edits: Sequence[Edit], current: Document, order: KeyOrder | None = None) -> Rebased:
    """Make edits that were meant for `base` on `current`, where the values they touch are the same in both.

    Where such a value differs, and is not what the edits would make of it anyway, that is a conflict.
    """
    try:
        record = base.record
        for edit in edits:
            record = edit_record(record, edit, order)
    except ValueError as error:
        return Rebased(Refusal(str(error)), ())
    conflicts: dict[FieldPath, Conflict] = {}
    left: list[Edit] = []
    for edit in edits:
        conflict, is_done = _meeting(base, edits, current, record, edit)
        if conflict is not None:
            conflicts.setdefault(conflict.path, conflict)
        elif not is_done:
            left.append(edit)
    if conflicts:
        return Rebased(None, tuple(conflicts.values()))
    return Rebased(apply_edits(current, left, order), ())


def _meeting(
    base: Document, edits: Sequence[Edit], current: Document, record: Record, edit: Edit
) -> tuple[Conflict | None, bool]:
    """Where an edit meets a change of theirs: the conflict, and whether they did the same already."""
    if isinstance(edit, ReplaceBody):
        ours = next(one.text for one in reversed(edits) if isinstance(one, ReplaceBody))
        if current.body in (base.body, ours):
            return None, current.body == ours
        return Conflict((), base.body, ours, current.body), False
    path = _whole(edit.path)
    before, mine, theirs = (get_value(one, path) for one in (base.record, record, current.record))
    if is_same(before, theirs):
        return None, False
    if is_same(mine, theirs):
        return None, True
    return Conflict(path, before, mine, theirs), False


def _whole(path: FieldPath) -> FieldPath:
    """The path up to the first list: an item's position means nothing in another version of the list."""
    at = next((at for at, step in enumerate(path) if isinstance(step, int)), len(path))
    return path[:at]


def inverse_edits(changes: Sequence[FieldChange]) -> tuple[Edit, ...]:
    """The edits that take changes back, the last one first."""
    return tuple(_inverse(change) for change in reversed(changes))


def order_of(record: Record) -> KeyOrder:
    """The order of keys in a record's maps, by which a key that is put back stands beside its old neighbours."""

    def order(path: FieldPath) -> Sequence[str]:
        found = get_value(record, path)
        return tuple(found) if isinstance(found, dict) else ()

    return order


def _inverse(change: FieldChange) -> Edit:
    if not change.path:
        return ReplaceBody(change.old if isinstance(change.old, str) else "")
    if isinstance(change.old, Absent):
        return Remove(change.path)
    return Set(change.path, change.old)
