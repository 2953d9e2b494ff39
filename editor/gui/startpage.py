"""What stands in the window while no site is open: open a folder, try the sample, the recent sites."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from .elided import ElidedLabel
from .theme import set_kind, theme

if TYPE_CHECKING:
    from .settings import Settings

WIDTH = 440
SHOWN = 6
"""How many recent sites have room at 960 × 600."""


class StartPage(QWidget):
    """The first thing seen. A site that is gone stays in the list, marked, until it is taken off."""

    open_requested = Signal()
    sample_requested = Signal()
    site_chosen = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface")
        self._settings = settings
        self._column = QFrame()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._notice = QFrame()
        self._notice_text = QLabel()
        self._place()
        theme.changed.connect(self._dress)
        self._dress()
        self.refresh()

    def _place(self) -> None:
        title = QLabel("Stet")
        set_kind(title, role="display")
        words = QLabel(self.tr("Review, correct and publish a folder of articles. Only what you edit is changed."))
        words.setWordWrap(True)
        set_kind(words, role="muted")
        self.open_button = self._button("start-open", self.tr("Open a folder…"), "primary", self.open_requested)
        self.sample_button = self._button("start-sample", self.tr("Try the sample"), "plain", self.sample_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.sample_button)
        buttons.addStretch(1)
        drop = QLabel(self.tr("or drop a folder on this window"))
        set_kind(drop, role="faint")
        self._head = QLabel(self.tr("RECENT SITES"))
        set_kind(self._head, role="section")
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, space in ((title, 8), (words, 24), (self._notice, 8), (buttons, 8), (drop, 24), (self._head, 8)):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
            column.addSpacing(space)
        column.addLayout(self._recent)
        self._place_notice()
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(self._column, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def _place_notice(self) -> None:
        set_kind(self._notice, notice="error")
        self._notice_text.setWordWrap(True)
        self._notice_text.setTextFormat(Qt.TextFormat.PlainText)
        self._notice_text.setObjectName("start-notice")
        row = QHBoxLayout(self._notice)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._notice_text)
        self._notice.hide()

    @staticmethod
    def _button(name: str, text: str, kind: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        set_kind(button, kind=kind)
        button.clicked.connect(signal)
        return button

    def _dress(self) -> None:
        self._column.setFixedWidth(theme.px(WIDTH))
        self.refresh()

    def complain(self, text: str) -> None:
        """Say why a folder could not be opened; "" takes it back."""
        self._notice_text.setText(text)
        self._notice.setVisible(bool(text))

    def refresh(self) -> None:
        """Show the recent sites as they are now."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        roots = self._settings.recent_sites()[:SHOWN]
        self._head.setVisible(bool(roots))
        for root in roots:
            self._recent.addWidget(self._site_row(root))

    def _site_row(self, root: str) -> QWidget:
        is_there = Path(root).is_dir()
        row = QPushButton()
        row.setObjectName("recent-site")
        set_kind(row, kind="row")
        row.setFixedHeight(theme.px(44))
        row.setAccessibleName(root if is_there else self.tr("%1 (gone)").replace("%1", root))
        icon, name = QLabel(), ElidedLabel(Path(root).name)
        icon.setPixmap(theme.pixmap("folder" if is_there else "gone", "muted", 18))
        set_kind(name, role="strong" if is_there else "muted")
        place = ElidedLabel(_home_short(root) if is_there else self.tr("gone: %1").replace("%1", root), in_middle=True)
        set_kind(place, role="faint")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(name)
        texts.addWidget(place)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(8, 4, 8, 4)
        inside.setSpacing(12)
        inside.addWidget(icon)
        inside.addLayout(texts, 1)
        for part in (icon, name, place):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if is_there:
            row.clicked.connect(lambda: self.site_chosen.emit(root))
        else:
            row.setToolTip(self.tr("This folder is not there any more. A click takes it off the list."))
            row.clicked.connect(lambda: self._forget(root))
        return row

    def _forget(self, root: str) -> None:
        self._settings.forget_site(root)
        self.refresh()


def _home_short(path: str) -> str:
    """A path with `~` for the home folder."""
    home = str(Path.home())
    return "~" + path[len(home) :] if path.startswith(home + "/") else path
