"""Drafts: the unsaved edits of an article, as a value (no disk, no clock, no threads).

An edit that makes an earlier one idle takes its place, and edits that lead back to what is on disk vanish:
what is left is what saving will do, and nothing is written where nothing changed in the end.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..edits import Edit, FieldChange, Insert, Move, Remove, ReplaceBody, Set, edit_record
from ..schema import key_order
from ..values import ABSENT, Absent, is_same
from .article import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..fieldpath import FieldPath
    from ..values import Record, Value
    from .article import Article


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as it was read, the edits since, and the record that they make. `body` is None while unedited."""

    article: Article
    record: Record
    edits: tuple[Edit, ...] = ()
    body: str | None = None

    @classmethod
    def of(cls, article: Article, edits: Sequence[Edit] = ()) -> Draft:
        """A draft of an article with these edits; ValueError or LookupError for one that makes no sense on it."""
        draft = cls(article, article.record)
        for edit in edits:
            draft = draft.with_edit(edit)
        return draft

    @property
    def title(self) -> str:
        """What the article is called once this is saved."""
        return title_of(self.record, self.article.path)

    def with_edit(self, edit: Edit) -> Draft:
        """The draft with one more edit."""
        if isinstance(edit, ReplaceBody):
            others = tuple(e for e in self.edits if not isinstance(e, ReplaceBody))
            if edit.text == self.base_body:
                return replace(self, edits=others, body=None)
            return replace(self, edits=(*others, edit), body=edit.text)
        record = edit_record(self.record, edit, key_order(self.article.collection, self.record))
        edits = _fold(self.edits, edit)
        key = edit.path[0]
        if is_same(self.article.record.get(str(key), ABSENT), record.get(str(key), ABSENT)):
            edits = _without(edits, (key,))
        return replace(self, edits=edits, record=record if edits else self.article.record)

    def without(self, path: FieldPath) -> Draft:
        """The draft with the field at `path` (`()`: the body) as it is on disk again."""
        if not path:
            return self.with_edit(ReplaceBody(self.base_body))
        old = _value_at(self.article.record, path)
        return self.with_edit(Remove(path) if isinstance(old, Absent) else Set(path, old))

    def changes(self) -> tuple[FieldChange, ...]:
        """Old and new value of every field that differs from disk, maps looked into, lists as one value."""
        changes = list(_differences((), self.article.record, self.record))
        if self.body is not None:
            changes.append(FieldChange((), self.base_body, self.body))
        return tuple(changes)

    def is_changed(self, path: FieldPath) -> bool:
        """Whether the value at `path` (`()`: the body) differs from the one on disk."""
        if not path:
            return self.body is not None
        return not is_same(_value_at(self.article.record, path), _value_at(self.record, path))

    @property
    def base_body(self) -> str:
        """The body on disk."""
        return self.article.document.body if self.article.document else ""

    def __bool__(self) -> bool:
        return bool(self.edits)


def _value_at(record: Record, path: FieldPath) -> Value | Absent:
    from ..fieldpath import get_value

    return get_value(record, path)


def _fold(edits: tuple[Edit, ...], edit: Set | Remove | Insert | Move) -> tuple[Edit, ...]:
    """Add an edit, leaving out earlier ones that it overwrites."""
    if isinstance(edit, Set | Remove) and all(isinstance(step, str) for step in edit.path):
        return (*_without(edits, edit.path), edit)
    if isinstance(edit, Set):
        for at in range(len(edits) - 1, -1, -1):
            earlier = edits[at]
            if isinstance(earlier, Set) and earlier.path == edit.path:
                return (*edits[:at], edit, *edits[at + 1 :])
            if not isinstance(earlier, ReplaceBody) and earlier.path[0] == edit.path[0] and _may_move(earlier, edit):
                break
    return (*edits, edit)


def _may_move(earlier: Set | Remove | Insert | Move, edit: Set) -> bool:
    """Whether the later edit's path may mean another place before the earlier edit than after it."""
    return not isinstance(earlier, Set) or earlier.path == edit.path[: len(earlier.path)]


def _without(edits: tuple[Edit, ...], path: FieldPath) -> tuple[Edit, ...]:
    """The edits that do not lie at or below `path`."""
    return tuple(e for e in edits if isinstance(e, ReplaceBody) or e.path[: len(path)] != path)


def _differences(path: FieldPath, old: Record, new: Record) -> Iterator[FieldChange]:
    for key in [*new, *(key for key in old if key not in new)]:
        before, after = old.get(key, ABSENT), new.get(key, ABSENT)
        if isinstance(before, dict) and isinstance(after, dict) and before and after:
            yield from _differences((*path, key), before, after)
        elif not is_same(before, after):
            yield FieldChange((*path, key), before, after)
