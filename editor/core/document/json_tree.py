"""JSON front matter: as nodes with spans, and as a record."""

from __future__ import annotations

import json
import re

from ..errors import FrontMatterError
from .fences import Fences
from .model import Document
from .tree import Tree
from .yaml_build import Built
from .yaml_errors import error_at
from .yaml_record import MAX_DEPTH
from .yaml_scalars import TAG
from .yaml_tree import Node

_SPACE = re.compile(r"[ \t\r\n]*")
_ATOM = re.compile(
    r'"(?:[^"\\\x00-\x1f]|\\.)*"|-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?(?![\w.])|(?:true|false|null)\b', re.ASCII
)
_MOST_DIGITS = 4000


class _Reader:
    """Reads JSON into the nodes that YAML has: strings are quoted scalars, all else is tagged with its kind."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line
        self.at = 0

    def fail(self, reason: str) -> FrontMatterError:
        return error_at(reason, self.text, self.at, self.first_line)

    def skip_space(self) -> str:
        """Go to the next character that is no space, and give it."""
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.text[self.at : self.at + 1]

    def value(self, depth: int) -> Node:
        if self.skip_space() not in ("{", "["):
            return self.atom()
        if depth >= MAX_DEPTH:
            raise self.fail("lists and maps are nested too deep")
        is_map = self.text[self.at] == "{"
        node = Node("map" if is_map else "list", self.at, self.at, "{")
        self.at += 1
        self.members(node, "}" if is_map else "]", depth)
        self.at += 1
        node.end = self.at
        return node

    def members(self, node: Node, close: str, depth: int) -> None:
        """Read members up to the closing bracket ("" is the end of the text), and stop before it."""
        if self.skip_space() == close:
            return
        while True:
            if node.kind == "map":
                self.pair(node, depth)
            else:
                node.items.append(self.value(depth + 1))
            after = self.skip_space()
            if after == close:
                return
            if after != ",":
                raise self.fail(f"a comma or {close or 'the end'} is expected here")
            self.at += 1

    def pair(self, node: Node, depth: int) -> None:
        if self.skip_space() != '"':
            raise self.fail("a key in double quotes is expected here")
        key = self.atom()
        if self.skip_space() != ":":
            raise self.fail("a colon is expected here")
        self.at += 1
        node.pairs.append((key, self.value(depth + 1)))

    def atom(self) -> Node:
        found = _ATOM.match(self.text, self.at)
        if found is None:
            raise self.fail("a text in double quotes, a number, true, false, null, a list or map is expected here")
        written = found[0]
        node = Node("scalar", self.at, found.end(), '"' if written[0] == '"' else "")
        node.text = written
        try:
            if written[0] == '"':
                node.text = json.loads(written)
                node.text.encode()
                node.tag = TAG + "str"
            else:
                node.tag = TAG + _kind(found)
        except ValueError as error:
            raise self.fail(f"the text can't be read: {error}") from None
        self.at = found.end()
        return node


def _kind(found: re.Match[str]) -> str:
    if found[0] in ("true", "false"):
        return "bool"
    if found[0] == "null":
        return "null"
    if found[1] or found[2]:
        return "float"
    if len(found[0]) > _MOST_DIGITS:
        raise ValueError("a number of too many digits")
    return "int"


def build_json_tree(text: str, first_line: int) -> Node:
    """The root of JSON that fills the whole text, its members with or without the outer braces."""
    reader = _Reader(text, first_line)
    first = reader.skip_space()
    if first == "{":
        root = reader.value(0)
    else:
        root = Node("map", reader.at, reader.at, ":")
        reader.members(root, "", 0)
        root.end = root.pairs[-1][1].end if root.pairs else reader.at
    if reader.skip_space():
        raise reader.fail("something follows the data here")
    return root


_REST_OF_LINE = re.compile(rb"[ \t\r]*\n?")


def read_json(data: bytes, fences: Fences, front: str) -> Document:
    """The document of a file with JSON front matter; `front` may run to the file's end where it begins the file."""
    line = 1 if fences.is_open else 2
    if fences.is_open:
        reader = _Reader(front, line)
        front = front[: reader.value(0).end]
        end = fences.start + len(front.encode())
        rest = _REST_OF_LINE.match(data, end)
        body = rest.end() if rest else end
        fences = Fences("json", fences.start, end, body, has_bom=fences.has_bom)
    root = build_json_tree(front, line)
    built = Built(root, front, line)
    record = built.value
    assert isinstance(record, dict)
    tree = Tree(front, line, root, built)
    return Document(data, fences, front, line, record, tree.duplicates, tree=tree)
