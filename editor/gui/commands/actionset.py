"""The table of actions as Qt has it: a QAction each, in menus, bound to their keys, on while they make sense."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ..actions import ACTIONS, BY_ID, CONTEXT_MENU, Action
from ..keys import bindings
from ..theme import theme
from .palette import Entry

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class Commands(Protocol):
    """What can be asked for: for each action a method without arguments that has its id as name."""

    def run(self, action_id: str) -> None:
        """Do what the action says."""


class ActionSet(QObject):
    """All actions of one window."""

    def __init__(self, commands: Commands, window: QWidget, lists: Sequence[QWidget]) -> None:
        """Keys of scope `window` act in `window`; those of scope `list` in `lists` and what is in them."""
        super().__init__(window)
        self._commands = commands
        self._actions: dict[str, QAction] = {}
        for action in ACTIONS:
            self._actions[action.id] = self._make(action, [window] if action.scope == "window" else list(lists))
        theme.changed.connect(self._dress)
        bindings.changed.connect(self._bind)
        self._dress()
        self._bind()
        self.refresh(())

    def _make(self, action: Action, places: Sequence[QWidget]) -> QAction:
        made = QAction(words(action), self)
        made.setObjectName(action.id)
        if action.scope == "list":
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda: self._commands.run(action.id))
        for place in places:
            place.addAction(made)
        return made

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def _bind(self) -> None:
        """The keys in force. First all are freed: two actions may just have changed theirs with each other."""
        for made in self._actions.values():
            made.setShortcuts([])
        for action_id, made in self._actions.items():
            made.setShortcuts([QKeySequence(key) for key in bindings.of(action_id)])

    def _dress(self) -> None:
        for action_id, made in self._actions.items():
            if (icon := BY_ID[action_id].icon) and not made.isCheckable():
                made.setIcon(theme.icon(icon))

    def refresh(self, there: Collection[str]) -> None:
        """Switch the actions on for which all that they need is there (names of `Need`)."""
        for action in ACTIONS:
            self._actions[action.id].setEnabled(all(need in there for need in action.needs))

    def set_text(self, action_id: str, text: str) -> None:
        """Say more exactly what an action would do: what Undo takes back."""
        self._actions[action_id].setText(text or words(BY_ID[action_id]))

    def menu_actions(self, menu: str) -> list[QAction]:
        """The actions of a menu; a separator before each that begins a group."""
        out: list[QAction] = []
        for action in ACTIONS:
            if action.menu == menu and not action.text.endswith(")"):
                if action.begins_group:
                    out.append(self._separator())
                out.append(self._actions[action.id])
        return out

    def menus(self, parent: QWidget) -> list[QMenu]:
        """All menus but the site's, for the three dots."""
        menus = []
        for name in dict.fromkeys(action.menu for action in ACTIONS):
            if name != "Site":
                menu = QMenu(QCoreApplication.translate("Actions", name), parent)
                menu.addActions(self.menu_actions(name))
                menus.append(menu)
        return menus

    def context_menu(self, parent: QWidget) -> QMenu:
        """The menu of a row in the list."""
        menu = QMenu(parent)
        for action_id in CONTEXT_MENU:
            menu.addAction(self._actions[action_id] if action_id else self._separator())
        return menu

    def palette_entries(self) -> list[Entry]:
        """What the palette offers: every action that is on, what is done to articles first."""
        order = ("Article", "Edit", "View", "Site", "Help")
        return [
            Entry(
                words(action),
                QCoreApplication.translate("Actions", action.menu),
                bindings.first(action.id),
                self._actions[action.id].trigger,
                QCoreApplication.translate("Hints", action.hint) if action.hint else "",
                action.icon,
                action.id,
            )
            for action in sorted(ACTIONS, key=lambda action: order.index(action.menu))
            if self._actions[action.id].isEnabled() and not action.text.endswith(")") and action.id != "show_palette"
        ]

    def _separator(self) -> QAction:
        line = QAction(self)
        line.setSeparator(True)
        return line


def words(action: Action) -> str:
    """The action's words in the language in use."""
    return QCoreApplication.translate("Actions", action.text)
