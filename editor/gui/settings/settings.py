"""What the user chose, and what the window remembers: two files, neither of which can stop the start.

`settings.ini` in the configuration folder holds the choices of SETTINGS; `window.ini` in the state folder
holds places, sizes, recent sites. A value that is not of its kind counts as not set; a file that can't be
read is kept beside as `*.damaged`, and `complaint` says so.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from ... import paths
from .file import is_written, kept_beside, open_ini
from .table import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

RECENT_SITES = 10
_NO_KEYS = "none"
"""What stands for no keys in the file: an INI file can't tell an empty list from nothing."""


class Settings(QObject):
    """The user's choices and the window's memory. Reading never fails; a change is told by `changed`."""

    changed = Signal(str)
    """The name of the setting that was changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.complaint = ""
        self._choices = self._open(paths.config_folder() / "settings.ini")
        self._memory = self._open(paths.state_folder() / "window.ini")
        self._at_start = {name: self.get(name) for name, setting in SETTINGS.items() if setting.waits}

    def _open(self, file: Path) -> QSettings:
        texts = {
            "damaged": self.tr("%1 could not be read; it was kept as %2, and Stet starts with its defaults."),
            "cleaned": self.tr("%1 had values that make no sense; they were left out, and the file was kept as %2."),
            "closed": self.tr("%1 could not be read; Stet starts with its defaults."),
        }
        settings, state = open_ini(file)
        if state != "sound":
            self.complain(texts[state].replace("%1", str(file)).replace("%2", kept_beside(file).name))
        return settings

    def complain(self, text: str) -> None:
        """Note what was wrong with the files, to be said once there is a window; "" for nothing."""
        self.complaint = f"{self.complaint} {text}".strip()

    def get(self, name: str) -> str | float | bool:
        """The choice of that name; its default where none, or one that makes no sense, is set."""
        setting = SETTINGS[name]
        value = self._choices.value(name, setting.default)
        found = (choice for choice in setting.choices if is_written(str(value), choice))
        return next(found, setting.default)

    def is_waiting(self, name: str) -> bool:
        """Whether the choice is another than the one in force, and shows at the next start only."""
        return self._at_start.get(name, self.get(name)) != self.get(name)

    def set(self, name: str, value: str | float | bool) -> None:
        """Choose; ValueError for what is not one of the setting's choices."""
        if value not in SETTINGS[name].choices:
            raise ValueError(f"{name} can't be {value!r}")
        if value != self.get(name):
            self._choices.setValue(name, value)
            self.changed.emit(name)

    def reset(self, section: str) -> None:
        """Back to the defaults in one section of the dialog."""
        for setting in SETTINGS.values():
            if setting.section == section:
                self.set(setting.name, setting.default)

    def keys(self, action_id: str) -> list[str] | None:
        """The keys that the user gave an action, unchecked; None where none were given, [] for no keys at all."""
        value = self._choices.value(f"keys/{action_id}")
        if value is None:
            return None
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else [""]
        return [text for text in texts if text != _NO_KEYS] if all(isinstance(t, str) for t in texts) else [""]

    def set_keys(self, action_id: str, keys: Sequence[str] | None) -> None:
        """Keep the keys of an action; None for its own ones."""
        if keys is None:
            self._choices.remove(f"keys/{action_id}")
        else:
            self._choices.setValue(f"keys/{action_id}", list(keys) or [_NO_KEYS])

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
