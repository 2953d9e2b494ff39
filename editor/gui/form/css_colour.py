"""Colours as style sheets write them: what a text means, and another colour in the same notation (no widgets)."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_RGB = re.compile(
    r"(?P<name>rgba?)\(\s*(?P<r>\d{1,3})(?P<between>\s*,\s*|\s+)(?P<g>\d{1,3})(?:\s*,\s*|\s+)(?P<b>\d{1,3})"
    r"(?:(?P<before>\s*[,/]\s*)(?P<a>[\d.]+)(?P<percent>%?))?\s*\)",
    re.IGNORECASE,
)


def read_colour(text: str) -> QColor:
    """The colour that a text means (`#f80`, `#ff8800cc`, `rgb(255, 136, 0)`, `tomato`); an invalid one for none."""
    text = text.strip()
    if match := _HEX.fullmatch(text):
        digits = match[1] if len(match[1]) > 4 else "".join(digit * 2 for digit in match[1])
        parts = [int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)]
        return QColor(*parts)
    if match := _RGB.fullmatch(text):
        red, green, blue = (int(match[part]) for part in "rgb")
        alpha = _alpha(match)
        return QColor(red, green, blue, round(255 * alpha)) if max(red, green, blue) <= 255 and alpha <= 1 else QColor()
    return QColor(text) if text.isalpha() and QColor.isValidColorName(text) else QColor()


def written_like(colour: QColor, text: str) -> str:
    """A colour in the notation of a text; `#rrggbb` where that is none. Short notation stays where it can."""
    text = text.strip()
    if match := _RGB.fullmatch(text):
        between = match["between"]
        parts = between.join(str(part) for part in (colour.red(), colour.green(), colour.blue()))
        if match["a"] is None and colour.alpha() == 255:
            return f"{match['name']}({parts})"
        share = f"{round(100 * colour.alphaF())}%" if match["percent"] else f"{round(colour.alphaF(), 2):g}"
        return f"{match['name']}({parts}{match['before'] or ' / '}{share})"
    return _hex_like(colour, text)


def _hex_like(colour: QColor, text: str) -> str:
    has_alpha = colour.alpha() < 255 or (_HEX.fullmatch(text) is not None and len(text) in (5, 9))
    parts = (colour.red(), colour.green(), colour.blue(), *([colour.alpha()] if has_alpha else []))
    digits = "".join(f"{part:02x}" for part in parts)
    is_short = len(text) in (4, 5) and _HEX.fullmatch(text) is not None
    if is_short and all(digits[at] == digits[at + 1] for at in range(0, len(digits), 2)):
        digits = digits[::2]
    is_upper = _HEX.fullmatch(text) is not None and text != text.lower()
    return "#" + (digits.upper() if is_upper else digits)


def _alpha(match: re.Match[str]) -> float:
    try:
        share = float(match["a"]) if match["a"] else 1.0
    except ValueError:
        return 2.0
    return share / 100 if match["percent"] else share
