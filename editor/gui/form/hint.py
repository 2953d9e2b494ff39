"""The schema's hint for a field, in small letters under its label or input."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ..theme import set_kind, theme


class HintLabel(QLabel):
    """Wraps, can be selected, and is gone where there is no hint."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(theme.px(3), 0, theme.px(3), theme.px(2))
        set_kind(self, role="hint")
        self.hide()

    def show_hint(self, hint: str) -> None:
        """Show a hint, "" for none."""
        if hint != self.text():
            self.setText(hint)
        self.setVisible(bool(hint))
