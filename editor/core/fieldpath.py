"""Field paths: `title`, `provider.name`, `images[0].url`, `topics[-1]`, `"seo.title"` (contract §1).

In the program a path is a tuple of steps: text for a key, a whole number for an item (negative from the end).
"""

from __future__ import annotations

from .errors import FieldPathError
from .values import ABSENT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from .values import Absent, Value

    FieldPath: TypeAlias = tuple[str | int, ...]

_END_OF_KEY = ".[]"
_QUOTED = set(".[]\"\\=<>:+-*#~()!,;/|&'")


def parse_field_path(text: str) -> FieldPath:
    """Read a field path; raise FieldPathError with the column where it stops making sense."""
    steps: list[str | int] = []
    at = 0
    while True:
        key, at = _read_key(text, at)
        steps.append(key)
        while at < len(text) and text[at] == "[":
            close = text.find("]", at)
            index = text[at + 1 : close] if close > 0 else ""
            if not index.lstrip("-").isdecimal() or index.count("-") > 1 or not index.isascii():
                raise FieldPathError("an index is a whole number in brackets: [0], [-1]", column=at + 1)
            steps.append(int(index))
            at = close + 1
        if at == len(text):
            return tuple(steps)
        if text[at] != ".":
            raise FieldPathError(f"{text[at]!r} can't stand here; quote the key", column=at + 1)
        at += 1


def _read_key(text: str, at: int) -> tuple[str, int]:
    """The key that begins at `at`, and where it ends."""
    if at < len(text) and text[at] == '"':
        out = []
        here = at + 1
        while here < len(text) and text[here] != '"':
            if text[here] == "\\" and here + 1 < len(text):
                here += 1
            out.append(text[here])
            here += 1
        if here >= len(text):
            raise FieldPathError("the quote is not closed", column=at + 1)
        return "".join(out), here + 1
    end = at
    while end < len(text) and text[end] not in _END_OF_KEY:
        end += 1
    if end == at:
        raise FieldPathError("a key is missing", column=at + 1)
    return text[at:end], end


def format_field_path(path: FieldPath) -> str:
    """The path as text; the opposite of `parse_field_path`."""
    out = ""
    for step in path:
        if isinstance(step, int):
            out += f"[{step}]"
        else:
            out += ("." if out else "") + format_key(step)
    return out


def format_key(key: str) -> str:
    """A key as it stands in a path: quoted where it has a dot, bracket, space or operator.

    A hyphen inside needs no quotes: `image-alt`.
    """
    odd = not key or key[0] == "-" or any((c in _QUOTED and c != "-") or c.isspace() for c in key)
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"' if odd else key


def get_value(value: Value, path: FieldPath) -> Value | Absent:
    """The value at a path, or ABSENT."""
    here: Value | Absent = value
    for step in path:
        if isinstance(step, int):
            if not isinstance(here, list) or not -len(here) <= step < len(here):
                return ABSENT
            here = here[step]
        else:
            if not isinstance(here, dict) or step not in here:
                return ABSENT
            here = here[step]
    return here


def iter_values(
    value: Value, path: FieldPath, likely_key: Callable[[dict[str, Value], str], str | None] | None = None
) -> Iterator[Value]:
    """Every value that the path leads to, going through lists where a key is asked of one.

    `likely_key` tells of a map that does not have a key which of its own is meant, if any.
    """
    if not path:
        yield value
        return
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        if isinstance(value, list) and -len(value) <= step < len(value):
            yield from iter_values(value[step], rest, likely_key)
    elif isinstance(value, dict):
        key = step if step in value or likely_key is None else likely_key(value, step)
        if key is not None and key in value:
            yield from iter_values(value[key], rest, likely_key)
    elif isinstance(value, list):
        for item in value:
            yield from iter_values(item, path, likely_key)
