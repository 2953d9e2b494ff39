"""A text input that grows with its text, gives it back unchanged, and lets go of what is not typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from ..theme import set_kind, theme

MAX_LINES = 14
"""How far a text input grows, in lines; a longer text scrolls."""
MAX_LENGTH = (1 << 31) - 1
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_LEFT_FOR_GOOD = (*_BY_TAB, Qt.FocusReason.MouseFocusReason)


class GrowingEdit(QPlainTextEdit):
    """A frameless plain text input as high as its text. `is_single`: Enter is left to the window."""

    add_to_menu: Callable[[QMenu], object] | None = None
    """Puts what belongs to the field into the input's own menu."""

    def __init__(self, parent: QWidget | None = None, *, is_single: bool = False, is_mono: bool = False) -> None:
        super().__init__(parent)
        self.is_single = is_single
        self._is_mono = is_mono
        self._max_lines = MAX_LINES
        self._is_long = False
        set_kind(self, role="bare")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._align)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._dress()
        theme.changed.connect(self._dress)

    def text(self) -> str:
        """The text with every character as it was put in (Qt's own `toPlainText` turns hard spaces into soft)."""
        return self.document().toRawText().replace("\u2029", "\n")

    def set_text(self, text: str) -> None:
        """Show a text; its undo history begins here."""
        if text != self.text():
            self.setPlainText(text)
        self._fit()

    def setReadOnly(self, is_readonly: bool) -> None:
        """What may only be read can be selected by keys, too."""
        super().setReadOnly(is_readonly)
        if is_readonly:
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)

    def mark_line(self, line: int) -> None:
        """Put a line (from 1) on the tint of errors; 0: none."""
        block = self.document().findBlockByNumber(line - 1)
        if line < 1 or not block.isValid():
            self.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.format.setBackground(theme.color("err-bg"))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([mark])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Cut, copy and paste, then what belongs to the field."""
        open_input_menu(self, self.createStandardContextMenu(), self.add_to_menu, event)

    def set_max_lines(self, lines: int) -> None:
        """Grow so far and no further."""
        self._max_lines = lines
        self._fit()

    def forget_typing(self) -> None:
        """From here on, Undo is the window's until more is typed."""
        self.document().clearUndoRedoStacks()

    def event(self, event: QEvent) -> bool:
        """Keep Undo and Redo only while there is typing to undo; then they are the window's."""
        document = self.document()
        if _is_idle(event, document.isUndoAvailable(), document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In a single line Enter is no text."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (is_enter and (self.is_single or event.modifiers() & Qt.KeyboardModifier.ControlModifier)) or (
            event.key() == Qt.Key.Key_Escape
        ):
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab selects all, as in one line: what is typed replaces it. What is code, or longer, keeps its cursor."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and not self._is_mono and not self._is_long:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing stays selected, once the focus has gone to another input."""
        super().focusOutEvent(event)
        if event.reason() in _LEFT_FOR_GOOD and self.textCursor().hasSelection():
            cursor = self.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text; line breaks become spaces in a single line."""
        text = source.text()
        self.insertPlainText(" ".join(text.split("\n")) if self.is_single else text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, not the input, while all of the text is in sight."""
        if self.verticalScrollBar().maximum() == 0:
            event.ignore()
        else:
            super().wheelEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet, polishing what is shown first, takes a font of its own away."""
        super().showEvent(event)
        if self._is_mono:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width wraps anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _align(self) -> None:
        """Right-to-left text begins at the right: Qt's plain text has one alignment for all of it."""
        is_rtl = self.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            self.document().setDefaultTextOption(option)

    def _fit(self) -> None:
        # QPlainTextDocumentLayout counts its height in lines, not in pixels.
        lines = max(1, round(self.document().documentLayout().documentSize().height()))
        height = min(lines, self._max_lines) * self.fontMetrics().lineSpacing() + 2
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
        self._is_long = lines > self._max_lines
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._is_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def _dress(self) -> None:
        self.setFont(theme.font("label" if self._is_mono else "body", mono=self._is_mono))
        self._fit()


class BareLineEdit(QLineEdit):
    """A line without a border of its own that takes a text of any length and leaves foreign Undo to the window."""

    add_to_menu: Callable[[QMenu], object] | None = None
    """Puts what belongs to the field into the input's own menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(MAX_LENGTH)
        set_kind(self, role="bare")

    def set_text(self, text: str) -> None:
        """Show a text from its beginning; the same text leaves the cursor where it is."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def forget_typing(self) -> None:
        """From here on, Undo is the window's until more is typed."""
        at = self.cursorPosition()
        was_blocked = self.blockSignals(True)
        self.setText(self.text())  # a text that is set has no history
        self.setCursorPosition(at)
        self.blockSignals(was_blocked)

    def event(self, event: QEvent) -> bool:
        """Keep Undo and Redo only while there is typing to undo."""
        if _is_idle(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A long text is seen from its beginning again, once the focus has gone to another input."""
        super().focusOutEvent(event)
        if event.reason() in _LEFT_FOR_GOOD:
            self.setCursorPosition(0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Cut, copy and paste, then what belongs to the field."""
        open_input_menu(self, self.createStandardContextMenu(), self.add_to_menu, event)


def open_input_menu(
    owner: QWidget, menu: QMenu, add: Callable[[QMenu], object] | None, event: QContextMenuEvent
) -> None:
    """Open an input's menu: at the pointer, or under the input where a key asked for it."""
    if add is not None:
        menu.addSeparator()
        add(menu)
    by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    menu.popup(owner.mapToGlobal(owner.rect().bottomLeft()) if by_key else event.globalPos())
    menu.aboutToHide.connect(menu.deleteLater)
    event.accept()


def _is_idle(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Whether keys ask, before a shortcut takes them, to undo or redo typing where there is none."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo


def is_kept_by_text(text: str) -> bool:
    """Whether a text input gives the text back as it was: no lone surrogates, no foreign line ends."""
    return not any(c in "\r\u2029\ufdd0\ufdd1" or "\ud800" <= c <= "\udfff" for c in text)
