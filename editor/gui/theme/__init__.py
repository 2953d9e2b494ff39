"""How Stet looks: one table of tokens, one of icons, and the theme made of them."""

from __future__ import annotations

from .look import Theme, set_kind, theme

__all__ = ["Theme", "set_kind", "theme"]
