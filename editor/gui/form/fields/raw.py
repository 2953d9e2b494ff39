"""Any value as YAML: for what no other widget can show, and for those who would rather type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ....core.schema.kinds import read_any, read_value
from ....core.values import ABSENT
from ...language import told
from ...theme import set_kind, theme
from ..frame import InputFrame
from ..text_edit import GrowingEdit
from ..yaml_text import yaml_text
from .base import FieldWidget, empty_words

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..state import FieldState, FormContext

MAX_SHOWN = 60_000
"""A longer source (in characters) is cut and can't be edited here."""


class RawWidget(FieldWidget):
    """YAML source of one value. An edit is given whenever the text can be read; what is wrong is said below."""

    shows_items = True

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._frame = InputFrame(self)
        self._frame.set_padding(9, 7, 6, 6)
        self._edit = GrowingEdit(self._frame, is_mono=True)
        self._edit.setTabChangesFocus(True)
        self._frame.hold(self._edit)
        self._column.addWidget(self._frame)
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        set_kind(self._note, role="error")
        self._note.hide()
        self._column.addWidget(self._note)
        self.setFocusProxy(self._edit)
        self._is_cut = False
        self._edit.textChanged.connect(self._typed)

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """Everything."""
        return True

    def note(self) -> str:
        """What is wrong with the text, "" when it can be read."""
        return self._note.text()

    def set_readonly(self, is_readonly: bool) -> None:
        """Source that can be selected and copied only."""
        self._edit.setReadOnly(is_readonly)
        self._frame.set_quiet(is_readonly)

    def focus_input(self) -> None:
        """Focus the source."""
        self._edit.setFocus()

    def focus_target(self) -> QWidget:
        """The source input."""
        return self._edit

    def frame(self) -> InputFrame:
        """The frame around the source."""
        return self._frame

    def _show(self, state: FieldState) -> None:
        text = "" if state.value is ABSENT else yaml_text(state.value)  # type: ignore[arg-type]  # not Absent here
        self._is_cut = len(text) > MAX_SHOWN
        self._edit.setPlaceholderText(empty_words(state.value))
        self._edit.set_text(text[:MAX_SHOWN] + "…" if self._is_cut else text)
        if self._is_cut:
            self._edit.setReadOnly(True)
        self._say(self.tr("Too long to be edited here") if self._is_cut else "")

    def _typed(self) -> None:
        if self._is_showing or self._is_cut:
            return
        text = self._edit.text()
        if not text.strip():
            self._say("")
            self._emit_value(self._emptied())
            return
        try:
            value = read_source(text, self._state.base)
        except ValueError as error:
            self._say(told(str(error)))
            return
        self._say("")
        self._emit_value(value)

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))


def read_source(text: str, base: Value | Absent) -> Value:
    """What YAML text means; raises ValueError for broken YAML where a list or map stood before."""
    value = read_any(text)
    if value == text and isinstance(base, (list, dict)) and ("\n" in text or text[0] in "[{-"):
        return read_value(text, None, base)
    return value
