"""Which keys stand for which action: those of the table, or what the user chose."""

from __future__ import annotations

from .bindings import Bindings, bindings
from .rules import pressed_key, shown_key, why_not
from .tips import tell_key, tip

__all__ = ["Bindings", "bindings", "pressed_key", "shown_key", "tell_key", "tip", "why_not"]
