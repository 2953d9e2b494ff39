"""One field changed here and on disk: both values against what was before, one of them chosen."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ...core.values import ABSENT
from ..pieces.elided import ElidedLabel
from ..theme import set_kind, theme
from .pieces import pieces_of, text_of

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from ...core.edits import Conflict
    from ...core.values import Absent, Value
    from .pieces import Piece

MOST = 1200
"""Characters of a value that are shown."""


class ConflictChoice(QWidget):
    """One field: what it was, and the two values to choose from; ours is chosen until a person says otherwise."""

    def __init__(self, conflict: Conflict, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = conflict.path
        name = label or self.tr("Text")
        title = QLabel(name)
        title.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(title, role="strong")
        before = ElidedLabel(self.tr("It was: %1").replace("%1", _shown(conflict.base)))
        set_kind(before, role="faint")
        self.ours = ValueCard(self.tr("Yours"), name, conflict.base, conflict.ours)
        self.theirs = ValueCard(self.tr("Theirs"), name, conflict.base, conflict.theirs)
        group = QButtonGroup(self)
        cards = QHBoxLayout()
        cards.setSpacing(theme.px(8))
        for card in (self.ours, self.theirs):
            group.addButton(card.radio)
            cards.addWidget(card, 1)
        self.ours.radio.setChecked(True)
        column = QVBoxLayout(self)
        room = theme.px(4)  # for the ring around the card in focus
        column.setContentsMargins(room, 0, room, room)
        column.setSpacing(theme.px(4))
        column.addWidget(title)
        column.addWidget(before)
        column.addLayout(cards)

    @property
    def is_ours(self) -> bool:
        """Whether ours is chosen."""
        return self.ours.radio.isChecked()

    def focus(self) -> None:
        """Go to what is chosen."""
        (self.ours if self.is_ours else self.theirs).radio.setFocus()

    def choose(self, *, is_ours: bool) -> None:
        """Choose ours, or theirs."""
        (self.ours if is_ours else self.theirs).radio.setChecked(True)


class ValueCard(QFrame):
    """One of the values, with the words that are new in it; a click anywhere chooses it."""

    def __init__(self, whose: str, field: str, base: Value | Absent, value: Value | Absent) -> None:
        super().__init__()
        set_kind(self, role="card")
        self._base, self._value = base, value
        self.radio = QRadioButton(whose)
        self.radio.setAccessibleName(f"{field}, {whose}: {_shown(value)}")
        self.radio.toggled.connect(lambda is_on: set_kind(self, chosen="true" if is_on else "false"))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        column.setSpacing(theme.px(4))
        column.addWidget(self.radio)
        column.addWidget(self._text, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._text.setText(_rich(self._base, self._value))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self.radio.setChecked(True)
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()


def _rich(base: Value | Absent, value: Value | Absent) -> str:
    """The value as rich text; what is new in it on a tint."""
    if value is ABSENT:
        return f'<span style="color:{theme.hex("muted")}"><i>{html.escape(_shown(value))}</i></span>'
    pieces = _joined([(kind, text) for kind, text in pieces_of(base, value) if kind != "old"])
    if sum(len(text) for _, text in pieces) > MOST:
        pieces = [("same", _shown(value))]
    new = f"color:{theme.hex('chg')};background-color:{theme.hex('chg-bg')};"
    between = ", " if isinstance(value, list) else ""
    return between.join(
        f'<span style="{new if kind == "new" else ""}white-space:pre-wrap">{html.escape(text)}</span>'
        for kind, text in pieces
    )


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Blanks between two new words are new, too: a run of words is one tint, not a row of spots."""
    out: list[Piece] = []
    for at, (kind, text) in enumerate(pieces):
        is_between = kind == "same" and text.isspace() and 0 < at < len(pieces) - 1
        if is_between and pieces[at - 1][0] == pieces[at + 1][0] == "new":
            kind = "new"
        if out and out[-1][0] == kind == "new":
            out[-1] = (kind, out[-1][1] + text)
        else:
            out.append((kind, text))
    return out


def _shown(value: Value | Absent) -> str:
    if value is ABSENT:
        return QCoreApplication.translate("ConflictDialog", "not set")
    text = text_of(value)
    return text if len(text) <= MOST else text[: MOST - 1] + "…"
