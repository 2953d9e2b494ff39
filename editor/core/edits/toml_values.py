"""Values as TOML text, in the style of those whose place they take or that stand beside them."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING

from ..values import Timestamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document.yaml_tree import Node
    from ..values import Value

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_DATE = re.compile(
    r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d)?)?|\d\d:\d\d:\d\d(?:\.\d+)?", re.ASCII
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def toml_key(key: str) -> str:
    """A key: bare where it can be, else in quotes."""
    return key if _BARE_KEY.fullmatch(key) else _basic(key)


def toml_texts(value: Value, quote: str, newline: str, old: Node | None = None) -> list[str]:
    """The ways to write a value, the best first. `quote` is what new text stands in, `"` or `'`.

    `old` is the scalar whose place it takes. Raises ValueError for what TOML can't hold.
    """
    if isinstance(value, str):
        return _text_ways(value, old.style if old is not None and old.style else quote, newline, old)
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, int):
        return [str(value)]
    if isinstance(value, float):
        return [_float(value)]
    if isinstance(value, Timestamp):
        return [value.text, value.value.isoformat()] if _DATE.fullmatch(value.text) else [value.value.isoformat()]
    return [_inline(value, quote, newline)]


def _inline(value: Value, quote: str, newline: str) -> str:
    """A list or map on one line."""
    if isinstance(value, list):
        return "[" + ", ".join(toml_texts(item, quote, newline)[0] for item in value) + "]"
    if isinstance(value, dict):
        pairs = [f"{toml_key(key)} = {toml_texts(item, quote, newline)[0]}" for key, item in value.items()]
        return "{ " + ", ".join(pairs) + " }" if pairs else "{}"
    what = "binary data" if isinstance(value, bytes) else "empty values (null); remove the field instead"
    raise ValueError(f"TOML has no {what}")


def _float(value: float) -> str:
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return repr(value)


def _text_ways(text: str, style: str, newline: str, old: Node | None) -> list[str]:
    """Text in the style wanted where it can be, else in double quotes. A time of day stands bare where one stood."""
    ways: list[str | None] = []
    if old is not None and not old.style and _DATE.fullmatch(old.text) and _DATE.fullmatch(text):
        ways.append(text)
    if style == "'":
        ways.append(None if "'" in text or "\n" in text or _CONTROL.search(text) else f"'{text}'")
    elif style == "'''":
        ways.append(_long_literal(text, newline, old))
    elif style == '"""':
        ways.append(long_basic(text, newline, old))
    return [way for way in ways if way is not None] + [_basic(text)]


def _basic(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _opening(old: Node | None, newline: str) -> str:
    """A line break after the opening quotes, unless the old text went on there. (It does not count.)"""
    if old is not None and old.text[3:4] not in ("\n", "\r"):
        return ""
    return newline


def _long_literal(text: str, newline: str, old: Node | None) -> str | None:
    if "'''" in text or text.endswith("'") or _CONTROL.search(text):
        return None
    opening = _opening(old, newline)
    return "'''" + (opening or ("\n" if text.startswith("\n") else "")) + text.replace("\n", newline) + "'''"


def long_basic(text: str, newline: str, old: Node | None = None) -> str:
    """Text of several lines in `\"\"\"`."""
    lines = [_basic(line)[1:-1].replace('\\"', '"') for line in text.split("\n")]
    body = newline.join(lines).replace('"""', '""\\"')
    if body.endswith('"'):
        body = body[:-1] + '\\"'
    opening = _opening(old, newline)
    return '"""' + (opening or (newline if text.startswith("\n") else "")) + body + '"""'


def usual_quote(texts: Sequence[str]) -> str:
    """The quotes that most of these values, as they are written, stand in."""
    single = sum(text.startswith("'") for text in texts)
    return "'" if single * 2 > sum(text[:1] in "\"'" for text in texts) else '"'
