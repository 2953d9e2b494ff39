"""What saving would do: every unsaved field as old → new, and the lines of the file as a unified diff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import Refusal
from ...core.site import changes
from ...core.site.previewing import label_of
from ..pieces.dialogs import resize_within
from ..theme import set_kind, theme
from .changetabs import ChangeTabs, readable

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ..session import Session


class ChangesDialog(QDialog):
    """Shows the unsaved changes of articles. Nothing is written before Save."""

    save_requested = Signal(object)
    revert_requested = Signal(object)

    def __init__(self, session: Session, ids: list[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes-dialog")
        self.setWindowTitle(self.tr("Changes"))
        self._session = session
        self._ids = ids
        resize_within(self, theme.px(760), theme.px(520))
        set_kind(self, layer="surface")
        self._tabs = ChangeTabs()
        self._place()
        self._fill_fields()
        self._fill_source()

    def _place(self) -> None:
        title = QLabel(self.tr("Changes"))
        set_kind(title, role="title")
        count = QLabel(self.tr("in %n article(s), not saved yet", "", len(self._ids)))
        set_kind(count, role="muted")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.setContentsMargins(24, 16, 24, 12)
        head.addWidget(title)
        head.addWidget(count, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._buttons())

    def _buttons(self) -> QWidget:
        bar = QWidget()
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="surface", edge="top")
        note = QLabel(self.tr("Nothing is saved yet."))
        set_kind(note, role="muted")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        row.addWidget(note, 1)
        for name, text, kind, act in (
            ("changes-revert", self.tr("Revert"), "plain", self._revert),
            ("changes-close", self.tr("Close"), "plain", self.reject),
            ("changes-save", self.tr("Save"), "primary", self._save),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            set_kind(button, kind=kind)
            button.clicked.connect(act)
            row.addWidget(button)
            if kind == "primary":
                button.setDefault(True)
                self._first = button
        return bar

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._first.setFocus()  # else the tabs would have it, and Enter would save without one seeing why

    def _fill_fields(self) -> None:
        for article_id in self._ids:
            if draft := self._session.draft(article_id):
                article = draft.article
                changes = [(change, label_of(article, change.path)) for change in draft.changes()]
                self._tabs.add_article(article.title, article.path, changes)

    def _fill_source(self) -> None:
        """The diff needs the file's text: the worker makes it."""
        site = self._session.site
        drafts = [draft for i in self._ids if (draft := self._session.draft(i))]

        def diff() -> str:
            assert site is not None
            parts = []
            for draft in drafts:
                planned = changes.plan(site, draft.article, draft.edits)
                if isinstance(planned, Refusal):
                    parts.append(f"{draft.article.path}: {planned}\n")
                else:
                    parts.append(changes.diff(planned))
            return readable("".join(parts))

        # The task outlives a dialog that is closed early; its result is then dropped.
        task = self._session.tasks.run(diff, on_done=self._tabs.set_lines)
        self.finished.connect(task.cancel)

    def _save(self) -> None:
        self.accept()
        self.save_requested.emit(self._ids)

    def _revert(self) -> None:
        self.accept()
        self.revert_requested.emit(self._ids)
