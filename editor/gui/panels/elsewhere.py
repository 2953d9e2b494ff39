"""What others changed in an article while it was looked at: old → new, field by field and line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...core.site.previewing import label_of
from ...core.site.since import changes_since
from ..pieces.dialogs import resize_within
from ..theme import set_kind, theme
from .changetabs import ChangeTabs, readable

if TYPE_CHECKING:
    from ...core.site import Article
    from ...core.site.since import Since
    from ..session import Session


class ElsewhereDialog(QDialog):
    """The article as it was when it was first shown, against what is on disk now. Only for looking."""

    def __init__(self, session: Session, before: Article, now: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("elsewhere-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changed by others"))
        set_kind(self, layer="surface")
        self._now = now
        resize_within(self, theme.px(760), theme.px(440))
        title = QLabel(self.tr("Changed by others"))
        set_kind(title, role="title")
        head = QHBoxLayout()
        head.setContentsMargins(*(theme.px(n) for n in (24, 16, 24, 12)))
        head.addWidget(title, 1)
        self.tabs = ChangeTabs()
        close = QPushButton(self.tr("Close"))
        close.setObjectName("elsewhere-close")
        set_kind(close, kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        foot = QWidget()
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(foot, layer="surface", edge="top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(*(theme.px(n) for n in (24, 12, 24, 12)))
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        column.addWidget(foot)
        close.setFocus()
        task = session.tasks.run(
            lambda: changes_since(now.path, before.source.data, now.source.data), on_done=self._fill
        )
        self.finished.connect(task.cancel)

    def _fill(self, since: Since) -> None:
        changes = [(change, label_of(self._now, change.path)) for change in since.changes]
        self.tabs.add_article(self._now.title, self._now.path, changes)
        if not changes:
            self.tabs.add_words(self.tr("The lines stand on the other page."))
        self.tabs.set_lines(readable(since.lines))
