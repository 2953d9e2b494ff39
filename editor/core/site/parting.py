"""A draft in two: the fields that are written now, and those that stay unsaved."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from ..edits import Remove, ReplaceBody, Set
from ..fieldpath import get_value
from ..values import Absent, is_same
from .draft import Draft

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ..edits import Edit
    from ..fieldpath import FieldPath


def part_draft(draft: Draft, left_out: Collection[FieldPath]) -> tuple[Draft, Draft]:
    """The draft without these of its changes (`Draft.changes`; `()` is the body), and a draft of these alone."""
    kept = reduce(Draft.without, left_out, draft)
    rest = Draft.of(draft.article, [edit for path in left_out for edit in _edits_at(draft, path)])
    return kept, rest


def _edits_at(draft: Draft, path: FieldPath) -> Iterator[Edit]:
    """The edits that make the draft's value at a path, its own ones where they do it alone."""
    if not path:
        yield ReplaceBody(draft.body if draft.body is not None else draft.base_body)
        return
    own = [edit for edit in draft.edits if not isinstance(edit, ReplaceBody) and edit.path[: len(path)] == path]
    value = get_value(draft.record, path)
    if _gives(draft, own, path):
        yield from own
    else:
        yield Remove(path) if isinstance(value, Absent) else Set(path, value)


def _gives(draft: Draft, edits: Sequence[Edit], path: FieldPath) -> bool:
    try:
        alone = Draft.of(draft.article, edits)
    except (ValueError, LookupError, TypeError):
        return False  # they stood on an edit of what they lie in
    return is_same(get_value(alone.record, path), get_value(draft.record, path))
