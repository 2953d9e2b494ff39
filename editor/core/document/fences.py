"""Where front matter begins and ends in a file's bytes (contract §1)."""

from __future__ import annotations

import re

from ..errors import FrontMatterError, NoFrontMatter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Format: TypeAlias = Literal["yaml", "toml", "json"]

BOM = b"\xef\xbb\xbf"

_BLANKS = rb"[ \t\r\f\v]*(?:\n|\Z)"
_OPENING = re.compile(rb"(---|\+\+\+|;;;)" + _BLANKS)
_CLOSING = {
    b"---": re.compile(rb"^(?:---|\.\.\.)" + _BLANKS, re.MULTILINE),
    b"+++": re.compile(rb"^\+\+\+" + _BLANKS, re.MULTILINE),
    b";;;": re.compile(rb"^;;;" + _BLANKS, re.MULTILINE),
}
_FORMATS: dict[bytes, Format] = {b"---": "yaml", b"+++": "toml", b";;;": "json"}
_OPEN_BRACE = re.compile(rb"\{[ \t\r]*(?:[\"}]|\n\s*+(?![%{]))")


class Fences:
    """The parts of a file with front matter, as byte offsets.

    `start` to `end` is the front matter between its fences, from `body` on all that follows the closing one.
    `is_open` stands for JSON that begins the file: its end is only known when it is read (`end` and `body` are
    the file's).
    """

    __slots__ = ("body", "end", "format", "has_bom", "is_open", "start")

    def __init__(self, form: Format, start: int, end: int, body: int, *, has_bom: bool, is_open: bool = False) -> None:
        self.format: Format = form
        self.has_bom = has_bom
        self.start = start
        self.end = end
        self.body = body
        self.is_open = is_open


def find_fences(data: bytes) -> Fences:
    """Find the front matter; raise NoFrontMatter, or FrontMatterError when it is never closed."""
    top = len(BOM) if data.startswith(BOM) else 0
    opening = _OPENING.match(data, top)
    if opening is None:
        if _OPEN_BRACE.match(data, top):
            return Fences("json", top, len(data), len(data), has_bom=top > 0, is_open=True)
        raise NoFrontMatter("the file does not begin with front matter")
    fence = opening[1]
    closing = _CLOSING[fence].search(data, opening.end())
    if closing is None:
        raise FrontMatterError(f"the front matter is not closed: a line {fence.decode()} is missing after it")
    return Fences(_FORMATS[fence], opening.end(), closing.start(), closing.end(), has_bom=top > 0)
