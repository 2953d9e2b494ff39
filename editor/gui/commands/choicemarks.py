"""Which choices hold, as ticks before the actions that make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup, QIcon

if TYPE_CHECKING:
    from ..settings import Settings
    from .actionset import ActionSet

CHOICES: dict[str, tuple[str, str | bool]] = {
    # action: setting, and its value while the action is ticked
    "toggle_density": ("density", "compact"),
    "toggle_thumbnails": ("thumbnails", True),
    "toggle_advance": ("advance", True),
    "theme_system": ("theme", "system"),
    "theme_light": ("theme", "light"),
    "theme_dark": ("theme", "dark"),
}


class ChoiceMarks(QObject):
    """Keeps the ticks in step with the settings."""

    def __init__(self, actions: ActionSet, settings: Settings) -> None:
        super().__init__(actions)
        self._actions = actions
        self._settings = settings
        for name in CHOICES:
            action = actions[name]
            action.setCheckable(True)
            action.setIcon(QIcon())  # the tick takes its place
            action.triggered.connect(self.refresh)  # Qt ticks what is pressed, also what was so already
        themes = QActionGroup(self)  # one of them holds: round marks
        for name, (setting, _) in CHOICES.items():
            if setting == "theme":
                themes.addAction(actions[name])
        settings.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Tick what holds now."""
        for name, (setting, value) in CHOICES.items():
            self._actions[name].setChecked(self._settings.get(setting) == value)
