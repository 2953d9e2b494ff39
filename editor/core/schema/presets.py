"""The schemas built in for kinds of sites: `resources/presets/*.yml`, and which of them detects a site."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from ...paths import resource
from .model import Publish
from .read import Part, read_part

if TYPE_CHECKING:
    from pathlib import Path

PRESETS = ("smartable", "jekyll", "hugo", "astro", "eleventy")
"""In the order in which they are tried (contract §3)."""


@lru_cache(maxsize=len(PRESETS))
def read_preset(name: str) -> Part:
    """The preset of that name (one of `PRESETS`)."""
    return read_part(_text_of(name).encode(), f"{name}.yml", f"{name} (preset)")


def _text_of(name: str) -> str:
    return resource("presets", f"{name}.yml").read_text(encoding="utf-8")


def detect_preset(root: Path) -> Part | None:
    """The first preset whose `detect` patterns all exist below the site's root."""
    name = next((n for n in PRESETS if all(_exists(root, pattern) for pattern in patterns_of(n))), None)
    return read_preset(name) if name else None


@lru_cache(maxsize=len(PRESETS))
def patterns_of(name: str) -> tuple[str, ...]:
    """The `detect` of a preset. Only its lines are looked at: to read a whole preset takes a start's tenth."""
    below = _text_of(name).partition("\ndetect:\n")[2].splitlines()
    return tuple(line.removeprefix("  - ") for line in takewhile(lambda line: line.startswith("  - "), below))


def detected_publish(root: Path) -> Publish:
    """The flag that articles of this kind of site have, where nobody says otherwise."""
    part = detect_preset(root)
    return (part.publish if part else None) or Publish()


def _exists(root: Path, patterns: str) -> bool:
    """Whether one of the patterns, separated by `|`, names something below the root."""
    return any(next(root.glob(pattern), None) is not None for pattern in patterns.split("|"))
