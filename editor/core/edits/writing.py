"""New values as YAML text, in the style of those beside them.

Whether text may stand plain is tried on a small document; whether the whole is right is found by reading the
changed file back.
"""

from __future__ import annotations

import base64
import json
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from ..document.yaml_scalars import TAG, tag_of_plain
from ..values import Timestamp
from .layout import is_text, text_style
from .notation import boolean_word
from .quoting import can_be_plain, can_be_shown, double_quoted, quoted_texts, single_quoted

if TYPE_CHECKING:
    from ..document.yaml_tree import Node
    from ..values import Value
    from .layout import Page


@dataclass(frozen=True, slots=True)
class Look:
    """How texts are written: the wanted style (`""`, `'`, `"`), and the quotes where plain text can't be."""

    style: str = ""
    quote: str = '"'


def look_of(owner: Node | None, but: Node | None = None) -> Look:
    """The look of the texts in a collection."""
    return Look(*text_style(owner, but=but))


def scalar_texts(value: Value, look: Look, *, is_flow: bool, old: Node | None = None) -> list[str]:
    """The ways to write a scalar on one line, the best first. `old` is the scalar whose place it takes."""
    if isinstance(value, str):
        return _text_ways(value, look, is_flow, old)
    if isinstance(value, bool):
        was_boolean = old is not None and old.is_plain and tag_of_plain(old.text) == TAG + "bool"
        return [boolean_word(value, old.text if old is not None and was_boolean else "")]
    if value is None:
        return ["null"]
    if isinstance(value, int):
        return [str(value)]
    if isinstance(value, float):
        return [_float_text(value)]
    if isinstance(value, Timestamp):
        return list(dict.fromkeys((value.text, value.value.isoformat())))
    assert isinstance(value, bytes)
    return ['!!binary "' + base64.b64encode(value).decode() + '"']


def _text_ways(value: str, look: Look, is_flow: bool, old: Node | None) -> list[str]:
    was_plain = old is not None and old.style == "" and is_text(old)
    ways = quoted_texts(value, look.style, old.text if old is not None and was_plain else None)
    if look.style == "" and ways[0] == value and not reads_plain(value, is_flow):
        ways.pop(0)
    if len(ways) == 1 and look.style == "" and look.quote == "'" and (single := single_quoted(value)):
        ways.insert(0, single)
    return ways


def reads_plain(text: str, is_flow: bool) -> bool:
    """Whether the grammar takes text without quotes as itself, as a map's value and a list's item."""
    trial = f"- {{a: {text}, b: c}}\n- [{text},\n  {text}\n  ]\n" if is_flow else f"- a: {text}\n  b: c\n- {text}\n"
    wanted = [{"a": text, "b": "c"}, [text, text]] if is_flow else [{"a": text, "b": "c"}, text]
    try:
        return bool(yaml.load(trial, yaml.CBaseLoader) == wanted)
    except (yaml.YAMLError, UnicodeError):
        return False


def _float_text(value: float) -> str:
    if math.isnan(value):
        return ".nan"
    if math.isinf(value):
        return ".inf" if value > 0 else "-.inf"
    text = repr(value)
    return text.replace("e", ".0e", 1) if "." not in text and "e" in text else text


def key_text(key: str, look: Look, *, is_flow: bool) -> str:
    """A key: plain where it can be, else in quotes."""
    if can_be_plain(key) and reads_plain(key, is_flow) and _reads_as_key(key, is_flow):
        return key
    return (single_quoted(key) if look.quote == "'" else None) or double_quoted(key)


def _reads_as_key(key: str, is_flow: bool) -> bool:
    trial = f"{{{key}: b, c: d}}" if is_flow else f"{key}: b\nc: d\n"
    try:
        return bool(yaml.load(trial, yaml.CBaseLoader) == {key: "b", "c": "d"})
    except (yaml.YAMLError, UnicodeError):
        return False


def is_filled(value: Value) -> bool:
    """Whether a value is a list or map that holds something."""
    return isinstance(value, list | dict) and bool(value)


def kind_of(value: Value) -> str:
    """The node kind of a value."""
    return "map" if isinstance(value, dict) else "list" if isinstance(value, list) else "scalar"


