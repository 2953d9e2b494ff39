"""Finding by a few letters: how well a text answers to what was typed (no Qt)."""

from __future__ import annotations

from ...core.values import fold


def score(typed: str, text: str) -> float:
    """How well `text` answers; 0 for not at all. Case and accents do not count.

    Each word typed must be found: best at the beginning of a word, then inside, then as letters in order.
    Between equals the shorter text is better.
    """
    whole = fold(text)
    parts = [_score_word(word, whole) for word in fold(typed).split()]
    if not all(parts):
        return 0
    return sum(parts) + 1 / (1 + len(whole))


def _score_word(word: str, text: str) -> float:
    at = text.find(word)
    if at == 0:
        return 4
    while at > 0:
        if not text[at - 1].isalnum():
            return 3
        after = text.find(word, at + 1)
        if after < 0:
            return 2
        at = after
    return 1 if _is_in_order(word, text) else 0


def _is_in_order(word: str, text: str) -> bool:
    """Whether the letters stand in the text one after the other, the first at the beginning of a word."""
    starts = [at for at, c in enumerate(text) if c == word[0] and (at == 0 or not text[at - 1].isalnum())]
    return any(_follows(word, text, at) for at in starts)


def _follows(word: str, text: str, at: int) -> bool:
    letters = iter(text[at:])
    return all(c in letters for c in word)
