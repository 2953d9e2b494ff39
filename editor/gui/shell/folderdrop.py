"""Dropping a folder on the window: says while it is dragged what letting go would do."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QMainWindow, QWidget

from ..preview.offers import offer_of
from ..theme import theme
from ..theme.tokens import RADII

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class FolderDrop(QObject):
    """Takes what is dropped anywhere in the window where nothing else takes it."""

    dropped = Signal(str)
    """The path of a folder, or of a file in the folder that is meant."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.veil = _Veil(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window's own drag events; the rest goes on."""
        if watched is not self._window:
            return False
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragLeave:
            self.veil.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.veil.hide()
            self.dropped.emit(_path_of(event))
            event.acceptProposedAction()
            return True
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        path = _path_of(event)
        if not path or _is_picture(path):
            return False
        event.acceptProposedAction()
        self.veil.show_over(self._window, Path(path).name)
        return True


def _path_of(event: QDropEvent) -> str:
    """The one local path that is dragged, "" for anything else: a picture that misses its field opens no site."""
    if offer_of(event.mimeData()).kind == "file":
        return ""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""


def _is_picture(path: str) -> bool:
    """By its name: a picture is meant for a field, which the veil must not hide."""
    return (mimetypes.guess_type(path)[0] or "").startswith("image/")


class _Veil(QWidget):
    """What lies over the window while a folder is above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop-veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = ""
        self.hide()

    def show_over(self, window: QWidget, name: str) -> None:
        """Cover the window; say what is opened when it is let go."""
        self._words = self.tr("Let go to open “%1”").replace("%1", name)
        self.setAccessibleName(self._words)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("bg"))  # nothing shines through the words
        edge, radius = theme.px(12), theme.px(RADII["dialog"])
        painter.setPen(QPen(theme.color("accent"), theme.px(2), Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius)
        icon = theme.pixmap("open", "accent", 32)
        middle = self.rect().center()
        painter.drawPixmap(middle.x() - theme.px(16), middle.y() - theme.px(56), icon)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("title", 600))
        room = self.rect().adjusted(3 * edge, edge, -3 * edge, -edge)
        shown = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
