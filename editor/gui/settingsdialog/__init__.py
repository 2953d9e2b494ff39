"""What can be chosen, in one window: made from the tables of settings and of actions; every change acts at once."""

from __future__ import annotations

from .dialog import SettingsDialog

__all__ = ["SettingsDialog"]
