"""Entries of collections in brackets and braces: put in, taken out, moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .lines import column, find_sign, is_first_on_line, line_end, line_start, newline_at, next_line, own_comments

if TYPE_CHECKING:
    from ..document.yaml_tree import Node
    from .layout import Page


class Splice(NamedTuple):
    """What stands from `start` to `end` gives way to `text`."""

    start: int
    end: int
    text: str


def entry_spans(page: Page, owner: Node) -> list[tuple[int, int]]:
    """From where to where each entry of a collection stands, without commas."""
    if owner.kind == "list":
        return [(item.start, item.end) for item in owner.items]
    return [(page.pair_start(owner, at), page.pair_end(owner, at)) for at in range(len(owner.pairs))]


def _limits(page: Page, owner: Node) -> tuple[int, int]:
    """The inside: after the opening bracket, and before the closing one."""
    return page.inside(owner), owner.end if owner.style == ":" else owner.end - 1


def insert_in_flow(page: Page, owner: Node, at: int, entry: str) -> Splice:
    """Put an entry before the one that is at a position, or at the end, with the separators of those there."""
    spans, text = entry_spans(page, owner), page.text
    start, close = _limits(page, owner)
    if not spans:
        return Splice(start, close, entry)
    if at < len(spans):
        return Splice(spans[at][0], spans[at][0], entry + _separator(text, spans, spans[at][0]))
    begin, end = spans[-1]
    comma = find_sign(text, end, close, ",")
    on_own_line = is_first_on_line(text, begin) and begin > start
    between = newline_at(text, line_start(text, begin) - 1) + " " * column(text, begin) if on_own_line else " "
    if comma < 0:
        if not on_own_line:
            return Splice(end, end, _separator(text, spans, -1) + entry)
        stop = min(line_end(text, end), close)
        rest = text[end:stop] if stop < close else ""
        return Splice(end, end + len(rest), "," + rest + between + entry)
    stop = line_end(text, comma) if on_own_line and line_end(text, comma) < close else comma + 1
    return Splice(stop, stop, between + entry + ",")


def _separator(text: str, spans: list[tuple[int, int]], before: int) -> str:
    """What stands between two entries: a comma, and the space or line break after it."""
    if before >= 0 and len(spans) > 1 and is_first_on_line(text, before):
        return "," + newline_at(text, line_start(text, before) - 1) + " " * column(text, before)
    if len(spans) > 1:
        gap = text[spans[0][1] : spans[1][0]]
        if gap.strip(" ") == "," and gap.startswith(","):
            return gap
    return ", "


def remove_from_flow(page: Page, owner: Node, at: int) -> Splice:
    """Take an entry out, with its comma, its comments, and its line where it has one of its own."""
    spans, text = entry_spans(page, owner), page.text
    start, close = _limits(page, owner)
    if len(spans) == 1:
        return Splice(start, close, "")
    begin, end = spans[at]
    is_alone = is_first_on_line(text, begin)
    if at < len(spans) - 1:
        following = spans[at + 1][0]
        if is_alone and is_first_on_line(text, following):
            return Splice(own_comments(text, begin, start), own_comments(text, following, end), "")
        return Splice(begin, following, "")
    if not is_alone:
        return Splice(spans[-2][1], end, "")
    return _remove_last_line(text, spans, close)


def _remove_last_line(text: str, spans: list[tuple[int, int]], close: int) -> Splice:
    before, (begin, end) = spans[-2][1], spans[-1]
    comma = find_sign(text, before, begin, ",")
    trailing = find_sign(text, end, close, ",")
    top = own_comments(text, begin, next_line(text, comma))
    bottom = next_line(text, end if trailing < 0 else trailing)
    kept = text[before:top] if trailing >= 0 else text[before:comma] + text[comma + 1 : top]
    if bottom > close:
        return Splice(before, end if trailing < 0 else trailing + 1, kept.rstrip(" \r\n"))
    return Splice(before, bottom, kept)


def move_in_flow(page: Page, owner: Node, at: int, to: int) -> Splice:
    """Exchange the entries' texts; what stands between them stays."""
    spans = entry_spans(page, owner)
    order = list(range(len(spans)))
    order.insert(to, order.pop(at))
    out = ""
    for slot, source in enumerate(order):
        begin, end = spans[source]
        out += page.text[begin:end]
        if slot + 1 < len(spans):
            out += page.text[spans[slot][1] : spans[slot + 1][0]]
    return Splice(spans[0][0], spans[-1][1], out)
