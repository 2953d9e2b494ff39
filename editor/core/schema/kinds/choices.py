"""Kinds whose values are chosen: from options in the schema, or from a vocabulary of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...values import ABSENT, Absent, Timestamp, fold, is_same
from .model import Flaw, ManyKind, describe, quote, wrong_type
from .scalars import boolean_meant, is_number, number_meant, number_text
from .text import check_pattern
from .yaml11 import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from ...values import Value
    from ..model import Field, WidgetName


class SelectKind(ManyKind):
    """One of the schema's options, compared exactly; with `multiple` a list of them."""

    name: WidgetName = "select"

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """A value of another kind than all options; the option that text or words certainly mean is the right one."""
        kinds = {_kind(option.value) for option in field.options} or {"text"}
        if _kind(value) in kinds:
            return None
        wanted = "one of the options" if len(kinds) > 1 else _WANTED.get(next(iter(kinds)), "one of the options")
        return wrong_type(value, field, wanted, _option_meant(value, field))

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """The options, then the pattern."""
        if field.options and not any(is_same(value, option.value) for option in field.options):
            right = only_alike(value, (option.value for option in field.options))
            return Flaw("options", _unlisted(value, field), right)
        return check_pattern(value, field) if isinstance(value, str) else None

    def read_one(self, text: str, field: Field, present: Value | Absent) -> Value:
        """The option written so; else text, or what YAML 1.1 reads where no option is text."""
        for option in field.options:
            if text == (option.value if isinstance(option.value, str) else scalar_text(option.value)):
                return option.value
        if not field.options or any(isinstance(option.value, str) for option in field.options):
            return text
        value = read_plain(text.strip())
        if self.check_type(value, field) is not None:
            raise ValueError(f"{field.label} takes one of its options, not {quote(text)}")
        return value


class RelationKind(ManyKind):
    """A value of a vocabulary; with `multiple` a list of them. Whether it is in the vocabulary is a rule's to say."""

    name: WidgetName = "relation"

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Vocabularies are text; a rule makes exceptions for those that are not."""
        return None if isinstance(value, str) else wrong_type(value, field, "text")

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """The pattern."""
        return check_pattern(value, field) if isinstance(value, str) else None

    def read_one(self, text: str, field: Field, present: Value | Absent) -> Value:
        """Text; a number over a number."""
        if not isinstance(present, Absent) and is_number(present):
            value = read_plain(text.strip())
            return value if is_number(value) else text
        return text


_WANTED = {"text": "text", "number": "a number", "boolean": "yes/no (a boolean)", "date": "a date"}


def _kind(value: Value) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, Timestamp):
        return "date"
    return "text" if isinstance(value, str) else "other"


def _option_meant(value: Value, field: Field) -> Value | Absent:
    """The number or boolean among the options that text certainly reads as."""
    for right in (number_meant(value, field), boolean_meant(value)):
        if right is not ABSENT and any(is_same(right, option.value) for option in field.options):
            return right
    return ABSENT


def _unlisted(value: Value, field: Field) -> str:
    listed = ", ".join(scalar_text(option.value) for option in field.options[:8])
    more = ", …" if len(field.options) > 8 else ""
    return f"{field.label} is {quote(scalar_text(value))}, which is not one of: {listed}{more}"


def scalar_text(value: Value) -> str:
    """A scalar as it would be written in YAML, for messages and comparing with typed text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Timestamp):
        return value.text
    if isinstance(value, (int, float)):
        return number_text(value)
    return value if isinstance(value, str) else describe(value)


def only_alike(value: Value, candidates: Iterable[Value]) -> Value | Absent:
    """The one text among the candidates that differs from the value in case or accents alone, else ABSENT."""
    if not isinstance(value, str):
        return ABSENT
    folded = fold(value)
    alike = {text for text in candidates if isinstance(text, str) and fold(text) == folded}
    return alike.pop() if len(alike) == 1 else ABSENT
