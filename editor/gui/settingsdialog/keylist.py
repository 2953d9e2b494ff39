"""The list of all actions with their keys, by menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...core.values import fold
from ..actions import ACTIONS
from ..keys import bindings
from ..theme import theme
from .keydelegate import KEYS, TOKEN, KeyDelegate

if TYPE_CHECKING:
    from ..actions import Action

_ID = Qt.ItemDataRole.UserRole


class KeyList(QTreeWidget):
    """A heading a menu; an action's words, its keys, where they act. What the user changed says so."""

    action_chosen = Signal(str)
    """The id of the action that is current now, "" for none."""
    change_requested = Signal()
    """Enter or two clicks: new keys are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key-list")
        self.setAccessibleName(self.tr("Actions and their keys"))
        self.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("Where"), ""])
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(False)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(KeyDelegate(self))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._headings: list[QTreeWidgetItem] = []
        self._items: dict[str, QTreeWidgetItem] = {}
        self._fill()
        self.currentItemChanged.connect(lambda item, _: self.action_chosen.emit(item.data(0, _ID) if item else ""))
        self.itemDoubleClicked.connect(lambda *_: self.change_requested.emit())
        bindings.changed.connect(self._refresh)
        theme.changed.connect(self._refresh)
        self._refresh()

    def _fill(self) -> None:
        for menu in dict.fromkeys(action.menu for action in ACTIONS):
            heading = QTreeWidgetItem(self, [QCoreApplication.translate("Actions", menu).upper()])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFirstColumnSpanned(True)
            for action in ACTIONS:
                if action.menu == menu:
                    self._items[action.id] = self._item(heading, action)
            heading.setExpanded(True)
            self._headings.append(heading)

    def _item(self, heading: QTreeWidgetItem, action: Action) -> QTreeWidgetItem:
        item = QTreeWidgetItem(heading, [QCoreApplication.translate("Actions", action.text)])
        item.setData(0, _ID, action.id)
        item.setText(2, self.tr("in the list") if action.scope == "list" else self.tr("anywhere"))
        return item

    def _refresh(self) -> None:
        for heading in self._headings:
            heading.setData(0, TOKEN, "muted")
            heading.setSizeHint(0, QSize(0, theme.px(32)))
        for action_id, item in self._items.items():
            keys = bindings.shown(action_id)
            item.setData(1, KEYS, keys)
            item.setText(1, "   ".join(keys))
            item.setText(3, self.tr("changed") if bindings.is_changed(action_id) else "")
            item.setData(2, TOKEN, "faint")
            item.setData(3, TOKEN, "chg")

    def filter_by(self, text: str) -> bool:
        """Show the actions whose words, or keys, hold what was typed; False when there are none."""
        words = fold(text).split()
        for action in ACTIONS:
            item = self._items[action.id]
            whole = fold(f"{item.text(0)} {item.text(1)} {action.hint}")
            item.setHidden(not all(word in whole for word in words))
        shown = [item for item in self._items.values() if not item.isHidden()]
        for heading in self._headings:
            heading.setHidden(all(item.isHidden() for item in self._items.values() if item.parent() is heading))
        if shown and self.currentItem() not in shown:
            self.setCurrentItem(shown[0])
        return bool(shown)

    def go_to(self, action_id: str) -> None:
        """Make an action the current one."""
        self.setCurrentItem(self._items[action_id])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.change_requested.emit()
        else:
            super().keyPressEvent(event)
