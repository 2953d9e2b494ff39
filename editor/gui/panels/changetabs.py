"""Changes on two pages: each field as old → new, and the lines of the file as a unified diff."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from ..pieces.elided import ElidedLabel
from ..theme import set_kind, theme
from .pieces import pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextDocument

    from ...core.edits import FieldChange


class ChangeTabs(QTabWidget):
    """The pages; filled article by article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes-tabs")
        self._fields = QVBoxLayout()
        self._source = QPlainTextEdit()
        self._source.setObjectName("changes-diff")
        self._source.setReadOnly(True)
        self._source.setAccessibleName(self.tr("Changed lines"))
        self._source.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        set_kind(self._source, role="code")
        self._highlighter = DiffHighlighter(self._source.document())
        self.addTab(self._scrolled(), self.tr("Fields"))
        self.addTab(self._source, self.tr("In the file"))

    def _scrolled(self) -> QScrollArea:
        body = QWidget()
        set_kind(body, role="body")
        self._fields.setContentsMargins(24, 12, 24, 12)
        self._fields.setSpacing(0)
        self._fields.addStretch(1)
        body.setLayout(self._fields)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Changed fields"))
        area.setWidget(body)
        return area

    def add_article(self, title: str, path: str, changes: Iterable[tuple[FieldChange, str]]) -> None:
        """One article's changes, each with its field's label."""
        head = ElidedLabel(title)
        set_kind(head, role="large")
        place = ElidedLabel(path, in_middle=True)
        set_kind(place, role="faint")
        self._add(head)
        self._add(place)
        self._space(8)
        for change, label in changes:
            self._add(ChangeRow(change, label))
        self._space(16)

    def add_words(self, text: str) -> None:
        """A sentence in place of changes, or below them."""
        words = QLabel(text)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(words, role="muted")
        self._add(words)
        self._space(16)

    def set_lines(self, text: str) -> None:
        """The unified diff."""
        self._source.setPlainText(text)

    def _add(self, part: QWidget) -> None:
        self._fields.insertWidget(self._fields.count() - 1, part)

    def _space(self, pixels: int) -> None:
        self._fields.insertSpacing(self._fields.count() - 1, pixels)


class ChangeRow(QWidget):
    """One field: its label on the left, old struck through and new on the right."""

    def __init__(self, change: FieldChange, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, edge="bottom")
        name = ElidedLabel(label or self.tr("text"), in_middle=True)
        name.setFixedWidth(theme.px(168))
        set_kind(name, role="muted")
        self._change = change
        self._value = QLabel()
        self._value.setTextFormat(Qt.TextFormat.RichText)
        self._value.setWordWrap(True)
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._value.setAccessibleName(spoken(change))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._value, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._value.setText(rich(self._change))


def rich(change: FieldChange) -> str:
    """A change as rich text: old struck through on its tint, new on its own."""
    styles = {
        "same": "",
        "old": f"color:{theme.hex('err')};background-color:{theme.hex('err-bg')};text-decoration:line-through;",
        "new": f"color:{theme.hex('pub')};background-color:{theme.hex('sel')};",
    }
    parts: list[str] = []
    before = ""
    for kind, text in pieces_of(change.old, change.new):
        if before == "old" and kind == "new":
            parts.append("\u200a")  # keeps both tints apart; anywhere else it would read as a blank of the text
        parts.append(f'<span style="{styles[kind]}white-space:pre-wrap">{html.escape(text)}</span>')
        before = kind
    return "".join(parts)


def spoken(change: FieldChange) -> str:
    """A change for a screen reader."""
    return " ".join(f"{kind}: {text}" for kind, text in pieces_of(change.old, change.new) if kind != "same")


class DiffHighlighter(QSyntaxHighlighter):
    """Colours a unified diff; signs at the line's beginning say the same without colour."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Colour one line by its first character."""
        token = {"+": "pub", "-": "err", "@": "accent"}.get(text[:1])
        if token:
            look = QTextCharFormat()
            look.setForeground(QColor(theme.hex("muted" if text.startswith(("+++", "---")) else token)))
            self.setFormat(0, len(text), look)
