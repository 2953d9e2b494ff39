"""A question with its answers: what is asked, what it is about, and one button for each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Choice = tuple[str, str, str, "Callable[[], object]"]
"""Object name, words, kind of button, what choosing it does."""
About = tuple[str, str]
"""One of the things that a question is about: its name, and what of it."""
WIDTH = 440


class Question(QDialog):
    """The primary answer is the default, the last one is what Esc means. Dangerous ones stand apart, on the left."""

    def __init__(
        self, parent: QWidget, text: str, more: str, choices: Sequence[Choice], about: Sequence[About] = ()
    ) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_kind(self, layer="surface")
        self._choices = list(choices)
        self._head = _wrapped(text, "large")
        self._more = _wrapped(more, "muted")
        self._more.setVisible(bool(more))
        self.setAccessibleName(text)
        self.setAccessibleDescription("\n".join(filter(None, (more, *(": ".join(filter(None, a)) for a in about)))))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(24),) * 4)
        column.setSpacing(theme.px(8))
        column.addWidget(self._head)
        column.addLayout(_listed(about))
        column.addWidget(self._more)
        column.addSpacing(theme.px(8))
        column.addLayout(self._answers())
        self.ensurePolished()
        width = min(max(theme.px(WIDTH), self.sizeHint().width()), parent.window().width() - theme.px(32))
        self.setFixedWidth(width)
        self.setFixedHeight(max(column.heightForWidth(width), column.minimumHeightForWidth(width)))

    def text(self) -> str:
        """What is asked."""
        return self._head.text()

    def more(self) -> str:
        """What is said below."""
        return self._more.text()

    def reject(self) -> None:
        """Esc: the last answer."""
        self._answer(self._choices[-1])

    def _answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        dangers = [choice for choice in self._choices if choice[2] == "danger"]
        others = [choice for choice in self._choices if choice[2] not in ("danger", "primary")]
        for choice in dangers:
            row.addWidget(self._button(choice))
        row.addStretch(1)
        for choice in (*others, *(choice for choice in self._choices if choice[2] == "primary")):
            row.addWidget(self._button(choice))
        return row

    def _button(self, choice: Choice) -> QPushButton:
        name, words, kind, _ = choice
        button = QPushButton(words, self)
        button.setObjectName(name)
        set_kind(button, kind=kind)
        button.setAutoDefault(kind == "primary")
        button.clicked.connect(lambda: self._answer(choice))
        if kind == "primary":
            button.setDefault(True)
            button.setFocus()
        return button

    def _answer(self, choice: Choice) -> None:
        if self.isVisible():
            self.hide()
            choice[3]()
            self.deleteLater()


def _listed(about: Sequence[About]) -> QGridLayout:
    """A dot before each, and all that belongs to it on one edge."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(8))
    grid.setVerticalSpacing(theme.px(4))
    grid.setColumnStretch(1, 1)
    for at, (name, what) in enumerate(about):
        dot = QLabel("•")
        set_kind(dot, role="muted")
        grid.addWidget(dot, 2 * at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_wrapped(name, ""), 2 * at, 1)
        if what:
            grid.addWidget(_wrapped(what, "faint"), 2 * at + 1, 1)
    return grid


def _wrapped(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_kind(label, role=role)
    return label
