"""The command palette: every action and every field of the article, found by a few letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..pieces.elided import ElidedLabel
from ..pieces.fuzzy import score
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..settings import Settings

SHOWN = 12
MOST_RECENT = 5
_RECENT = "window/palette"
ROW = 30
TOP = 56
"""How far below the window's top the box opens, in pixels at 100 %."""
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: its words, what stands fainter beside, its keys, and what choosing does."""

    text: str
    detail: str
    keys: str
    act: Callable[[], object]
    hint: str = ""
    icon: str = ""
    name: str = ""
    """What it is remembered by, the same in each language."""


class Recents:
    """What was chosen last, first: what one does again and again is one Enter away."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def first(self, entries: Sequence[Entry]) -> list[Entry]:
        """The entries, those chosen lately before the others; each notes when it is chosen."""
        names = self._settings.texts(_RECENT)
        known = [replace(entry, act=partial(self._choose, entry)) for entry in entries]
        by_name = {entry.name: entry for entry in reversed(known)}
        lately = [by_name[name] for name in names if name in by_name]
        return [*lately, *(entry for entry in known if entry not in lately)]

    def _choose(self, entry: Entry) -> None:
        others = [name for name in self._settings.texts(_RECENT) if name != entry.name]
        self._settings.remember(_RECENT, [entry.name, *others][:MOST_RECENT])
        entry.act()


class Palette(QDialog):
    """A box at the top of the window; typing filters, Enter does the first, Esc leaves."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Command palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_kind(self, layer="surface")
        self._window = parent
        self._entries = entries
        self._shown: list[Entry] = []
        self.box = QLineEdit()
        self.box.setObjectName("palette-box")
        self.box.setPlaceholderText(self.tr("An action or a field…"))
        self.box.setAccessibleName(self.tr("Action or field"))
        self.list = QListWidget()
        self.list.setObjectName("palette-list")
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self._nothing = QLabel(self.tr("Nothing of that name"))
        set_kind(self._nothing, role="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self._nothing)
        column.addWidget(self.list)
        column.addStretch(1)  # whatever is found, the box stays where it is
        self.box.textChanged.connect(self._filter)
        self.box.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self._filter("")
        self._put_in_place(parent)

    def _put_in_place(self, parent: QWidget) -> None:
        self.setFixedWidth(min(theme.px(560), parent.width() - 32))
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - self.width()) // 2, corner.y() + theme.px(TOP))
        self.adjustSize()
        self.box.setFocus()

    def _filter(self, typed: str) -> None:
        if typed.strip():
            scored = [(max(score(typed, e.text), score(typed, f"{e.text} {e.hint}") - 1), e) for e in self._entries]
            ranked = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
            self._shown = [entry for _, entry in ranked]
        else:
            self._shown = list(self._entries)
        self.list.clear()
        for entry in self._shown:
            item = QListWidgetItem(self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text} {entry.detail} {entry.keys}")
            item.setSizeHint(QSize(0, theme.px(ROW)))
            self.list.setItemWidget(item, _line(entry))
        self.list.setCurrentRow(0)
        self._nothing.setVisible(not self._shown)
        self.list.setVisible(bool(self._shown))
        self.list.setFixedHeight(max(1, min(self._most_rows(), len(self._shown))) * theme.px(ROW) + 2)
        self.adjustSize()

    def _most_rows(self) -> int:
        """As many as the window has room for below the box."""
        room = self._window.height() - theme.px(TOP) - self.box.sizeHint().height() - theme.px(40)
        return max(1, min(SHOWN, room // theme.px(ROW)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the box has the focus."""
        if watched is self.box and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _MOVES:
                row = self.list.currentRow() + _MOVES[key]
                self.list.setCurrentRow(max(0, min(row, len(self._shown) - 1)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return False

    def _choose(self, _item: QListWidgetItem | None = None) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            entry = self._shown[row]
            self.close()
            entry.act()


def _line(entry: Entry) -> QWidget:
    line = QWidget()
    line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    line.setFixedHeight(theme.px(ROW))
    row = QHBoxLayout(line)
    row.setContentsMargins(8, 0, 8, 0)
    row.setSpacing(8)
    picture = QLabel()
    picture.setFixedWidth(theme.px(16))
    if entry.icon:
        picture.setPixmap(theme.pixmap(entry.icon, "muted", 16))
    row.addWidget(picture)
    row.addWidget(ElidedLabel(entry.text))
    detail = ElidedLabel(entry.detail)
    set_kind(detail, role="muted")
    row.addWidget(detail)
    row.addStretch(1)
    if entry.keys:
        keys = QLabel(entry.keys)
        set_kind(keys, role="key")
        row.addWidget(keys, 0, Qt.AlignmentFlag.AlignVCenter)
    return line
