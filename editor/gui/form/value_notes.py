"""What is unusual about how a value is shown, in plain words, and what would surely mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.edits import Set
from ...core.values import ABSENT
from .line_ends import ends_of
from .text_edit import is_kept_by_text

if TYPE_CHECKING:
    from ...core.edits import Edit
    from ...core.values import Absent, Value
    from .state import FieldState

translate = QCoreApplication.translate

_ODD = re.compile("[\r\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Characters that no one can see, and that mean nothing in an article."""
_ODD_BREAK = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_NO_TEXT = re.compile("[\ufdd0\ufdd1\ud800-\udfff]")
"""Characters that no input can hold, and no file should."""


@dataclass(frozen=True, slots=True)
class ValueNote:
    """A sentence; where a mend is certain, its words and its edit."""

    words: str
    fix_words: str = ""
    fix: Edit | None = None


def note_of(state: FieldState, kind: str, *, is_asked: bool) -> ValueNote | None:
    """What is to be said of a field that is shown by the widget `kind`; `is_asked`: a person wanted its source."""
    if state.is_several or is_asked:
        return None
    if kind == "raw":
        return _why_source(state) if state.field.widget != "hidden" else None
    return _note_of_text(state, state.value) if isinstance(state.value, str) else None


def _note_of_text(state: FieldState, text: str) -> ValueNote | None:
    if not _ODD.search(text):
        return None
    count = len(_CONTROL.findall(text))
    if not count:
        return ValueNote(_words_of_breaks(text))
    words = translate("ValueNote", "Has %n control character(s), which can't be seen.", "", count)
    return _mendable(state, words, translate("ValueNote", "Remove control characters"), _CONTROL.sub("", text))


def _words_of_breaks(text: str) -> str:
    kinds = set(ends_of(text))
    if kinds == {"\r\n"}:
        return translate("ValueNote", "Has Windows line breaks; they are kept as they are.")
    if len(kinds) > 1 and not _ODD_BREAK.search(text):
        return translate("ValueNote", "Has line breaks of several kinds; each is kept as it is.")
    return translate("ValueNote", "Has unusual line breaks; they are kept as they are.")


def _why_source(state: FieldState) -> ValueNote | None:
    value = state.value
    if isinstance(value, str) and not is_kept_by_text(value) and _NO_TEXT.search(value):
        words = translate("ValueNote", "Shown as source: it has characters that no text can have.")
        return _mendable(state, words, translate("ValueNote", "Remove them"), _NO_TEXT.sub("", value))
    what = _kind_words(value, is_multiple=state.field.widget == "list" or state.field.multiple)
    return ValueNote(translate("ValueNote", "Shown as source: %1.").replace("%1", what)) if what else None


def _kind_words(value: Value | Absent, *, is_multiple: bool) -> str:
    """Why no input for the field's kind can show the value."""
    if isinstance(value, list):
        return translate("ValueNote", "the value is a list")
    if isinstance(value, dict):
        return translate("ValueNote", "the value is a group of fields")
    if isinstance(value, bytes):
        return translate("ValueNote", "the value is no text but data")
    if value is ABSENT or value is None or (isinstance(value, str) and len(value) > 1_000):
        return ""
    return (
        translate("ValueNote", "the value is no list")
        if is_multiple
        else translate("ValueNote", "the value is of another kind")
    )


def _mendable(state: FieldState, words: str, fix_words: str, mended: str) -> ValueNote:
    return ValueNote(words) if state.is_readonly else ValueNote(words, fix_words, Set(state.path, mended))
