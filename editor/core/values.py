"""What a record is made of: the kinds of value, their equality, dates with their notation, folding.

Nothing here imports `typing` or `dataclasses`: this module lies on the path of `stet get`, whose whole
start is a few milliseconds.
"""

from __future__ import annotations

import math
import unicodedata
from datetime import date, datetime

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Value: TypeAlias = "None | bool | int | float | str | bytes | Timestamp | list[Value] | dict[str, Value]"
    """What YAML, TOML or JSON gives. Dates are `Timestamp`s; every key is text (see `Record`)."""

    Record: TypeAlias = "dict[str, Value]"
    """Front matter as data. A key that is not text (`404`, `no`, null) stands here as its text in the file."""

    FlagState: TypeAlias = Literal["published", "future", "unpublished"]
    """The effective flag: what the site's generator does with the article now. The three are disjoint."""

    Severity: TypeAlias = Literal["error", "warning", "info"]


class Absent:
    """The type of `ABSENT`, which stands for a value that is not there at all (not null, not blank)."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "ABSENT"

    def __bool__(self) -> bool:
        return False


ABSENT = Absent()


class Timestamp:
    """A date or date-time that knows how it is written in the file.

    `text` is the notation (`2020-09-10T04:43:00Z`), `value` what it means: a `date`, or a `datetime` that is
    aware exactly when the notation has an offset. Two are equal when they mean the same kind of thing, at the
    same instant, with the same offset; the notation does not count.
    """

    __slots__ = ("text", "value")

    def __init__(self, text: str, value: date | datetime) -> None:
        self.text = text
        self.value = value

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Timestamp) or type(self.value) is not type(other.value):
            return NotImplemented if not isinstance(other, Timestamp) else False
        return self.value == other.value and offset_of(self.value) == offset_of(other.value)

    def __hash__(self) -> int:
        return hash(self.value)

    def __repr__(self) -> str:
        return f"Timestamp({self.text!r})"


def offset_of(value: date | datetime) -> object:
    """The UTC offset of an aware date-time (a `timedelta`), else None."""
    return value.utcoffset() if isinstance(value, datetime) else None


def is_same(a: Value | Absent, b: Value | Absent) -> bool:
    """Whether two values are the same in type and value, at every depth and in the order of keys.

    `1`, `1.0` and `True` differ; NaN equals itself; `-0.0` differs from `0.0`; null, `""`, `[]` and absent
    are four things. Of dates only the notation is left out.
    """
    if type(a) is not type(b):
        return False
    if isinstance(a, dict) and isinstance(b, dict):
        return list(a) == list(b) and all(is_same(value, b[key]) for key, value in a.items())
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(is_same, a, b))
    if isinstance(a, float) and isinstance(b, float):
        if math.isnan(a) or math.isnan(b):
            return math.isnan(a) and math.isnan(b)
        return a == b and math.copysign(1, a) == math.copysign(1, b)
    return a == b


def is_present(value: Value | Absent) -> bool:
    """Whether a value counts for `required` and `has:`: not absent, null, blank (white space) or `[]`."""
    if isinstance(value, str):
        return bool(value.strip())
    return not (value is ABSENT or value is None or value == [])


_FIRST_COMBINING = "\u0300"


def fold(text: str) -> str:
    """Text without case and accents, for searching and comparing as an editor would."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    for char in set(parts):  # of a text's characters only a few differ
        if char >= _FIRST_COMBINING and unicodedata.combining(char):
            parts = parts.replace(char, "")
    return parts.casefold()
