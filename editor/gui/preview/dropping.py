"""A place where a picture can be dropped or pasted: says while it is held over it whether it would be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence

from .offers import NOTHING, Offer, is_local, offer_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class PictureDrop(QObject):
    """Watches widgets for pictures held over them, dropped or pasted."""

    offered = Signal(object)
    """The Offer that is held over the place; NOTHING when it left."""
    dropped = Signal(object)
    """An Offer to take: a file, pixels or an address."""
    refused = Signal(str)
    """Something was dropped that can't be taken: why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_open = True
        """Whether anything is taken at all: not by what may only be read."""

    def watch(self, widget: QWidget, *, pastes: bool = False) -> None:
        """Let pictures be dropped on a widget; with `pastes` also pasted, where it has the focus."""
        widget.setAcceptDrops(True)
        if pastes:
            widget.setProperty("pastes_pictures", True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is a picture's; leave text to the line that it falls on."""
        if not self.is_open:
            return False
        if event.type() in _DRAGS and isinstance(event, QDragMoveEvent):
            return self._drag(event)
        if event.type() == QEvent.Type.DragLeave:
            self.offered.emit(NOTHING)
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return bool(watched.property("pastes_pictures")) and self._key(event)
        return False

    def _drag(self, event: QDragMoveEvent) -> bool:
        offer = offer_of(event.mimeData())
        if offer == NOTHING:
            return False
        self.offered.emit(offer)
        # What is refused stays accepted while it is held here: only so does Qt tell when it leaves.
        event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        offer = offer_of(event.mimeData())
        self.offered.emit(NOTHING)
        if offer == NOTHING:
            return False
        event.acceptProposedAction()
        self._give(offer)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        mime = QGuiApplication.clipboard().mimeData()
        if not event.matches(QKeySequence.StandardKey.Paste) or mime is None or not is_local(mime):
            return False
        self._give(offer_of(mime))
        return True

    def _give(self, offer: Offer) -> None:
        if offer.kind == "none":
            self.refused.emit(offer.reason)
        else:
            self.dropped.emit(offer)
