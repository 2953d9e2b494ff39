"""Any value as YAML: for what no other widget can show, and for those who would rather type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ....core.schema.kinds import SourceError, read_any, read_collection
from ....core.values import ABSENT
from ...language import told
from ...theme import set_kind, theme
from ..yaml_text import yaml_text
from .base import empty_words, several_words
from .text import EditWidget

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..state import FieldState, FormContext

MAX_SHOWN = 60_000
"""A longer source (in characters) is cut and can't be edited here."""


class RawWidget(EditWidget):
    """YAML source of one value. An edit is given whenever the text can be read; what is wrong is marked and said."""

    is_mono = True
    shows_items = True

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setContentsMargins(theme.px(3), 0, theme.px(3), 0)
        set_kind(self._note, role="error")
        self._note.hide()
        self._column.addWidget(self._note)
        self._is_cut = False
        self._start: Value | Absent = ABSENT
        """What the field had before it was typed in."""

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """Everything."""
        return True

    def note(self) -> str:
        """What is wrong with the text, "" when it can be read."""
        return self._note.text()

    def describe(self, name: str, description: str) -> None:
        """What is wrong with the text is told, too."""
        self._described = (name, description)
        super().describe(name, ". ".join(part for part in (self.note(), description) if part))

    _described = ("", "")

    def _show(self, state: FieldState) -> None:
        is_blank = state.value is ABSENT or state.is_several
        text = "" if is_blank else _source(state.value)  # type: ignore[arg-type]  # not Absent here
        self._start = state.value
        self._is_cut = len(text) > MAX_SHOWN
        self._edit.setPlaceholderText(several_words() if state.is_several else empty_words(state.value))
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
            value = read_source(text)
        except SourceError as error:
            line = min(error.line, text.count("\n") + 1)  # what was never closed is missed after the last line
            where = self.tr("Line %1: ").replace("%1", str(line)) if "\n" in text else ""
            self._say(f"{where}{told(str(error))}", line)
            self._emit_value(self._start)  # what a half-typed text meant a moment ago was not meant
            return
        self._say("")
        self._emit_value(value)

    def _say(self, text: str, line: int = 0) -> None:
        """Say what is wrong, and mark its line (from 1; 0: none)."""
        self._edit.mark_line(line)
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.describe(*self._described)


def read_source(text: str) -> Value:
    """What YAML text means; raises SourceError for broken YAML: whoever edits source means source."""
    try:
        read_collection(text)
        return read_any(text)
    except SourceError:
        raise
    except ValueError as error:
        raise SourceError(str(error), 1, 1) from None


def _source(value: Value) -> str:
    """The value as YAML; a text too long to be edited as it stands, as writing a megabyte of YAML takes seconds."""
    return value if isinstance(value, str) and len(value) > MAX_SHOWN else yaml_text(value)
