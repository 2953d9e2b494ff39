"""The quiet line under an input that says what is unusual about its value, with what would mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ..theme import set_kind, theme

if TYPE_CHECKING:
    from .value_notes import ValueNote


class NoteLine(QWidget):
    """One sentence in the hint's type, and a link where a mend is certain."""

    fix_wanted = Signal(object)
    """The edit that mends."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._note: ValueNote | None = None
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.px(3), theme.px(2), theme.px(3), theme.px(2))
        box.setSpacing(theme.px(8))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        set_kind(self._words, role="hint")
        self.fix_button = QPushButton(self)
        set_kind(self.fix_button, kind="link")
        self.fix_button.clicked.connect(self._want_fix)
        box.addWidget(self._words, 1)
        box.addWidget(self.fix_button, 0)

    def words(self) -> str:
        """What the line says; "" for nothing."""
        return self._note.words if self._note is not None else ""

    def show_note(self, note: ValueNote | None, label: str) -> None:
        """Say something of the field called `label`, or nothing."""
        if note != self._note and note is not None:
            self._words.setText(note.words)
            self.fix_button.setText(note.fix_words)
            self.fix_button.setAccessibleName(f"{note.fix_words}: {label}")
            self.fix_button.setVisible(note.fix is not None)
        self._note = note
        self.setVisible(note is not None)

    def _want_fix(self) -> None:
        if self._note is not None and self._note.fix is not None:
            self.fix_wanted.emit(self._note.fix)
