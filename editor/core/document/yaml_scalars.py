"""What a plain scalar of YAML 1.1 means, as PyYAML's safe loader resolves it.

The resolver's patterns and the constructors are PyYAML's own; here they are only kept in a cache, and differ in
two things (contract §1): an impossible date and a plain `=` are text. A date keeps its notation.
"""

from __future__ import annotations

from functools import lru_cache

from yaml.constructor import SafeConstructor
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from ..values import Timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from ..values import Value

TAG = "tag:yaml.org,2002:"
STR, MERGE = TAG + "str", TAG + "merge"
_NULL, _VALUE, _TIMESTAMP, _INT = TAG + "null", TAG + "value", TAG + "timestamp", TAG + "int"

_RESOLVERS = Resolver.yaml_implicit_resolvers
FIRST = frozenset(first for first in _RESOLVERS if first is not None)
"""The characters that a scalar may begin with to be anything but text; "" for the empty one."""

_CACHED_LENGTH = 40
_MOST_CHARACTERS = 4_300
_MOST_BITS = 14_000
"""A larger number could not be printed: Python refuses decimals of more than 4,300 digits."""

_constructor = SafeConstructor()


def tag_of_plain(text: str) -> str:
    """The tag that YAML 1.1 gives a plain scalar."""
    for tag, pattern in _RESOLVERS.get(text[:1], ()):
        if pattern.match(text):
            return str(tag)
    return STR


def construct_scalar(tag: str, text: str) -> Value:
    """The value of a scalar with one of YAML's own tags; whatever PyYAML raises where it has none."""
    if tag in (STR, _VALUE):
        return text
    if tag == _NULL:
        return None
    if tag == _TIMESTAMP:
        return _timestamp(text)
    if tag == _INT and len(text) > _MOST_CHARACTERS:
        raise ValueError("a number of too many digits")
    value: Value = SafeConstructor.yaml_constructors[tag](_constructor, ScalarNode(tag, text))
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        raise ValueError("a number of too many digits")
    return value


def _timestamp(text: str) -> Value:
    value: date | datetime
    try:
        value = SafeConstructor.construct_yaml_timestamp(_constructor, ScalarNode(_TIMESTAMP, text))
    except (ValueError, OverflowError):
        return text
    return Timestamp(text, value)


def plain_value(text: str) -> Value:
    """What a plain scalar means. Raises KeyError for `<<`, ValueError or OverflowError for a monstrous number."""
    if text[:1] not in FIRST:
        return text
    return _cached(text) if len(text) <= _CACHED_LENGTH else _resolved(text)


def _resolved(text: str) -> Value:
    return construct_scalar(tag_of_plain(text), text)


_cached = lru_cache(maxsize=1 << 15)(_resolved)
