"""Tables for people: columns that line up, within the terminal's width, wide characters counted as two."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

from .output import coloured, has_colour, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GAP = "  "
NARROWEST = 8
"""Cells that a column keeps, however narrow the terminal is."""


def width_of(text: str) -> int:
    """How many cells of a terminal the text takes (Unicode TR 11; combining marks take none)."""
    if text.isascii():
        return len(text)
    return sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def shorten(text: str, width: int) -> str:
    """The text, or as much of it as fits, with an ellipsis."""
    if width_of(text) <= width:
        return text
    out, used = [], 1
    for char in text:
        used += _cells(char)
        if used > width:
            break
        out.append(char)
    return "".join(out) + "…"


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under their head; nothing when there is no row. Only on a terminal are cells shortened."""
    shown = [[one_line(cell) for cell in row] for row in rows]
    if not shown:
        return
    titles = [one_line(title) for title in head]
    widths = [max(map(width_of, column)) for column in zip(titles, *shown, strict=True)]
    if sys.stdout.isatty():
        import shutil  # loads slowly, and most output is piped

        widths = fit(widths, shutil.get_terminal_size().columns)
    colour = has_colour(sys.stdout)
    title_line = _line(titles, widths)
    sys.stdout.write((coloured(title_line, "bold") if colour else title_line) + "\n")
    sys.stdout.writelines(_line(row, widths) + "\n" for row in shown)


def fit(widths: Sequence[int], room: int) -> list[int]:
    """Widths that fit in the room: the widest columns give way first."""
    out = list(widths)
    room -= len(GAP) * (len(out) - 1)
    while sum(out) > room and max(out) > NARROWEST:
        widest = max(out)
        next_one = max([width for width in out if width < widest] + [NARROWEST])
        count = out.count(widest)
        smaller = max(next_one, widest - -(-(sum(out) - room) // count))
        out = [smaller if width == widest else width for width in out]
    return out


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return GAP.join(_padded(cells, widths)).rstrip()


def _padded(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for cell, width in zip(cells, widths, strict=True):
        text = shorten(cell, width)
        yield text + " " * (width - width_of(text))
