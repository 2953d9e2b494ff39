"""Kinds that hold a number, a boolean, or anything at all."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import TYPE_CHECKING

from ...values import ABSENT, Absent
from .model import FieldKind, Flaw, as_number, quote, wrong_type
from .text import check_pattern
from .yaml11 import read_any, read_plain

if TYPE_CHECKING:
    from datetime import tzinfo

    from ...values import Value
    from ..model import Field, WidgetName

BOOLEAN_WORDS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
"""The words of a boolean in lower case (YAML 1.1 without `y` and `n`)."""

# Text such as `017` or `12:30` is a number to YAML 1.1 too, but not the one that its writer meant.
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


class NumberKind(FieldKind):
    """A number; `value_type` narrows it to whole ones, or to any real one."""

    name: WidgetName = "number"

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Booleans and text are no numbers; `5.0` is no whole one. Decimal text has a certain right value."""
        if is_number(value) and not (field.value_type == "int" and isinstance(value, float)):
            return None
        wanted = "a whole number" if field.value_type == "int" else "a number"
        return wrong_type(value, field, wanted, number_meant(value, field))

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """Range and step, then pattern."""
        if not isinstance(value, (int, float)):
            return None
        return check_range(value, field) or (check_pattern(number_text(value), field) if field.pattern else None)

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """A number as YAML 1.1 writes it (`1_000`, `0x1F`; `1e3` is none), not to the base of 60."""
        value = read_plain(text.strip())
        if ":" in text or self.check_type(value, field) is not None:
            wanted = "a whole number" if field.value_type == "int" else "a number"
            raise ValueError(f"{field.label} takes {wanted}, not {quote(text)}")
        return value


class BooleanKind(FieldKind):
    """True or false."""

    name: WidgetName = "boolean"

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Anything but a boolean is wrong; the words of one as text have a certain right value."""
        if isinstance(value, bool):
            return None
        return wrong_type(value, field, "yes/no (a boolean)", boolean_meant(value))

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """One of the words true, false, yes, no, on, off."""
        value = boolean_meant(text.strip())
        if isinstance(value, Absent):
            raise ValueError(f"{field.label} takes true, false, yes, no, on or off, not {quote(text)}")
        return value


class HiddenKind(FieldKind):
    """A field that editors don't see: it holds anything."""

    name: WidgetName = "hidden"

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Nothing is wrong."""
        return None

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """The pattern, of text."""
        return check_pattern(value, field) if isinstance(value, str) else None

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """Text over text, else as YAML 1.1. (`read_value` goes by every kind of present value.)"""
        return read_any(text) if text and not isinstance(present, str) else text


def is_number(value: Value) -> bool:
    """Whether a value is a whole or real number; a boolean is none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def number_meant(value: Value, field: Field) -> Value | Absent:
    """The number that decimal text certainly means and the field takes, else ABSENT."""
    if not isinstance(value, str) or not _DECIMAL.fullmatch(value.strip()):
        return ABSENT
    number = read_plain(value.strip())
    is_right = is_number(number) and not (field.value_type == "int" and isinstance(number, float))
    return number if is_right else ABSENT


def boolean_meant(value: Value) -> bool | Absent:
    """The boolean that a word certainly means, else ABSENT."""
    return BOOLEAN_WORDS.get(value.strip().lower(), ABSENT) if isinstance(value, str) else ABSENT


def number_text(value: int | float) -> str:
    """A number as text; one with too many digits for Python to write is cut to its magnitude."""
    try:
        return str(value)
    except ValueError:
        return f"a number of {value.bit_length() if isinstance(value, int) else 0} bits"


def check_range(value: int | float, field: Field) -> Flaw | None:
    """The flaw `range`: below `min`, above `max`, or off `step` (counted from `min`, as browsers do)."""
    low, high = as_number(field.min), as_number(field.max)
    if low is not None and value < low:
        return Flaw("range", f"{field.label} is {number_text(value)}, at least {number_text(low)} is wanted")
    if high is not None and value > high:
        return Flaw("range", f"{field.label} is {number_text(value)}, at most {number_text(high)} is allowed")
    if field.step and not is_on_step(value, low or 0, field.step):
        return Flaw(
            "range", f"{field.label} is {number_text(value)}, which is off the step of {number_text(field.step)}"
        )
    return None


def is_on_step(value: int | float, base: int | float, step: int | float) -> bool:
    """Whether a number is a whole count of steps from the base, in decimal: 1.1 is on 0.05."""
    if not all(map(math.isfinite, (base, step))) or step <= 0:
        return True
    if isinstance(value, float) and not math.isfinite(value):
        return False
    return (_exact(value) - _exact(base)) % _exact(step) == 0


def _exact(number: int | float) -> Fraction:
    """The decimal number that is written, not its binary neighbour."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)
