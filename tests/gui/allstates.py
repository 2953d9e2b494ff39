"""The whole table: importing a module of states puts its states in."""

from __future__ import annotations

import filestates
import picturestates
import viewstates
from states import STATES, State

MODULES = (filestates, viewstates, picturestates)
__all__ = ["MODULES", "STATES", "State"]
