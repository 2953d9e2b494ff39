"""Counts as a person reads them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

_LARGE = 1 << 63
"""What Qt's numbers do not reach; a schema's limits may."""


def count_text(count: float) -> str:
    """A count by the locale: 12,345 or 12.345."""
    return QLocale().toString(count) if abs(count) < _LARGE else str(count)
