"""Where one value of plain YAML stands, found without a tree: a check asks for a place or two of an article.

Only for text that `yaml_record` could read: no anchors, tags, merges, and no key that is not text or given twice.
"""

from __future__ import annotations

from yaml._yaml import CParser
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..fieldpath import FieldPath

_STARTS = frozenset((MappingStartEvent, SequenceStartEvent))
_ENDS = frozenset((MappingEndEvent, SequenceEndEvent))


def find_starts(text: str, path: FieldPath) -> tuple[int, int, int] | None:
    """How many steps of the path are there, and where the last one's key (of an item: the item) and value begin.

    None where only the tree can tell: for items counted from the end, and values that are not written out.
    """
    shift = text.startswith("\ufeff")
    next_event: Any = CParser(text).get_event
    for _ in range(2):
        next_event()  # the stream's and the document's beginning
    event = next_event()
    key = value = event.start_mark.index + shift
    for done, step in enumerate(path):
        if isinstance(step, int) and step < 0:
            return None
        found = _enter(next_event, event, step)
        if found is None:
            return done, key, value
        at, event = found
        key, value = at + shift, event.start_mark.index + shift
        is_scalar = type(event) is ScalarEvent
        if is_scalar and event.start_mark.index == event.end_mark.index:
            return None
    return len(path), key, value


def _enter(next_event: Any, outer: Any, step: str | int) -> tuple[int, Any] | None:
    """Go to a value inside the collection that has just begun: where its key begins, and its first event."""
    is_map = isinstance(step, str)
    if type(outer) is not (MappingStartEvent if is_map else SequenceStartEvent):
        return None
    at = 0
    while type(event := next_event()) not in _ENDS:
        if step == (event.value if is_map else at):
            return event.start_mark.index, next_event() if is_map else event
        _skip(next_event, next_event() if is_map else event)
        at += 1
    return None


def _skip(next_event: Any, event: Any) -> None:
    """Go to the end of the value that begins with an event."""
    depth = 0
    while True:
        kind = type(event)
        if kind in _STARTS:
            depth += 1
        elif kind in _ENDS:
            depth -= 1
        if not depth:
            return
        event = next_event()
