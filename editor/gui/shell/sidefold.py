"""The sidebar folds itself where the window is narrow, and comes back where there is room again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from ..keys import tell_key
from ..theme import theme

if TYPE_CHECKING:
    from ..settings import Settings

ROOM = 1100
"""Pixels at 100 % from which a window has room for the sidebar beside list and form."""


class SideFold(QObject):
    """Shows and hides the sidebar. What a person chooses is kept: apart for a narrow window and for a wide one."""

    changed = Signal()
    left = Signal()
    """It was hidden with the focus in it."""

    def __init__(self, sidebar: QWidget, settings: Settings) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        self._settings = settings
        self._is_narrow = False
        self.button = QToolButton()
        self.button.setObjectName("show-sidebar")
        tell_key(self.button, self.tr("Show the sidebar"), "toggle_sidebar")
        self.button.setAccessibleName(self.tr("Show the sidebar"))
        self.button.clicked.connect(self.toggle)
        theme.changed.connect(self._dress)
        self._dress()
        self._show()

    def fit(self, width: int) -> None:
        """The window is so many pixels wide now."""
        is_narrow = width < theme.px(ROOM)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show()

    def toggle(self) -> None:
        """Show it, or hide it."""
        is_shown = self._sidebar.isHidden()
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self._sidebar.isAncestorOf(focused)
        self._settings.remember(self._name, "shown" if is_shown else "hidden")
        self._show()
        if has_focus:
            self.left.emit()

    @property
    def _name(self) -> str:
        return "window/sidebar-narrow" if self._is_narrow else "window/sidebar"

    def _show(self) -> None:
        wanted = self._settings.text(self._name, "hidden" if self._is_narrow else "shown")
        is_shown = wanted != "hidden"
        self._sidebar.setVisible(is_shown)
        self.button.setVisible(not is_shown)
        self.changed.emit()

    def _dress(self) -> None:
        self.button.setIcon(theme.icon("side"))
