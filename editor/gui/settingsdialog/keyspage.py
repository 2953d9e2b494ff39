"""The page of keys: all actions, found by words or keys, and the keys of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from ..actions import ACTIONS
from ..keys import bindings
from ..theme import set_kind, theme
from .keyedit import KeyEdit
from .keylist import KeyList


class KeysPage(QWidget):
    """Search, list, and under it what can be done with the action that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = _SearchLine()
        self.box.setObjectName("keys-search")
        self.box.setPlaceholderText(self.tr("An action, or a key such as Ctrl+S"))
        self.box.setAccessibleName(self.tr("Find an action"))
        self.list = KeyList()
        self.edit = KeyEdit()
        self._nothing = QLabel(self.tr("No action of that name or key"))
        set_kind(self._nothing, role="muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = QFrame()
        set_kind(line, role="line")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(theme.px(8))
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(line)
        column.addWidget(self.edit)
        self.box.textChanged.connect(self._find)
        self.box.down_pressed.connect(self.list.setFocus)
        self.list.action_chosen.connect(self.edit.show_action)
        self.list.change_requested.connect(self.edit.record)
        self.edit.left.connect(self.list.setFocus)
        self._find("")

    @property
    def is_default(self) -> bool:
        """Whether every action has its usual keys."""
        return not any(bindings.is_changed(action.id) for action in ACTIONS)

    def _find(self, text: str) -> None:
        found = self.list.filter_by(text)
        self.list.setVisible(found)
        self._nothing.setVisible(not found)


class _SearchLine(QLineEdit):
    """Down and Enter go on to the list."""

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)
