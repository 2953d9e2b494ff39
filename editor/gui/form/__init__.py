"""The form: one widget a field kind, derived from the schema."""

from __future__ import annotations

from .fields import WIDGETS

__all__ = ["WIDGETS"]
