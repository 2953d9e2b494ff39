"""Reading a file together with what tells later that it is still the one read."""

from __future__ import annotations

import errno
import os
import stat

from ..errors import StorageError

MAX_BYTES = 16 << 20
"""A file larger than this (in bytes) is no article: it is named as too large and not read."""


class Stamp:
    """What tells that a file on disk is still the one read: device, inode, size, mtime in ns, content hash."""

    __slots__ = ("_data", "_digest", "device", "inode", "mtime_ns", "size")

    def __init__(self, status: os.stat_result, data: bytes) -> None:
        self.device = status.st_dev
        self.inode = status.st_ino
        self.size = status.st_size
        self.mtime_ns = status.st_mtime_ns
        self._data = data
        self._digest = b""

    @property
    def digest(self) -> bytes:
        """The hash of the content; made when first asked for, as most files are only read."""
        data = self._data  # taken first: another thread may be making the hash
        if not self._digest:
            from hashlib import blake2b

            self._digest = blake2b(data, digest_size=16).digest()
            self._data = b""
        return self._digest

    def is_same_file_state(self, status: os.stat_result) -> bool:
        """Whether a fresh `stat` shows the same state, without looking at the content."""
        return self._state == (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)

    @property
    def _state(self) -> tuple[int, int, int, int]:
        return self.device, self.inode, self.size, self.mtime_ns

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Stamp):
            return NotImplemented
        return self._state == other._state and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


class Source:
    """A file as read: its bytes, and its stamp."""

    __slots__ = ("data", "stamp")

    def __init__(self, data: bytes, stamp: Stamp) -> None:
        self.data = data
        self.stamp = stamp


def stamp_of(data: bytes, status: os.stat_result) -> Stamp:
    """The stamp of a file with this content and status."""
    return Stamp(status, data)


def read_source(path: str | os.PathLike[str]) -> Source:
    """Read a regular file of at most `MAX_BYTES`; raise StorageError with a reason an editor understands.

    Never blocks on a named pipe and never follows into a device.
    """
    name = os.fspath(path)
    try:
        handle = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise StorageError(reason_of(error), file=name) from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "not a regular file"
            raise StorageError(f"is {what}", file=name)
        if status.st_size > MAX_BYTES:
            raise StorageError(f"is too large to be an article ({status.st_size / (1 << 20):.0f} MB)", file=name)
        parts = []
        left = MAX_BYTES + 1
        while left and (part := os.read(handle, min(left, 1 << 20))):
            parts.append(part)
            left -= len(part)
        if not left:
            raise StorageError("is too large to be an article", file=name)
        data = b"".join(parts)
        return Source(data, stamp_of(data, status))
    except OSError as error:
        raise StorageError(reason_of(error), file=name) from error
    finally:
        os.close(handle)


_REASONS = {
    errno.ENOENT: "does not exist",
    errno.EACCES: "may not be read or written by you (no permission)",
    errno.EPERM: "may not be read or written by you (not permitted)",
    errno.EISDIR: "is a folder",
    errno.ENOTDIR: "does not exist (part of the path is a file)",
    errno.ELOOP: "is a link that leads in a circle",
    errno.ENOSPC: "could not be written: the disk is full",
    errno.EROFS: "can't be written: the disk is read-only",
    errno.ENAMETOOLONG: "has a name that is too long",
}


def reason_of(error: OSError) -> str:
    """What an operating system error means, as the end of a sentence that begins with the file's name."""
    return _REASONS.get(error.errno or 0, f"could not be read or written ({error.strerror or error})")
