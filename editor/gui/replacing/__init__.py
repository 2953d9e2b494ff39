"""Find and replace in many articles: what is asked for, where it is found, and the look before it is written."""

from __future__ import annotations

from .dialog import FindReplace
from .request import ReplaceMemory, Scope

__all__ = ["FindReplace", "ReplaceMemory", "Scope"]
