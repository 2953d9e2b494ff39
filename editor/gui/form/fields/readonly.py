"""What may only be read: a lock, a summary, and the value to select and copy once opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frame import InputFrame
from ..line_ends import as_shown
from ..text_edit import GrowingEdit, is_kept_by_text
from .base import empty_words, several_words, text_of
from .fold import FoldWidget

if TYPE_CHECKING:
    from ..state import FieldState

SHORT = 60
"""Up to so many characters the summary is the value itself."""


class ReadonlyWidget(FoldWidget):
    """`secured  read-only, 524 characters`; pressed, it shows the value."""

    icon = "lock"
    _edit: GrowingEdit

    def summary(self) -> str:
        """The value where it is short, else how long it is; and that it can't be changed."""
        text = text_of(self._state.value)
        words = several_words() if self._state.is_several else empty_words(self._state.value)
        if words or len(text) <= SHORT:
            return self.tr("%1 · read-only").replace("%1", words or " ".join(text.split()))
        return self.tr("read-only, %n character(s)", "", len(text))

    def make_body(self) -> InputFrame:
        """A quiet input."""
        frame = InputFrame(self)
        frame.set_padding(9, 7, 6, 6)
        frame.set_quiet(True)
        self._edit = GrowingEdit(frame, is_mono=True)
        self._edit.setReadOnly(True)
        frame.hold(self._edit)
        return frame

    def fill_body(self) -> None:
        """The value, with what can't be shown as it is written out."""
        text = "" if self._state.is_several else as_shown(text_of(self._state.value)[:100_000])
        self._edit.setAccessibleName(self._state.field.label)
        self._edit.set_text(text if is_kept_by_text(text) else ascii(text))

    def _show(self, state: FieldState) -> None:
        super()._show(state)
        self._head.show_text(state.field.label, self.summary())
