"""The sheet of keys (`?`): made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..actions import ACTIONS
from ..actions.formkeys import FORM_KEYS
from ..keys import bindings
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ..actions import Menu

Block = TypeVar("Block")
Line: TypeAlias = "tuple[str, Sequence[str]]"
"""What keys do, and the keys."""
MENUS: tuple[Menu, ...] = ("Article", "Site", "Edit", "View", "Help")
MOST_COLUMNS = 3


class KeySheet(QDialog):
    """All actions that have keys, by menu, in as many columns as fit; scrolls where the window is small."""

    change_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("key-sheet")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_kind(self, layer="surface")
        self._blocks = [block for menu in MENUS if (block := _block(menu))]
        form_keys = [(QCoreApplication.translate("FormKeys", each.text), each.keys) for each in FORM_KEYS]
        self._blocks.insert(1, _titled(self.tr("In the form"), form_keys))
        self._columns = 0
        self._body = QWidget()
        set_kind(self._body, role="body")
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, theme.px(12), 0)  # the scroll bar keeps its distance
        self._row.setSpacing(theme.px(24))
        self._place()
        room = parent.height() - theme.px(48)
        self.resize(min(theme.px(1216), parent.width() - theme.px(32)), room)
        self.resize(self.width(), min(room, self._wanted_height()))
        self._area.setFocus()  # the arrows scroll

    def _wanted_height(self) -> int:
        """So high that all keys are in sight."""
        self._fit_columns()
        column = self.layout()
        assert column is not None
        return column.sizeHint().height() - self._area.sizeHint().height() + self._body.sizeHint().height() + 2

    def _place(self) -> None:
        title = QLabel(self.tr("Keys"))
        set_kind(title, role="title")
        note = QLabel(self.tr("Single letters act while the list has the focus. Esc goes back to it."))
        note.setWordWrap(True)
        set_kind(note, role="muted")
        change = QPushButton(self.tr("Change keys…"))
        change.setObjectName("change-keys")
        set_kind(change, kind="link")
        change.setAutoDefault(False)
        change.clicked.connect(self.change_requested)
        change.clicked.connect(self.close)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(change)
        self._area = QScrollArea()
        self._area.setAccessibleName(self.tr("Keys"))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(note)
        column.addSpacing(8)
        column.addWidget(self._area, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        room = self.width() - 48 - theme.px(12) - self._area.verticalScrollBar().sizeHint().width()
        wide = max(block.sizeHint().width() for block in self._blocks)
        fitting = (room + self._row.spacing()) // (wide + self._row.spacing())
        self._arrange(max(1, min(MOST_COLUMNS, fitting)))

    def _arrange(self, columns: int) -> None:
        """Put the blocks into columns of about the same height, in their order."""
        if columns == self._columns:
            return
        self._columns = columns
        while item := self._row.takeAt(0):
            if layout := item.layout():
                while layout.takeAt(0):
                    pass
                layout.deleteLater()
        for blocks in split(self._blocks, [block.sizeHint().height() for block in self._blocks], columns):
            column = QVBoxLayout()
            column.setSpacing(theme.px(16))
            for block in blocks:
                column.addWidget(block)
            column.addStretch(1)
            self._row.addLayout(column, 1)


def split(blocks: Sequence[Block], heights: Sequence[int], columns: int) -> list[list[Block]]:
    """Cut a sequence into at most so many runs, the highest as low as can be."""
    limit = max(heights)
    while len(runs := _runs(blocks, heights, limit)) > columns:
        limit += max(1, limit // 16)
    return runs


def _runs(blocks: Sequence[Block], heights: Sequence[int], limit: int) -> list[list[Block]]:
    runs: list[list[Block]] = [[]]
    filled = 0
    for block, height in zip(blocks, heights, strict=True):
        if runs[-1] and filled + height > limit:
            runs.append([])
            filled = 0
        runs[-1].append(block)
        filled += height
    return runs


def _block(menu: Menu) -> QWidget | None:
    """A menu's heading and its actions with keys; None where none has any."""
    actions = [action for action in ACTIONS if action.menu == menu and bindings.shown(action.id)]
    if not actions:
        return None
    lines = [(QCoreApplication.translate("Actions", each.text), bindings.shown(each.id)) for each in actions]
    return _titled(QCoreApplication.translate("Actions", menu), lines)


def _titled(title: str, lines: Sequence[Line]) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(8))
    head = QLabel(title.upper())
    set_kind(head, role="section")
    column.addWidget(head)
    column.addLayout(_grid(lines))
    return block


def _grid(lines: Sequence[Line]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(theme.px(6))
    grid.setHorizontalSpacing(theme.px(16))
    grid.setColumnStretch(0, 1)
    for line, (words, shown) in enumerate(lines):
        keys = QHBoxLayout()
        keys.setSpacing(4)
        keys.addStretch(1)
        for text in shown:
            cap = QLabel(text)
            set_kind(cap, role="key")
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            keys.addWidget(cap)
        grid.addWidget(QLabel(words), line, 0)
        grid.addLayout(keys, line, 1)
    return grid
