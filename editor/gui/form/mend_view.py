"""A file that can't be read, as text: line numbers, the error line marked, to be mended here."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ..theme import set_kind, theme


class MendView(QPlainTextEdit):
    """Plain text with its line numbers. `text` gives every character back as it was put in."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mend-view")
        self.setAccessibleName(self.tr("Text of the file"))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        set_kind(self, role="bare")
        self._error_line = 0
        self._numbers = LineNumbers(self)
        self._shown = ""
        self._shown_lines: list[str] = []
        self.blockCountChanged.connect(lambda _: self._make_room())
        self.updateRequest.connect(self._scroll_numbers)
        self.textChanged.connect(self.edited)
        theme.changed.connect(self._dress)
        self._dress()

    def show_text(self, text: str, error_line: int, *, readonly: bool) -> None:
        """Show a file's text with the line (from 1) where reading it failed."""
        self.blockSignals(True)
        if text != self.text():
            self.setPlainText(text)
        self.blockSignals(False)
        self._shown = self.text()
        self._shown_lines = self._shown.split("\n")
        self.setReadOnly(readonly)
        self._error_line = error_line
        self._mark()
        self._make_room()
        self._go_to(error_line)

    def mark_error(self, line: int) -> None:
        """Mark another line (from 1) as the one where reading fails; 0: none does any more."""
        self._error_line = line
        self._mark()
        self._make_room()
        self._numbers.update()

    def put_text(self, text: str) -> None:
        """Another text in the place of the one shown; can be undone here."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self._mark()
        self._go_to(self._error_line)

    def text(self) -> str:
        """The text as it stands."""
        return self.document().toRawText().replace("\u2029", "\n")

    @property
    def is_changed(self) -> bool:
        """Whether a person changed the text."""
        return self.text() != self._shown

    @property
    def error_line(self) -> int:
        """The line that is marked."""
        return self._error_line

    def revert(self) -> None:
        """Back to the file's text; can be undone here."""
        self.put_text(self._shown)

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet, polishing what is shown first, takes the font away."""
        super().showEvent(event)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers at the left."""
        super().resizeEvent(event)
        box = self.contentsRect()
        self._numbers.setGeometry(QRect(box.left(), box.top(), self._numbers.sizeHint().width(), box.height()))

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines in sight."""
        painter = QPainter(self._numbers)
        painter.fillRect(event.rect(), theme.color("sunken"))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        height = self.fontMetrics().height()
        while block.isValid() and top <= event.rect().bottom():
            number = block.blockNumber() + 1
            is_error = number == self._error_line
            if self._is_line_changed(number - 1, block.text()):
                painter.fillRect(QRect(0, round(top), theme.px(3), height), theme.color("chg"))
            painter.setPen(theme.color("err" if is_error else "muted"))
            room = QRect(0, round(top), self._numbers.width() - theme.px(8), height)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, f"▸ {number}" if is_error else str(number))
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def _is_line_changed(self, at: int, text: str) -> bool:
        """Whether a line is another than in the file at that place."""
        return at >= len(self._shown_lines) or self._shown_lines[at] != text

    def _mark(self) -> None:
        """Tint the line where reading failed."""
        block = self.document().findBlockByNumber(self._error_line - 1)
        if self._error_line < 1 or not block.isValid():
            self.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.format.setBackground(QColor(theme.hex("err-bg")))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([mark])

    def _go_to(self, line: int) -> None:
        block = self.document().findBlockByNumber(max(0, line - 1))
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()

    def _make_room(self) -> None:
        self.setViewportMargins(self._numbers.sizeHint().width(), 0, 0, 0)

    def _scroll_numbers(self, rect: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _dress(self) -> None:
        self.setFont(theme.font("label", mono=True))
        self.setTabStopDistance(4 * QFontMetrics(self.font()).horizontalAdvance(" "))
        self._mark()
        self._make_room()


class LineNumbers(QWidget):
    """The column of line numbers beside the text."""

    def __init__(self, view: MendView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:
        """Room for the longest number and the error's arrow."""
        digits = len(str(max(99, self._view.blockCount())))
        return QSize(self._view.fontMetrics().horizontalAdvance("▸ " + "9" * digits) + theme.px(16), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The view knows where its lines are."""
        self._view.paint_numbers(event)
