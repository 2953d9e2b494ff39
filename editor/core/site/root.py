"""Where a site begins, and which generator makes it (contract §1)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, TypeAlias

from ..errors import SiteError

Generator: TypeAlias = Literal["jekyll", "hugo", "astro", "eleventy", ""]
"""What makes the site from its files; "" where nothing tells."""

JEKYLL_FILES = ("_config.yml", "_config.yaml")
HUGO_FILES = ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json")


def find_root(path: Path) -> Path:
    """The nearest folder at or above `path` that is a site; else the folder itself.

    For a file the search begins at its folder. Links are not resolved: a site opened through a link keeps
    the name it was opened by.
    """
    start = Path(os.path.abspath(path))
    if not start.is_dir():
        start = start.parent
    return next((folder for folder in (start, *start.parents) if is_site(folder)), start)


def require_root(root: Path) -> None:
    """Raise SiteError where the site's folder is not there, or is empty as a place where no disk is mounted."""
    try:
        with os.scandir(root) as entries:
            is_there = next(entries, None) is not None
    except OSError:
        is_there = False
    if not is_there:
        raise SiteError("is not there any more", file=str(root))


def is_site(folder: Path) -> bool:
    """Whether the folder itself has one of the signs of a site's root."""
    names = _names(folder)
    return (
        _has_file(folder, names, ".stet.yml") or ".git" in names or generator_of(folder, names) != ""
    )  # fmt: skip


def generator_of(folder: Path, names: frozenset[str] | None = None) -> Generator:
    """The generator whose configuration lies in the folder. `names` are the folder's entries, when known."""
    names = _names(folder) if names is None else names
    if any(_has_file(folder, names, name) for name in JEKYLL_FILES):
        return "jekyll"
    if hugo_config(folder, names):
        return "hugo"
    if any(name.startswith("astro.config.") and _has_file(folder, names, name) for name in names):
        return "astro"
    if any(_is_eleventy(name) and _has_file(folder, names, name) for name in names):
        return "eleventy"
    return ""


def hugo_config(folder: Path, names: frozenset[str] | None = None) -> str:
    """The name of Hugo's configuration file in the folder, or ""."""
    names = _names(folder) if names is None else names
    for name in HUGO_FILES:
        if _has_file(folder, names, name):
            return name
    if _has_file(folder, names, "config.toml") and (folder / "content").is_dir():
        return "config.toml"
    return ""


def _is_eleventy(name: str) -> bool:
    return name == ".eleventy.js" or name.startswith("eleventy.config.")


def _has_file(folder: Path, names: frozenset[str], name: str) -> bool:
    return name in names and (folder / name).is_file()


def _names(folder: Path) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()
