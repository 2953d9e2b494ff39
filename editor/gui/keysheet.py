"""The sheet of keys (`?`): made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from .actions import ACTIONS, Action
from .keys import bindings
from .theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

_COLUMNS: tuple[tuple[str, ...], ...] = (("Article",), ("Site", "Edit"), ("View", "Help"))


class KeySheet(QDialog):
    """All actions that have keys, by menu, in three columns; scrolls where the window is small."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("key-sheet")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_kind(self, layer="surface")
        title = QLabel(self.tr("Keys"))
        set_kind(title, role="title")
        note = QLabel(self.tr("Single letters act while the list has the focus. Esc goes back to it."))
        set_kind(note, role="muted")
        body = QWidget()
        set_kind(body, role="body")
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(theme.px(32))
        for menus in _COLUMNS:
            columns.addLayout(self._column(menus))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(note)
        column.addSpacing(8)
        column.addWidget(area, 1)
        self.resize(min(theme.px(940), parent.width() - 32), min(theme.px(480), parent.height() - 32))

    def _column(self, menus: Sequence[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        for menu in menus:
            head = QLabel(QCoreApplication.translate("Actions", menu).upper())
            set_kind(head, role="section")
            column.addWidget(head)
            column.addLayout(self._grid([action for action in ACTIONS if action.menu == menu]))
            column.addSpacing(theme.px(8))
        column.addStretch(1)
        return column

    def _grid(self, actions: Sequence[Action]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.px(6))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setColumnStretch(0, 1)
        for line, action in enumerate(action for action in actions if bindings.shown(action.id)):
            words = QLabel(QCoreApplication.translate("Actions", action.text))
            keys = QHBoxLayout()
            keys.setSpacing(4)
            keys.addStretch(1)
            for text in bindings.shown(action.id):
                cap = QLabel(text)
                set_kind(cap, role="key")
                cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
                keys.addWidget(cap)
            grid.addWidget(words, line, 0)
            grid.addLayout(keys, line, 1)
        return grid
