"""A notice over the form: what is the matter with the file, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from ..theme import set_kind, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Banner(QFrame):
    """One sentence on a tint, with its buttons; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form-banner")
        self._kind = ""
        self._buttons: list[QPushButton] = []
        self._acts: list[Callable[[], object]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(8))
        self._is_below = False
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.addLayout(self._row, 0, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.hide()
        theme.changed.connect(self._dress)

    def say(self, kind: str, words: str, *actions: tuple[str, Callable[[], object]]) -> None:
        """Show a sentence as `error`, `warning`, `info` or `changed`, with buttons (text, what it does)."""
        acts = [action for _, action in actions]
        if (kind, words, [text for text, _ in actions]) == (self._kind, self.text(), [b.text() for b in self._buttons]):
            self._acts = acts  # the same again: nothing flickers, and the focus stays
            return
        self.clear()
        self._kind = kind
        self._acts = acts
        self._words.setText(words)
        self._words.setAccessibleName(words)
        for at, (text, _) in enumerate(actions):
            button = QPushButton(text, self)
            button.setAccessibleDescription(words)
            button.clicked.connect(lambda _=False, at=at: self._acts[at]())
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._buttons.append(button)
        self._dress()
        self._find_room()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._find_room()

    def _find_room(self) -> None:
        """The buttons stand beside the sentence; below it where that would be squeezed into a narrow column."""
        if not self._buttons:
            return
        beside = sum(button.sizeHint().width() + self._row.spacing() for button in self._buttons)
        room = self.width() - beside - theme.px(44)
        is_below = room < self.width() // 2 and self._words.fontMetrics().horizontalAdvance(self._words.text()) > room
        if is_below != self._is_below:
            self._is_below = is_below
            self._grid.removeItem(self._row)
            place = (1, 1, 1, 2) if is_below else (0, 2, 1, 1)
            self._grid.addLayout(self._row, *place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)

    def clear(self) -> None:
        """Nothing to say."""
        for button in self._buttons:
            button.deleteLater()
        self._buttons.clear()
        self.hide()

    def text(self) -> str:
        """The sentence on screen, "" for none."""
        return "" if self.isHidden() else self._words.text()

    def buttons(self) -> list[QPushButton]:
        """The buttons on screen."""
        return list(self._buttons)

    def _dress(self) -> None:
        if self._kind:
            set_kind(self, notice=self._kind)
            for part in (self._words, *self._buttons):
                set_kind(part)  # what they look like hangs on the banner's kind
            icon, color = {
                "error": ("error", "err"),
                "warning": ("warning", "warn"),
                "changed": ("changes", "chg"),
            }.get(self._kind, ("info", "muted"))
            self._icon.setPixmap(theme.pixmap(icon, color, 16))
