"""One line of text in a frame, with buttons beside it: the ground of numbers, URLs, files, dates, colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton, QWidget

from ....core.values import ABSENT
from ..frame import InputFrame
from ..small_button import SmallButton
from ..text_edit import BareLineEdit, is_kept_by_text
from .base import FieldWidget, empty_words, text_of

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..state import FieldState, FormContext


class LineWidget(FieldWidget):
    """A scalar in one line, read in the field's kind; text that is no such value stays text."""

    empties_to_text = False
    """Whether an emptied line is `""` (a kind of text) or null (all others)."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._frame = InputFrame(self)
        self.line = BareLineEdit(self._frame)
        self._frame.hold(self.line, stretch=self.line)
        self._column.addWidget(self._frame)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._typed)

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """Any scalar whose text has one line."""
        if not super().can_show(value, field):
            return False
        text = text_of(value)
        return "\n" not in text and is_kept_by_text(text) and len(text) <= 100_000

    def set_readonly(self, is_readonly: bool) -> None:
        """A read-only line can still be selected and copied."""
        self.line.setReadOnly(is_readonly)
        self._frame.set_quiet(is_readonly)

    def focus_input(self) -> None:
        """Focus the line."""
        self.line.setFocus()

    def focus_target(self) -> QWidget:
        """The line."""
        return self.line

    def frame(self) -> InputFrame:
        """The frame around the line."""
        return self._frame

    def describe(self, name: str, description: str) -> None:
        """Tell screen readers what the input is called, and its buttons with it."""
        super().describe(name, description)
        for button in self._frame.findChildren(SmallButton):
            button.name_for(name)

    def add_button(self, icon: str, name: str, action: Callable[[], object]) -> QToolButton:
        """Put a small button at the line's end."""
        button = SmallButton(icon, name, self._frame)
        button.clicked.connect(lambda: action())
        self._frame.hold(button)
        return button

    def _show(self, state: FieldState) -> None:
        several = self.tr("several values")
        self.line.setPlaceholderText(several if state.is_several else empty_words(state.value))
        self.line.set_text("" if state.is_several else text_of(state.value, self.context.written(state.path)))

    def _typed(self, text: str) -> None:
        self._emit_value(self._read(text) if text else self._emptied())

    def _emptied(self) -> Value | Absent:
        base = self._state.base
        if base is ABSENT:
            return ABSENT
        return "" if self.empties_to_text and base is not None else None

    def _read(self, text: str) -> Value:
        return self.context.read(text, self._state.field, self._state.base)
