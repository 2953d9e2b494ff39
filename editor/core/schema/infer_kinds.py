"""Guessing from values which widget a field has."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..dates import looks_like_date
from ..values import Timestamp
from .model import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..values import Severity, Value
    from .model import WidgetName

LONG_TEXT = 120
"""Characters from which a text wants more than one line."""

MAX_OPTIONS = 12
LEAST_USES = 8
USES_PER_OPTION = 5
"""A closed set: at most so many values, in at least so many articles, each used so often on average."""

_URL = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_IMAGE = re.compile(r"\.(png|jpe?g|gif|webp|svg|avif|bmp|ico|tiff?)([?#]\S*)?$", re.IGNORECASE)
_FILE = re.compile(r"\.(pdf|zip|mp3|mp4|m4a|ogg|wav|webm|csv|docx?|xlsx?|pptx?|epub|tar\.gz)([?#]\S*)?$", re.IGNORECASE)
_PATH = re.compile(r"[^\s|<>]+")
_COLOR = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_IMAGE_KEY = re.compile(
    r"image|img|photo|picture|thumb|logo|cover|avatar|banner|icon|poster|screenshot|teaser|portrait", re.IGNORECASE
)
_TEXT_KEY = re.compile(r"excerpt|description|summary|abstract|bio|text|content|intro|lead|note", re.IGNORECASE)

_ONE_LINE = frozenset(["title", "name", "headline", "heading"])


@dataclass(frozen=True, slots=True)
class Guess:
    """What a field seems to be; `severity` is info where some values do not fit."""

    widget: WidgetName
    value_type: Literal["int"] | None = None
    options: tuple[Option, ...] = ()
    severity: Severity | None = None


def guess_scalar(name: str, values: Sequence[Value]) -> Guess:
    """The widget for a key with these scalars: the one that all fit, else the one that most do."""
    if not values:
        return Guess("string")
    kinds = Counter(map(_kind_of, values))
    kind, count = kinds.most_common(1)[0]
    severity: Severity | None = "info" if count < len(values) else None
    if kinds.keys() == {"str", "date"}:
        texts = [v for v in values if isinstance(v, str)]
        if all(map(looks_like_date, texts)):
            return Guess("datetime")
    if kind == "bool":
        return Guess("boolean", severity=severity)
    if kind == "number":
        return Guess("number", "int" if all(type(v) is int for v in values) else None, severity=severity)
    if kind == "date":
        return Guess("datetime", severity=severity)
    guess = guess_text(name, [v for v in values if isinstance(v, str)])
    return Guess(guess.widget, None, guess.options, severity or guess.severity)


def _kind_of(value: Value) -> str:
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, (int, float)):
        return "number"
    return "date" if isinstance(value, Timestamp) else "str"


def guess_text(name: str, texts: Sequence[str]) -> Guess:
    """The widget for a key with these texts."""
    for widget, fits in _TEXT_KINDS:
        if all(fits(name, text) for text in texts):
            return Guess(widget)
    if any("\n" in text or (len(text) > LONG_TEXT and name not in _ONE_LINE) for text in texts):
        return Guess("text")
    options = closed_set(texts)
    if options:
        return Guess("select", options=options, severity="info")
    return Guess("text") if _TEXT_KEY.search(name) and max(map(len, texts)) > LONG_TEXT // 2 else Guess("string")


def closed_set(texts: Sequence[str]) -> tuple[Option, ...]:
    """The few short values that many articles share, the most frequent first; () where it is no closed set."""
    counts = Counter(texts)
    small = 2 <= len(counts) <= MAX_OPTIONS and max(map(len, counts)) <= 40
    if not small or len(texts) < LEAST_USES or len(texts) < USES_PER_OPTION * len(counts):
        return ()
    return tuple(Option(text, text) for text, _ in counts.most_common())


def _is_date(name: str, text: str) -> bool:
    return looks_like_date(text)


def _is_image(name: str, text: str) -> bool:
    """A path or URL that ends like an image, or whose key says that it is one."""
    if _PATH.fullmatch(text) is None:
        return False
    return bool(_IMAGE.search(text)) or (bool(_IMAGE_KEY.search(name)) and bool(_URL.fullmatch(text) or "/" in text))


def _is_url(name: str, text: str) -> bool:
    return _URL.fullmatch(text) is not None


def _is_file(name: str, text: str) -> bool:
    return _FILE.search(text) is not None and _PATH.fullmatch(text) is not None


def _is_color(name: str, text: str) -> bool:
    return _COLOR.fullmatch(text) is not None


_TEXT_KINDS: tuple[tuple[WidgetName, Callable[[str, str], bool]], ...] = (
    ("datetime", _is_date),
    ("image", _is_image),
    ("url", _is_url),
    ("file", _is_file),
    ("color", _is_color),
)
