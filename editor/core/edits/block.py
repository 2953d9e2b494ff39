"""Splices that insert, remove and move in lists and maps in block style: whole lines, wherever it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lines import (
    after_entry,
    column,
    comments,
    is_blank_line,
    is_first_on_line,
    line_end,
    line_start,
    newline_beside,
    next_line,
    own_comments,
)
from .splice import Splice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.yaml_tree import Node
    from .layout import Page


def entry_start(page: Page, owner: Node, at: int) -> int:
    """Where an entry begins: the item's dash, or the pair's key."""
    return page.dash(owner, at) if owner.kind == "list" else page.pair_start(owner, at)


def entry_end(page: Page, owner: Node, at: int) -> int:
    """Where an entry's value ends."""
    return owner.items[at].end if owner.kind == "list" else page.pair_end(owner, at)


def length_of(owner: Node) -> int:
    """How many entries a collection has."""
    return len(owner.items) if owner.kind == "list" else len(owner.pairs)


def _top(page: Page, owner: Node, at: int) -> int:
    """Where an entry's first line begins, its own comment lines included."""
    floor = next_line(page.text, entry_end(page, owner, at - 1)) if at else 0
    return own_comments(page.text, entry_start(page, owner, at), floor)


def insert_in_block(page: Page, owner: Node, index: int, lines: list[str]) -> Iterator[list[Splice]]:
    """Insert an entry, given as whole lines, at a position."""
    text = page.text
    at = column(text, entry_start(page, owner, 0))
    if index == 0 and not is_first_on_line(text, first := entry_start(page, owner, 0)):
        newline = newline_beside(text, next_line(text, first), page.newline)
        yield [Splice(first, first, newline.join(lines)[at:] + newline + " " * at)]
        return
    place = _top(page, owner, 0) if index == 0 else after_entry(text, entry_end(page, owner, index - 1), at)
    newline = newline_beside(text, place, page.newline)
    yield [Splice(place, place, "".join(line + newline for line in lines))]
    plain = next_line(text, entry_end(page, owner, index - 1)) if index else place
    if plain != place:
        yield [Splice(plain, plain, "".join(line + newline for line in lines))]


def remove_from_block(page: Page, owner: Node, index: int) -> Iterator[list[Splice]]:
    """Remove an entry of several: its own comment lines, the comments deeper than it, and one of two blank lines."""
    text = page.text
    start = entry_start(page, owner, index)
    if not is_first_on_line(text, start):
        following = entry_start(page, owner, index + 1)
        end = entry_end(page, owner, index)
        after = next_line(text, end)
        own = next((at for at in comments(text, after, following)), following) if after < following else following
        yield [Splice(start, own, "")]
        yield [Splice(start, following, "")]
        return
    top = _top(page, owner, index)
    end = after_entry(text, entry_end(page, owner, index), column(text, start))
    yield [Splice(top, without_double_blank(text, top, end), "")]
    while is_blank_line(text, end):
        end = next_line(text, end)
    yield [Splice(top, end, "")]  # blank lines after it would become part of a text with + before it


def without_double_blank(text: str, top: int, end: int) -> int:
    """The end of lines to remove, moved past a blank line when one stands before them too."""
    if top > 0 and is_blank_line(text, line_start(text, top - 1)) and is_blank_line(text, end):
        return next_line(text, end)
    return end


def move_in_block(page: Page, owner: Node, index: int, to: int) -> Iterator[list[Splice]]:
    """Exchange the lines of the entries between two positions, own comments included; the gaps stay."""
    text = page.text
    at = column(text, entry_start(page, owner, 0))
    chunks = []
    for entry in range(length_of(owner)):
        start = entry_start(page, owner, entry)
        if is_first_on_line(text, start):
            start = _top(page, owner, entry) + at
        end = entry_end(page, owner, entry)
        after = after_entry(text, end, at)
        chunks.append((start, max(end, line_end(text, line_start(text, after - 1)))))
    order = list(range(len(chunks)))
    order.insert(to, order.pop(index))
    yield [
        Splice(*chunks[place], text[slice(*chunks[source])]) for place, source in enumerate(order) if place != source
    ]
