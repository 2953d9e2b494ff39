"""A dialog that shows changes: a title, the changes on two pages, and a foot with what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..pieces.dialogs import resize_within
from ..theme import set_kind, theme
from .changetabs import ChangeTabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

Button = tuple[str, str, str, Callable[[], object]]
"""Object name, words, kind, what pressing it does."""


class ChangeWindow(QDialog):
    """`tabs` are filled by whoever knows the changes. The primary button is the one that Enter presses."""

    def __init__(self, name: str, height: int, parent: QWidget | None) -> None:
        """`height` in pixels at 100 %."""
        super().__init__(parent)
        self.setObjectName(f"{name}-dialog")
        self._note_name = f"{name}-note"
        resize_within(self, theme.px(760), theme.px(height))
        set_kind(self, layer="surface")
        self.tabs = ChangeTabs()
        self._first: QPushButton | None = None

    def place(self, title: str, words: str, note: str, buttons: Sequence[Button]) -> None:
        """Put all in its place: `words` beside the title, `note` beside the buttons."""
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(words))
        column.addWidget(self.tabs, 1)
        column.addWidget(self._foot(note, buttons))

    def _head(self, words: str) -> QHBoxLayout:
        title, beside = QLabel(self.windowTitle()), QLabel(words)
        set_kind(title, role="title")
        set_kind(beside, role="muted")
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.setContentsMargins(*(theme.px(n) for n in (24, 16, 24, 12)))
        head.addWidget(title)
        head.addWidget(beside, 1, Qt.AlignmentFlag.AlignBottom)
        return head

    def _foot(self, note: str, buttons: Sequence[Button]) -> QWidget:
        bar = QWidget()
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="surface", edge="top")
        said = QLabel(note)
        said.setObjectName(self._note_name)
        set_kind(said, role="muted")
        row = QHBoxLayout(bar)
        row.setContentsMargins(*(theme.px(n) for n in (24, 12, 24, 12)))
        row.setSpacing(theme.px(8))
        row.addWidget(said, 1)
        for name, text, kind, act in buttons:
            button = QPushButton(text)
            button.setObjectName(name)
            set_kind(button, kind=kind)
            button.clicked.connect(act)
            row.addWidget(button)
            if kind == "primary":
                button.setDefault(True)
                self._first = button
        return bar

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus()  # else the tabs would have it, and Enter would act without one seeing why
