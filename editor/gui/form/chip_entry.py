"""The line in which chips are typed: completion, pasting many, and the keys that lead out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence

from .completion import Completion

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .state import Suggestion
    from .text_edit import BareLineEdit

_FOCUS_COMES_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class ChipEntry(QObject):
    """Watches the line; what was typed in it is told, and what becomes of it is its owner's."""

    committed = Signal()
    """Enter was pressed, or the line was left."""
    left_backwards = Signal()
    """Backspace or Left at the line's beginning: to the last chip."""
    emptied = Signal()
    """Escape: what was typed is not wanted."""

    def __init__(
        self, line: BareLineEdit, suggestions: Callable[[], Sequence[Suggestion]], take_many: Callable[[str], bool]
    ) -> None:
        """`take_many` takes several values at once; False where a text is not more than one."""
        super().__init__(line)
        self._line = line
        self._take_many = take_many
        self._typed_before = ""
        self.completion = Completion(line, suggestions)
        line.installEventFilter(self)
        line.returnPressed.connect(self.committed)
        line.textEdited.connect(self._take_pasted)

    def begin(self, text: str) -> None:
        """Let a value be changed."""
        self._line.setText(text)
        self._line.selectAll()
        self._line.setFocus()

    def clear(self) -> None:
        """An empty line."""
        self._typed_before = ""
        self._line.clear()
        self.completion.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the empty line goes to the last chip; leaving the line takes what was typed."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _FOCUS_COMES_BACK:
            self.committed.emit()
        if not isinstance(event, QKeyEvent):
            return False
        is_our_escape = event.key() == Qt.Key.Key_Escape and bool(self._line.text())
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(is_our_escape)  # the first Escape empties the line, the next one leaves the form
            return is_our_escape
        return event.type() == QEvent.Type.KeyPress and self._take_key(event, is_our_escape)

    def _take_key(self, event: QKeyEvent, is_our_escape: bool) -> bool:
        goes_back = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Left) and self._line.cursorPosition() == 0
        if goes_back and not self._line.hasSelectedText():
            self.left_backwards.emit()
            return not self._line.hasFocus()
        if is_our_escape:
            self.emptied.emit()
            return True
        is_paste = event.matches(QKeySequence.StandardKey.Paste)
        return is_paste and self._take_many(QGuiApplication.clipboard().text())

    def _take_pasted(self, text: str) -> None:
        """Several values at once, put into the line otherwise than by the key (the menu, the middle button)."""
        is_pasted = len(text) - len(self._typed_before) > 1
        self._typed_before = text
        if is_pasted:
            self._take_many(text)
