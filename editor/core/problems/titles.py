"""Titles compared as an editor would: what is left without case, accents, punctuation, label and source.

Which pairs of many titles are worth comparing is found by words: two titles that are nearly the same share two
of their rarest words (blocking, as in Christen, "Data Matching", 2012, ch. 4).
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from ..values import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALIKE = 90
"""The ratio (of 100, `rapidfuzz.fuzz.ratio`) from which two titles are nearly the same."""
ALL_PAIRS = 1500
"""Up to how many titles every pair is compared: exact, and still a fraction of a second."""
STEP = 50
"""After so many titles other work may come between: some milliseconds."""
RAREST = 4
"""How many of a title's rarest words are looked at where there are more titles."""
MAX_CANDIDATES = 64
"""With how many earlier titles one is compared at most."""

_LABEL = re.compile(r"\s*(?:\w+|[A-Z][A-Z0-9 &/-]{1,30}):\s+(?=\S+\s+\S)")
# A source is a name: up to four words, each with a capital. ` - View and edit the data` is part of the title.
_SOURCE = re.compile(r"\s+[-–—|]\s+[A-Z][\w.'’&]*(?:\s(?:[A-Z0-9&][\w.'’&]*|of|the|and|for|in)){0,3}$")
_GAPS = re.compile(r"[\W_]+")


def bare(text: str) -> str:
    """Text without case, accents and punctuation."""
    return _GAPS.sub(" ", fold(text)).strip()


def bare_title(title: str) -> str:
    """A title without `LABEL:` before and ` - Source` after, and then bare; whole where too little would be left."""
    rest = _LABEL.sub("", title, count=1) if _LABEL.match(title) else title
    shorter = _SOURCE.sub("", rest)
    if len(shorter.split()) >= 3:
        rest = shorter
    return bare(rest)


def find_alike(titles: Sequence[str]) -> Iterator[tuple[int, int] | None]:
    """Of each title (bare, no two equal) that is nearly the same as an earlier one: its index, and the first such's.

    None comes now and then, when other work may come between.
    """
    return _compare_all(titles) if len(titles) <= ALL_PAIRS else _compare_blocks(titles)


def _compare_all(titles: Sequence[str]) -> Iterator[tuple[int, int] | None]:
    from rapidfuzz import fuzz, process  # here and below: only where titles are compared, as it loads slowly

    for index, title in enumerate(titles):
        if index % STEP == 0:
            yield None
        found = process.extract_iter(title, titles[:index], scorer=fuzz.ratio, score_cutoff=ALIKE)
        match = next(found, None)
        if match is not None:
            yield index, match[2]


def _compare_blocks(titles: Sequence[str]) -> Iterator[tuple[int, int] | None]:
    from rapidfuzz import fuzz

    counts = Counter(word for title in titles for word in set(_words(title)))
    blocks: dict[int, int | list[int]] = {}
    for index, title in enumerate(titles):
        if index % STEP == 0:
            yield None
        keys = _keys(title, counts)
        for earlier in _candidates(keys, blocks):
            if fuzz.ratio(title, titles[earlier], score_cutoff=ALIKE):
                yield index, earlier
                break
        for key in keys:
            _file(blocks, key, index)


def _words(title: str) -> list[str]:
    """A title's words; of a script that writes no spaces, its pairs of characters."""
    words = title.split()
    if len(words) > 2 or title.isascii():
        return words
    return [title[at : at + 2] for at in range(len(title) - 1)]


def _keys(title: str, counts: Counter[str]) -> list[int]:
    """The blocks a title lies in: each pair of its rarest words, without those that no other title has."""
    shared = {word for word in _words(title) if counts[word] > 1}
    rarest = sorted(shared, key=lambda word: (counts[word], word))[:RAREST]
    return [hash(pair) for pair in combinations(sorted(rarest), 2)]


def _candidates(keys: list[int], blocks: dict[int, int | list[int]]) -> list[int]:
    found: set[int] = set()
    for key in keys:
        block = blocks.get(key)
        if isinstance(block, int):
            found.add(block)
        elif block is not None:
            found.update(block)
    return sorted(found)[:MAX_CANDIDATES]


def _file(blocks: dict[int, int | list[int]], key: int, index: int) -> None:
    """Put an index into a block. Most blocks hold one, which costs no list; a full one takes no more."""
    block = blocks.get(key)
    if block is None:
        blocks[key] = index
    elif isinstance(block, int):
        blocks[key] = [block, index]
    elif len(block) < MAX_CANDIDATES:
        block.append(index)
