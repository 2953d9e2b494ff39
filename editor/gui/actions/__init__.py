"""What can be done, as tables: actions with their keys, and the keys inside the form (no Qt)."""

from __future__ import annotations

from .table import ACTIONS, BY_ID, CONTEXT_MENU, Action, Menu, Scope, keys_page, shown_keys

__all__ = ["ACTIONS", "BY_ID", "CONTEXT_MENU", "Action", "Menu", "Scope", "keys_page", "shown_keys"]
