"""A picture that can be pressed, for inside inputs and on heads."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from ..pieces.plaintext import plain_tip
from ..theme import theme


class SmallButton(QToolButton):
    """A picture that can be pressed, 22 pixels square, with a name for those who can't see it."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setProperty("kind", "chip")
        self.setAutoRaise(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.set_name(name)
        self._dress()
        theme.changed.connect(self._dress)

    def set_name(self, name: str) -> None:
        """Say what the button does, in its tip and to screen readers."""
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(name)

    def name_for(self, field: str) -> None:
        """Say to screen readers of which field the button is: several fields have one such."""
        self.setAccessibleName(f"{self.toolTip()}: {field}")

    def set_icon(self, icon: str) -> None:
        """Change the picture."""
        if icon != self._icon:
            self._icon = icon
            self._dress()

    def _dress(self) -> None:
        self.setIcon(theme.icon(self._icon))
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.setFixedSize(theme.px(22), theme.px(22))
