"""What the user chose, and what the window remembers: two files, neither of which can stop the start.

`settings.ini` in the configuration folder holds the choices of SETTINGS; `window.ini` in the state folder
holds places, sizes, recent sites. A value that is not of its kind counts as not set; a file that can't be
read is kept beside as `*.damaged`, and `complaint` says so.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from .. import paths

if TYPE_CHECKING:
    from pathlib import Path

RECENT_SITES = 10


@dataclass(frozen=True, slots=True)
class Setting:
    """One choice: its name in the file, its default, the values it may have, and what it does."""

    name: str
    default: str | float | bool
    choices: tuple[str | float | bool, ...]
    help: str


SETTINGS: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting("theme", "system", ("system", "light", "dark"), "Light or dark, or as the system says."),
        Setting("text_size", 1.0, (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0), "The size of all text, 1 is 13 pixels."),
        Setting("advance", True, (True, False), "After publishing or unpublishing, go to the article that was next."),
        Setting(
            "remote_images",
            "never",
            ("never", "hosts", "always"),
            "Load pictures from other hosts: never by itself, only from the hosts allowed, or always.",
        ),
        Setting("thumbnails", True, (True, False), "Show a small picture in each row of the list."),
    )
}


class Settings(QObject):
    """The user's choices and the window's memory. Reading never fails; a change is told by `changed`."""

    changed = Signal(str)
    """The name of the setting that was changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.complaint = ""
        self._choices = self._open(paths.config_folder() / "settings.ini")
        self._memory = self._open(paths.state_folder() / "window.ini")

    def _open(self, file: Path) -> QSettings:
        settings = QSettings(str(file), QSettings.Format.IniFormat)
        if settings.status() == QSettings.Status.NoError and _is_text(file):
            return settings
        kept = file.with_name(file.name + ".damaged")
        self.complaint = f"{file} could not be read; it was kept as {kept.name}, and Stet starts with its defaults."
        try:
            os.replace(file, kept)
        except OSError as error:
            self.complaint = f"{file} could not be read ({error.strerror}); Stet starts with its defaults."
        return QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, name: str) -> str | float | bool:
        """The choice of that name; its default where none, or one that makes no sense, is set."""
        setting = SETTINGS[name]
        value = self._choices.value(name, setting.default)
        for choice in setting.choices:
            if str(value).lower() == str(choice).lower():
                return choice
        return setting.default

    def set(self, name: str, value: str | float | bool) -> None:
        """Choose; ValueError for what is not one of the setting's choices."""
        if value not in SETTINGS[name].choices:
            raise ValueError(f"{name} can't be {value!r}")
        if value != self.get(name):
            self._choices.setValue(name, value)
            self.changed.emit(name)

    def remember(self, name: str, value: str | QByteArray | list[str]) -> None:
        """Keep a thing of the window for the next start. `name` may have folders: `site/KEY/query`."""
        self._memory.setValue(name, value)

    def text(self, name: str, default: str = "") -> str:
        """A remembered text."""
        value = self._memory.value(name, default)
        return value if isinstance(value, str) else default

    def bytes(self, name: str) -> QByteArray:
        """Remembered bytes: a window's geometry, a splitter's state; empty where none are."""
        value = self._memory.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def texts(self, name: str) -> list[str]:
        """A remembered list of texts. (An INI file gives a list of one back as a text.)"""
        value = self._memory.value(name)
        if isinstance(value, str):
            return [value] if value else []
        return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []

    def recent_sites(self) -> list[str]:
        """The folders of sites opened before, the last one first, gone ones too."""
        return self.texts("recent")

    def note_site(self, root: str) -> None:
        """Put a site first among the recent ones."""
        others = [site for site in self.recent_sites() if site != root]
        self.remember("recent", [root, *others][:RECENT_SITES])

    def forget_site(self, root: str) -> None:
        """Leave a site out of the recent ones."""
        self.remember("recent", [site for site in self.recent_sites() if site != root])

    def sync(self) -> None:
        """Write to disk now."""
        self._choices.sync()
        self._memory.sync()


def site_key(root: str) -> str:
    """A short name for a site's own memory: `site/KEY/…`."""
    return "site/" + hashlib.blake2b(root.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()


def _is_text(file: Path) -> bool:
    """Whether a settings file can be text at all: QSettings takes any bytes for an empty file."""
    try:
        data = file.read_bytes()
        data.decode("utf-8")
    except FileNotFoundError:
        return True
    except (OSError, UnicodeDecodeError):
        return False
    return b"\0" not in data
