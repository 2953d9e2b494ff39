"""YAML as a tree of nodes with their spans, from PyYAML's events.

Spans are half-open, in characters of the text. libyaml's marks are put right where they mislead: the end of a
block scalar (it runs over the blank lines after it) and of a block collection (it runs to the next token), and a
BOM at the top of the text, which libyaml does not count.
"""

from __future__ import annotations

import re

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from .yaml_errors import error_at, to_front_matter_error
from .yaml_record import MAX_DEPTH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

MAX_EXPANSION = 1_000_000
"""How much aliases may add to what a document holds: characters, and 16 for each node."""

_NODE_WEIGHT = 16


class Node:
    """A value, or a key, in the text.

    `start` to `end` is the whole with its anchor and tag; a scalar that is not written has no width. `style` is
    `""` (plain), `'`, `"`, `|`, `>` for scalars, for collections `-` (block), `{` (flow) or `:` (a single pair in
    brackets without braces of its own). `text` is a
    scalar's decoded text; `is_plain` whether it is resolved as plain ones are. `items` holds a list's nodes,
    `pairs` a map's keys and values, as they stand. An alias has its `target`; `is_shared` is set on a node that
    an alias stands for.
    """

    __slots__ = (
        "anchor", "depth", "end", "is_plain", "is_shared", "items", "kind", "pairs", "start", "style", "tag",
        "target", "text", "weight",
    )  # fmt: skip

    def __init__(self, kind: Literal["scalar", "map", "list", "alias"], start: int, end: int, style: str) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.style = style
        self.text = ""
        self.is_plain = False
        self.tag: str | None = None
        self.anchor: str | None = None
        self.items: list[Node] = []
        self.pairs: list[tuple[Node, Node]] = []
        self.target: Node | None = None
        self.is_shared = False
        self.depth = 0
        self.weight = _NODE_WEIGHT

    @property
    def is_flow(self) -> bool:
        """Whether it is a collection in brackets or braces."""
        return self.style in ("{", ":")

    def resolved(self) -> Node:
        """The node itself, or what an alias stands for."""
        return self.target if self.target is not None else self

    def children(self) -> Iterator[Node]:
        """The nodes directly inside, keys included, in their order in the text."""
        yield from self.items
        for pair in self.pairs:
            yield from pair


