"""Unified diffs of two states of a file, as `git diff` and `patch` read them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CONTEXT = 3
"""Lines that stand around a change."""


def unified_diff(path: str, before: bytes, after: bytes) -> str:
    """The diff of `a/PATH` and `b/PATH`; "" where nothing differs.

    Lines end at LF only. Bytes that are not UTF-8 stand as lone surrogates (PEP 383).
    """
    old, new = _lines(before), _lines(after)
    if old == new:
        return ""
    head = [f"--- {_name('a/' + path)}\n", f"+++ {_name('b/' + path)}\n"]
    return "".join([*head, *_hunks(old, new)])


def _lines(data: bytes) -> list[str]:
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    ended = [line + "\n" for line in lines[:-1]]
    return [*ended, lines[-1]] if lines[-1] else ended


def _name(name: str) -> str:
    """A file's name as Git writes it: quoted where it has a quote, backslash or control character."""
    if not re.search(r'["\\\x00-\x1f\x7f]', name):
        return name
    return '"' + re.sub(r'["\\\x00-\x1f\x7f]', lambda match: f"\\{ord(match[0]):03o}", name) + '"'


def _hunks(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    # Edits touch few lines: only what lies between the equal ends is compared, however long the body is.
    start = _equal_lines(old, new)
    shorter = min(len(old), len(new)) - start
    end = min(_equal_lines(old[::-1], new[::-1]), shorter)
    first = max(start - CONTEXT, 0)
    old_part = old[first : len(old) - max(end - CONTEXT, 0)]
    new_part = new[first : len(new) - max(end - CONTEXT, 0)]
    matcher = SequenceMatcher(None, old_part, new_part)
    for group in matcher.get_grouped_opcodes(CONTEXT):
        yield f"@@ -{_range(first + group[0][1], first + group[-1][2])}"
        yield f" +{_range(first + group[0][3], first + group[-1][4])} @@\n"
        for tag, a, b, c, d in group:
            if tag == "equal":
                yield from (_line(" ", line) for line in old_part[a:b])
            else:
                yield from (_line("-", line) for line in old_part[a:b])
                yield from (_line("+", line) for line in new_part[c:d])


def _equal_lines(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines at the beginning are the same."""
    count = 0
    for a, b in zip(old, new, strict=False):
        if a != b:
            break
        count += 1
    return count


def _line(sign: str, line: str) -> str:
    return sign + line if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"


def _range(start: int, stop: int) -> str:
    """Lines as a hunk's head counts them: from 1, an empty range by the line before it."""
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def readable(text: str) -> str:
    """A diff with what is not UTF-8 as replacement characters."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
