"""The page of a preview while articles are being looked at: how far that is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from ..pieces.plaintext import filled
from ..theme import set_kind, theme


class PreviewWaiting(QWidget):
    """A bar, and how many of how many."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(theme.px(240))
        self._progress.setAccessibleName(self.tr("Progress"))
        self._words = QLabel(self)
        set_kind(self._words, role="muted")
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        column.addStretch(2)
        column.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many articles are looked at."""
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)
        self._words.setText(filled(self.tr("%1 of %2"), str(done), str(total)))
