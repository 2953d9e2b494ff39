"""A picture from elsewhere becomes a file of the site: looked into, named safely, written once, never over another."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import ChangedOnDisk, StorageError
from ..storage.read import reason_of
from ..storage.write import Write, write_one
from .media_address import path_in_site
from .media_names import safe_name, with_number
from .picture_bytes import MAX_IMPORT_BYTES, SUFFIXES, LookedAt, look_at

if TYPE_CHECKING:
    from .site import Site

TRIES = 1000
"""How many names of the same stem may be taken before Stet gives up."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A picture that is a file of the site now. `path` is from the root, with `/`; `size` in bytes.

    `is_new`: it was written just now; else a file with the same bytes was there already and is used. `data` are its
    bytes where it is new.
    """

    path: str
    picture: LookedAt
    size: int
    is_new: bool
    data: bytes = b""


def read_picture(file: Path) -> bytes:
    """A file's bytes, if it can be a picture; raises StorageError. Never waits for a pipe."""
    try:
        status = os.stat(file)
        if not stat.S_ISREG(status.st_mode):
            raise StorageError("is a folder" if stat.S_ISDIR(status.st_mode) else "is no file", file=file.name)
        if status.st_size > MAX_IMPORT_BYTES:
            raise StorageError(too_large_words(status.st_size), file=file.name)
        with open(file, "rb") as stream:
            return stream.read(MAX_IMPORT_BYTES + 1)
    except OSError as error:
        raise StorageError(reason_of(error), file=file.name) from error
    except ValueError as error:  # a NUL in the name
        raise StorageError("does not exist", file=file.name) from error


def too_large_words(size: int) -> str:
    """Why a file of so many bytes is not taken in."""
    return f"is too large ({size / (1 << 20):.0f} MB; at most {MAX_IMPORT_BYTES >> 20} MB)"


def import_picture(site: Site, data: bytes, name: str, folder: str) -> Imported:
    """Put a picture into a folder of the site under a safe name; raises StorageError with why it is not taken.

    `folder` is from the root, and made where it is not there. A file with the same bytes is used as it is; one
    with the same name and other bytes is never overwritten: the new one is then called `name-2`.
    """
    found = look_at(data)
    if found.reason:
        raise StorageError(found.reason, file=name)
    place = _folder(site, folder)
    first = safe_name(name, SUFFIXES[found.format])
    for number in range(1, TRIES):
        file = place / (first if number == 1 else with_number(first, number))
        is_new = _write(file, data)
        if is_new is not None:
            path = os.path.relpath(file, site.root).replace(os.sep, "/")
            return Imported(path, found, len(data), is_new, data if is_new else b"")
    raise StorageError("could not be stored: too many files have its name", file=first)


def local_picture(site: Site, file: Path) -> Imported | None:
    """A file that is the site's already, as it is; None for one from elsewhere.

    Raises StorageError for no picture. An SVG that lies in the site already is the site's own affair; its size is 0.
    """
    path = path_in_site(site, file)
    if path is None:
        return None
    data = read_picture(file)
    found = look_at(data)
    if found.reason and found.format != "SVG":
        raise StorageError(found.reason, file=file.name)
    return Imported(path, found, len(data), is_new=False)


def _folder(site: Site, folder: str) -> Path:
    """The folder, made if need be; never outside the site."""
    place = site.root / folder.strip("/")
    base = os.path.join(os.path.realpath(site.root), "")
    if not os.path.join(os.path.realpath(place), "").startswith(base):
        raise StorageError("lies outside the site; nothing was stored", file=folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(reason_of(error), file=folder) from error
    return place


def _write(file: Path, data: bytes) -> bool | None:
    """True: written. False: there already, byte for byte. None: another file, or any link, has the name."""
    if file.is_symlink():
        return None  # one that leads nowhere would let the write out of the site
    try:
        write_one(Write(str(file), data, None))
    except ChangedOnDisk:
        return False if _holds(file, data) else None
    return True


def _holds(file: Path, data: bytes) -> bool:
    try:
        return file.is_file() and file.stat().st_size == len(data) and file.read_bytes() == data
    except OSError:
        return False
