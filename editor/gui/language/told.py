"""Sentences of the core in the language in use.

The core knows no Qt and speaks English: a problem, a refusal, an error is a finished sentence. SENTENCES holds their
patterns; a sentence that fits one is said by its translation, with what stood at %1, %2 … in their places, said in
turn where it fits a pattern itself. What fits none stays as it is.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Protocol

import re2
from PySide6.QtCore import QCoreApplication

from .sentences import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.problems import Problem

MOST_SHOWN = 3
"""How many of the errors in the way are told."""

_PLACE = re.compile(r"%(\d)")
_DEPTH = 4
"""How deep sentences stand in sentences."""


class _Found(Protocol):
    def groupdict(self) -> dict[str, str]: ...


class _Pattern(Protocol):
    """RE2's: what a hostile article brings into a sentence can't make the search long."""

    def fullmatch(self, text: str) -> _Found | None: ...


@functools.cache
def _patterns() -> list[tuple[_Pattern, str]]:
    """The patterns, those with most words of their own first: the exact one wins over the general."""
    ranked = sorted(SENTENCES, key=lambda sentence: (-_weight(sentence), sentence))
    return [(_compiled(sentence), sentence) for sentence in ranked]


def _weight(sentence: str) -> float:
    """How much of a sentence is its own; a place before a colon is rather that than the subject of `is`."""
    own = len(_PLACE.sub("", sentence))
    return own + 2.5 if sentence == "%1: %2" else own


def _compiled(sentence: str) -> _Pattern:
    parts = _PLACE.split(sentence)
    texts = [f"(?P<p{part}>.+?)" if at % 2 else re.escape(part) for at, part in enumerate(parts)]
    if _may_begin_large(sentence):
        texts[0] = f"[{sentence[0]}{sentence[0].upper()}]{re.escape(parts[0][1:])}"
    compiled: _Pattern = re2.compile("(?s)" + "".join(texts))
    return compiled


def _may_begin_large(sentence: str) -> bool:
    """Whether a problem may begin with it: a reason then stands alone, with a capital. A word may be a label."""
    return sentence[0].islower() and " " in sentence


def told(text: str) -> str:
    """A sentence of the core as the window says it."""
    return _told(text, _DEPTH) if QCoreApplication.instance() is not None and _is_foreign() else text


def _is_foreign() -> bool:
    return QCoreApplication.translate("Core", "is read-only") != "is read-only"


@functools.lru_cache(maxsize=4096)
def _match(text: str) -> tuple[str, dict[str, str]] | None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return None  # half a character, which RE2 can't be asked for
    for pattern, sentence in _patterns():
        if found := pattern.fullmatch(text):
            return sentence, found.groupdict()
    return None


def told_errors(problems: Sequence[Problem]) -> str:
    """Why an article with these problems is not published, `has 2 errors (…; …)`: their sentences name the fields."""
    translate = QCoreApplication.translate
    text = "; ".join(told(problem.message) for problem in problems[:MOST_SHOWN])
    if len(problems) > MOST_SHOWN:
        text += " " + translate("Refusals", "and %n more", "", len(problems) - MOST_SHOWN)
    return translate("Refusals", "has %n error(s) (%1)", "", len(problems)).replace("%1", text)


def _told(text: str, depth: int) -> str:
    found = _match(text) if depth and len(text) < 2000 else None
    if found is None:
        return text
    sentence, values = found
    said = QCoreApplication.translate("Core", sentence)
    if text[0].isupper() and _may_begin_large(sentence):
        said = said[0].upper() + said[1:]
    return _PLACE.sub(lambda place: _told(values[f"p{place[1]}"], depth - 1), said)
