"""Strangers' text in the window: shown as it stands, never read as markup, as a place to fill, or as a key."""

from __future__ import annotations

import re
import textwrap

from PySide6.QtGui import Qt

_PLACE = re.compile("%([1-9])")


def filled(words: str, *values: str) -> str:
    """`words` with `%1`, `%2`… replaced, all at once: what stands in a value is not replaced again."""
    return _PLACE.sub(lambda place: _value(values, place), words)


def _value(values: tuple[str, ...], place: re.Match[str]) -> str:
    at = int(place[1]) - 1
    return values[at] if at < len(values) else place[0]


LONGEST_LINE = 90
"""Characters of a line in a tip."""


def plain_tip(text: str) -> str:
    """A text for a tip, in lines that fit. Qt reads a tip that looks like HTML as HTML, and would fetch pictures."""
    if max(map(len, text.split("\n")), default=0) > LONGEST_LINE:
        text = "\n".join(textwrap.fill(line, LONGEST_LINE) for line in text.split("\n"))
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def unmarked(text: str) -> str:
    """A text for a button or a menu, in which Qt would take `&` for the mark of a key."""
    return text.replace("&", "&&")
