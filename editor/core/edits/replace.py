"""Splices that put one value in another's place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..document.yaml_tree import content_start
from .layout import is_text
from .lines import after_entry, column, is_first_on_line, line_end, line_start, newline_beside, next_line, own_comments
from .splice import Splice
from .writing import Look, Writer, block_scalar, is_filled, kind_of, scalar_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.tree import Found
    from ..document.yaml_tree import Node
    from ..values import Value
    from .layout import Page

_HEADER = re.compile(r"([|>])([-+0-9]*)")
_STR = "tag:yaml.org,2002:str"


def replace_value(page: Page, found: Found, value: Value) -> Iterator[list[Splice]]:
    """Ways to put a value in the place of the one found, the most faithful first."""
    node, owner = found.node, found.owner
    in_flow = owner is not None and owner.is_flow
    if is_filled(value):
        yield from _by_collection(page, found, value, in_flow)
    elif node.kind in ("list", "map"):
        yield from _collection_by_inline(page, found, _one_line(page, found, value))
    else:
        yield from _by_scalar(page, found, value, in_flow)


def _one_line(page: Page, found: Found, value: Value) -> str:
    writer = Writer(page, found.owner, is_flow=found.owner is not None and found.owner.is_flow, but=found.node)
    return writer.inline(value)


def _by_scalar(page: Page, found: Found, value: Value, in_flow: bool) -> Iterator[list[Splice]]:
    node = found.node
    old = node if node.kind == "scalar" else None
    if isinstance(value, str) and old is not None and old.style in ("|", ">"):
        yield from _block_text(page, found, value)
    if page.is_json or isinstance(value, list | dict):
        texts = [_one_line(page, found, value)]
    else:
        texts = _texts(page, found, value, in_flow)
    for text in texts:
        yield from _inline(page, found, text)


def _texts(page: Page, found: Found, value: Value, in_flow: bool) -> list[str]:
    node = found.node
    look = Writer(page, found.owner, is_flow=in_flow, but=node).look
    if node.kind == "scalar" and node.start < node.end and is_text(node):
        look = Look(node.style if node.style in ("", "'") else '"')
    elif node.kind == "scalar" and node.text and node.is_plain and node.text not in ("~", "null", "Null", "NULL"):
        look = Look()
    texts = scalar_texts(value, look, is_flow=in_flow, old=node if node.kind == "scalar" else None)
    if node.tag == _STR and isinstance(value, str) and node.style == "":
        texts.insert(0, value)
    return texts


def _inline(page: Page, found: Found, new: str) -> Iterator[list[Splice]]:
    """Put text on one line in the place of a scalar or an alias."""
    node, text = found.node, page.text
    if node.start == node.end or content_start(node, text) >= node.end:
        yield from _in_empty_place(page, found, new)
    elif node.style in ("|", ">"):
        start = content_start(node, text)
        header = _HEADER.match(text, start)
        end = header.end() if header else start + 1
        rest = max(end, line_end(text, start))
        yield [Splice(start, end, new), Splice(rest, max(rest, node.end), "")]
    else:
        yield [Splice(content_start(node, text), node.end, new)]
    if node.tag is not None and node.kind == "scalar":
        anchor = f"&{node.anchor} " if node.anchor else ""
        yield [Splice(node.start, node.end, anchor + new)]


def _in_empty_place(page: Page, found: Found, new: str) -> Iterator[list[Splice]]:
    node, text = found.node, page.text
    at = node.end
    before = text[at - 1 : at]
    rest_of_line = text[at : line_end(text, at)]
    if before in (" ", "\t"):
        yield [Splice(at, at, new)]
    if node.start < node.end or before in (":", "-", "?"):
        if rest_of_line and not rest_of_line.strip(" \t"):
            yield [Splice(at + 1, at + 1, new)]
        yield [Splice(at, at, " " + new)]
    yield [Splice(at, at, ": " + new)]
    if found.key is not None and found.owner is not None and not found.owner.is_flow and found.at >= 0:
        indent = " " * column(text, page.pair_start(found.owner, found.at))
        place = next_line(text, found.key.end)
        yield [Splice(place, place, f"{indent}: {new}{newline_beside(text, place, page.newline)}")]


def _block_text(page: Page, found: Found, value: str) -> Iterator[list[Splice]]:
    node, text = found.node, page.text
    start = content_start(node, text)
    header = _HEADER.match(text, start)
    if header is None or found.owner is None:
        return
    indicator = "".join(sign for sign in header[2] if sign.isdigit())
    keep = "+" in header[2] and value.endswith("\n")
    parent = page.column_of(found.owner) if not found.owner.is_flow else 0
    first = next((line for line in text[next_line(text, start) : node.end].split("\n") if line.strip()), "")
    content = len(first) - len(first.lstrip(" ")) if first.strip() else parent + 2
    if indicator:
        content = parent + int(indicator)
    lines = block_scalar(value, header[1], parent, content, indicator=indicator, keep=keep)
    if lines is None:
        return
    newline = newline_beside(text, next_line(text, start), page.newline)
    body = "".join(newline + line for line in lines[1:])
    rest = line_end(text, start)
    yield [Splice(start, header.end(), _in_order(lines[0], header[0])), Splice(rest, max(rest, node.end), body)]


def _in_order(new: str, old: str) -> str:
    """The new header with indicator and chomping in the old one's order."""
    digits, chomping = "".join(c for c in new if c.isdigit()), "".join(c for c in new if c in "-+")
    return new[0] + (chomping + digits if len(old) > 2 and old[1] in "-+" else digits + chomping)


