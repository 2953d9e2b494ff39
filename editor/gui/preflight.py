"""What a window needs from the system, looked for before Qt does: where Qt would abort, say what to install.

Imports no Qt, so that it works where Qt can't even be loaded.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from collections.abc import Callable, Mapping

QT_LIBRARIES: dict[str, str] = {
    # what Qt is linked to: the package that has it in Debian and Ubuntu
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}

X_LIBRARIES: dict[str, str] = {
    # what Qt's platform plugin for X is linked to besides
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

NO_DISPLAY = (
    "Stet needs a screen to show its window, and there is none: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
    "Start it from a desktop session. The commands work without a screen: stet --help"
)
NO_QT = "Stet's window needs PySide6, which is not installed here.\nInstall it with: pip install PySide6-Essentials"


def find_obstacle(
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    can_load: Callable[[str], bool] | None = None,
) -> str | None:
    """Why no window can be opened here, with the command that helps, as text for stderr; None when it can.

    `can_load` says whether the system has a shared library of that name.
    """
    if importlib.util.find_spec("PySide6") is None:
        return NO_QT
    if not platform.startswith("linux"):
        return None
    missing = _missing(QT_LIBRARIES, can_load or _can_load)
    wanted = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    has_screen = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    if wanted == "xcb" or (not wanted and environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY")):
        missing |= _missing(X_LIBRARIES, can_load or _can_load)
    if missing:
        return _what_to_install(missing)
    return NO_DISPLAY if not has_screen and wanted in ("", "xcb", "wayland") else None


def _missing(libraries: Mapping[str, str], can_load: Callable[[str], bool]) -> dict[str, str]:
    return {library: package for library, package in libraries.items() if not can_load(library)}


def _what_to_install(missing: Mapping[str, str]) -> str:
    return (
        f"Stet's window can't start: the system lacks {', '.join(missing)}.\n"
        f"On Debian and Ubuntu: sudo apt-get install {' '.join(missing.values())}"
    )


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def main() -> None:
    """For the set-up: name what the window would lack here; a missing screen is no lack of the machine."""
    obstacle = find_obstacle()
    if obstacle and obstacle != NO_DISPLAY:
        print(f"\nNote: {obstacle}\nTests and commands run without a window.", file=sys.stderr)


if __name__ == "__main__":
    main()
