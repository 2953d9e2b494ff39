"""Edits on field paths, and how they are applied: splice, then read back."""

from __future__ import annotations

from .model import Edit, FieldChange, Insert, Move, Remove, ReplaceBody, Set

__all__ = ["Edit", "FieldChange", "Insert", "Move", "Remove", "ReplaceBody", "Set"]
