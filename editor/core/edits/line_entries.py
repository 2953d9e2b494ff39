"""Entries of collections written in lines: put in, taken out, moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flow_entries import Splice
from .layout import is_alone
from .lines import after_entry, is_blank_line, line_start, newline_beside, next_line, own_comments

if TYPE_CHECKING:
    from ..document.yaml_tree import Node
    from .layout import Page


def entry_start(page: Page, owner: Node, at: int) -> int:
    """Where an entry begins: its dash, or its key."""
    return page.dash(owner, at) if owner.kind == "list" else page.pair_start(owner, at)


def entry_end(page: Page, owner: Node, at: int) -> int:
    """Where an entry ends, without comments."""
    if owner.kind == "list":
        return max(owner.items[at].end, page.dash(owner, at) + 1)
    return max(page.pair_end(owner, at), page.colon(owner, at) + 1)


def newline_for(page: Page, owner: Node, at: int) -> str:
    """The line break of a new entry before position `at`: that of the entry above, else below."""
    count = len(owner.items) or len(owner.pairs)
    if not count:
        return page.newline
    end = entry_start(page, owner, 0) if at == 0 else entry_end(page, owner, at - 1)
    return newline_beside(page.text, next_line(page.text, end), page.newline)


def insert_lines(page: Page, owner: Node, at: int, entry: str) -> Splice:
    """Put an entry, written for the collection's column, before the one that is at a position, or at the end."""
    newline, indent = newline_for(page, owner, at), " " * page.column_of(owner)
    if at == 0:
        start = entry_start(page, owner, 0)
        if not is_alone(page.text, start):
            return Splice(start, start, entry + newline + indent)
        top = own_comments(page.text, start, _floor(page, owner, 0))
        return Splice(top, top, indent + entry + newline)
    place = after_entry(page.text, entry_end(page, owner, at - 1), len(indent))
    before = newline if place and not page.text[:place].endswith("\n") else ""
    return Splice(place, place, before + indent + entry + newline)


def _floor(page: Page, owner: Node, at: int) -> int:
    """Above which position no comment can belong to an entry."""
    return next_line(page.text, entry_end(page, owner, at - 1)) if at else 0


def chunk(page: Page, owner: Node, at: int) -> tuple[int, int]:
    """An entry with its own comments: whole lines, but for a first entry that stands after a dash."""
    start = entry_start(page, owner, at)
    bottom = after_entry(page.text, entry_end(page, owner, at), page.column_of(owner))
    if not is_alone(page.text, start):
        return start, bottom
    return own_comments(page.text, start, _floor(page, owner, at)), bottom


def remove_lines(page: Page, owner: Node, at: int) -> Splice:
    """Take an entry out that is not the only one, with its comments and one of two blank lines around it."""
    text = page.text
    top, bottom = chunk(page, owner, at)
    if not is_alone(text, entry_start(page, owner, at)):
        while bottom < len(text) and text[bottom] in " \r\n":
            bottom += 1
        return Splice(top, bottom, "")
    return without_lines(text, top, bottom)


def without_lines(text: str, top: int, bottom: int) -> Splice:
    """Take lines out, and one blank line where there is one before and one after."""
    if top and is_blank_line(text, line_start(text, top - 1)) and is_blank_line(text, bottom):
        bottom = next_line(text, bottom)
    return Splice(top, bottom, "")


def move_lines(page: Page, owner: Node, at: int, to: int) -> Splice:
    """Exchange the entries' lines, with their own comments; the gaps between them stay."""
    indent = " " * page.column_of(owner)
    spans = [chunk(page, owner, one) for one in range(len(owner.items))]
    is_inline = not is_alone(page.text, entry_start(page, owner, 0))
    order = list(range(len(spans)))
    order.insert(to, order.pop(at))
    out = ""
    for slot, source in enumerate(order):
        entry = page.text[slice(*spans[source])]
        if is_inline and source == 0:
            entry = indent + entry
        out += entry[len(indent) :] if is_inline and slot == 0 else entry
        if slot + 1 < len(spans):
            out += page.text[spans[slot][1] : spans[slot + 1][0]]
    return Splice(spans[0][0], spans[-1][1], out)
