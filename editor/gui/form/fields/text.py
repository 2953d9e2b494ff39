"""Text: one line that wraps, several lines that grow, Markdown, code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ....core.values import ABSENT
from ..frame import InputFrame
from ..limits import count_against, is_outside
from ..line_ends import as_shown, typed_over
from ..text_edit import GrowingEdit, is_kept_by_text
from .base import FieldWidget, empty_words, text_of

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..state import FieldState, FormContext

MAX_SHOWN = 100_000
"""A longer text (in characters) is not put into an input: it is shown as a summary."""


class EditWidget(FieldWidget):
    """Any field whose value stands in a text input that grows."""

    is_single = False
    is_mono = False

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._frame = InputFrame(self)
        self._frame.set_padding(9, 7, 6, 6)
        self._edit = GrowingEdit(self._frame, is_single=self.is_single, is_mono=self.is_mono)
        self._frame.hold(self._edit)
        self._column.addWidget(self._frame)
        self.setFocusProxy(self._edit)
        self._edit.textChanged.connect(self._typed)

    def set_readonly(self, is_readonly: bool) -> None:
        """A read-only text can still be selected and copied."""
        self._edit.setReadOnly(is_readonly)
        self._frame.set_quiet(is_readonly)

    def focus_input(self) -> None:
        """Focus the text."""
        self._edit.setFocus()

    def focus_target(self) -> QWidget:
        """The text input."""
        return self._edit

    def frame(self) -> InputFrame:
        """The frame around the text."""
        return self._frame

    def _typed(self) -> None:
        """The text in the input changed, by a person or because another one is shown."""
        raise NotImplementedError


class TextWidget(EditWidget):
    """Text in one line that wraps; the counter says how long it is and how long it may be."""

    is_single = True

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """Any scalar that an input gives back as it was."""
        if not super().can_show(value, field):
            return False
        text = text_of(value)
        return len(text) <= MAX_SHOWN and is_kept_by_text(as_shown(text))

    def value(self) -> Value | Absent:
        """The text as typed, in the field's kind."""
        return self._state.value

    def counter(self) -> str:
        """`97 / 140`, or the number of characters of a longer text."""
        if self._state.is_several:
            return ""
        length = self._length()
        return count_against(length, self._state.field) or (str(length) if length > 80 else "")

    def is_beyond_limit(self) -> bool:
        """Whether the text is too long, or, once there is one, too short."""
        length = self._length()
        return bool(length) and is_outside(length, self._state.field)

    def _length(self) -> int:
        """How long the text is, as the checks count it: with both characters of a Windows line break."""
        value = self._state.value
        return len(value) if isinstance(value, str) and not self._state.is_several else len(self._edit.text())

    def _show(self, state: FieldState) -> None:
        several = self.tr("several values")
        self._edit.setPlaceholderText(several if state.is_several else empty_words(state.value))
        self._edit.set_text(as_shown(self._stood()))

    def _typed(self) -> None:
        if not self._is_showing:
            text = self._meant(self._edit.text())
            self._emit_value(self._read(text) if text else self._emptied())

    def _stood(self) -> str:
        """The present value's text, with its own line breaks."""
        state = self._state
        return "" if state.is_several else text_of(state.value, self.context.written(state.path))

    def _meant(self, shown: str) -> str:
        """The text that a person typed, with the line breaks of the file where they still stand."""
        base = self._state.base
        if isinstance(base, str) and shown == as_shown(base):
            return base
        return typed_over(self._stood(), shown)

    def _emptied(self) -> Value | Absent:
        """A text that was emptied is `""`, unless nothing, or null, stood there before."""
        base = self._state.base
        return base if base is ABSENT or base is None else ""

    def _read(self, text: str) -> Value:
        return self.context.read(text, self._state.field, self._state.base)


class LongTextWidget(TextWidget):
    """Text of several lines."""

    is_single = False


class CodeWidget(TextWidget):
    """Source code: several lines in a fixed-width font, with the language that the schema names."""

    is_single = False
    is_mono = True

    def counter(self) -> str:
        """The language, where there is no limit to tell."""
        return super().counter() or self._state.field.language
