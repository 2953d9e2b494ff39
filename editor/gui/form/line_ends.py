"""Line breaks of a text: an input knows only one kind, the file may have others; each is put back where it was."""

from __future__ import annotations

import re
from collections import Counter

_END = re.compile("\r\n|[\r\n\u2029]")
"""What an input makes a new line of. Other breaks (U+2028) it keeps as they are."""


def as_shown(text: str) -> str:
    """The text as an input shows it: with `\\n` for every kind of line break."""
    return _END.sub("\n", text) if "\r" in text or "\u2029" in text else text


def ends_of(text: str) -> list[str]:
    """The line breaks of a text, in order."""
    return _END.findall(text)


def typed_over(before: str, shown: str) -> str:
    """What `shown` stands for, which a person made of `before` in an input.

    Line breaks before and after the place that was typed at stay as they were; new ones are of the kind that the text
    has most of.
    """
    old = as_shown(before)
    if shown == old:
        return before
    ends = ends_of(before)
    if not set(ends) - {"\n"}:
        return shown
    head, tail = _untouched(old, shown)
    usual = Counter(ends).most_common(1)[0][0]
    new = [usual] * (shown.count("\n") - head - tail)
    meant = _joined(shown, [*ends[:head], *new, *ends[len(ends) - tail :]])
    # A lone \r that comes to stand before a \n would be one break with it.
    return meant if as_shown(meant) == shown else shown.replace("\n", usual)


def _untouched(old: str, new: str) -> tuple[int, int]:
    """How many line breaks stand before the first and after the last character that differs."""
    start = _alike(old, new)
    rest = min(len(old), len(new)) - start
    end = _alike(old[len(old) - rest :][::-1], new[len(new) - rest :][::-1])
    return old.count("\n", 0, start), old.count("\n", len(old) - end)


def _alike(a: str, b: str) -> int:
    """How many characters two texts begin with alike."""
    shorter = min(len(a), len(b))
    return next((at for at in range(shorter) if a[at] != b[at]), shorter)


def _joined(shown: str, ends: list[str]) -> str:
    first, *lines = shown.split("\n")
    return first + "".join(end + line for end, line in zip(ends, lines, strict=True))
