"""One recent site on the start page: opened by a click, taken off the list by its cross or Delete."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..pieces.elided import ElidedLabel
from ..pieces.plaintext import plain_tip
from ..session.recent import short_path
from ..theme import set_kind, theme


class RecentRow(QPushButton):
    """Name and place of a site. One that is gone says so, and can only be taken off."""

    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self, root: str, is_gone: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self.setObjectName("recent-site")
        set_kind(self, kind="recent")
        self.setToolTip(plain_tip(root))
        self.setAccessibleName(self.tr("%1 (gone)").replace("%1", root) if is_gone else root)
        self.setAccessibleDescription(self.tr("Delete takes it off the list"))
        self._place(is_gone)
        if is_gone:
            self.setToolTip(self.tr("This folder is not there any more."))
            self.clicked.connect(self._cross.setFocus)
        else:
            self.clicked.connect(lambda: self.chosen.emit(root))

    def _place(self, is_gone: bool) -> None:
        icon, name = QLabel(), ElidedLabel(Path(self._root).name or self._root)
        icon.setPixmap(theme.pixmap("gone" if is_gone else "folder", "warn" if is_gone else "muted", 18))
        set_kind(name, role="muted" if is_gone else "strong")
        path = short_path(self._root)
        place = ElidedLabel(self.tr("Folder not found: %1").replace("%1", path) if is_gone else path, in_middle=True)
        set_kind(place, role="faint")
        for label in (name, place):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(name)
        texts.addWidget(place)
        self._cross = QToolButton()
        self._cross.setObjectName("recent-forget")
        self._cross.setIcon(theme.icon("close"))
        self._cross.setIconSize(QSize(theme.px(14), theme.px(14)))
        words = self.tr("Take %1 off the list").replace("%1", Path(self._root).name)
        self._cross.setToolTip(plain_tip(words))
        self._cross.setAccessibleName(words)
        self._cross.clicked.connect(lambda: self.forgotten.emit(self._root))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(*(theme.px(n) for n in (8, 4, 8, 4)))
        inside.setSpacing(12)
        inside.addWidget(icon)
        inside.addLayout(texts, 1)
        inside.addWidget(self._cross)
        for part in (icon, name, place):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten.emit(self._root)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
