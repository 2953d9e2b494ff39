"""The bar at the top: the site and its menu, the search box, reload, and everything else under three dots."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from ..keys import tell_key
from ..pieces.plaintext import plain_tip
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ..session.recent import RecentSites

INDENT = "\N{EN SPACE}"
"""A button with a menu gets no padding from the style sheet at the side where its text begins (Qt)."""


class TopBar(QWidget):
    """Holds the site's button, the search box it is given, and two buttons."""

    site_chosen = Signal(str)

    def __init__(self, search: QWidget, recent: RecentSites, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface", edge="bottom")
        self._recent = recent
        self._search = search
        self._site_actions: list[QAction] = []
        self._name = ""
        self.site_button = QPushButton()
        self.site_button.setObjectName("site-button")
        set_kind(self.site_button, kind="site")
        self.site_button.setAccessibleName(self.tr("Site"))
        self.site_menu = QMenu(self)
        self.site_menu.setToolTipsVisible(True)
        self.site_menu.aboutToShow.connect(self._fill_site_menu)
        self.site_button.setMenu(self.site_menu)
        self.reload_button = self._button("reload-button", self.tr("Reload"))
        tell_key(self.reload_button, self.tr("Reload"), "reload")
        self.more_button = self._button("more-button", self.tr("More"))
        self.more_menu = QMenu(self)
        self.more_button.setMenu(self.more_menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._place()
        theme.changed.connect(self._dress)
        self._dress()
        self.show_site("")

    def _place(self) -> None:
        self._gap = QWidget()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 12, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.site_button)
        self._row.addWidget(self._search, 1)
        self._row.addWidget(self._gap, 1)
        self._row.addWidget(self.reload_button)
        self._row.addWidget(self.more_button)
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setToolTip(text)
        return button

    def _dress(self) -> None:
        self.setFixedHeight(theme.height("top"))
        self.reload_button.setIcon(theme.icon("reload", "text"))
        self.more_button.setIcon(theme.icon("more", "text"))

    def set_actions(self, site_actions: list[QAction], more: list[QMenu], reload: QAction) -> None:
        """What stands in the menus: lists made from the table of actions."""
        self._site_actions = site_actions
        self.reload_button.clicked.connect(reload.trigger)
        for menu in more:
            self.more_menu.addMenu(menu)

    def show_site(self, root: str) -> None:
        """Name the open site; "" for none."""
        name = _short(Path(root).name) if root else self.tr("No site")
        self._name = name
        self.site_button.setAccessibleName(self.tr("Site: %1").replace("%1", name) if root else name)
        self.site_button.setToolTip(plain_tip(root))
        for part in (self._search, self.reload_button):
            part.setVisible(bool(root))
        self._gap.setVisible(not root)
        self._name_site()

    def align(self, width: int) -> None:
        """Begin the search box where the sidebar ends, `width` pixels from the left."""
        margins = self._row.contentsMargins()
        wanted = width + 12 - margins.left() - self._row.spacing()
        self.site_button.setFixedWidth(max(theme.px(120), wanted))
        self._name_site()

    def _name_site(self) -> None:
        """As much of the site's name as there is room for; its tip has the whole path."""
        room = self.site_button.width() - theme.px(40)
        metrics = self.site_button.fontMetrics()
        self.site_button.setText(INDENT + metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, room))

    def _fill_site_menu(self) -> None:
        """The recent sites, gone ones marked, then the actions."""
        menu = self.site_menu
        menu.clear()
        self._recent.look()
        for root in self._recent.roots():
            is_there = not self._recent.is_gone(root)
            text = _short(Path(root).name) if is_there else self.tr("%1 (gone)").replace("%1", _short(Path(root).name))
            action = menu.addAction(theme.icon("folder" if is_there else "gone"), text)
            action.setToolTip(plain_tip(root))
            action.setEnabled(is_there)
            action.triggered.connect(lambda _=False, root=root: self.site_chosen.emit(root))
        menu.addSeparator()
        menu.addActions(self._site_actions)


def _short(name: str) -> str:
    """A folder's name for a button: an ampersand is none of Qt's marks, a long name is cut in its middle."""
    if len(name) > 28:
        name = f"{name[:16]}…{name[-10:]}"
    return name.replace("&", "&&")
