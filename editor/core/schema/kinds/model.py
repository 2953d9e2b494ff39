"""What every kind of field can do: say what is wrong with a value, and read text that a person typed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...values import ABSENT, Timestamp
from .yaml11 import read_collection

if TYPE_CHECKING:
    from datetime import tzinfo

    from ...values import Absent, Value
    from ..model import Field, WidgetName


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with one value: the rule, a sentence for an editor, and the certain right value or ABSENT."""

    rule: str
    message: str
    right: Value | Absent = ABSENT


class FieldKind(ABC):
    """A kind of field: one widget of the schema. Kinds have no state; what differs stands in the `Field`."""

    name: WidgetName

    def check(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """The first flaw of a present value (see `is_present`), in the order of contract §4.

        The order is `type url datetime options range length pattern`. Items of a list are not looked at: they
        are values of `item_field`. `zone` is where dates without an offset are meant.
        """
        return self.check_type(value, field) or self.check_content(value, field, zone)

    @abstractmethod
    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """The flaw `type`, for a value that is not what this kind holds."""

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """The first flaw of a value that is what this kind holds."""
        return None

    @abstractmethod
    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """What typed text means as a value of this kind; `present` is the value it is to replace.

        Raises ValueError with a sentence for an editor where the text is no such value.
        """

    def item_field(self, field: Field) -> Field | None:
        """The field that each item of a list value is; None where values of this kind are no plain lists."""
        return None


class ManyKind(FieldKind):
    """A kind that holds one value, or with `multiple` a list of them."""

    def check(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """As of any kind; of a list only its being one and its length."""
        return check_list(value, field) if field.multiple else super().check(value, field, zone)

    def item_field(self, field: Field) -> Field | None:
        """The same field for one value."""
        return replace(field, multiple=False, min=None, max=None) if field.multiple else None

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """One value; with `multiple` a list as YAML."""
        return read_list(text, field) if field.multiple else self.read_one(text, field, present)

    @abstractmethod
    def read_one(self, text: str, field: Field, present: Value | Absent) -> Value:
        """What typed text means as one value."""


def check_list(value: Value, field: Field) -> Flaw | None:
    """The flaws `type` and `length` of what should be a list."""
    if not isinstance(value, list):
        return wrong_type(value, field, "a list")
    return check_length(len(value), field, "item")


def read_list(text: str, field: Field) -> Value:
    """A list from YAML text; raises ValueError."""
    return read_as(list, text, field, "a list: [one, two]")


def read_as(wanted: type[list[Value] | dict[str, Value]], text: str, field: Field, what: str) -> Value:
    """A list or map from YAML text; raises ValueError saying what the field takes."""
    try:
        value = read_collection(text)
    except ValueError as error:
        raise ValueError(f"{field.label} takes {what}; the text {error}") from None
    if not isinstance(value, wanted):
        raise ValueError(f"{field.label} takes {what}")
    return value


def check_length(length: int, field: Field, unit: str) -> Flaw | None:
    """The flaw `length`: characters or items outside `min` and `max`."""
    if field.min is None and field.max is None:
        return None
    low, high = as_number(field.min), as_number(field.max)
    if low is not None and length < low:
        return Flaw("length", f"{field.label} has {count(length, unit)}, at least {low:g} are wanted")
    if high is not None and length > high:
        return Flaw("length", f"{field.label} has {count(length, unit)}, at most {high:g} are allowed")
    return None


def as_number(limit: float | int | str | None) -> float | int | None:
    """A `min` or `max` that is a number, else None."""
    return limit if isinstance(limit, (int, float)) and not isinstance(limit, bool) else None


def count(number: int, unit: str) -> str:
    """`1 item`, `2 items`."""
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def wrong_type(value: Value, field: Field, wanted: str, right: Value | Absent = ABSENT) -> Flaw:
    """The flaw `type`, worded."""
    return Flaw("type", f"{field.label} is {describe(value)}, {wanted} is wanted", right)


def describe(value: Value) -> str:
    """A value's kind in an editor's words: `text`, `a number`, `a list`."""
    if isinstance(value, bool):
        return "yes/no (a boolean)"
    if isinstance(value, (int, float)):
        return "a number"
    if isinstance(value, Timestamp):
        return "a date"
    names: dict[type, str] = {str: "text", list: "a list", dict: "a group of fields", bytes: "binary data"}
    return names.get(type(value), "empty")


def quote(text: str, limit: int = 60) -> str:
    """Text in quotes for a message, on one line, cut where it is long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= limit else line[: limit - 1] + '…'}”"
