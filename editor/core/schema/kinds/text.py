"""Kinds that hold text: short, long, Markdown, code, a colour, a web address, a file, an image."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...values import ABSENT
from .containers import ObjectKind
from .model import FieldKind, Flaw, ManyKind, check_length, quote, wrong_type

if TYPE_CHECKING:
    from datetime import tzinfo

    from ...values import Absent, Value
    from ..model import Field, WidgetName

_WEB_ADDRESS = re.compile(r"https?://(?:[^\s/?#@]*@)?[^\s/?#@:][^\s/?#]*(?:[/?#]\S*)?", re.IGNORECASE)


class TextKind(FieldKind):
    """Text; `min` and `max` count its characters."""

    def __init__(self, name: WidgetName) -> None:
        self.name = name

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Anything but text is wrong: a number, boolean or date must be quoted."""
        return None if isinstance(value, str) else wrong_type(value, field, "text")

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """Length, then pattern."""
        if field.min is None and field.max is None and not field.pattern:
            return None  # as of most fields
        return check_length(len(str(value)), field, "character") or check_pattern(str(value), field)

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """The text as it is."""
        return text


class CodeKind(TextKind):
    """Code: text, or Decap's map of the code and its language."""

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Text or a map."""
        return None if isinstance(value, (str, dict)) else wrong_type(value, field, "text")

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """Of text its length and pattern."""
        return super().check_content(value, field, zone) if isinstance(value, str) else None

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """The text as it is; over a map, a map as YAML."""
        return ObjectKind().read(text, field, present) if isinstance(present, dict) else text


class UrlKind(TextKind):
    """A web address: `http(s)://host…`, without white space."""

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """The address, then length and pattern."""
        text = str(value)
        if _WEB_ADDRESS.fullmatch(text):
            return super().check_content(value, field, zone)
        bare = text.strip()
        if _WEB_ADDRESS.fullmatch(bare):
            return Flaw("url", f"{field.label} has white space around the address", bare)
        if any(c.isspace() for c in bare) and bare.lower().startswith(("http://", "https://")):
            return Flaw("url", f"{field.label} has white space in the address {quote(bare)}")
        return Flaw("url", f"{field.label} is no web address (https://…): {quote(bare)}", ABSENT)


class FileKind(ManyKind):
    """A file or an image: its path or address as text; with `multiple` a list of them."""

    def __init__(self, name: WidgetName) -> None:
        self.name = name

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Anything but text is wrong."""
        return None if isinstance(value, str) else wrong_type(value, field, "text")

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """The pattern."""
        return check_pattern(str(value), field)

    def read_one(self, text: str, field: Field, present: Value | Absent) -> Value:
        """The text as it is."""
        return text


def check_pattern(text: str, field: Field) -> Flaw | None:
    """The flaw `pattern`, with the schema's own message where it has one."""
    if field.pattern is None or field.pattern.search(text):
        return None
    return Flaw("pattern", field.pattern_message or f"{field.label} does not match {quote(field.pattern.text)}")
