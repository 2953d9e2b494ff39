"""Edits of a value that stands in several places, made where it is written (with `at_anchor`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .model import Remove, Set
from .record import edit_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Document
    from ..document.tree import Tree
    from ..fieldpath import FieldPath
    from ..values import Record, Value
    from .model import Insert, KeyOrder, Move


def edit_at_anchor(
    document: Document, edit: Set | Remove | Insert | Move, order: KeyOrder | None
) -> tuple[Set | Remove | Insert | Move, Record]:
    """The edit on the path where the value is written, and the record after it in all places.

    Raises ValueError as `edit_record` does.
    """
    tree = document.tree
    own = tree.find(edit.path)
    tail: FieldPath = ()
    shared = edit.path
    if isinstance(edit, Remove) or (isinstance(edit, Set) and own is None):
        shared, tail = edit.path[:-1], edit.path[-1:]
    found = tree.find(shared) if shared else None
    if found is None:
        return edit, edit_record(document.record, edit, order)
    target = found.node.resolved()
    record = document.record
    place = edit.path
    for path in _paths(record):
        other = tree.find(path)
        if other is None or other.node.resolved() is not target:
            continue
        record = edit_record(record, replace(edit, path=(*path, *tail)), order)
        if _is_written_there(tree, path):
            place = (*path, *tail)
    return replace(edit, path=place), record


def _is_written_there(tree: Tree, path: FieldPath) -> bool:
    """Whether no alias and no merge lies on the way."""
    steps = [tree.find(path[:depth]) for depth in range(1, len(path) + 1)]
    return all(step is not None and step.node.kind != "alias" and not step.is_merged for step in steps)


def _paths(value: Value, path: FieldPath = ()) -> Iterator[FieldPath]:
    if path:
        yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _paths(item, (*path, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _paths(item, (*path, at))
