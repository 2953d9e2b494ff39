"""A small window of a field's own: stays on the screen, and is closed by Escape or by a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..theme import set_kind, theme


class FieldPopup(QFrame):
    """Holds what a subclass puts into `box`."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        set_kind(self, role="input")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(*(4 * [theme.px(8)]))
        self.box.setSpacing(theme.px(4))

    def open_at(self, place: QWidget, first: QWidget) -> None:
        """Open under a widget, above it where there is no room below, with the focus in `first`."""
        screen = place.screen().availableGeometry()
        at = place.mapToGlobal(QPoint(0, place.height()))
        if at.y() + self.height() > screen.bottom():
            at.setY(at.y() - place.height() - self.height())
        at.setY(max(screen.top(), min(at.y(), screen.bottom() - self.height())))
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.width())))
        self.move(at)
        self.show()
        first.setFocus()

    def event(self, event: QEvent) -> bool:
        """Escape is this window's before a shortcut of the main window takes it."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
