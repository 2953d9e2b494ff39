"""The sites opened before, offered where the open one has nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..theme import set_kind, theme
from .recentrow import RecentRow

if TYPE_CHECKING:
    from ..session import Session
    from ..session.recent import RecentSites

MOST = 4
WIDTH = 360


class OtherSites(QWidget):
    """A few recent sites but the open one; nothing where there is none."""

    chosen = Signal(str)

    def __init__(self, session: Session, recent: RecentSites, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("other-sites")
        self._session = session
        self._recent = recent
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(16), 0, 0)
        self._column.setSpacing(2)
        session.opened.connect(recent.look)
        session.opened.connect(self._fill)
        recent.changed.connect(self._fill)
        theme.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        site = self._session.site
        here = str(site.root) if site is not None else ""
        roots = [root for root in self._recent.roots() if root != here][:MOST]
        if roots:
            head = QLabel(self.tr("RECENT SITES"))
            set_kind(head, role="section")
            self._column.addWidget(head)
        for root in roots:
            row = RecentRow(root, self._recent.is_gone(root))
            row.chosen.connect(self.chosen)
            row.forgotten.connect(self._recent.forget)
            self._column.addWidget(row)
