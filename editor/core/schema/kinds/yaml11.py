"""What text typed by a person means as YAML 1.1, in the way that PyYAML's safe loader and libyaml read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from ...values import Timestamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...values import Value

MAX_DEPTH = 100
"""How deep lists and maps may nest in a typed value."""
MAX_NODES = 100_000
"""How many values a typed value may hold when its aliases are written out."""

_PREFIX = "tag:yaml.org,2002:"
_RESOLVER = yaml.resolver.Resolver()
_CONSTRUCTOR = yaml.constructor.SafeConstructor()
_SCALARS: dict[str, Callable[[yaml.constructor.SafeConstructor, yaml.ScalarNode], Any]] = {
    "bool": yaml.constructor.SafeConstructor.construct_yaml_bool,
    "int": yaml.constructor.SafeConstructor.construct_yaml_int,
    "float": yaml.constructor.SafeConstructor.construct_yaml_float,
    "timestamp": yaml.constructor.SafeConstructor.construct_yaml_timestamp,
    "binary": yaml.constructor.SafeConstructor.construct_yaml_binary,
}


class SourceError(ValueError):
    """YAML text that can't be read. `line` and `column` are where, from 1."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.line, self.column = line, column


def read_plain(text: str) -> Value:
    """What the text means as a plain scalar: null, a boolean, a number, a `Timestamp`, else the text itself.

    An impossible date and a number that can't be built are text.
    """
    try:
        return _scalar(yaml.ScalarNode(_tag_of(text), text))
    except ValueError:
        return text


def is_impossible_date(text: str) -> bool:
    """Whether YAML 1.1 takes plain text for a date or time that can't be (`2020-13-45`)."""
    return _tag_of(text) == _PREFIX + "timestamp" and isinstance(read_plain(text), str)


def _tag_of(text: str) -> str:
    """The tag that a plain scalar gets by its form."""
    return str(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)))  # type: ignore[no-untyped-call]  # PyYAML's


def read_any(text: str) -> Value:
    """What the text means as YAML 1.1; text that is no YAML, or would lose a comment or line ends, is text.

    Raises ValueError for a tag that the safe loader doesn't know and for what is too deep or too large.
    """
    try:
        node = _compose(text)
    except yaml.YAMLError:
        return text
    if node is None:
        return text if text.strip() else None
    if isinstance(node, yaml.ScalarNode) and not node.style and node.tag == _PREFIX + "str":
        return text
    if isinstance(node, yaml.ScalarNode) and not node.style and not text.strip().endswith(node.value):
        return text
    return _Builder().build(node)


def read_collection(text: str) -> Value:
    """The value of YAML text that should be a list or a map; raises SourceError with YAML's complaint."""
    try:
        node = _compose(text)
    except yaml.YAMLError as error:
        raise _complaint(error) from None
    return None if node is None else _Builder().build(node)


def _compose(text: str) -> yaml.Node | None:
    """The node of one YAML document, None for an empty one; raises YAMLError, or ValueError where it is too deep."""
    depth = 0
    # PyYAML's composer recurses on the C stack without a limit of its own, so depth is looked at before.
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise ValueError(f"nests deeper than {MAX_DEPTH} levels")
    return yaml.compose(text, Loader=yaml.CSafeLoader)


def _complaint(error: yaml.YAMLError) -> SourceError:
    mark = getattr(error, "problem_mark", None)
    words = getattr(error, "problem", None) or "is not YAML"
    return SourceError(words, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1)


def _wrong(words: str, node: yaml.Node) -> SourceError:
    mark = node.start_mark
    return SourceError(words, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1)


class _Builder:
    """Values from nodes: keys as their text, dates as `Timestamp`s, aliases written out within a limit."""

    def __init__(self) -> None:
        self.count = 0

    def build(self, node: yaml.Node, depth: int = 0) -> Value:
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise _wrong("is too deep or too large", node)
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if isinstance(node, yaml.SequenceNode) and node.tag == _PREFIX + "seq":
            return [self.build(item, depth + 1) for item in node.value]
        if not isinstance(node, yaml.MappingNode) or node.tag != _PREFIX + "map":
            raise _wrong(f"has a tag that is not known: {node.tag}", node)
        _refuse_twice(node)
        _CONSTRUCTOR.flatten_mapping(node)
        return {_key(key): self.build(value, depth + 1) for key, value in node.value}


def _key(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise _wrong("has a key that is no text", node)
    return str(node.value)


def _refuse_twice(node: yaml.MappingNode) -> None:
    """Raise SourceError for a key that stands twice: one of its values would be lost."""
    seen: set[str] = set()
    for key, _ in node.value:
        name = _key(key)
        if name in seen and key.tag != _PREFIX + "merge":
            raise _wrong(f"has the key {name} twice", key)
        seen.add(name)


def _scalar(node: yaml.ScalarNode) -> Value:
    """The value of a scalar node; raises ValueError for an unknown tag and what can't be built."""
    kind = node.tag.removeprefix(_PREFIX)
    if kind in ("str", "value", "merge"):
        return str(node.value)
    if kind == "null":
        return None
    construct = _SCALARS.get(kind)
    if construct is None:
        raise _wrong(f"has a tag that is not known: {node.tag}", node)
    try:
        value: Value | date = construct(_CONSTRUCTOR, node)
    except (yaml.YAMLError, OverflowError, KeyError) as error:
        raise ValueError(str(error)) from None
    except ValueError:
        if kind == "timestamp":
            return str(node.value)
        raise
    return Timestamp(node.value, value) if isinstance(value, date) else value
