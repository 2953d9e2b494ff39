"""Writing to the person or program that called: results to stdout, everything else to stderr."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What could move a terminal's cursor, colour it or turn the direction of text; tab and line feed aside."""


def visible(text: str) -> str:
    """Text with control characters written out, so that none reaches a terminal."""
    return CONTROL.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    return f"\\x{ord(match[0]):02x}" if match[0] < "\u0100" else f"\\u{ord(match[0]):04x}"


def one_line(text: str) -> str:
    """Text on one line, with control characters written out."""
    return visible(text.replace("\n", " ").replace("\t", " "))


def say(message: str) -> None:
    """A line on stderr."""
    print(visible(f"stet: {message}"), file=sys.stderr)


def note(message: str) -> None:
    """Something worth knowing, which is no failure."""
    say(f"note: {message}")


def has_colour(stream: TextIO) -> bool:
    """Whether to colour: only on a terminal, and not where `NO_COLOR` is set (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and stream.isatty()


COLOURS = {"error": "31", "warning": "33", "info": "36", "bold": "1", "good": "32", "bad": "31"}


def coloured(text: str, colour: str) -> str:
    """Text in one of `COLOURS`, for a terminal."""
    return f"\x1b[{COLOURS[colour]}m{text}\x1b[0m"


def from_here(file: str | os.PathLike[str]) -> str:
    """A file's path that works from the current folder, with `/`."""
    try:
        return os.path.relpath(file).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return os.fspath(file).replace(os.sep, "/")
