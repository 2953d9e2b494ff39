"""A moving picture's frames, one after the other; not by itself where motion is to be reduced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .decode import Frame


class Movie(QObject):
    """Plays frames that are decoded already."""

    frame = Signal(QImage)
    changed = Signal()
    """It plays now, or stands still."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._frames: Sequence[Frame] = ()
        self._at = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)

    @property
    def has_frames(self) -> bool:
        """Whether there is anything to play."""
        return bool(self._frames)

    @property
    def is_playing(self) -> bool:
        """Whether it moves."""
        return self._timer.isActive()

    def show(self, frames: Sequence[Frame]) -> None:
        """Take other frames, none to stop; they begin to move unless motion is to be reduced."""
        self._timer.stop()
        self._frames, self._at = frames, 0
        if frames and not is_motion_reduced():
            self._timer.start(frames[0].delay)
        self.changed.emit()

    def toggle(self) -> None:
        """Play, or stand still."""
        if self.is_playing:
            self._timer.stop()
        elif self._frames:
            self._step()
        self.changed.emit()

    def _step(self) -> None:
        self._at = (self._at + 1) % len(self._frames)
        self.frame.emit(self._frames[self._at].image)
        self._timer.start(self._frames[self._at].delay)


def is_motion_reduced() -> bool:
    """Whether the desktop asks for no animations."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return True
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
