"""Which splices an edit of TOML may be made by: entries are lines below their header, the rest is in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..fieldpath import format_field_path, get_value
from ..values import Absent
from .block import without_double_blank
from .flow import insert_in_flow, move_in_flow, remove_from_flow
from .layout import Page
from .lines import column, line_start, newline_beside, next_line, own_comments
from .model import Insert, Move, Remove
from .record import insert_position, new_key_position
from .splice import Splice, splice
from .toml_values import long_basic, toml_key, toml_texts, usual_quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..document.toml_tree import Entry, Section, TomlTree
    from ..document.tree import Found
    from ..document.yaml_tree import Node
    from ..fieldpath import FieldPath
    from ..values import Record, Value
    from .model import KeyOrder, Set


def toml_candidates(
    tree: TomlTree, newline: str, edit: Set | Remove | Insert | Move, expected: Record, order: KeyOrder | None
) -> Iterator[str]:
    """Texts of the front matter after the edit; the caller reads each back and takes the first that is right.

    Raises ValueError, with a sentence, for what TOML can't hold and for what can't be moved about here.
    """
    planner = _Planner(tree, newline, expected, order)
    for splices in planner.ways(edit):
        yield splice(tree.text, splices)


class _Planner:
    """Plans one edit of one text. `quote` is what its texts usually stand in."""

    def __init__(self, tree: TomlTree, newline: str, expected: Record, order: KeyOrder | None) -> None:
        self.tree = tree
        self.text = tree.text
        self.newline = newline
        self.expected = expected
        self.order = order
        self.page = Page(tree.text, tree.root, newline)
        self.quote = usual_quote([entry.value.text for section in tree.sections for entry in section.entries])

    def ways(self, edit: Set | Remove | Insert | Move) -> Iterator[list[Splice]]:
        found = self.tree.find(edit.path)
        if isinstance(edit, Remove):
            if found is not None and found.owner is not None:
                yield from self.remove(found, edit.path)
        elif found is None:
            yield from self.add(edit.path)
        elif isinstance(edit, Move):
            yield from self.move(found.node, edit)
        elif isinstance(edit, Insert) and found.node.kind == "list":
            yield from self.insert(found.node, edit)
        else:
            yield from self.replace(found.node, edit.path)

    def texts(self, value: Value, old: Node | None = None) -> list[str]:
        """The ways to write a value that is new, or stands in an old one's place."""
        return toml_texts(value, self.quote, self.newline, old)

    # values

    def replace(self, node: Node, path: FieldPath) -> Iterator[list[Splice]]:
        if node.style in ("-", ":"):
            what = format_field_path(path)
            raise ValueError(f"{what} is a table of its own in the file; change its fields one by one")
        value = get_value(self.expected, path)
        if not isinstance(value, Absent):
            for new in self.texts(value, node if node.kind == "scalar" else None):
                yield [Splice(node.start, node.end, new)]

    def move(self, owner: Node, edit: Move) -> Iterator[list[Splice]]:
        if not owner.is_flow:
            raise ValueError("tables ([[…]]) of TOML can't be moved here yet")
        yield from move_in_flow(self.page, owner, edit.index, edit.to)

    def insert(self, owner: Node, edit: Insert) -> Iterator[list[Splice]]:
        at = insert_position(len(owner.items), edit.index)
        if owner.is_flow:
            yield from insert_in_flow(self.page, owner, at, self.texts(edit.value)[0])
            return
        if not isinstance(edit.value, dict):
            raise ValueError("only a group of fields can be put among tables ([[…]]) of TOML")
        items = [section for section in self.tree.sections if section.is_item and section.path[:-1] == edit.path]
        if len(items) != len(owner.items):
            raise ValueError("these tables of TOML are not all written as [[…]]")
        name = ".".join(toml_key(step) for step in edit.path if isinstance(step, str))
        lines = [f"[[{name}]]", *self.lines_of(edit.value)]
        if at < len(items):
            start = self.top_of(items[at].start)
            yield [Splice(start, start, self.joined([*lines, ""], start))]
        else:
            last = [section for section in self.tree.sections if _is_within(section.path, items[-1].path)][-1]
            end = next_line(self.text, last.end)
            yield [Splice(end, end, self.joined(["", *lines], end))]

    # keys

    def add(self, path: FieldPath) -> Iterator[list[Splice]]:
        """Add the first key on the way that is not there, with all that is to be in it."""
        depth = len(path) - 1
        while depth and self.tree.find(path[:depth]) is None:
            depth -= 1
        parent, key = path[:depth], path[depth]
        found = self.tree.find(parent)
        value = get_value(self.expected, path[: depth + 1])
        if found is None or found.node.kind != "map" or isinstance(value, Absent) or not isinstance(key, str):
            return
        if found.node.is_flow:
            yield from self.add_inline(found.node, parent, key, value)
            return
        section = self.section_of(parent)
        if section is None:
            first = next(section for section in self.tree.sections if _is_within(section.path, parent))
            start = self.top_of(first.start)
            name = ".".join(toml_key(step) for step in parent if isinstance(step, str))
            lines = [f"[{name}]", *self.lines_of({key: value}), ""]
            yield [Splice(start, start, self.joined(lines, start))]
            return
        yield from self.add_line(section, parent, key, value)

    def add_inline(self, owner: Node, parent: FieldPath, key: str, value: Value) -> Iterator[list[Splice]]:
        if owner.style == ":":
            raise ValueError(f"{format_field_path(parent)} is written as dotted keys; it can't be added to here yet")
        names = [name.text for name, _ in owner.pairs]
        at = new_key_position(names, key, self.keys_of(parent))
        new = f"{toml_key(key)} = {self.texts(value)[0]}"
        yield from insert_in_flow(self.page, owner, at, new if owner.pairs else f" {new} ")

    def section_of(self, path: FieldPath) -> Section | None:
        """The section whose lines a table's own keys are: its own, else the one that has its dotted keys."""
        own = next((section for section in self.tree.sections if section.path == path), None)
        if own is not None:
            return own
        around = (section for section in self.tree.sections if _is_within(path, section.path))
        return next((s for s in around if any(_is_within(e.path[:-1], path) for e in s.entries)), None)

    def add_line(self, section: Section, parent: FieldPath, key: str, value: Value) -> Iterator[list[Splice]]:
        """Add an entry as a line of its own, at its place among those of the same table."""
        depth = len(parent)
        beside = [entry for entry in section.entries if entry.path[:depth] == parent]
        names = [str(entry.path[depth]) for entry in beside]
        at = new_key_position(names, key, self.keys_of(parent))
        name = ".".join(toml_key(str(step)) for step in (*parent[len(section.path) :], key))
        near = beside[at - 1] if at else beside[0] if beside else None
        indent = " " * column(self.text, near.start) if near else ""
        equals = "=" if near and self.text[near.keys[-1].end : near.value.start] == "=" else " = "
        ways = self.texts(value)
        if isinstance(value, str) and "\n" in value:
            ways.insert(0, long_basic(value, self.newline))
        for new in ways:
            place = self.place_for(section, beside, at)
            lines = [f"{indent}{name}{equals}{new}"]
            if not section.path and not section.entries and len(self.tree.sections) > 1:
                lines.append("")
            yield [Splice(place, place, self.joined(lines, place))]

    def place_for(self, section: Section, beside: Sequence[Entry], at: int) -> int:
        """Where the line of a new entry goes."""
        if at:
            return next_line(self.text, beside[at - 1].value.end)
        if beside:
            return self.top_of(beside[0].start)
        if section.path or section.entries:
            return next_line(self.text, section.end)
        return self.top_of(self.tree.sections[1].start) if len(self.tree.sections) > 1 else len(self.text)

    def keys_of(self, path: FieldPath) -> Sequence[str]:
        return self.order(path) if self.order else ()

    def lines_of(self, value: dict[str, Value]) -> list[str]:
        return [f"{toml_key(key)} = {self.texts(item)[0]}" for key, item in value.items()]

    def joined(self, lines: Iterable[str], place: int) -> str:
        newline = newline_beside(self.text, place, self.newline)
        return "".join(line + newline for line in lines)

    def top_of(self, start: int) -> int:
        """Where an entry or header begins, its own comment lines included."""
        return own_comments(self.text, start, 0)

    # removing

    def remove(self, found: Found, path: FieldPath) -> Iterator[list[Splice]]:
        owner = found.owner
        assert owner is not None
        if owner.is_flow:
            if owner.style == ":" or found.node.style == ":":
                raise ValueError(f"{format_field_path(path)} is written as dotted keys; it can't be removed here yet")
            yield from remove_from_flow(self.page, owner, found.at)
            return
        spans = [
            (entry.start, entry.value.end)
            for section in self.tree.sections
            for entry in section.entries
            if _is_within(entry.path, path) and not _is_within(section.path, path)
        ]
        spans += [(s.start, s.end) for s in self.tree.sections if s.path and _is_within(s.path, path)]
        yield [self.cut(start, end) for start, end in self.joined_spans(sorted(spans))]

    def joined_spans(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Spans, those as one that only space lies between."""
        out: list[tuple[int, int]] = []
        for start, end in spans:
            if out and not self.text[out[-1][1] : start].strip():
                out[-1] = (out[-1][0], end)
            else:
                out.append((start, end))
        return out

    def cut(self, start: int, end: int) -> Splice:
        """Cut whole lines, the comments that belong to them, and one of two blank lines."""
        top = self.top_of(start)
        below = next_line(self.text, end)
        return Splice(line_start(self.text, top), without_double_blank(self.text, top, below), "")


def _is_within(path: FieldPath, outer: FieldPath) -> bool:
    return path[: len(outer)] == outer
