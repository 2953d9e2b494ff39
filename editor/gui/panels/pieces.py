"""What changed inside a value, in pieces: kept, gone, come."""

from __future__ import annotations

import json
import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

from ...core.values import ABSENT, Timestamp

if TYPE_CHECKING:
    from ...core.values import Absent, Value

Piece: TypeAlias = "tuple[Literal['same', 'old', 'new'], str]"

MOST = 2_000
"""Characters up to which texts are compared word by word; longer ones as a whole."""


def pieces_of(old: Value | Absent, new: Value | Absent) -> list[Piece]:
    """The change as text: of two alike texts only the words that differ, of two lists only the items, else all."""
    if isinstance(old, str) and isinstance(new, str) and len(old) + len(new) <= MOST:
        pieces = _differences(re.findall(r"\w+|\s+|[^\w\s]", old), re.findall(r"\w+|\s+|[^\w\s]", new), "")
        return pieces if _is_alike(pieces) or not (old and new) else [("old", old), ("new", new)]
    if isinstance(old, list) and isinstance(new, list) and len(old) + len(new) <= 200:
        return _differences([text_of(item) for item in old], [text_of(item) for item in new], ", ")
    whole: list[Piece] = []
    if old is not ABSENT:
        whole.append(("old", text_of(old)))
    if new is not ABSENT:
        whole.append(("new", text_of(new)))
    return whole


def _is_alike(pieces: list[Piece]) -> bool:
    """Whether the texts have enough in common that their differences are easier to read than both."""
    letters = Counter({"same": 0, "old": 0, "new": 0})
    for kind, text in pieces:
        letters[kind] += len("".join(text.split()))
    return 3 * letters["same"] >= max(letters["old"], letters["new"])


def text_of(value: Value | Absent) -> str:
    """A value for reading, not for the file: text as it is, dates as written, null and blank by their words."""
    if isinstance(value, str):
        return value or f"({_tr('empty')})"
    if isinstance(value, Timestamp):
        return value.text
    if value is None:
        return f"({_tr('no value')})"
    if isinstance(value, bool):
        return _tr("yes") if value else _tr("no")
    if value in ([], {}):
        return f"({_tr('empty')})"
    if isinstance(value, list):
        return ", ".join(map(text_of, value))
    return json.dumps(_plain(value), ensure_ascii=False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Values", text)


def _plain(value: Value | Absent) -> object:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Timestamp):
        return value.text
    return value.decode("latin-1") if isinstance(value, bytes) else None if value is ABSENT else value


def _differences(old: list[str], new: list[str], between: str) -> list[Piece]:
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(("same", between.join(old[a:b])))
            continue
        if b > a:
            pieces.append(("old", between.join(old[a:b])))
        if d > c:
            pieces.append(("new", between.join(new[c:d])))
    return pieces
