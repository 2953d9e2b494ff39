"""Find and replace in an article: the one way for window and command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..edits import Set, replace_edits
from ..schema import field_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..fieldpath import FieldPath
    from ..schema import Collection
    from ..values import Record


def replacements(
    record: Record, collection: Collection | None, change: Callable[[str], str], fields: Sequence[FieldPath] | None
) -> tuple[Set, ...]:
    """The edits that replacing comes to: in these fields, or (None) in all text that is not readonly."""
    edits = replace_edits(record, change, fields)
    if fields is not None:
        return edits
    return tuple(edit for edit in edits if not _is_readonly(collection, edit.path, record))


def _is_readonly(collection: Collection | None, path: FieldPath, record: Record) -> bool:
    steps = (field_at(collection, path[:length], record) for length in range(1, len(path) + 1))
    return any(field.readonly for field in steps if field)
