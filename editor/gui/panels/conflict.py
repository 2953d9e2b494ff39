"""Fields changed here and on disk: both values against what was before, chosen field by field."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.fieldpath import format_field_path
from ...core.values import ABSENT
from ..pieces.elided import ElidedLabel
from ..theme import set_kind, theme
from .pieces import pieces_of, text_of

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from ...core.edits import Conflict
    from ...core.fieldpath import FieldPath
    from ...core.values import Absent, Value
    from ..session.disk import Conflicted
    from .pieces import Piece

WIDTH, TALLEST = 720, 560
MOST = 1200
"""Characters of a value that are shown."""


class ConflictDialog(QDialog):
    """Asks which of two values each field shall have. Nothing is written by it, and nothing thrown away."""

    chosen = Signal(object, bool)
    """The paths (a set) for which ours was chosen; whether the article is to be saved then."""

    def __init__(self, conflicted: Conflicted, labels: dict[FieldPath, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflict-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changed on disk"))
        set_kind(self, layer="surface")
        self.conflicted = conflicted
        self.choices = [ConflictChoice(one, labels.get(one.path, "")) for one in conflicted.conflicts]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._foot())
        self.ensurePolished()
        room = parent.size() if parent is not None else self.screen().availableSize()
        width = min(theme.px(WIDTH), room.width() - theme.px(32))
        wanted = column.heightForWidth(width) if column.hasHeightForWidth() else self.sizeHint().height()
        self.resize(width, min(theme.px(TALLEST), wanted, room.height() - theme.px(32)))

    def _head(self) -> QWidget:
        head = QWidget()
        title = QLabel(self.tr("Changed on disk"))
        set_kind(title, role="title")
        article = self.conflicted.current
        what = ElidedLabel(f"{article.title} · {article.path}")
        set_kind(what, role="muted")
        words = QLabel(
            self.tr(
                "Somebody changed the same %n field(s) while you did. Nothing was overwritten.",
                "",
                len(self.choices),
            )
        )
        words.setWordWrap(True)
        column = QVBoxLayout(head)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(12))
        column.setSpacing(theme.px(4))
        for part in (title, what, words):
            column.addWidget(part)
        return head

    def _scrolled(self) -> QScrollArea:
        body = QWidget()
        set_kind(body, role="body")
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.px(24), theme.px(4), theme.px(24), theme.px(12))
        column.setSpacing(theme.px(12))
        for choice in self.choices:
            column.addWidget(choice)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        return area

    def _foot(self) -> QWidget:
        bar = QWidget()
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="surface", edge="top")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12))
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        for name, text, kind, act in (
            ("conflict-later", self.tr("Decide later"), "plain", self.reject),
            ("conflict-use", self.tr("Use these"), "plain", lambda: self._choose(and_save=False)),
            ("conflict-save", self.tr("Use these and save"), "primary", lambda: self._choose(and_save=True)),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            set_kind(button, kind=kind)
            button.clicked.connect(act)
            row.addWidget(button)
            button.setDefault(kind == "primary")
        return bar

    def _choose(self, *, and_save: bool) -> None:
        self.accept()
        self.chosen.emit({choice.path for choice in self.choices if choice.is_ours}, and_save)


class ConflictChoice(QWidget):
    """One field: what it was, and the two values to choose from; ours is chosen until a person says otherwise."""

    def __init__(self, conflict: Conflict, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = conflict.path
        name = label or (format_field_path(conflict.path) if conflict.path else self.tr("Text"))
        title = QLabel(name)
        title.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(title, role="strong")
        before = ElidedLabel(self.tr("before: %1").replace("%1", _shown(conflict.base)))
        set_kind(before, role="faint")
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(title)
        head.addWidget(before, 1)
        self.ours = ValueCard(self.tr("Yours"), name, conflict.base, conflict.ours)
        self.theirs = ValueCard(self.tr("On disk"), name, conflict.base, conflict.theirs)
        group = QButtonGroup(self)
        cards = QHBoxLayout()
        cards.setSpacing(theme.px(8))
        for card in (self.ours, self.theirs):
            group.addButton(card.radio)
            cards.addWidget(card, 1)
        self.ours.radio.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addLayout(cards)

    @property
    def is_ours(self) -> bool:
        """Whether ours is chosen."""
        return self.ours.radio.isChecked()


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
