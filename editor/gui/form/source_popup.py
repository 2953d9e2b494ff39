"""The lines of the file that hold a field, as they stand there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from ..theme import set_kind, theme


class SourcePopup(QFrame):
    """A read-only, selectable piece of source under a field; Escape or a click elsewhere closes it."""

    def __init__(self, owner: QWidget, source: str) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_kind(self, role="input")
        box = QVBoxLayout(self)
        box.setContentsMargins(*(4 * [theme.px(8)]))
        self._text = QPlainTextEdit(source or self.tr("This field is not in the file."), self)
        self._text.setReadOnly(True)
        self._text.setFont(theme.font("label", mono=True))
        self._text.setAccessibleName(self.tr("Source of the field"))
        set_kind(self._text, role="bare")
        box.addWidget(self._text)
        lines = min(16, source.count("\n") + 2)
        self.resize(max(theme.px(320), owner.width()), lines * self._text.fontMetrics().lineSpacing() + theme.px(32))

    def text(self) -> str:
        """What it shows."""
        return self._text.toPlainText()

    def open_below(self, place: QWidget) -> None:
        """Open under a widget."""
        self.move(place.mapToGlobal(QPoint(place.width() - self.width(), place.height())))
        self.show()
        self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
