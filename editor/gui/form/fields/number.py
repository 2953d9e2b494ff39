"""Numbers: kept as typed, stepped with the arrow keys, never clamped."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from .line import LineWidget

if TYPE_CHECKING:
    from ..state import FormContext


class NumberWidget(LineWidget):
    """A number as it is written in the file. What is typed and is no number stays as typed, with its problem."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.line.installEventFilter(self)

    def counter(self) -> str:
        """The limits: `0 – 100`, `≥ 0`, `≤ 100`."""
        low, high = self._state.field.min, self._state.field.max
        if low is not None and high is not None:
            return f"{low} – {high}"
        if low is not None:
            return f"≥ {low}"
        return f"≤ {high}" if high is not None else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow up and down count by the field's step."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            sign = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
            if sign and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._count(sign)
                return True
        return super().eventFilter(watched, event)

    def _count(self, sign: int) -> None:
        """Count up or down, within the limits: a step is a wish, not a typed value."""
        field, value = self._state.field, self._state.value
        if isinstance(value, bool) or not isinstance(value, (int, float)) or self._state.is_readonly:
            return
        if isinstance(value, float) and not math.isfinite(value):
            return
        new = value + sign * (field.step or 1)
        low, high = field.min, field.max
        if (isinstance(low, (int, float)) and new < low) or (isinstance(high, (int, float)) and new > high):
            return
        self.line.setText(str(round(new, 10) if isinstance(new, float) else new))
        self.line.textEdited.emit(self.line.text())
