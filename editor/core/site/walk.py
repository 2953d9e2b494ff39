"""Which files of a site may be articles: the walk, and what it leaves out (contract §1)."""

from __future__ import annotations

import os
import stat
from collections import Counter, abc
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..steps import whole
from .exclude import Exclude

if TYPE_CHECKING:
    from .config import SiteConfig
    from .root import Generator

ARTICLE_SUFFIXES = frozenset({".md", ".markdown", ".mdx", ".html", ".htm", ".adoc"})
"""The kinds of files that may be articles, whatever the schema adds."""

STEP = 1000
"""How many files and folders are looked at in one step."""

_OUTPUT: dict[Generator, str] = {"jekyll": "_site", "hugo": "public", "astro": "dist", "eleventy": "_site"}
_NEVER = frozenset({"node_modules", "vendor"})
_NOT_OF_JEKYLL = frozenset({"_data", "_includes", "_layouts", "_sass"})


class Walk:
    """A way through a site's folders.

    `suffixes` are the kinds of files, in small letters with the dot. `skipped` counts, by reason, what was
    left out though it has one of these kinds; it grows with every use.
    """

    def __init__(self, root: Path, generator: Generator, config: SiteConfig, suffixes: frozenset[str]) -> None:
        self.root = root
        self.skipped: Counter[str] = Counter()
        self._suffixes = tuple(suffixes)
        self._never = _NEVER | _NOT_OF_JEKYLL if generator == "jekyll" else _NEVER
        self._output = _output_folder(generator, config)
        self._exclude = Exclude(config.exclude, config.include) if generator == "jekyll" else None
        self._base = os.path.join(os.path.realpath(root), "")

    def paths(self, scope: str = "") -> Iterator[str]:
        """The candidates' paths from the root, with `/`, sorted; only those below the folder `scope`.

        A scope that lies in a skipped folder, or is reached through a link, has none.
        """
        for some in self.steps(scope):
            yield from some

    def steps(self, scope: str = "") -> Iterator[list[str]]:
        """The same in steps, some of them empty: a folder of a hundred thousand files takes long to look through."""
        if self._reaches(scope.rstrip("/")):
            yield from self._below(scope.rstrip("/") + "/" if scope else "")

    def has(self, path: str) -> bool:
        """Whether `paths` would yield this path."""
        folder, _, name = path.rpartition("/")
        if not self._reaches(folder) or not self._has_suffix(name):
            return False
        entries = self._entries(folder + "/" if folder else "", name)
        return any(p == path for p, is_folder in whole(entries) if not is_folder)

    def _reaches(self, folder: str) -> bool:
        at = ""
        for name in folder.split("/") if folder else ():
            at += name
            if not self._enters(at, name) or os.path.islink(self.root / at):
                return False
            at += "/"
        return True

    def _below(self, folder: str) -> Iterator[list[str]]:
        waiting = [(folder, True)]  # a stack, because folders may be nested deeper than Python's calls
        some: list[str] = []
        while waiting:
            path, is_folder = waiting.pop()
            if is_folder:
                yield some
                some = []
                waiting.extend(reversed((yield from self._entries(path))))
            else:
                some.append(path)
            if len(some) >= STEP:
                yield some
                some = []
        yield some

    def _entries(self, folder: str, only: str = "") -> abc.Generator[list[str], None, list[tuple[str, bool]]]:
        """The candidates and folders (ending in `/`) to go on with, in the order of whole paths; steps are empty."""
        found = []
        try:
            with os.scandir(self.root / folder) as entries:
                for number, entry in enumerate(entries, 1):
                    if number % STEP == 0:
                        yield []
                    path = folder + entry.name
                    if only and entry.name != only:
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        if self._enters(path, entry.name):
                            found.append((path + "/", True))
                    elif self._has_suffix(entry.name) and self._counts(entry, path):
                        found.append((path, False))
        except OSError:
            self.skipped["folder that can't be read"] += 1
        found.sort()
        return found

    def _enters(self, path: str, name: str) -> bool:
        if name.startswith(".") or name in self._never or path == self._output:
            return False
        return self._exclude is None or not self._exclude.has(path, is_folder=True)

    def _has_suffix(self, name: str) -> bool:
        return name.lower().endswith(self._suffixes)

    def _counts(self, entry: os.DirEntry[str], path: str) -> bool:
        """Whether a file of the right kind is a regular one, of the site, and not excluded."""
        if self._exclude is not None and self._exclude.has(path, is_folder=False):
            return False
        if entry.is_symlink():
            reason = self._why_not_link(entry.path)
        else:
            reason = "" if entry.is_file(follow_symlinks=False) else "not a regular file"
        if reason:
            self.skipped[reason] += 1
        return not reason

    def _why_not_link(self, path: str) -> str:
        """Why a link is left out, or ""."""
        try:
            mode = os.stat(path).st_mode
        except OSError:
            return "link that leads nowhere"
        if stat.S_ISDIR(mode):
            return "linked folder"
        if not stat.S_ISREG(mode):
            return "not a regular file"
        return "" if os.path.realpath(path).startswith(self._base) else "link out of the site"


def _output_folder(generator: Generator, config: SiteConfig) -> str:
    """Where the generator writes, from the root; "" where that lies elsewhere."""
    folder = os.path.normpath(config.destination or _OUTPUT.get(generator, "")).replace(os.sep, "/")
    return "" if folder == "." or folder.startswith(("/", "../")) or folder == ".." else folder
