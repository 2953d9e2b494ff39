"""A draft and what somebody else wrote meanwhile: edits go on to the newer text, field by field.

Where the same field was changed on both sides, each in its own way, nothing is decided here: `settle` takes
what a person chose.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..edits import Remove, ReplaceBody, Set, rebase_edits
from ..schema import key_order
from ..values import Absent
from .draft import Draft

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from ..edits import Conflict, Edit
    from ..fieldpath import FieldPath
    from .article import Article


@dataclass(frozen=True, slots=True)
class Meeting:
    """The draft on the newer text; where there are `conflicts`, as it was, on the older one."""

    draft: Draft
    conflicts: tuple[Conflict, ...] = ()


def meet(draft: Draft, current: Article) -> Meeting:
    """Put a draft on to the text that is on disk now.

    A text that can't be read, or on which the edits make no sense, leaves the draft as it is: saving then says why.
    """
    if current.document is None:
        return Meeting(draft)
    if conflicts := conflicts_of(draft, current):
        return Meeting(draft, conflicts)
    try:
        return Meeting(Draft.of(current, draft.edits))
    except (ValueError, LookupError, TypeError):
        return Meeting(draft)


def conflicts_of(draft: Draft, current: Article) -> tuple[Conflict, ...]:
    """The fields that the draft changes and that are no longer what the draft began with."""
    base, now = draft.article.document, current.document
    if base is None or now is None or draft.article.source.stamp.digest == current.source.stamp.digest:
        return ()
    return rebase_edits(base, draft.edits, now, key_order(current.collection, current.record)).conflicts


def settle(draft: Draft, current: Article, conflicts: Iterable[Conflict], ours: Container[FieldPath]) -> Draft:
    """The draft on the newer text, with a person's choice for each conflict: ours for the paths named, else theirs.

    Raises ValueError, LookupError or TypeError where the other edits make no sense on that text.
    """
    conflicts = tuple(conflicts)
    clashes = [conflict.path for conflict in conflicts]
    kept = [edit for edit in draft.edits if not _is_about(edit, clashes)]
    kept += [_edit_of(conflict) for conflict in conflicts if conflict.path in ours]
    return Draft.of(current, kept)


def _edit_of(conflict: Conflict) -> Edit:
    if not conflict.path:
        return ReplaceBody(str(conflict.ours))
    if isinstance(conflict.ours, Absent):
        return Remove(conflict.path)
    return Set(conflict.path, conflict.ours)


def _is_about(edit: Edit, paths: Iterable[FieldPath]) -> bool:
    """Whether an edit is of one of these fields, of something in it, or of what it lies in."""
    here: FieldPath = () if isinstance(edit, ReplaceBody) else edit.path
    return any(here[: len(path)] == path or path[: len(here)] == here for path in paths if bool(path) == bool(here))
