"""Which files of a site a schema's `data: GLOB` means."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Iterator
from pathlib import Path

from .glob import compile_glob

DATA_SUFFIXES = (".yml", ".yaml", ".json", ".md", ".markdown", ".mdx", ".html", ".htm", ".adoc", ".txt")
MAX_FILES = 100_000


def find_data_files(root: Path, pattern: str) -> list[str]:
    """The data files (from the root, with `/`, sorted) that a glob from the root matches.

    None outside the site, whatever the glob says; linked folders are not entered, hidden names only matched
    where the pattern says them.
    """
    pattern = posixpath.normpath(pattern.strip().lstrip("/")) if pattern.strip("/ ") else ""
    if not pattern or pattern == ".." or pattern.startswith("../"):
        return []
    matcher = compile_glob(pattern)
    first_star = next((i for i, c in enumerate(pattern) if c in "*?[{\\"), len(pattern))
    fixed = pattern[:first_star].rpartition("/")[0]
    depth = None if "**" in pattern else pattern.count("/")
    base = os.path.join(os.path.realpath(root), "")
    found = [path for path in _below(root, fixed, depth) if matcher.search(path)]
    return sorted(path for path in found[:MAX_FILES] if _is_of_site(root / path, base))


def _below(root: Path, folder: str, depth: int | None) -> Iterator[str]:
    """All data files in and below a folder, no deeper than `depth` slashes."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = list(os.scandir(root / here))
        except (OSError, ValueError):
            continue  # no such folder: an empty vocabulary
        for entry in entries:
            path = f"{here}/{entry.name}" if here else entry.name
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and (depth is None or path.count("/") < depth):
                    waiting.append(path)
            elif entry.name.lower().endswith(DATA_SUFFIXES):
                yield path


def _is_of_site(file: Path, base: str) -> bool:
    try:
        return stat.S_ISREG(os.stat(file).st_mode) and os.path.realpath(file).startswith(base)
    except OSError:
        return False
