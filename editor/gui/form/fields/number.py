"""Numbers: kept as typed, stepped with the arrow keys, never clamped."""

from __future__ import annotations

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ....core.values import ABSENT
from ..limits import between, is_outside
from .line import LineWidget

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..state import FormContext

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class NumberWidget(LineWidget):
    """A number as it is written in the file. What is typed and is no number stays as typed, with its problem."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.line.installEventFilter(self)

    def counter(self) -> str:
        """The limits: `0 – 100`, `≥ 0`, `≤ 100`."""
        return between(self._state.field.min, self._state.field.max)

    def is_beyond_limit(self) -> bool:
        """Whether the number lies outside them."""
        number = _number(self._state.value)
        return number is not None and is_outside(number, self._state.field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow up and down count by the field's step, page up and down by ten of them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = _STEPS.get(Qt.Key(event.key()), 0)
            if steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._count(steps)
                return True
        return super().eventFilter(watched, event)

    def _count(self, steps: int) -> None:
        """Count up or down, within the limits: a step is a wish, not a typed value."""
        field = self._state.field
        if self._state.is_readonly or self._state.is_several:
            return
        number = _number(self._state.value)
        if number is None and self._state.value not in (ABSENT, None):
            return
        new = _stepped(number, steps, field) if number is not None else _number(field.min) or 0
        if not is_outside(new, field):
            self.line.setText(str(new))
            self.line.textEdited.emit(self.line.text())


def _number(value: Value | Absent) -> int | float | None:
    """A value that is a number which can be counted on from."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return value if isinstance(value, int) or math.isfinite(value) else None


def _stepped(number: float, steps: int, field: Field) -> float:
    """The next number on the field's steps, as one counts on paper: 0.1 and 0.2 are 0.3."""
    step, start = Decimal(str(field.step or 1)), Decimal(str(_number(field.min) or 0))
    at = (Decimal(str(number)) - start) / step
    whole = at.to_integral_value(ROUND_FLOOR if steps > 0 else ROUND_CEILING)
    new = start + (whole + steps) * step if field.step else Decimal(str(number)) + steps
    return int(new) if isinstance(number, int) and new == int(new) else float(new)
