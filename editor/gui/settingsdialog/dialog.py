"""The dialog: a tab a section, and back to the defaults."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from ..keys import bindings
from ..pieces.dialogs import ask
from ..theme import set_kind, theme
from .choices import ChoicesPage
from .keyspage import KeysPage

if TYPE_CHECKING:
    from ..settings import Settings

WIDTH, HEIGHT = 680, 540


class SettingsDialog(QDialog):
    """General, Look, Keys. Nothing needs to be confirmed: what is chosen holds at once."""

    restart_requested = Signal()
    """Something was chosen that shows at the next start, and that is wanted now."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_kind(self, layer="surface")
        self._settings = settings
        self._owner = parent
        self.tabs = QTabWidget()
        self.tabs.setObjectName("settings-tabs")
        self.tabs.setAccessibleName(self.tr("Sections"))
        self.general = ChoicesPage(settings, "general")
        self.look = ChoicesPage(settings, "look")
        self.keys = KeysPage()
        for page, name in (
            (self.general, self.tr("General")),
            (self.look, self.tr("Look")),
            (self.keys, self.tr("Keys")),
        ):
            self.tabs.addTab(page, name)
        for page in (self.general, self.look):
            page.restart_requested.connect(self.restart_requested)
        self._place()
        self.tabs.currentChanged.connect(lambda _: self._refresh())
        settings.changed.connect(lambda _: self._refresh())
        bindings.changed.connect(self._refresh)
        theme.changed.connect(self._fit)
        self._fit()
        self._refresh()

    def show_keys(self) -> None:
        """Turn to the keys."""
        self.tabs.setCurrentWidget(self.keys)
        self.keys.box.setFocus()

    def _place(self) -> None:
        self.reset_button = QPushButton(self.tr("Reset to defaults"))
        self.reset_button.setObjectName("settings-reset")
        self.reset_button.setAutoDefault(False)
        self.reset_button.clicked.connect(self._reset)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("settings-close")
        set_kind(close, kind="primary")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        line = QFrame()
        set_kind(line, role="line")
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addWidget(self.reset_button)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs, 1)
        column.addWidget(line)
        column.addLayout(foot)

    def _fit(self) -> None:
        """As large as its words need, and never larger than the window that it belongs to."""
        room = self._owner.size()
        self.resize(min(theme.px(WIDTH), room.width() - 32), min(theme.px(HEIGHT), room.height() - 48))

    def _refresh(self) -> None:
        page = self.tabs.currentWidget()
        assert isinstance(page, ChoicesPage | KeysPage)
        self.reset_button.setEnabled(not page.is_default)

    def _reset(self) -> None:
        page = self.tabs.currentWidget()
        if isinstance(page, ChoicesPage):
            self._settings.reset(page.section)
            return
        ask(
            self,
            self.tr("Reset all keys"),
            self.tr("Give every action its usual keys again?"),
            self.tr("The keys that you chose are forgotten."),
            (
                ("reset-keys", self.tr("Reset all keys"), "primary", partial(bindings.reset_all)),
                ("cancel", self.tr("Cancel"), "plain", lambda: None),
            ),
        )
