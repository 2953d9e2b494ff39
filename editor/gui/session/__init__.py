"""The window's one connection to the core, without a widget: the open site, its drafts, what is written and watched."""

from __future__ import annotations

from .session import Session

__all__ = ["Session"]
