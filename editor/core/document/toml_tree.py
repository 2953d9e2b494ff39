"""TOML as nodes with their spans: where each key and value stands, for places and for edits.

`tomllib` has read the text before: what it means, and whether it is TOML at all, is never asked here.
"""

from __future__ import annotations

import re
import tomllib

from .tree import Tree
from .yaml_record import MAX_DEPTH
from .yaml_tree import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..fieldpath import FieldPath

_GAP = re.compile(r"(?:[ \t\r\n\ufeff]|#[^\n]*)*")
_BLANKS = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|'[^']*'""")
_TEXT = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_BARE = re.compile(r"\d{4}-\d\d-\d\d \d\d[^\s,\]}#]*|[^\s,\]}#]+", re.ASCII)


class Entry:
    """One `key = value` line: the path of its value from the root, its keys, and the value."""

    __slots__ = ("keys", "path", "value")

    def __init__(self, path: FieldPath, keys: list[Node], value: Node) -> None:
        self.path = path
        self.keys = keys
        self.value = value

    @property
    def start(self) -> int:
        """Where the key begins."""
        return self.keys[0].start


class Section:
    """A `[table]` or an item of `[[tables]]`: its header (the root has none) and the entries below it."""

    __slots__ = ("end", "entries", "head_end", "is_item", "path", "start")

    def __init__(self, path: FieldPath, start: int, head_end: int, *, is_item: bool) -> None:
        self.path = path
        self.start = start
        self.head_end = head_end
        self.is_item = is_item
        self.entries: list[Entry] = []
        self.end = head_end
        """Where its last value ends, or its header."""


class TomlTree(Tree):
    """The nodes of a text of TOML; `sections` are its parts in their order, the root first.

    Tables and items of `[[tables]]` are collections in the style `-`, inline ones in the style `{`.
    """

    __slots__ = ("sections",)

    def __init__(self, text: str, first_line: int, root: Node, sections: list[Section]) -> None:
        super().__init__(text, first_line, root, None)
        self.sections = sections


class _Lost(Exception):
    """The text is TOML, but not as it is known here."""


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.root = Node("map", 0, 0, "-")
        self.sections = [Section((), 0, 0, is_item=False)]
        self.table = self.root
        self.around: list[Node] = [self.root]

    def scan(self) -> None:
        while self.next_sign():
            if self.text[self.at] == "[":
                self.header()
            else:
                self.assignment()

    def next_sign(self) -> str:
        """Go past space, line breaks and comments; the character there."""
        found = _GAP.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.text[self.at : self.at + 1]

    def take(self, sign: str) -> None:
        found = _BLANKS.match(self.text, self.at)
        self.at = found.end() if found else self.at
        if not self.text.startswith(sign, self.at):
            raise _Lost
        self.at += len(sign)

    def keys(self) -> list[Node]:
        """A dotted key, part by part."""
        parts: list[Node] = []
        while not parts or self.text.startswith(".", self.at):
            self.take("." if parts else "")
            self.take("")
            found = _KEY.match(self.text, self.at)
            if found is None:
                raise _Lost
            node = Node("scalar", self.at, found.end(), found[0][0] if found[0][0] in "\"'" else "")
            node.text = str(tomllib.loads(f"key = {found[0]}")["key"]) if node.style else found[0]
            parts.append(node)
            self.at = found.end()
            self.take("")
        return parts

    def header(self) -> None:
        start = self.at
        is_item = self.text.startswith("[[", start)
        self.take("[[" if is_item else "[")
        keys = self.keys()
        self.take("]]" if is_item else "]")
        path: FieldPath = ()
        self.table, self.around = self.root, [self.root]
        for key in keys[:-1]:
            path = self.go_into(key, path, start)
        path = self.go_to_item(keys[-1], path, start) if is_item else self.go_into(keys[-1], path, start)
        self.sections.append(Section(path, start, self.at, is_item=is_item))
        self.reach(self.at)

    def go_into(self, key: Node, path: FieldPath, start: int) -> FieldPath:
        """Enter the table that a key names, made if it must be; of `[[tables]]` the last one."""
        child = _child(self.table, key.text)
        if child is None:
            child = Node("map", start, start, "-")
            self.table.pairs.append((key, child))
        path = (*path, key.text)
        self.around.append(child)
        if child.kind == "list" and child.items:
            path = (*path, len(child.items) - 1)
            child = child.items[-1]
            self.around.append(child)
        if child.kind != "map":
            raise _Lost
        self.table = child
        return path

    def go_to_item(self, key: Node, path: FieldPath, start: int) -> FieldPath:
        """Begin another one of `[[tables]]`."""
        owner = _child(self.table, key.text)
        if owner is None:
            owner = Node("list", start, start, "-")
            self.table.pairs.append((key, owner))
        item = Node("map", start, start, "-")
        owner.items.append(item)
        self.around += owner, item
        self.table = item
        return (*path, key.text, len(owner.items) - 1)

    def reach(self, end: int) -> None:
        """All that is open goes on to here."""
        for node in self.around:
            node.end = max(node.end, end)
        self.sections[-1].end = end

    def assignment(self) -> None:
        section = self.sections[-1]
        table, around = self.table, self.around
        self.around = list(around)
        keys = self.keys()
        self.take("=")
        self.take("")
        path = section.path
        for key in keys[:-1]:
            path = self.go_into(key, path, key.start)
        value = self.value(0)
        self.table.pairs.append((keys[-1], value))
        section.entries.append(Entry((*path, keys[-1].text), keys, value))
        self.reach(self.at)
        self.table, self.around = table, around

    def value(self, depth: int) -> Node:
        start = self.at
        opening = self.text[start : start + 1]
        if depth > MAX_DEPTH:
            raise _Lost
        if opening in ("[", "{"):
            node = Node("list" if opening == "[" else "map", start, start, "{")
            self.at += 1
            self.members(node, depth)
        else:
            found = _TEXT.match(self.text, start) or _BARE.match(self.text, start)
            if found is None:
                raise _Lost
            quotes = found[0][:3] if found[0][:3] in ('"""', "'''") else found[0][0]
            node = Node("scalar", start, found.end(), quotes if quotes[0] in "\"'" else "")
            node.text = found[0]
            self.at = found.end()
        node.end = self.at
        return node

    def members(self, node: Node, depth: int) -> None:
        close = "]" if node.kind == "list" else "}"
        while self.next_sign() != close:
            if node.kind == "list":
                node.items.append(self.value(depth + 1))
            else:
                self.pair(node, depth)
            if self.next_sign() == ",":
                self.at += 1
        self.at += 1

    def pair(self, node: Node, depth: int) -> None:
        """A pair of an inline table. The tables of a dotted key have the style `:`: they have no place of their own."""
        keys = self.keys()
        self.take("=")
        self.take("")
        owner = node
        for key in keys[:-1]:
            child = _child(owner, key.text)
            if child is None:
                child = Node("map", key.start, key.start, ":")
                owner.pairs.append((key, child))
            owner = child
        value = self.value(depth + 1)
        owner.pairs.append((keys[-1], value))


def _child(table: Node, name: str) -> Node | None:
    return next((value for key, value in table.pairs if key.text == name), None)


def toml_tree(text: str, first_line: int) -> Tree:
    """The tree of a text that `tomllib` has read; one without nodes where its parts can't be told apart."""
    scanner = _Scanner(text)
    try:
        scanner.scan()
    except (_Lost, IndexError, RecursionError):
        return Tree(text, first_line, None, None)
    return TomlTree(text, first_line, scanner.root, scanner.sections)
