"""The inputs of find and replace, each with what is wrong with it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ...core.edits import TextChange
from ..pieces.choicebox import ChoiceBox
from ..pieces.plaintext import plain_tip
from ..theme import set_kind, theme
from .fieldsbox import FieldsBox
from .request import ReplaceMemory

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from .request import Scope

FIND, REPLACE, FIELDS, WHERE = range(4)
"""The columns."""


class ReplaceInputs(QWidget):
    """What to find, what to put in its place, in which fields of which articles."""

    changed = Signal()
    left = Signal()
    """Enter was pressed: on to what is found. It must not reach the dialog's button, which writes."""

    def __init__(self, scope: Scope, memory: ReplaceMemory, parent: QWidget) -> None:
        super().__init__(parent)
        self.find_line = self._line("replace-find", self.tr("Find"))
        self.replacement = self._line("replace-with", self.tr("Replace with"))
        self.fields = FieldsBox(self)
        self.where = ChoiceBox(self)
        self.where.setObjectName("replace-where")
        self.where.setAccessibleName(self.tr("In which articles"))
        self.case = self._switch("replace-case", "Aa", self.tr("Match upper and lower case"))
        self.words = self._switch("replace-words", "|ab|", self.tr("Whole words only"))
        self.regex = self._switch("replace-regex", ".*", self.tr("Regular expression"))
        self._errors = [QLabel(self) for _ in range(4)]
        self._fill(scope, memory)
        self._place()
        self._connect()

    def _line(self, name: str, words: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setAccessibleName(words)
        return line

    def _switch(self, name: str, text: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setCheckable(True)
        button.setAccessibleName(words)
        button.setToolTip(plain_tip(words))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_kind(button, kind="option")
        return button

    def _fill(self, scope: Scope, memory: ReplaceMemory) -> None:
        if len(scope.selected) > 1:
            self.where.addItem(self.tr("%n selected", "", len(scope.selected)), "selected")
        self.where.addItem(self.tr("%n in the list", "", len(scope.listed)), "listed")
        self.where.setEnabled(self.where.count() > 1)
        change = memory.change
        self.find_line.setText(change.find)
        self.find_line.selectAll()
        self.replacement.setText(change.replacement)
        self.fields.set_fields_text(memory.fields)
        self.case.setChecked(not change.ignores_case)
        self.words.setChecked(change.whole_words)
        self.regex.setChecked(change.is_regex)
        self._follow_regex()

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(12))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        parts = (
            (self.find_line, self.tr("Find")), (self.replacement, self.tr("Replace with")),
            (self.fields, self.tr("In the fields")), (self.where, self.tr("Of the articles")),
        )  # fmt: skip
        for column, (widget, words) in enumerate(parts):
            grid.addWidget(self._label(words, widget), 0, column)
            grid.addWidget(widget, 1, column)
            error = self._errors[column]
            error.setWordWrap(True)
            error.hide()
            set_kind(error, role="fact-err")
            grid.addWidget(error, 2, column)
        grid.addLayout(self._switches(), 0, FIND, Qt.AlignmentFlag.AlignRight)
        for column, share in enumerate((5, 5, 4, 3)):
            grid.setColumnStretch(column, share)
            grid.setColumnMinimumWidth(column, theme.px(110))
        for first, second in zip(self._order()[:-1], self._order()[1:], strict=True):
            self.setTabOrder(first, second)

    def _order(self) -> list[QWidget]:
        return [self.find_line, self.case, self.words, self.regex, self.replacement, self.fields, self.where]

    def _label(self, words: str, buddy: QWidget) -> QLabel:
        label = QLabel(words, self)
        label.setBuddy(buddy)
        label.setMinimumHeight(theme.px(22))
        set_kind(label, role="label")
        return label

    def _switches(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(2))
        for button in (self.case, self.words, self.regex):
            button.setMinimumSize(QSize(theme.px(26), theme.px(22)))
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        for line in (self.find_line, self.replacement):
            line.textChanged.connect(self.changed)
        self.regex.toggled.connect(self._follow_regex)
        for button in (self.case, self.words, self.regex):
            button.toggled.connect(self.changed)
        self.fields.fields_changed.connect(self.changed)
        self.where.currentIndexChanged.connect(self.changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & control:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _follow_regex(self) -> None:
        """Whole words are written into an expression."""
        self.words.setEnabled(not self.regex.isChecked())
        for line in (self.find_line, self.replacement):
            line.setFont(theme.font("body", mono=self.regex.isChecked()))

    # what is asked for

    def change(self) -> TextChange:
        """What to find and what to put in its place."""
        is_regex = self.regex.isChecked()
        return TextChange(
            self.find_line.text(),
            self.replacement.text(),
            is_regex,
            not self.case.isChecked(),
            self.words.isChecked() and not is_regex,
        )

    def memory(self) -> ReplaceMemory:
        """What is to stand here the next time."""
        return ReplaceMemory(self.change(), self.fields.fields_text())

    @property
    def is_selected(self) -> bool:
        """Whether the selected articles are meant, not all of the list."""
        return bool(self.where.currentData() == "selected")

    def show_error(self, column: int, text: str) -> None:
        """Say below one input what is wrong with it, and nothing below the others."""
        inputs: tuple[QWidget, ...] = (self.find_line, self.replacement, self.fields, self.where)
        for at, (label, widget) in enumerate(zip(self._errors, inputs, strict=True)):
            words = text[:1].upper() + text[1:] if at == column else ""
            label.setText(words)
            label.setVisible(bool(words))
            set_kind(widget, state="error" if words else "")
            widget.setAccessibleDescription(words)

    def error(self) -> str:
        """What is wrong, "" when nothing is."""
        return next((label.text() for label in self._errors if label.text()), "")
