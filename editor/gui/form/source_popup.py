"""The lines of the file that hold a field, as they stand there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ..theme import set_kind, theme
from .field_popup import FieldPopup


class SourcePopup(FieldPopup):
    """A read-only, selectable piece of source under a field."""

    def __init__(self, owner: QWidget, source: str) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = QPlainTextEdit(source or self.tr("This field is not in the file."), self)
        self._text.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self._text.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._text.setFont(theme.font("label", mono=True))
        self._text.setAccessibleName(self.tr("Source of the field"))
        set_kind(self._text, role="bare")
        self.box.addWidget(self._text)
        lines = min(16, source.count("\n") + 2)
        self.resize(max(theme.px(320), owner.width()), lines * self._text.fontMetrics().lineSpacing() + theme.px(32))

    def text(self) -> str:
        """What it shows."""
        return self._text.toPlainText()

    def open_below(self, place: QWidget) -> None:
        """Open under a widget."""
        self.open_at(place, self._text)
