"""What must not be lost in a crash and is no article: small files of Stet's own, replaced whole and durably."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from ..errors import StorageError
from .read import read_source, reason_of


def put_away(file: Path, data: bytes) -> None:
    """Replace a file of Stet's own, making its folder; only its owner may read it. Raises StorageError."""
    temporary = ""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=file.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, file)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise StorageError(reason_of(error), file=str(file)) from error


def take_out(file: Path) -> bytes | None:
    """The content of a file of Stet's own; None where there is none that can be read."""
    try:
        return read_source(file).data
    except StorageError:
        return None


def throw_away(file: Path) -> None:
    """Remove a file of Stet's own, if it is there."""
    with contextlib.suppress(FileNotFoundError):
        file.unlink()