class Writer:
    """Writes values for one place. `owner` is the collection whose style is followed, `template` a like value."""

    def __init__(self, page: Page, owner: Node | None, *, is_flow: bool, but: Node | None = None) -> None:
        self.page = page
        self.owner = owner
        self.is_flow = is_flow
        self.look = look_of(owner, but)

    def inline(self, value: Value, template: Node | None = None, *, is_flow: bool = False) -> str:
        """A value on one line; lists and maps in brackets and braces."""
        if self.page.is_json:
            return json.dumps(value, ensure_ascii=False)
        is_flow = is_flow or self.is_flow
        like = template.resolved() if template is not None else None
        if isinstance(value, dict):
            look = look_of(like) if like is not None and like.pairs else self.look
            texts = [
                f"{key_text(key, look, is_flow=True)}: {self.inline(item, _child(like, key), is_flow=True)}"
                for key, item in value.items()
            ]
            return _bracketed("{", texts, "}", like, self.page.text)
        if isinstance(value, list):
            child = like.items[0] if like is not None and like.items else None
            texts = [self.inline(item, child, is_flow=True) for item in value]
            return _bracketed("[", texts, "]", like, self.page.text)
        return scalar_texts(value, self._look_like(like), is_flow=is_flow)[0]

    def _look_like(self, like: Node | None) -> Look:
        """The look of one text: that of its like, where there is one that is text on one line."""
        if like is not None and like.kind == "scalar" and like.style in ("", "'", '"') and is_text(like):
            return Look(like.style, like.style or self.look.quote)
        return self.look

    def entry(
        self, prefix: str, value: Value, at: int, template: Node | None, *, in_block: bool, gap: int = 2
    ) -> list[str]:
        """A block entry as lines: `prefix` is `key:` or `-`, `at` its column, `gap` what a dash takes.

        `in_block`: filled lists and maps are written in block style, and text of several lines as a literal.
        """
        like = template.resolved() if template is not None else None
        head = " " * at + prefix
        if in_block and is_filled(value):
            if prefix == "-":
                lines = self.block(value, at + gap, like)
                return [head + " " * (gap - 1) + lines[0][at + gap :], *lines[1:]]
            step = self.page.list_step(self.owner) if isinstance(value, list) else self.page.map_step()
            return [head, *self.block(value, at + step, like)]
        is_block_text = like is not None and like.style in ("|", ">")
        if isinstance(value, str) and "\n" in value and (in_block or is_block_text):
            style = like.style if like is not None and is_block_text else "|"
            lines_of_text = block_scalar(value, style, at, at + 2)
            if lines_of_text is not None:
                return [f"{head} {lines_of_text[0]}", *lines_of_text[1:]]
        space = " " * (gap - 1) if prefix == "-" else " "
        return [head + space + self.inline(value, like)]

    def block(self, value: Value, at: int, like: Node | None) -> list[str]:
        """A filled list or map as lines, its entries at the column `at`."""
        lines: list[str] = []
        if isinstance(value, dict):
            look = look_of(like) if like is not None and like.pairs else self.look
            for key, item in value.items():
                child = _child(like, key)
                in_block = not (child is not None and child.resolved().is_flow)
                lines += self.entry(key_text(key, look, is_flow=False) + ":", item, at, child, in_block=in_block)
            return lines
        assert isinstance(value, list)
        child = like.items[0] if like is not None and like.items else None
        in_block = not (child is not None and child.resolved().is_flow)
        for item in value:
            lines += self.entry("-", item, at, child, in_block=in_block)
        return lines


def _bracketed(opening: str, texts: list[str], closing: str, like: Node | None, text: str) -> str:
    padded = like is not None and like.style == "{" and text[like.end - 2 : like.end - 1] == " " and texts
    pad = " " if padded and like is not None and (like.items or like.pairs) else ""
    return opening + pad + ", ".join(texts) + pad + closing


def _child(like: Node | None, key: str) -> Node | None:
    """The value of a key in a like map."""
    if like is None or like.kind != "map":
        return None
    return next((value for name, value in like.pairs if name.resolved().text == key), None)


def block_scalar(
    value: str, style: str, parent: int, content: int, *, indicator: str = "", keep: bool = False
) -> list[str] | None:
    """Text as a literal (`|`) or folded (`>`) scalar: its header, then its lines; None where it can't be one.

    `parent` is the column of the collection it stands in, `content` that of its lines; `indicator` the
    indentation indicator to keep, `keep` whether `+` is wanted where it makes no difference.
    """
    body = value.rstrip("\n")
    if not body or not can_be_shown(value):
        return None
    ends = len(value) - len(body)
    first = next(line for line in body.split("\n") if line)
    if first[0] in " \t" and not indicator:
        if not 1 <= content - parent <= 9:
            content = parent + 2
        indicator = str(content - parent)
    chomping = "-" if not ends else "+" if ends > 1 or keep else ""
    if style == ">":
        body = _unfolded(body)
    lines = [" " * content + line if line else "" for line in body.split("\n")]
    return [style + indicator + chomping, *lines, *[""] * (ends - 1)]


def _unfolded(body: str) -> str:
    """The lines of a folded scalar: a line break in the text is an empty line, but not beside indented lines."""
    parts = re.split(r"(\n+)", body)
    for at in range(1, len(parts) - 1, 2):
        before, after = parts[at - 1], parts[at + 1]
        before = before.rsplit("\n", 1)[-1]
        if before and before[0] not in " \t" and after[0] not in " \t":
            parts[at] += "\n"
    return "".join(parts)
