"""The sample site, copied to where it may be written: the installed one never changes."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from ... import paths
from ...core.errors import SiteError


def sample_site() -> Path:
    """The user's own copy of `resources/sample`, made when it is not there; raise SiteError when it can't be."""
    target = paths.state_folder() / "sample"
    if not target.is_dir():
        source = paths.resource("sample")
        if not source.is_dir():
            raise SiteError("is not installed here", file=str(source))
        try:
            _copy(source, target)
        except OSError as error:
            raise SiteError(f"could not be copied ({error.strerror or error})", file=str(source)) from error
    return target


def _copy(source: Path, target: Path) -> None:
    """Copy whole or not at all: beside the target first, then renamed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = tempfile.mkdtemp(prefix=".sample-", dir=target.parent)
    try:
        shutil.copytree(source, beside, dirs_exist_ok=True)
        _make_writable(Path(beside))
        os.rename(beside, target)
    finally:
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(beside)


def _make_writable(folder: Path) -> None:
    """A package manager may install files read-only."""
    for file in [folder, *folder.rglob("*")]:
        file.chmod(file.stat().st_mode | 0o200 | (0o700 if file.is_dir() else 0))
