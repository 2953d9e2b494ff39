"""What may only be read: a lock, a summary, and the value to select and copy once opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ..fold_head import FoldHead
from ..frame import InputFrame
from ..text_edit import GrowingEdit, is_kept_by_text
from .base import FieldWidget, empty_words, text_of

if TYPE_CHECKING:
    from ..state import FieldState, FormContext

SHORT = 60
"""Up to so many characters the summary is the value itself."""


class ReadonlyWidget(FieldWidget):
    """`secured  read-only, 524 characters`; pressed, it shows the value."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._head = FoldHead(self, icon="lock")
        self._head.toggled.connect(self._fold)
        self._column.addWidget(self._head)
        self._frame: InputFrame | None = None
        self._edit: GrowingEdit | None = None
        self.setFocusProxy(self._head)

    def has_own_head(self) -> bool:
        """The label stands in the folded line."""
        return True

    def focus_target(self) -> QWidget:
        """The line that opens the value."""
        return self._head

    def summary(self) -> str:
        """What the line says beside the label."""
        text = text_of(self._state.value)
        words = empty_words(self._state.value)
        if words or len(text) <= SHORT:
            return self.tr("{value} · read-only").format(value=words or text)
        return self.tr("read-only, %n character(s)", "", len(text))

    def _show(self, state: FieldState) -> None:
        self._head.show_text(state.field.label, self.summary())
        if self._edit is not None:
            self._edit.set_text(self._shown_text())

    def _fold(self, is_open: bool) -> None:
        if is_open and self._edit is None:
            self._frame = InputFrame(self)
            self._frame.set_padding(9, 7, 6, 6)
            self._frame.set_quiet(True)
            self._edit = GrowingEdit(self._frame, is_mono=True)
            self._edit.setReadOnly(True)
            self._frame.hold(self._edit)
            self._column.addWidget(self._frame)
            self._edit.setAccessibleName(self._state.field.label)
            self._edit.set_text(self._shown_text())
        if self._frame is not None:
            self._frame.setVisible(is_open)

    def _shown_text(self) -> str:
        text = text_of(self._state.value)[:100_000]
        return text if is_kept_by_text(text) else ascii(text)
