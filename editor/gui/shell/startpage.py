"""What stands in the window while no site is open: open a folder, try the sample, the recent sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ..theme import set_kind, theme
from .recentrow import RecentRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ..session.recent import RecentSites

WIDTH = 520


class StartPage(QScrollArea):
    """The first thing seen. A site that is gone stays in the list, marked, until it is taken off."""

    open_requested = Signal()
    sample_requested = Signal()
    site_chosen = Signal(str)

    def __init__(self, recent: RecentSites, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start-page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._recent = recent
        self._column = QFrame()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._notice = QFrame()
        self._notice_text = _wrapped()
        self._place()
        recent.changed.connect(self._show_recent)
        theme.changed.connect(self._dress)
        self._dress()

    def _place(self) -> None:
        title = QLabel("Stet")
        set_kind(title, role="display")
        self._words = _wrapped()
        self._words.setText(
            self.tr("Review, correct and publish a folder of articles. Only what you edit is changed.")
            + "\n"
            + self.tr("Stet looks for Markdown and HTML files that begin with fields (front matter).")
        )
        set_kind(self._words, role="muted")
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
        column.setContentsMargins(4, 24, 4, 24)  # room for the ring around a button
        column.setSpacing(0)
        for part, space in (
            (title, 8),
            (self._words, 24),
            (self._notice, 8),
            (buttons, 8),
            (drop, 24),
            (self._head, 8),
        ):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
            column.addSpacing(space)
        column.addLayout(self._rows)
        self._place_notice()
        body = QWidget()
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(body, layer="surface")
        outer = QVBoxLayout(body)
        outer.addStretch(2)
        outer.addWidget(self._column, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self.setWidget(body)

    def _place_notice(self) -> None:
        set_kind(self._notice, notice="error")
        self._notice_text.setTextFormat(Qt.TextFormat.PlainText)
        self._notice_text.setObjectName("start-notice")
        self._notice_icon = QLabel()
        row = QHBoxLayout(self._notice)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._notice_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._notice_text, 1)
        self._notice.hide()

    @staticmethod
    def _button(name: str, text: str, kind: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        set_kind(button, kind=kind)
        button.clicked.connect(signal)
        return button

    def _dress(self) -> None:
        self._notice_icon.setPixmap(theme.pixmap("error", "err", 14))
        self._show_recent()

    def _fit(self) -> None:
        """As wide as there is room; the wrapped texts as high as they then need.

        Left to ask their heights by their widths, the layouts around squeeze the rows below them.
        """
        width = min(theme.px(WIDTH), self.viewport().width() - 32)
        self._column.setFixedWidth(width)
        for label, room in ((self._words, width - 8), (self._notice_text, width - theme.px(14) - 32)):
            label.setFixedWidth(room)
            label.setFixedHeight(max(0, label.heightForWidth(room)))  # -1 without text

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def complain(self, text: str) -> None:
        """Say why a folder could not be opened; "" takes it back."""
        self._notice_text.setText(text)
        self._notice.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._fit()

    def complaint(self) -> str:
        """What is said of a folder that could not be opened, "" for nothing."""
        return self._notice_text.text()

    def refresh(self) -> None:
        """Look anew which of the recent sites are there."""
        self._show_recent()
        self._recent.look()
        self.open_button.setFocus()

    def _show_recent(self) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        roots = self._recent.roots()
        self._head.setVisible(bool(roots))
        for root in roots:
            row = RecentRow(root, self._recent.is_gone(root))
            row.chosen.connect(self.site_chosen)
            row.forgotten.connect(self._forget)
            self._rows.addWidget(row)
        self._fit()

    def _forget(self, root: str) -> None:
        """The focus goes to the row that is then in its place."""
        at = self._recent.roots().index(root)
        self._recent.forget(root)
        if self._rows.count():
            row = self._rows.itemAt(min(at, self._rows.count() - 1))
            if row and (widget := row.widget()):
                widget.setFocus()
        else:
            self.open_button.setFocus()


def _wrapped() -> QLabel:
    """A label of several lines whose height is set, not asked for."""
    label = QLabel()
    label.setWordWrap(True)
    policy = label.sizePolicy()
    policy.setHeightForWidth(False)
    label.setSizePolicy(policy)
    return label
