"""How much a field may hold, in words and figures for its counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ...core.schema.model import Field


def between(low: object, high: object) -> str:
    """`0 – 100`, `≥ 0`, `≤ 100`; "" without limits."""
    if low is not None and high is not None:
        return f"{low} – {high}"
    if low is not None:
        return f"≥ {low}"
    return f"≤ {high}" if high is not None else ""


def items_between(field: Field) -> str:
    """`2 – 5 allowed` for the items of a list; "" without limits."""
    words = between(field.min, field.max)
    return QCoreApplication.translate("Limits", "%1 allowed").replace("%1", words) if words else ""


def count_against(count: int, field: Field) -> str:
    """`97 / 140` for a count with an upper limit, `12 / ≥ 20` below a lower one; "" without limits."""
    if isinstance(field.min, (int, float)) and count < field.min:
        return f"{count} / ≥ {field.min}"
    return f"{count} / {field.max}" if isinstance(field.max, (int, float)) else ""


def is_outside(number: float, field: Field) -> bool:
    """Whether a number, or a count, lies outside a field's limits."""
    low, high = field.min, field.max
    return (isinstance(low, (int, float)) and number < low) or (isinstance(high, (int, float)) and number > high)
