"""What the user chose and what the window remembers: one table, two files."""

from __future__ import annotations

from .settings import RECENT_SITES, Settings, site_key
from .table import SETTINGS, Section, Setting

__all__ = ["RECENT_SITES", "SETTINGS", "Section", "Setting", "Settings", "site_key"]
