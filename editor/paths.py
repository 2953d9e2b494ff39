"""Where resources, cache, state and settings live on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """A file or folder of `resources/`: inside the package when installed, beside it in a checkout."""
    inside = Path(__file__).parent / "resources"
    base = inside if inside.is_dir() else Path(__file__).parent.parent / "resources"
    return base.joinpath(*parts)


def cache_folder() -> Path:
    """What can be deleted at any time: index, thumbnails."""
    return _user_folder("XDG_CACHE_HOME", ".cache", "Library/Caches", "LOCALAPPDATA")


def state_folder() -> Path:
    """What must not be lost: drafts, the undo journal."""
    return _user_folder("XDG_STATE_HOME", ".local/state", "Library/Application Support", "LOCALAPPDATA")


def config_folder() -> Path:
    """What the user chose."""
    return _user_folder("XDG_CONFIG_HOME", ".config", "Library/Preferences", "APPDATA")


def _user_folder(variable: str, unix: str, mac: str, windows: str) -> Path:
    """The platform's folder for `stet`, by the XDG base directory specification on Unix."""
    if sys.platform == "win32":
        base = os.environ.get(windows) or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin" and not os.environ.get(variable):
        base = str(Path.home() / mac)
    else:
        base = os.environ.get(variable) or ""
        if not os.path.isabs(base):
            base = str(Path.home() / unix)
    return Path(base) / "stet"
