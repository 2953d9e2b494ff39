"""Reading a settings file without harm, whatever is in it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSettings

FileState = Literal["sound", "cleaned", "damaged", "closed"]
"""As it was; values left out; nothing of it could be read; it is in the way and can't be moved."""

_FOREIGN = re.compile(rb"""^[^\n]*?[=,]\s*"?@(?!@|ByteArray\(|Invalid\(\))\w*\(.*$\n?""", re.MULTILINE)
"""A line with a value of a kind that Stet never writes. Qt would build any object that such a value describes, also
one whose bytes are damaged, and that ends the program."""


def _sound_part(file: Path) -> bytes | None:
    """None for a sound settings file; else what of it can be read without harm: b"" for nothing."""
    try:
        data = file.read_bytes()
        data.decode("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        return b""
    if b"\0" in data:
        return b""
    return _FOREIGN.sub(b"", data) if _FOREIGN.search(data) else None


def kept_beside(file: Path) -> Path:
    """Where a damaged file is kept."""
    return file.with_name(file.name + ".damaged")


def open_ini(file: Path) -> tuple[QSettings, FileState]:
    """The settings in a file; one that is damaged is put beside, and what is sound of it takes its place."""
    sound = _sound_part(file)
    if sound is None:
        settings = QSettings(str(file), QSettings.Format.IniFormat)
        if settings.status() == QSettings.Status.NoError:
            return settings, "sound"
        sound = b""
    try:
        os.replace(file, kept_beside(file))
        file.write_bytes(sound)
    except OSError:
        return QSettings(os.devnull, QSettings.Format.IniFormat), "closed"
    return QSettings(str(file), QSettings.Format.IniFormat), "cleaned" if sound else "damaged"


def is_written(text: str, choice: str | float | bool) -> bool:
    """Whether a text in the file means the choice: `2` is 2.0, `True` is true."""
    if isinstance(choice, float):
        try:
            return float(text) == choice
        except ValueError:
            return False
    return text.lower() == str(choice).lower()
