"""When text must be quoted, and how it is.

Text stays unquoted only where YAML 1.1 (PyYAML), Ruby's Psych (Jekyll) and YAML 1.2's core schema (Hugo, Astro,
Eleventy) all read it as that text. What the grammar forbids (`- x`, `a: b`) is found by reading the result back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..dates import looks_like_date
from ..document.yaml_scalars import STR, TAG, tag_of_plain

if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Shape: TypeAlias = Literal["", "null", "bool", "number", "date", "symbol", "other"]

_OF_TAG: dict[str, Shape] = {
    TAG + "null": "null",
    TAG + "bool": "bool",
    TAG + "int": "number",
    TAG + "float": "number",
    TAG + "timestamp": "date",
}
_WORDS: tuple[tuple[re.Pattern[str], Shape], ...] = (
    (re.compile(r"null|~", re.IGNORECASE), "null"),
    (re.compile(r"yes|no|on|off|true|false", re.IGNORECASE), "bool"),
    (re.compile(r"[-+]?\.inf|\.nan", re.IGNORECASE), "number"),
)
# Psych's ScalarScanner: integers and floats with commas, base 60; YAML 1.2 core: octal, exponents, leading zeros.
_NUMBER = re.compile(
    r"""[-+]?(?:
      [0-9][0-9_,]* | 0b[01_,]+ | 0o[0-7_,]+ | 0x[0-9a-fA-F_,]+
    | [0-9][0-9_]*(?::[0-5]?[0-9]){1,2}(?:\.[0-9_]*)?
    | (?:[0-9][0-9_,]*)?\.[0-9_]+(?:[eE][-+]?[0-9]+)? | [0-9][0-9_,]*\.?(?:[eE][-+]?[0-9]+)?
    )""",
    re.VERBOSE | re.ASCII,
)
_SYMBOL = re.compile(r":\S.*", re.DOTALL)
_UNPRINTABLE = re.compile("[^\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = re.compile('["\\\\\t]|' + _UNPRINTABLE.pattern)
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def shape_of(text: str) -> Shape:
    """What some reader of YAML takes unquoted text for; "" where all agree that it is text."""
    tag = tag_of_plain(text)
    if tag != STR:
        return _OF_TAG.get(tag, "other")
    for pattern, shape in _WORDS:
        if pattern.fullmatch(text):
            return shape
    if looks_like_date(text):
        return "date"
    if _NUMBER.fullmatch(text):
        return "number"
    return "symbol" if _SYMBOL.fullmatch(text) else ""


def can_be_plain(text: str, old: str | None = None) -> bool:
    """Whether text may stand without quotes, as far as its meaning goes.

    `old` is the plain text whose place it takes: one that was ambiguous may be replaced by one of the same shape.
    """
    if not text or text != text.strip() or _UNPRINTABLE.search(text):
        return False
    shape = shape_of(text)
    if shape:
        return old is not None and shape == shape_of(old) and tag_of_plain(text) == STR
    return True


def can_be_shown(text: str) -> bool:
    """Whether text needs no escapes, its line breaks aside."""
    return _UNPRINTABLE.search(text.replace("\n", "")) is None


def single_quoted(text: str) -> str | None:
    """The text in single quotes; None where they can't hold it (line breaks, control characters)."""
    return None if _UNPRINTABLE.search(text) else "'" + text.replace("'", "''") + "'"


def double_quoted(text: str) -> str:
    """The text in double quotes, on one line; what can't be seen is escaped."""
    return '"' + _ESCAPED.sub(lambda found: _escape(found[0]), text) + '"'


def _escape(character: str) -> str:
    code = ord(character)
    short = _SHORT.get(character)
    return short or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}")


def quoted_texts(text: str, style: str, old: str | None = None) -> list[str]:
    """The ways to write text on one line, the wanted style first, double quotes last.

    `style` is `""` (plain), `'` or `"`; `old` see `can_be_plain`.
    """
    ways: list[str | None] = []
    if style == "" and can_be_plain(text, old):
        ways.append(text)
    if style == "'":
        ways.append(single_quoted(text))
    return [way for way in ways if way is not None] + [double_quoted(text)]
