"""Safe names for new media files: small ASCII letters, digits and hyphens; nothing that any system reads otherwise."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

MAX_NAME = 80
"""Characters of a name without its suffix."""

# Windows takes these for devices, whatever the suffix.
_DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))))
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})


def safe_name(name: str, suffix: str) -> str:
    """A file's name made of any text: its last part without suffix, as a slug, with the suffix given."""
    last = re.split(r"[/\\]", unquote(name))[-1]
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", last)
    plain = unicodedata.normalize("NFKD", stem.lower().translate(_LETTERS)).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX_NAME].rstrip("-")
    if not slug or slug in _DEVICES:
        slug = f"picture-{slug}".rstrip("-")
    return slug + suffix


def with_number(name: str, number: int) -> str:
    """`tide.jpg` and 2 → `tide-2.jpg`."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}-{number}{dot}{suffix}"
