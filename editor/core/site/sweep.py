"""Looking at the disk again: which articles came, changed or went since their rows were read.

Only the files' status is asked for; what differs is read and its row brought up to date. A whole site costs
a walk and one `stat` a file, in short steps between which other work has its turn.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from ..errors import NoFrontMatter, StorageError
from ..problems import check_article
from .root import HUGO_FILES, JEKYLL_FILES, require_root
from .saving import update_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .article import Article
    from .library import Library
    from .site import Site

LOOKED_AT = 500
"""How many files are looked at in one step."""
READ = 25
"""How many changed articles are read and checked in one step."""
MOST_DATA_FILES = 5000
"""Data files beyond this number are not looked at for changes."""

State = tuple[int, int, int]
"""Modification time in ns, size, inode."""
_SCHEMA_FILES = (
    ".stet.yml", "admin/config.yml", "static/admin/config.yml", "public/admin/config.yml", "frontmatter.json",
    ".pages.yml", *JEKYLL_FILES, *HUGO_FILES, "config.toml",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class News:
    """One step of a sweep: the articles that are new, those read again because they changed, the ids of those gone.

    Rows of what is new or changed are up to date; rows of what is gone still stand, for whoever has unsaved
    edits of them to decide.
    """

    added: tuple[int, ...] = ()
    changed: tuple[tuple[int, Article], ...] = ()
    gone: tuple[int, ...] = ()


class Sweeper:
    """Compares one library's rows with the disk.

    A file that has no row and no front matter is read once and then left alone until it changes.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._passed: dict[str, int] = {}

    def is_of(self, library: Library) -> bool:
        """Whether it looks at this library."""
        return library is self._library

    def sweep(self, folder: str | None = None) -> Iterator[News]:
        """Look at one folder and all below it (from the root, with `/`; None: at the whole site).

        Raises SiteError where the site itself is not there (a disk was taken out): then no article is gone.
        """
        site = self._library.site
        require_root(site.root)
        below = site.scope if folder is None or site.scope.startswith(folder) else folder
        if not below.startswith(site.scope):
            return
        missing = {path for path in self._library.paths() if path.startswith(below)}
        for some in _at_most(LOOKED_AT, site.walk_folder_steps(below)):
            missing.difference_update(some)
            stale = [path for path in some if self._is_news(site, path)]
            yield News()
            while stale:
                yield self._read(stale[:READ])
                del stale[:READ]
        require_root(site.root)
        gone = (self._library.id_of(path) for path in sorted(missing) if _is_gone(site.root / path))
        yield News(gone=tuple(article_id for article_id in gone if article_id is not None))

    def glance(self, paths: Iterable[str]) -> News:
        """Look at the files of a few articles alone, and read at most `READ` of those that changed."""
        site = self._library.site
        stale = (path for path in paths if self._library.id_of(path) is not None and self._is_news(site, path))
        return self._read(list(islice(stale, READ)))

    def _is_news(self, site: Site, path: str) -> bool:
        try:
            mtime = os.stat(site.root / path).st_mtime_ns
        except OSError:
            return False
        found = self._library.id_of(path)
        known = self._passed.get(path) if found is None else self._library.row(found).mtime_ns
        return known != mtime

    def _read(self, paths: list[str]) -> News:
        added: list[int] = []
        changed: list[tuple[int, Article]] = []
        gone: list[int] = []
        for path in paths:
            found = self._library.id_of(path)
            article = self._article(path)
            if article is None:
                gone += [] if found is None else [found]
                continue
            row_id = update_row(self._library, article, check_article(article, self._library.site))
            if found is None:
                added.append(row_id)
            else:
                changed.append((row_id, article))
        return News(tuple(added), tuple(changed), tuple(gone))

    def _article(self, path: str) -> Article | None:
        """The article at a path; None, and remembered, where there is none or it can't be read."""
        site = self._library.site
        try:
            article = site.article(path)
        except (NoFrontMatter, StorageError):
            try:
                self._passed[path] = os.stat(site.root / path).st_mtime_ns
            except OSError:
                self._passed.pop(path, None)
            return None
        self._passed.pop(path, None)
        return article


def _at_most(count: int, steps: Iterable[list[str]]) -> Iterator[list[str]]:
    """The same in steps of at most so many; an empty step stays one."""
    for some in steps:
        for start in range(0, max(1, len(some)), count):
            yield some[start : start + count]


def _is_gone(file: Path) -> bool:
    """Whether a file is certainly not there: one in a folder that may not be read is not gone."""
    try:
        os.lstat(file)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def schema_state(site: Site) -> dict[str, State]:
    """What tells that configuration and schema are still those that were read: the state of each file there is."""
    named = [site.root / name for name in _SCHEMA_FILES]
    return _states(str(file) for file in ([site.schema_file] if site.schema_file else []) + named)


def data_state(site: Site) -> dict[str, State]:
    """The state of the data files that vocabularies may come from (Jekyll's `_data`, Hugo's and others' `data`)."""
    files = (
        os.path.join(folder, name)
        for top in ("_data", "data")
        for folder, _, names in os.walk(site.root / top)
        for name in names
    )
    return _states(islice(files, MOST_DATA_FILES))


def _states(files: Iterator[str]) -> dict[str, State]:
    found = {}
    for file in files:
        try:
            status = os.stat(file)
        except OSError:
            continue
        found[file] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found
