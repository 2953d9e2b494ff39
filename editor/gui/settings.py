"""What the user chose, and what the window remembers: two files, neither of which can stop the start.

`settings.ini` in the configuration folder holds the choices of SETTINGS; `window.ini` in the state folder
holds places, sizes, recent sites. A value that is not of its kind counts as not set; a file that can't be
read is kept beside as `*.damaged`, and `complaint` says so.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from .. import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

RECENT_SITES = 10
_NO_KEYS = "none"
"""What stands for no keys in the file: an INI file can't tell an empty list from nothing."""


Section = Literal["general", "look"]
"""The part of the settings dialog that a choice stands in."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One choice: its name in the file, its default, the values it may have, and what it does.

    `label` and `words` (a word a choice, in their order) are what the dialog shows; without them the name and
    the values serve. `waits` tells that a change is seen from the next start on.
    """

    name: str
    default: str | float | bool
    choices: tuple[str | float | bool, ...]
    help: str
    label: str = ""
    words: tuple[str, ...] = ()
    section: Section = "general"
    waits: bool = False

    @property
    def title(self) -> str:
        """What the choice is called, in English."""
        return self.label or self.name.replace("_", " ").capitalize()

    def word(self, choice: str | float | bool) -> str:
        """What one of its values is called, in English."""
        return self.words[self.choices.index(choice)] if self.words else str(choice).capitalize()


_SIZES = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)

SETTINGS: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting(
            "advance",
            True,
            (True, False),
            "After publishing or unpublishing, go to the article that was next.",
            "Go on after publishing",
        ),
        Setting(
            "remote_images",
            "never",
            ("never", "hosts", "always"),
            "Pictures on other hosts: only those asked for one by one, those of the hosts you allowed, or all.",
            "Load remote pictures",
            ("Only when asked", "From allowed hosts", "Always"),
        ),
        Setting(
            "language",
            "system",
            ("system", "en", "de"),
            "The language of all words in the window. Articles are left as they are.",
            "Language",
            ("As the system", "English", "Deutsch"),
            waits=True,
        ),
        Setting(
            "theme",
            "system",
            ("system", "light", "dark"),
            "Light or dark, or as the system says.",
            "Theme",
            ("As the system", "Light", "Dark"),
            "look",
        ),
        Setting(
            "text_size",
            1.0,
            _SIZES,
            "The size of all text; 100 % is 13 pixels.",
            "Text size",
            tuple(f"{size:.0%}".replace("%", " %") for size in _SIZES),
            "look",
        ),
        Setting(
            "density",
            "normal",
            ("normal", "compact"),
            "How high the rows of the list are, and how large its pictures.",
            "List",
            ("Normal", "Compact"),
            "look",
        ),
        Setting(
            "thumbnails",
            True,
            (True, False),
            "Show a small picture in each row of the list.",
            "Pictures in the list",
            section="look",
        ),
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
        damage = _damage(file)
        if damage is not None:
            damaged = file
            text = self.tr("%1 could not be read; it was kept as %2, and Stet starts with its defaults.")
            if damage:
                text = self.tr("%1 had values that make no sense; they were left out, and the file was kept as %2.")
            kept = file.with_name(file.name + ".damaged")
            try:
                os.replace(file, kept)
                file.write_bytes(damage)
            except OSError:
                text = self.tr("%1 could not be read; Stet starts with its defaults.")
                file = Path(os.devnull)
            self.complain(text.replace("%1", str(damaged)).replace("%2", kept.name))
        return QSettings(str(file), QSettings.Format.IniFormat)

    def complain(self, text: str) -> None:
        """Note what was wrong with the files, to be said once there is a window; "" for nothing."""
        self.complaint = f"{self.complaint} {text}".strip()

    def get(self, name: str) -> str | float | bool:
        """The choice of that name; its default where none, or one that makes no sense, is set."""
        setting = SETTINGS[name]
        value = self._choices.value(name, setting.default)
        found = (choice for choice in setting.choices if _is_written(str(value), choice))
        return next(found, setting.default)

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


def _is_written(text: str, choice: str | float | bool) -> bool:
    """Whether a text in the file means the choice: `2` is 2.0, `True` is true."""
    if isinstance(choice, float):
        try:
            return float(text) == choice
        except ValueError:
            return False
    return text.lower() == str(choice).lower()


_FOREIGN = re.compile(rb"""^[^\n]*?[=,]\s*"?@(?!@|ByteArray\(|Invalid\(\))\w*\(.*$\n?""", re.MULTILINE)
"""A line with a value of a kind that Stet never writes. Qt would build any object that such a value describes, also
one whose bytes are damaged, and that ends the program."""


def _damage(file: Path) -> bytes | None:
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
