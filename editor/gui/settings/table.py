"""The one table of what can be chosen: the settings dialog and docs/settings.md are made from it (no Qt)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
            "Load pictures that lie on other websites: only when asked one by one, from websites you allowed, or all.",
            "Pictures from the web",
            ("Only when asked", "From allowed websites", "Always"),
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
            "Rows of the list",
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


_SECTIONS: dict[Section, str] = {"general": "General", "look": "Look"}
_HEAD = """\
# Settings

`Ctrl+,` opens them; what is chosen holds at once (a language from the next start on). They are kept in `settings.ini`
in the platform's folder for settings (`~/.config/stet` on Linux), which may be edited by hand while Stet is closed: a
value that is none of those below counts as not set, and a file that can't be read is put beside as
`settings.ini.damaged`. What the window remembers by itself (its place and size, panes, and for each site the columns,
the order, the query, the article one was at) is in `window.ini` in the folder for state (`~/.local/state/stet`); it
can be deleted at any time.

This page is made from the table in `editor/gui/settings/table.py`; a test keeps them in step.
"""
_KEYS = """
## Keys

Each action can have up to four keys, chosen in the settings under Keys: `Enter` on an action, then the key. They
stand in the group `[keys]` of the file, by the action's id (`publish=Y`); `none` is no key. No key has two actions.
What moves and selects in the list, and what types or edits in text inputs, can't be given away. Keys in the file that
break these rules are not used, and Stet says so. [All actions and their usual keys](keys.md).

## Languages

English and German, the labels of Stet's presets and the faults of a schema file included; a schema of the site's own
is in the site's language. The command line speaks English. Dates and numbers follow the language, as they are written
where the system says that one lives.
"""


def settings_page() -> str:
    """docs/settings.md."""
    lines = [_HEAD]
    for section, heading in _SECTIONS.items():
        lines += [f"## {heading}", "", "| setting | in the file | values | what it does |", "| --- | --- | --- | --- |"]
        for setting in SETTINGS.values():
            if setting.section == section:
                values = " ".join(f"`{_written(choice)}`" for choice in setting.choices)
                usual = f"{values}; else `{_written(setting.default)}`"
                lines.append(f"| {setting.title} | `{setting.name}` | {usual} | {setting.help} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n" + _KEYS


def _written(choice: str | float | bool) -> str:
    return str(choice).lower()
