"""How much a field may hold, in words and figures for its counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ..pieces.figures import count_text

if TYPE_CHECKING:
    from ...core.schema.model import Field


def between(low: object, high: object) -> str:
    """`0 – 100`, `≥ 0`, `≤ 100`; "" without limits."""
    if low is not None and high is not None:
        return f"{_said(low)} – {_said(high)}"
    if low is not None:
        return f"≥ {_said(low)}"
    return f"≤ {_said(high)}" if high is not None else ""


def _said(limit: object) -> str:
    """A limit by the locale; of a date its text."""
    return count_text(limit) if isinstance(limit, (int, float)) else str(limit)


def items_between(field: Field) -> str:
    """`2 – 5 allowed` for the items of a list; "" without limits."""
    words = between(field.min, field.max)
    return QCoreApplication.translate("Limits", "%1 allowed").replace("%1", words) if words else ""


def count_against(count: int, field: Field) -> str:
    """`97 / 140` for a count with an upper limit, `12 / ≥ 20` below a lower one; "" without limits."""
    if isinstance(field.min, (int, float)) and count < field.min:
        return f"{count_text(count)} / ≥ {count_text(field.min)}"
    return f"{count_text(count)} / {count_text(field.max)}" if isinstance(field.max, (int, float)) else ""


def is_outside(number: float, field: Field) -> bool:
    """Whether a number, or a count, lies outside a field's limits."""
    low, high = field.min, field.max
    return (isinstance(low, (int, float)) and number < low) or (isinstance(high, (int, float)) and number > high)
