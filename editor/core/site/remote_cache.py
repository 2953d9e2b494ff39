"""Pictures of other hosts that were fetched: files in the cache folder, bounded, the longest unused go first.

The folder can be deleted at any time. File names are digests of addresses, so that none leads out of it.
"""

from __future__ import annotations

import contextlib
import os
from hashlib import blake2b
from pathlib import Path

from ..errors import StorageError
from ..storage.journal import put_away

LIMIT = 200 << 20
"""Bytes that all files together may take."""


class PictureCache:
    """One folder of fetched pictures. All methods look at the disk: not for the GUI thread."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder = folder
        self._limit = limit

    def find(self, url: str) -> Path | None:
        """The file that holds the picture of an address, None where it was not fetched or is gone."""
        file = self._file(url)
        try:
            os.utime(file)
        except OSError:
            return None
        return file

    def keep(self, url: str, data: bytes) -> Path | None:
        """Keep a picture; None where the disk won't take it."""
        file = self._file(url)
        try:
            put_away(file, data)
        except StorageError:
            return None
        self._make_room(file)
        return file

    def clear(self) -> None:
        """Delete all of them."""
        for _, _, file in self._files():
            with contextlib.suppress(OSError):
                file.unlink()

    def _file(self, url: str) -> Path:
        return self._folder / blake2b(url.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()

    def _make_room(self, newest: Path) -> None:
        files = sorted(self._files())
        total = sum(size for _, size, _ in files)
        for _, size, file in files:
            if total <= self._limit:
                return
            if file != newest:
                with contextlib.suppress(OSError):
                    file.unlink()
                total -= size

    def _files(self) -> list[tuple[int, int, Path]]:
        """When each was last used, its size, and itself."""
        found = []
        with contextlib.suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    found.append((status.st_mtime_ns, status.st_size, Path(entry.path)))
        return found
