"""A date in words over the line that holds it as the file writes it, while nobody types there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from ..theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_INSET = 2
"""What a line edit keeps free before its text, in pixels."""


class DateFace(QWidget):
    """Lies over a line edit; the focus takes it away, so that what is edited is the file's own notation."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._words = self._zone = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("date-face")
        line.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def text(self) -> str:
        """What is read, "" while the line itself is seen."""
        return "" if self.isHidden() else " ".join(filter(None, (self._words, self._zone)))

    def say(self, words: str, zone: str) -> None:
        """Show a date in words, its zone fainter; "" shows the line itself."""
        self._words, self._zone = words, zone
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the line, and out of its way."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize, QEvent.Type.Show):
            self._follow(event.type())
        return False

    def _follow(self, kind: QEvent.Type = QEvent.Type.None_) -> None:
        has_focus = kind == QEvent.Type.FocusIn or (self._line.hasFocus() and kind != QEvent.Type.FocusOut)
        self.setGeometry(self._line.rect())
        self.setVisible(bool(self._words) and not has_focus)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_readonly = self._line.isReadOnly()
        painter.fillRect(self.rect(), theme.color("sunken" if is_readonly else "surface"))
        painter.setFont(self._line.font())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
        rect = self.rect().adjusted(_INSET, 0, 0, 0)
        for text, token in ((self._words, "muted" if is_readonly else "text"), (self._zone, "muted")):
            painter.setPen(theme.color(token))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, flags, shown)
            rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(shown + " "))
