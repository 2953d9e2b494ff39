"""The picture files of a site, folder by folder, for choosing one: bounded, links not followed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .site import Site

SUFFIXES = (".png", ".jpg", ".jpeg", ".jfif", ".gif", ".webp", ".avif", ".svg")
MAX_FILES = 50_000
"""More pictures than this are not listed; a name can still be chosen from disk."""
MAX_FOLDERS = 20_000
_NEVER = frozenset({"node_modules", "vendor"})
_OUTPUT = {"jekyll": "_site", "hugo": "public", "astro": "dist", "eleventy": "_site"}


@dataclass(frozen=True, slots=True)
class MediaFolder:
    """A folder that holds pictures: its path from the root ("" is the root), with `/`, and their names, sorted."""

    path: str
    names: tuple[str, ...]


def media_folders(site: Site) -> Iterator[MediaFolder]:
    """The folders that hold pictures, parents first, by name. Closing the iterator stops the search."""
    files = 0
    waiting = [""]
    for _ in range(MAX_FOLDERS):
        if not waiting or files >= MAX_FILES:
            return
        path = waiting.pop()
        folders, names = _entries(site, path)
        waiting.extend(reversed(folders))
        if names:
            files += len(names)
            yield MediaFolder(path, names)


def _entries(site: Site, path: str) -> tuple[list[str], tuple[str, ...]]:
    """The folders in a folder, as paths from the root, and its pictures."""
    folders, names = [], []
    try:
        with os.scandir(site.root / path) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name in _NEVER:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{path}/{entry.name}" if path else entry.name)
                elif entry.name.lower().endswith(SUFFIXES) and entry.is_file(follow_symlinks=False):
                    names.append(entry.name)
    except OSError:
        return [], ()  # not to be looked into, or gone
    output = _OUTPUT.get(site.generator, "")
    return sorted(f for f in folders if f != output), tuple(sorted(names, key=str.lower))
