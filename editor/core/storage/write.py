"""The durable write: the only place that replaces an article (architecture, idea 4).

Many files are written in one go as: all temporary files, fsync of all, rename of all, fsync of each folder
once; durability then costs nothing over the creating and renaming of files.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..errors import ChangedOnDisk, StorageError
from .read import Source, Stamp, read_source, reason_of, stamp_of

BATCH = 256
"""How many files stand as temporary ones beside their originals at a time."""
PREFIX, SUFFIX = ".stet-", ".tmp"
"""What the names of temporary files begin and end with."""
LEFT_AFTER = 3600.0
"""Seconds after which a temporary file is no one's any more: its writer was killed."""


@dataclass(frozen=True, slots=True)
class Write:
    """One file to replace: where, the new bytes, and the stamp of what was read (None: the file must be new)."""

    path: str
    data: bytes
    expected: Stamp | None


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a `Write`: the new stamp, or the error (then the file is untouched)."""

    write: Write
    stamp: Stamp | None
    error: StorageError | None


def write_all(writes: Iterable[Write]) -> Iterator[Written]:
    """Replace files durably, in batches; yield an outcome for each, in order.

    A file whose stamp is no longer the expected one is not written (`ChangedOnDisk`). Mode and, where
    allowed, owner are kept; a link is resolved and its target replaced. When an outcome is yielded without
    error the file is on disk. Stopping the iteration between batches leaves whole files only.
    """
    batch: list[Write] = []
    for write in writes:
        batch.append(write)
        if len(batch) == BATCH:
            yield from _write_batch(batch)
            batch = []
    if batch:
        yield from _write_batch(batch)


def write_one(write: Write) -> Stamp:
    """Replace one file durably and return its new stamp; raise StorageError or ChangedOnDisk."""
    outcome = next(write_all([write]))
    if outcome.error:
        raise outcome.error
    assert outcome.stamp is not None
    return outcome.stamp


def make_folder(folder: str | os.PathLike[str]) -> None:
    """Make a folder, and those that it lies in, where it is not there. Raises StorageError."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise StorageError(reason_of(error), file=os.fspath(folder)) from error


@dataclass(slots=True)
class _Prepared:
    write: Write
    target: str = ""
    temporary: str = ""
    stamp: Stamp | None = None
    error: StorageError | None = None


def _write_batch(batch: list[Write]) -> list[Written]:
    prepared = [_prepare(write) for write in batch]
    folders = set()
    try:
        for item in prepared:
            if item.error is None:
                _replace(item)
                folders.add(os.path.dirname(item.target))
    finally:
        for item in prepared:
            if item.temporary:
                with contextlib.suppress(OSError):
                    os.unlink(item.temporary)
    for folder in folders:
        _clear_left(folder)
        _sync_folder(folder)
    return [Written(item.write, item.stamp, item.error) for item in prepared]


def _prepare(write: Write) -> _Prepared:
    """Put the new bytes, synced, in a temporary file beside the target."""
    item = _Prepared(write)
    try:
        item.target = os.path.realpath(write.path)
        if write.expected is not None and not os.path.exists(item.target):
            raise ChangedOnDisk("was deleted meanwhile; nothing was written", file=write.path)
        handle, item.temporary = tempfile.mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=os.path.dirname(item.target))
        with os.fdopen(handle, "wb") as stream:
            if write.expected is not None:
                _keep_mode_and_owner(item.target, stream.fileno())
            else:
                _set_new_mode(stream.fileno())
            stream.write(write.data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        item.error = StorageError(reason_of(error), file=write.path)
    except StorageError as error:
        item.error = error
    return item


def _replace(item: _Prepared) -> None:
    """Compare the stamp a last time and rename."""
    write = item.write
    try:
        check_unchanged(write.path, write.expected)
        status = os.stat(item.temporary)
        os.replace(item.temporary, item.target)
        item.temporary = ""
        item.stamp = stamp_of(write.data, status)
    except OSError as error:
        item.error = StorageError(reason_of(error), file=write.path)
    except StorageError as error:
        item.error = error


def check_unchanged(path: str, expected: Stamp | None) -> Source | None:
    """Raise ChangedOnDisk unless the file's content is the expected one (None: unless it does not exist).

    A file that was only touched, or replaced by one with the same bytes, is unchanged. Returns what was
    read where the content had to be looked at.
    """
    try:
        status = os.stat(path)
    except FileNotFoundError:
        if expected is None:
            return None
        raise ChangedOnDisk("was deleted meanwhile; nothing was written", file=path) from None
    if expected is None:
        raise ChangedOnDisk("exists already; nothing was written", file=path)
    if not os.access(path, os.W_OK):
        raise StorageError("is read-only", file=path)
    # A robot may write the same size within the clock's tick: the content decides, not the time.
    source = read_source(path)
    if source.stamp.digest != expected.digest or status.st_size != expected.size:
        raise ChangedOnDisk("was changed on disk meanwhile; it was not overwritten", file=path)
    return source


def _keep_mode_and_owner(target: str, handle: int) -> None:
    status = os.stat(target)
    if hasattr(os, "fchown"):
        with contextlib.suppress(OSError):  # only root may give a file away; the mode still matters
            os.fchown(handle, status.st_uid, status.st_gid)
    if hasattr(os, "fchmod"):
        os.fchmod(handle, status.st_mode & 0o7777)


def _set_new_mode(handle: int) -> None:
    if hasattr(os, "fchmod"):
        mask = os.umask(0)
        os.umask(mask)
        os.fchmod(handle, 0o666 & ~mask)


_cleared: set[str] = set()
"""The folders in which this process has looked for what others left."""


def _clear_left(folder: str) -> None:
    """Remove temporary files of writers that were killed; once a folder, as a large one takes time to look through."""
    if folder in _cleared:
        return
    _cleared.add(folder)
    before = time.time() - LEFT_AFTER
    with contextlib.suppress(OSError), os.scandir(folder or ".") as entries:
        for entry in entries:
            if entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX) and _is_left(entry, before):
                with contextlib.suppress(OSError):
                    os.unlink(entry.path)


def _is_left(entry: os.DirEntry[str], before: float) -> bool:
    """Whether it is a file, and nobody has written it since."""
    return entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_mtime < before


def _sync_folder(folder: str) -> None:
    """Make renames durable. Windows and some network disks can't sync a folder: there the rename itself is."""
    with contextlib.suppress(OSError):
        handle = os.open(folder or ".", os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
