"""Splices that insert, remove and move in lists and maps in brackets and braces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lines import comments, find_sign, is_first_on_line, line_end, line_start, newline_at
from .splice import Splice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.yaml_tree import Node
    from .layout import Page

    Span = tuple[int, int]


def spans_of(page: Page, owner: Node) -> list[Span]:
    """Where the items, or the pairs, of a collection stand."""
    if owner.kind == "list":
        return [(item.start, item.end) for item in owner.items]
    return [(page.pair_start(owner, at), page.pair_end(owner, at)) for at in range(len(owner.pairs))]


def insert_in_flow(page: Page, owner: Node, index: int, new: str) -> Iterator[list[Splice]]:
    """Ways to insert the text of an item or pair at a position."""
    spans = spans_of(page, owner)
    if owner.style == ":" and not page.is_json:
        if index == len(spans):
            yield [Splice(owner.start, owner.start, "{"), Splice(owner.end, owner.end, f", {new}}}")]
        else:
            yield [Splice(owner.start, owner.start, f"{{{new}, "), Splice(owner.end, owner.end, "}")]
        return
    opening, closing = page.inside(owner), owner.end - (owner.style == "{")
    if not spans:
        has_comment = any(comments(page.text, opening, closing))
        yield [Splice(opening, opening if has_comment else closing, new)]
        yield [Splice(opening, opening, new)]
    elif index < len(spans):
        at = spans[index][0]
        yield [Splice(at, at, f"{new},{_between(page, spans)}")]
        yield [Splice(at, at, f"{new}, ")]
    else:
        yield from _append(page, spans, closing, new)


def _append(page: Page, spans: list[Span], closing: int, new: str) -> Iterator[list[Splice]]:
    text, end = page.text, spans[-1][1]
    comma = find_sign(text, end, closing, ",")
    between = _between(page, spans)
    beside = next(comments(text, end, min(closing, line_end(text, end))), -1)
    if beside >= 0:
        at = line_end(text, beside)
        break_and_indent = newline_at(text, beside, page.newline) + " " * _indent(text, spans[-1][0])
        tail = "," if comma >= 0 else ""
        splices = [Splice(at, at, break_and_indent + new + tail)]
        yield splices if comma >= 0 else [Splice(end, end, ","), *splices]
    elif comma >= 0:
        yield [Splice(comma + 1, comma + 1, f"{between}{new},")]
    yield [Splice(end, end, f",{between}{new}")]
    yield [Splice(end, end, f", {new}")]


def _indent(text: str, start: int) -> int:
    line = text[line_start(text, start) : start]
    return len(line) - len(line.lstrip(" "))


def _between(page: Page, spans: list[Span]) -> str:
    """What stands between a comma and the next item: as between the last two that there are, without comments."""
    text = page.text
    if len(spans) < 2:
        return " "
    end, start = spans[-2][1], spans[-1][0]
    comma = find_sign(text, end, start, ",")
    gap = text[comma + 1 : start]
    if "\n" in gap:
        return newline_at(text, end, page.newline) + " " * (start - line_start(text, start))
    return gap if comma >= 0 and not gap.strip(" ") else " "


def remove_from_flow(page: Page, owner: Node, index: int) -> Iterator[list[Splice]]:
    """Ways to remove an item or a pair, with its comma and the comment beside it."""
    text = page.text
    spans = spans_of(page, owner)
    start, end = spans[index]
    closing = owner.end - 1
    if len(spans) == 1:
        if owner.style == ":":
            yield [Splice(owner.start, owner.end, "" if page.is_json else "{}")]
        else:
            yield [Splice(page.inside(owner), closing, "")]
    elif index + 1 < len(spans):
        yield [Splice(start, _up_to_comment_line(text, end, spans[index + 1][0]), "")]
        yield [Splice(start, spans[index + 1][0], "")]
    else:
        before = spans[index - 1][1]
        if any(comments(text, before, start)) and is_first_on_line(text, start):
            yield from _remove_last_line(text, before, spans[index], closing)
        yield [Splice(before, end, "")]


def _up_to_comment_line(text: str, end: int, following: int) -> int:
    """Where the next item's own part begins: its comment lines, or itself."""
    comma = find_sign(text, end, following, ",")
    for at in comments(text, max(comma, end), following):
        if is_first_on_line(text, at):
            return at
    return following


def _remove_last_line(text: str, before: int, span: Span, closing: int) -> Iterator[list[Splice]]:
    """Remove the last item with its lines, and leave the comments of those before it."""
    start, end = span
    comma = find_sign(text, before, start, ",")
    own = next(comments(text, end, min(closing, line_end(text, end))), end)
    stop = line_end(text, own)
    if find_sign(text, end, closing, ",") >= 0 or stop >= closing or comma < 0:
        stop = min(stop, closing)
        yield [Splice(line_end(text, line_start(text, start) - 1), stop, "")]
        return
    top = line_start(text, start) - 1
    top -= text[top - 1 : top] == "\r"
    yield [Splice(comma, comma + 1, ""), Splice(top, stop, "")]


def move_in_flow(page: Page, owner: Node, index: int, to: int) -> Iterator[list[Splice]]:
    """Exchange the texts of the items between two positions; what stands between them stays."""
    spans = spans_of(page, owner)
    order = list(range(len(spans)))
    order.insert(to, order.pop(index))
    text = page.text
    yield [Splice(*spans[place], text[slice(*spans[source])]) for place, source in enumerate(order) if place != source]
