"""Which splices an edit may be made by: the candidates, the most faithful first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..fieldpath import get_value
from ..values import Absent
from .block import insert_in_block, move_in_block, remove_from_block, without_double_blank
from .flow import insert_in_flow, move_in_flow, remove_from_flow
from .layout import Page
from .lines import after_entry, column, line_start, newline_beside, own_comments
from .model import Insert, Move, Remove, Set
from .record import insert_position, new_key_position
from .replace import replace_value
from .splice import Splice, splice
from .writing import Look, Writer, key_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.tree import Found, Tree
    from ..document.yaml_tree import Node
    from ..fieldpath import FieldPath
    from ..values import Record, Value
    from .model import KeyOrder


def candidates(
    tree: Tree,
    newline: str,
    edit: Set | Remove | Insert | Move,
    expected: Record,
    order: KeyOrder | None,
    *,
    is_json: bool = False,
) -> Iterator[str]:
    """Texts of the front matter after the edit; the caller reads each back and takes the first that is right.

    `expected` is the record after the edit; `newline` the line break where no line shows one.
    """
    page = Page(tree.text, tree.root, newline, is_json=is_json)
    for splices in _ways(page, tree, edit, expected, order):
        try:
            yield splice(tree.text, splices)
        except ValueError:
            continue


def _ways(
    page: Page, tree: Tree, edit: Set | Remove | Insert | Move, expected: Record, order: KeyOrder | None
) -> Iterator[list[Splice]]:
    path = edit.path
    found = tree.find(path)
    if isinstance(edit, Remove):
        if found is not None and found.owner is not None:
            yield from _remove(page, tree, found, path)
    elif isinstance(edit, Move):
        if found is not None:
            yield from _move(page, found.node.resolved(), edit)
    elif found is None:
        yield from _add_key(page, tree, path, expected, order)
    elif isinstance(edit, Insert) and found.node.resolved().kind == "list":
        yield from _insert(page, found, edit)
    else:
        value = get_value(expected, path)
        if not isinstance(value, Absent):
            yield from replace_value(page, found, value)


def _move(page: Page, owner: Node, edit: Move) -> Iterator[list[Splice]]:
    move = move_in_flow if owner.is_flow else move_in_block
    yield from move(page, owner, edit.index, edit.to)


def _insert(page: Page, found: Found, edit: Insert) -> Iterator[list[Splice]]:
    owner = found.node.resolved()
    at = insert_position(len(owner.items), edit.index)
    template = _like_item(owner, at, edit.value)
    writer = Writer(page, owner, is_flow=owner.is_flow)
    if not owner.items and found.owner is not None and not found.owner.is_flow:
        yield from insert_in_flow(page, owner, 0, writer.inline(edit.value))
    elif owner.is_flow:
        yield from insert_in_flow(page, owner, at, writer.inline(edit.value, template))
    else:
        first = owner.items[0]
        dash = page.dash(owner, 0)
        gap = first.start - dash
        if not 2 <= gap <= 9 or line_start(page.text, first.start) != line_start(page.text, dash):
            gap = 2
        for in_block in (not (template is not None and template.resolved().is_flow), False):
            lines = writer.entry("-", edit.value, column(page.text, dash), template, in_block=in_block, gap=gap)
            yield from insert_in_block(page, owner, at, lines)


def _like_item(owner: Node, at: int, value: Value) -> Node | None:
    """The item beside a position that is of the value's kind, or any item that is."""
    kind = "map" if isinstance(value, dict) else "list" if isinstance(value, list) else "scalar"
    if kind == "scalar":
        return None
    near = [*reversed(owner.items[:at]), *owner.items[at:]]
    return next((item for item in near if item.resolved().kind == kind), None)


def _remove(page: Page, tree: Tree, found: Found, path: FieldPath) -> Iterator[list[Splice]]:
    owner, at = found.owner, found.at
    assert owner is not None
    if owner.is_flow:
        yield from remove_from_flow(page, owner, at)
    elif (len(owner.items) or len(owner.pairs)) > 1:
        yield from remove_from_block(page, owner, at)
    elif owner is tree.root:
        yield from _empty_front_matter(page, owner)
    else:
        outer = tree.find(path[:-1])
        if outer is not None:
            yield from replace_value(page, outer, [] if owner.kind == "list" else {})


def _empty_front_matter(page: Page, root: Node) -> Iterator[list[Splice]]:
    text = page.text
    start = page.pair_start(root, 0)
    top = own_comments(text, start, 0)
    end = after_entry(text, page.pair_end(root, 0), column(text, start))
    yield [Splice(top, without_double_blank(text, top, end), "")]


def _add_key(
    page: Page, tree: Tree, path: FieldPath, expected: Record, order: KeyOrder | None
) -> Iterator[list[Splice]]:
    """Add the first key on the way that is not there, with all that is to be in it."""
    depth = len(path) - 1
    while depth and tree.find(path[:depth]) is None:
        depth -= 1
    parent = tree.find(path[:depth])
    key, value = path[depth], get_value(expected, path[: depth + 1])
    if not isinstance(key, str) or isinstance(value, Absent):
        return
    if parent is None or (depth == 0 and parent.node.start == parent.node.end and parent.node.kind == "scalar"):
        yield from _first_key(page, key, value)
        return
    owner = parent.node.resolved()
    if owner.kind != "map" or (owner.style == "-" and not owner.pairs):
        whole = get_value(expected, path[:depth])
        assert not isinstance(whole, Absent)
        yield from replace_value(page, parent, whole)
        return
    names = [name.resolved().text for name, _ in owner.pairs]
    at = new_key_position(names, key, order(path[:depth]) if order else ())
    yield from _add_to(page, owner, at, key, value)


def _first_key(page: Page, key: str, value: Value) -> Iterator[list[Splice]]:
    writer = Writer(page, None, is_flow=False)
    end = len(page.text)
    newline = newline_beside(page.text, end, page.newline)
    for in_block in (True, False):
        lines = writer.entry(key_text(key, writer.look, is_flow=False) + ":", value, 0, None, in_block=in_block)
        yield [Splice(end, end, "".join(line + newline for line in lines))]


def _add_to(page: Page, owner: Node, at: int, key: str, value: Value) -> Iterator[list[Splice]]:
    writer = Writer(page, owner, is_flow=owner.is_flow)
    name = (
        json.dumps(key, ensure_ascii=False) if page.is_json else key_text(key, _key_look(owner), is_flow=owner.is_flow)
    )
    if owner.is_flow:
        yield from insert_in_flow(page, owner, at, f"{name}: {writer.inline(value)}")
        return
    kind = "map" if isinstance(value, dict) else "list"
    flow_first = page.is_flow_usual(kind, owner)
    template = _like_text(owner, value)
    start = page.column_of(owner)
    for in_block in (not flow_first, flow_first):
        lines = writer.entry(name + ":", value, start, template, in_block=in_block)
        yield from insert_in_block(page, owner, at, lines)


def _like_text(owner: Node, value: Value) -> Node | None:
    """A sibling in block style for text of several lines."""
    if not isinstance(value, str) or "\n" not in value:
        return None
    return next((node for _, node in owner.pairs if node.kind == "scalar" and node.style in ("|", ">")), None)


def _key_look(owner: Node) -> Look:
    quotes = [key.style for key, _ in owner.pairs if key.kind == "scalar" and key.style in ("'", '"')]
    return Look("", "'" if quotes and quotes.count("'") * 2 > len(quotes) else '"')
