"""Lines, comments and signs of a text of front matter. All positions are characters of that text.

Lines end at LF; a CR before it belongs to the line's end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMENT_END = re.compile("[\n\r\x85\u2028\u2029]|\\Z")
_BLANK = re.compile(r"[ \t\r]*(?:\n|\Z)")
_COMMENT_LINE = re.compile(r"( *)#[^\n]*(?:\n|\Z)")


def line_start(text: str, index: int) -> int:
    """Where the line that holds the character begins."""
    return text.rfind("\n", 0, index) + 1


def line_end(text: str, index: int) -> int:
    """Where the line that holds the character ends: its CR LF or LF, or the end of the text."""
    at = text.find("\n", index)
    if at < 0:
        return len(text)
    return at - 1 if at > index and text[at - 1] == "\r" else at


def next_line(text: str, index: int) -> int:
    """Where the line after the one that holds the character begins."""
    at = text.find("\n", index)
    return len(text) if at < 0 else at + 1


def column(text: str, index: int) -> int:
    """How many characters stand before this one on its line."""
    start = line_start(text, index)
    return index - start - (start == 0 and text.startswith("\ufeff"))


def is_first_on_line(text: str, index: int) -> bool:
    """Whether only spaces stand before the character on its line."""
    return not text[line_start(text, index) : index].strip(" \ufeff")


def is_blank_line(text: str, start: int) -> bool:
    """Whether a line begins at `start` (not the text's end) that is blank."""
    return start < len(text) and _BLANK.match(text, start) is not None


def newline_at(text: str, index: int, default: str = "\n") -> str:
    """The line break that ends the line of the character; the default on a line that has none."""
    at = text.find("\n", index)
    if at < 0:
        return default
    return "\r\n" if at > 0 and text[at - 1] == "\r" else "\n"


def newline_beside(text: str, index: int, default: str = "\n") -> str:
    """The line break for a new line at `index`, which begins a line: that of the line before it, else after it."""
    return newline_at(text, index - 1 if index else 0, default)


def signs(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The characters between two values that are neither space nor comment: `- : ? , [ ] { }`, with positions."""
    at = start
    while at < end:
        sign = text[at]
        if sign == "#":
            found = _COMMENT_END.search(text, at)
            at = found.end() if found else end
            continue
        if not sign.isspace() and sign != "\ufeff":
            yield at, sign
        at += 1


def comments(text: str, start: int, end: int) -> Iterator[int]:
    """Where the comments begin between two values."""
    at = start
    while (at := text.find("#", at, end)) >= 0:
        yield at
        found = _COMMENT_END.search(text, at)
        at = found.end() if found else end


def find_sign(text: str, start: int, end: int, wanted: str, *, last: bool = False) -> int:
    """Where the sign stands between two values, or -1."""
    places = [at for at, sign in signs(text, start, end) if sign == wanted]
    return (places[-1] if last else places[0]) if places else -1


def own_comments(text: str, start: int, floor: int) -> int:
    """Where the comment lines begin that stand directly above the entry at `start`, at its own column.

    `start` is the first on its line; no line before `floor` is looked at. Without such lines: the entry's line.
    """
    wanted = column(text, start)
    top = line_start(text, start)
    while top > floor:
        above = line_start(text, top - 1)
        found = _COMMENT_LINE.match(text, above)
        if above < floor or found is None or len(found[1]) != wanted:
            break
        top = above
    return top


def after_entry(text: str, end: int, entry_column: int) -> int:
    """Where the line after an entry begins that ends at `end`: past its inline comment and deeper comment lines.

    Blank lines are passed only where a comment that is indented deeper than the entry follows them.
    """
    here = next_line(text, end)
    at = here
    while at < len(text):
        found = _COMMENT_LINE.match(text, at)
        if found is not None and len(found[1]) > entry_column:
            here = at = found.end()
        elif is_blank_line(text, at):
            at = next_line(text, at)
        else:
            break
    return here
