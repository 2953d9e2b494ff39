"""A file that was copied into the site goes again when that is undone, and comes back when it is done again.

It goes only while it is exactly what was copied, and nobody else names it.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal

from ..errors import StorageError
from ..storage.read import read_source, reason_of
from ..storage.write import Write, write_one
from .media_import import read_picture

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from .site import Site

STEP = 50
"""Files that are looked through in one step."""


@dataclass(slots=True, eq=False)
class Copied:
    """A file that was copied, its path from the root; `data` is what was taken away, None while it is there.

    `is_wanted`: the step that it came with stands (again), so that it must not go.
    """

    path: str
    digest: bytes
    data: bytes | None = None
    is_wanted: bool = True


@dataclass(frozen=True, slots=True)
class Away:
    """What became of a copied file: `gone`, or kept because it is `named` (at `where`, "" for unsaved edits)
    or not what was copied any more (`changed`).
    """

    copied: Copied
    what: Literal["gone", "named", "changed"]
    where: str = ""


def digest_of(data: bytes) -> bytes:
    """What a file is known by."""
    return hashlib.blake2b(data, digest_size=16).digest()


def take_away(site: Site, copied: Copied, unsaved: Iterable[str]) -> Generator[None, None, Away]:
    """Remove a copied file, in steps; `unsaved` are the texts of unsaved edits. Raises StorageError."""
    name = copied.path.rpartition("/")[2]
    if any(name in text for text in unsaved):
        return Away(copied, "named")
    for number, path in enumerate(chain.from_iterable(site.walk_folder_steps(""))):
        if number % STEP == 0:
            yield
        if _names(site, path, name.encode()):
            return Away(copied, "named", path)
    file = site.root / copied.path
    try:
        data = b"" if file.is_symlink() else read_picture(file)
    except StorageError:
        data = b""
    if copied.is_wanted:
        return Away(copied, "named")
    if digest_of(data) != copied.digest:
        return Away(copied, "changed")
    try:
        os.unlink(file)
    except OSError as error:
        raise StorageError(reason_of(error), file=copied.path) from error
    copied.data = data
    return Away(copied, "gone")


def bring_back(site: Site, copied: Copied) -> None:
    """Write again what was taken away; never over another file. Raises StorageError."""
    if copied.data is not None:
        write_one(Write(str(site.root / copied.path), copied.data, None))
        copied.data = None


def _names(site: Site, path: str, name: bytes) -> bool:
    try:
        return name in read_source(site.root / path).data
    except StorageError:
        return False
