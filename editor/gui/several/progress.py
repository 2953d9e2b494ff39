"""What stands in place of the form while the selected articles are read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ..pieces.figures import count_text
from ..theme import set_kind, theme


class ReadingProgress(QWidget):
    """How far the reading is, with a way to stop it; stopped, a way to begin again."""

    stop_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_running = False
        self._words = QLabel(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        set_kind(self._words, role="muted")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._button = QPushButton(self)
        self._button.setObjectName("several-reading-button")
        self._button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        for part in (self._words, self._bar, self._button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._fit()
        theme.changed.connect(self._fit)

    def show_progress(self, done: int, total: int) -> None:
        """So many articles of so many are read."""
        self._is_running = True
        text = self.tr("Reading %n article(s)…", "", total)
        self._words.setText(text + (f" {count_text(done)} / {count_text(total)}" if done else ""))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._button.setText(self.tr("Stop"))
        self._button.show()

    def show_stopped(self, total: int) -> None:
        """The reading was stopped."""
        self._is_running = False
        self._say(self.tr("%n article(s) selected, not read", "", total))
        self._button.setText(self.tr("Read them to edit"))
        self._button.show()

    def show_refused(self, words: str) -> None:
        """There is nothing to edit, and why."""
        self._is_running = False
        self._say(words)
        self._button.hide()

    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._bar.hide()

    def _press(self) -> None:
        (self.stop_wanted if self._is_running else self.start_wanted).emit()

    def _fit(self) -> None:
        self._bar.setFixedWidth(theme.px(200))
        self._words.setMinimumWidth(theme.px(200))