def _slot(page: Page, found: Found) -> int:
    """Where what belongs to a value in block style begins: behind its colon or dash, its anchor and tag."""
    owner, node, text = found.owner, found.node, page.text
    if owner is None:
        return node.start
    sign = page.dash(owner, found.at) if owner.kind == "list" else page.colon(owner, found.at)
    if node.anchor is None and node.tag is None:
        return sign + 1
    return node.start + len(text[node.start : content_start(node, text)].split("#")[0].rstrip())


def _entry_column(page: Page, found: Found) -> int:
    owner = found.owner
    if owner is None:
        return -1
    return column(page.text, page.dash(owner, found.at) if owner.kind == "list" else page.pair_start(owner, found.at))


def _is_on_slot_line(page: Page, found: Found) -> bool:
    text = page.text
    return line_start(text, content_start(found.node, text)) == line_start(text, _slot(page, found))


def _collection_by_inline(page: Page, found: Found, new: str) -> Iterator[list[Splice]]:
    """Put text on one line in the place of a list or map."""
    node, text = found.node, page.text
    start = content_start(node, text)
    if node.is_flow:
        yield [Splice(start, node.end, new)]
    elif _is_on_slot_line(page, found):
        yield [Splice(start, line_end(text, node.end), new)]
        yield [Splice(start, node.end, new)]
    else:
        slot = _slot(page, found)
        top, end = _lines_below(page, found, slot)
        yield [Splice(slot, slot, " " + new), Splice(top, end, "")]


def _lines_below(page: Page, found: Found, slot: int) -> tuple[int, int]:
    """The lines of a block list or map that stands under its key, with its first entry's own comments."""
    text, node = page.text, found.node
    top = own_comments(text, content_start(node, text), next_line(text, slot))
    return top, after_entry(text, node.end, _entry_column(page, found))


def _by_collection(page: Page, found: Found, value: Value, in_flow: bool) -> Iterator[list[Splice]]:
    node = found.node
    writer = Writer(page, found.owner, is_flow=in_flow, but=node)
    like = node if node.kind == kind_of(value) else None
    flow_text = writer.inline(value, like)
    if in_flow or found.owner is None:
        yield from _put_inline(page, found, flow_text)
        return
    if like is not None and (node.items or node.pairs):
        flow_first = node.is_flow
    else:
        flow_first = page.is_flow_usual(kind_of(value), found.owner)
    if flow_first:
        yield from _put_inline(page, found, flow_text)
    yield from _put_block(page, found, writer, value, like)
    yield from _put_inline(page, found, flow_text)


def _put_inline(page: Page, found: Found, text: str) -> Iterator[list[Splice]]:
    if found.node.kind in ("list", "map"):
        yield from _collection_by_inline(page, found, text)
    else:
        yield from _inline(page, found, text)


def _put_block(page: Page, found: Found, writer: Writer, value: Value, like: Node | None) -> Iterator[list[Splice]]:
    node, owner, text = found.node, found.owner, page.text
    assert owner is not None
    slot, start = _slot(page, found), content_start(node, text)
    at = _entry_column(page, found)
    on_slot_line = _is_on_slot_line(page, found)
    if owner.kind == "list":
        child = column(text, start) if on_slot_line and node.style == "-" else at + 2
    elif like is not None and like.style == "-":
        child = page.column_of(like)
    else:
        child = at + (page.list_step(owner) if isinstance(value, list) else page.map_step())
    lines = writer.block(value, child, like)
    below = next_line(text, node.end)
    newline = newline_beside(text, below, page.newline)
    if owner.kind == "list":
        new = " " * (child - at - 1) + lines[0].lstrip(" ") + "".join(newline + line for line in lines[1:])
        yield [Splice(slot, max(node.end, slot), new)]
    elif node.style == "-":
        top, end = _lines_below(page, found, slot)
        yield [Splice(top, end, "".join(line + newline for line in lines))]
    else:
        block = "".join(line + newline for line in lines)
        if is_first_on_line(text, start) and not on_slot_line:
            yield [Splice(line_start(text, start), next_line(text, node.end), block)]
        yield [Splice(slot, max(slot, node.end), ""), Splice(below, below, block)]
