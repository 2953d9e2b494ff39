"""Sentences of the core in the language in use.

The core knows no Qt and speaks English: a problem, a refusal, an error is a finished sentence. SENTENCES holds their
patterns; a sentence that fits one is said by its translation, with what stood at %1, %2 … in their places, said in
turn where it fits a pattern itself. What fits none stays as it is.
"""

from __future__ import annotations

import functools
import re

from PySide6.QtCore import QCoreApplication

from .sentences import SENTENCES

_PLACE = re.compile(r"%(\d)")
_DEPTH = 4
"""How deep sentences stand in sentences."""


@functools.cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The patterns, those with most words of their own first: the exact one wins over the general."""
    ranked = sorted(SENTENCES, key=lambda sentence: (-len(_PLACE.sub("", sentence)), sentence))
    return [(_compiled(sentence), sentence) for sentence in ranked]


def _compiled(sentence: str) -> re.Pattern[str]:
    parts = _PLACE.split(sentence)
    return re.compile("".join(f"(?P<p{part}>.+?)" if at % 2 else re.escape(part) for at, part in enumerate(parts)), re.S)


def told(text: str) -> str:
    """A sentence of the core as the window says it."""
    return _told(text, _DEPTH) if QCoreApplication.instance() is not None and _is_foreign() else text


def _is_foreign() -> bool:
    return QCoreApplication.translate("Core", "is read-only") != "is read-only"


@functools.lru_cache(maxsize=4096)
def _match(text: str) -> tuple[str, dict[str, str]] | None:
    for pattern, sentence in _patterns():
        if found := pattern.fullmatch(text):
            return sentence, found.groupdict()
    return None


def _told(text: str, depth: int) -> str:
    found = _match(text) if depth and len(text) < 2000 else None
    if found is None:
        return text
    sentence, values = found
    said = QCoreApplication.translate("Core", sentence)
    return _PLACE.sub(lambda place: _told(values[f"p{place[1]}"], depth - 1), said)
