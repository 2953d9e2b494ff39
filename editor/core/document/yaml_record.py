"""The quick way from YAML to a record: PyYAML's events, plain scalars from a cache.

It takes what nearly all front matter consists of, and gives up (`None`) on anchors, tags, merges, keys that are
not text and keys given twice: `yaml_tree` then reads the text again, exactly and with places.
"""

from __future__ import annotations

from yaml._yaml import CParser
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from .yaml_scalars import FIRST, plain_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..values import Value

MAX_DEPTH = 100
"""Maps and lists inside each other; more is no front matter but an attack on whoever reads it."""


class _Odd(Exception):
    """Something that only the exact way can read."""


def read_quickly(text: str) -> dict[str, Value] | None:
    """The record, or None where the exact way must be gone. Raises YAMLError as PyYAML does."""
    try:
        return _read(CParser(text).get_event)
    except (_Odd, KeyError, ValueError, OverflowError):
        return None


def _read(next_event: Callable[[], Any]) -> dict[str, Value]:
    next_event()
    if type(next_event()) is not DocumentStartEvent or type(event := next_event()) is not MappingStartEvent:
        raise _Odd
    if event.anchor is not None or event.tag is not None:
        raise _Odd
    root: dict[str, Value] = {}
    here: Any = root  # a map or, where `is_map` is not set, a list
    is_map = True
    key: str | None = None
    stack: list[tuple[Any, bool, str | None]] = []
    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            value = event.value
            if event.tag is not None or event.anchor is not None:
                raise _Odd
            if value[:1] in FIRST and event.implicit[0]:
                value = plain_value(value)
            if not is_map:
                here.append(value)
            elif key is not None:
                here[key] = value
                key = None
            elif type(value) is str and value not in here and value != "=":
                key = value
            else:
                raise _Odd
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            if not stack:
                break
            here, is_map, key = stack.pop()
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            new: dict[str, Value] | list[Value] = {} if kind is MappingStartEvent else []
            if event.anchor is not None or event.tag is not None or len(stack) >= MAX_DEPTH - 1:
                raise _Odd
            if not is_map:
                here.append(new)
            elif key is None:
                raise _Odd
            else:
                here[key] = new
            stack.append((here, is_map, None))
            here, is_map, key = new, kind is MappingStartEvent, None
        else:
            raise _Odd
    if type(next_event()) is not DocumentEndEvent or type(next_event()) is not StreamEndEvent:
        raise _Odd
    return root
