"""A virtual screen for whole journeys, where Xvfb is installed; without it they are skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of a fresh X display of 1280 × 800."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"], pass_fds=[write], stderr=subprocess.DEVNULL
    )
    os.close(write)
    with os.fdopen(read) as stream:
        name = stream.readline().strip()
    yield ":" + name
    server.terminate()
    server.wait(10)


@pytest.fixture
def environment(screen: str, tmp_path: Path) -> dict[str, str]:
    """What a person's desktop gives a program: a screen, and a home that is fresh."""
    home = tmp_path / "home"
    home.mkdir()
    kinds = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "CACHE", "STATE", "DATA")}
    return {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        **kinds,
        "HOME": str(home),
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONFAULTHANDLER": "1",
    }