class _Builder:
    """Turns events into nodes. `keys` holds for each open map the key that waits for its value."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line
        self.shift = text.startswith("\ufeff")
        self.anchors: dict[str, Node] = {}
        self.open: list[Node] = []
        self.keys: list[Node | None] = []
        self.root: Node | None = None
        self.expansion = 0

    def fail(self, reason: str, index: int) -> Exception:
        return error_at(reason, self.text, index, self.first_line)

    def take(self, event: Any) -> None:
        start, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        kind = type(event)
        if kind is DocumentStartEvent:
            if self.root is not None:
                raise self.fail("there is more than one document here", start)
        elif kind is ScalarEvent:
            self.add(self.named(_scalar(event, start, end, self), event))
        elif kind is AliasEvent:
            self.add(self.alias(event.anchor, start, end))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            style = "-" if not event.flow_style else "{" if end > start else ":"
            node = Node("map" if kind is MappingStartEvent else "list", start, end, style)
            self.push(self.named(node, event))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self.pop(end)

    def named(self, node: Node, event: Any) -> Node:
        node.tag = event.tag
        node.anchor = event.anchor
        if node.anchor is not None:
            if node.anchor in self.anchors:
                raise self.fail("this anchor (&) is given a second time", node.start)
            self.anchors[node.anchor] = node
        return node

    def alias(self, name: str, start: int, end: int) -> Node:
        target = self.anchors.get(name)
        if target is None:
            raise self.fail(f"*{name} stands for nothing: no value is named &{name}; quote the text", start)
        if any(node is target for node in self.open):
            raise self.fail(f"*{name} stands inside the very value it stands for", start)
        node = Node("alias", start, end, "")
        node.target = target
        target.is_shared = True
        node.depth, node.weight = target.depth, target.weight
        self.expansion += target.weight
        if self.expansion > MAX_EXPANSION:
            raise self.fail("the aliases (*) would blow the data up beyond all measure", start)
        return node

    def add(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        parent.weight += node.weight
        if node.depth >= parent.depth:
            parent.depth = node.depth + 1
        if len(self.open) + node.depth > MAX_DEPTH:
            raise self.fail("lists and maps are nested too deep", node.start)
        if parent.kind == "list":
            parent.items.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = node
        else:
            self.settle(self.keys[-1], node)
            parent.pairs.append((self.keys[-1], node))
            self.keys[-1] = None

    def settle(self, key: Node, value: Node) -> None:
        """Put a value that is not written beside its key, where libyaml puts it on the next line (`? key`)."""
        if value.start == value.end and "\n" in (gap := self.text[key.end : value.start]) and ":" not in gap:
            value.start = value.end = key.end

    def push(self, node: Node) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise self.fail("lists and maps are nested too deep", node.start)
        self.open.append(node)
        self.keys.append(None)

    def pop(self, end: int) -> None:
        node = self.open.pop()
        self.keys.pop()
        if node.style == "{":
            node.end = end
        else:
            last = node.items[-1] if node.items else node.pairs[-1][1] if node.pairs else None
            node.end = last.end if last else node.end
            if node.pairs:
                node.end = max(node.end, node.pairs[-1][0].end)
        self.add(node)


def _scalar(event: Any, start: int, end: int, builder: _Builder) -> Node:
    style = event.style or ""
    node = Node("scalar", start, end, style)
    node.text = event.value
    node.is_plain = event.implicit[0]
    node.weight += len(node.text)
    if style in ("|", ">"):
        node.end = _block_end(builder.text, start, end, node.text)
    return node


_HEADER = re.compile(r"[|>][-+0-9]*[^\n]*")


def _block_end(text: str, start: int, end: int, value: str) -> int:
    """Where a block scalar truly ends: without its last line break, and without blank lines it does not keep."""
    header = _HEADER.match(text, start + _props_length(text[start:end]))
    if header is None:
        return end
    lines = text[header.end() + 1 : end].split("\n")
    if not lines[-1].strip(" "):
        lines.pop()
    if "+" not in header[0].split("#")[0]:
        indent = _indent_of(lines, value)
        while lines and not lines[-1].strip(" \r") and len(lines[-1].rstrip("\r")) <= indent:
            lines.pop()
    last = header.end() + 1 + len("\n".join(lines)) if lines else header.end()
    return last - (text[last - 1] == "\r")


def _indent_of(lines: list[str], value: str) -> int:
    """The column at which a block scalar's text begins: what its first filled line has more than the value's."""
    source = next((line for line in lines if line.strip(" \r")), "")
    decoded = next((line for line in value.split("\n") if line.strip(" ")), "")
    return len(source) - len(source.lstrip(" ")) - (len(decoded) - len(decoded.lstrip(" ")))


_PROPS = re.compile(r"(?:(?:&\S+|!<[^>]*>|!\S*)(?:\s+|#[^\n]*\n)+)*")


def _props_length(span: str) -> int:
    """How long the anchor and tag before a value are, with the space after them."""
    found = _PROPS.match(span)
    return found.end() if found else 0


def content_start(node: Node, text: str) -> int:
    """Where a node's value begins, after its anchor and tag."""
    if node.anchor is None and node.tag is None:
        return node.start
    return min(node.end, node.start + _props_length(text[node.start : node.end] + " "))


def build_tree(text: str, first_line: int = 1) -> Node | None:
    """The root of the one document in the text; None where there is none. Raises FrontMatterError."""
    builder = _Builder(text, first_line)
    try:
        next_event = CParser(text).get_event
        while type(event := next_event()) is not StreamEndEvent:
            builder.take(event)
    except (YAMLError, UnicodeError) as error:
        raise to_front_matter_error(error, text, first_line) from None
    return builder.root
