"""The input of the search box: a line whose words are coloured, and marked where it can't be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QWidget

from ...core.query import tokens
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Callable

_COLORS = {"field": "accent", "keyword": "accent", "operator": "accent", "or": "accent", "minus": "muted",
           "bracket": "muted", "regex": "chg", "phrase": "text"}  # fmt: skip


class QueryLine(QLineEdit):
    """A line edit that shows a query's pieces in their colours."""

    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        set_kind(self, role="bare")
        self.setFrame(False)
        self._is_marked = False
        self._is_composing = False
        self.keys: dict[Qt.Key, Callable[[], bool]] = {}
        """What a key does before the line sees it: returns whether that was all."""
        self.textChanged.connect(self._note_text)
        theme.changed.connect(self.colour)

    def mark_error(self, is_marked: bool) -> None:
        """Underline what can't be read, or leave it: nobody likes it while they type."""
        self._is_marked = is_marked
        self.colour()

    @property
    def is_marked(self) -> bool:
        """Whether the place of an error is underlined."""
        return self._is_marked

    def _note_text(self) -> None:
        self._is_marked = False
        self.colour()

    def colour(self) -> None:
        """Colour the text. QLineEdit takes formats only as those of an input method without a text of its own."""
        if self._is_composing:
            return
        cursor = self.cursorPosition()
        attributes = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat, start - cursor, end - start, self._format(kind)
            )
            for start, end, kind in self._spans()
        ]
        event = QInputMethodEvent("", attributes)
        QCoreApplication.sendEvent(self, event)

    def _spans(self) -> list[tuple[int, int, str]]:
        """Spans in UTF-16 units, as Qt counts them."""
        text = self.text()
        units = [0]
        for char in text:
            units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
        out = []
        for token in tokens(text):
            end = min(token.end, len(text))
            start = token.start if token.kind != "error" else min(token.start, max(0, len(text) - 1))
            out.append((units[start], units[end], token.kind))
        return [span for span in out if span[1] > span[0]]

    def _format(self, kind: str) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setForeground(theme.color(_COLORS.get(kind, "text")))
        if kind == "error" and self._is_marked:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            style.setUnderlineColor(theme.color("err"))
        return style

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.keys.get(Qt.Key(event.key()))
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if act and is_plain and act():
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes a completion first."""
        act = self.keys.get(Qt.Key.Key_Tab)
        return bool(forward and act and act()) or super().focusNextPrevChild(forward)
