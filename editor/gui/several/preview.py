"""Before several articles are saved: what would change, in how many of them, and what would not. Nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.site.previewing import preview_drafts
from ..theme import set_kind, theme
from .preview_model import PreviewModel
from .preview_rows import preview_rows
from .preview_tree import PreviewTree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ...core.site.draft import Draft
    from ...core.site.previewing import Preview, PreviewedArticle
    from ..session import Session
    from .reading import LeftOut

OPEN_UP_TO = 12
"""So many lines are unfolded at once; more begin as their sums."""


class SavePreview(QDialog):
    """Old → new, field by field, the same changes together. Articles can be left out by their boxes."""

    save_requested = Signal(object)
    """list[int]: the articles that are to be saved."""

    def __init__(
        self, session: Session, ids: Sequence[int], left_out: Sequence[LeftOut], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("save-preview")
        self.setWindowTitle(self.tr("Save changes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_kind(self, layer="surface")
        self._session = session
        self._drafts: dict[int, Draft] = {i: draft for i in ids if (draft := session.draft(i))}
        self._unchanged = [session.row(i).title for i in ids if i not in self._drafts]
        self._left_out = list(left_out)
        self._refused: set[str] = set()
        self.model = PreviewModel()
        self.model.setParent(self)
        self.model.left_out_changed.connect(self._count)
        self._place(len(ids) + len(left_out))
        self._ask()

    # what stands where

    def _place(self, count: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._heading(count))
        column.addWidget(self._summary())
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._waiting())
        self._pages.addWidget(self._list())
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot())
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        self.resize(min(theme.px(960), room.width() - theme.px(48)), min(theme.px(620), room.height() - theme.px(48)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tree.share_width(self.width() - theme.px(24))

    def _heading(self, count: int) -> QHBoxLayout:
        title = QLabel(self.tr("Save changes"))
        set_kind(title, role="title")
        where = QLabel(self.tr("in %n article(s)", "", count))
        set_kind(where, role="muted")
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(12))
        row.setSpacing(theme.px(12))
        row.addWidget(title)
        row.addWidget(where, 1, Qt.AlignmentFlag.AlignBottom)
        return row

    def _summary(self) -> QWidget:
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="bg", edge="bottom")
        self._will, self._same, self._not = QLabel(bar), QLabel(bar), QLabel(bar)
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(8))
        row.setSpacing(theme.px(16))
        for label, role in ((self._will, "strong"), (self._same, "muted"), (self._not, "error")):
            set_kind(label, role=role)
            row.addWidget(label)
        row.addStretch(1)
        return bar

    def _waiting(self) -> QWidget:
        page = QWidget(self)
        self._progress = QProgressBar(page)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(theme.px(240))
        self._progress.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page

    def _list(self) -> QWidget:
        page = QWidget(self)
        self.tree = PreviewTree(self.model, page)
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        column.addWidget(self.tree)
        return page

    def _foot(self) -> QWidget:
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="surface", edge="top")
        note = QLabel(self.tr("Nothing is written yet. One undo takes all of it back."))
        set_kind(note, role="muted")
        note.setWordWrap(True)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("preview-cancel")
        cancel.clicked.connect(self.reject)
        self._save = QPushButton()
        self._save.setObjectName("preview-save")
        self._save.clicked.connect(self._take)
        self._save.setDefault(True)
        set_kind(self._save, kind="primary")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12))
        row.setSpacing(theme.px(8))
        row.addWidget(note, 1)
        row.addWidget(cancel)
        row.addWidget(self._save)
        return bar

    # what is shown

    def _ask(self) -> None:
        """The worker plans every draft as saving does; the dialog may be closed before it is done."""
        site = self._session.site
        assert site is not None  # articles are selected
        self._will.setText(self.tr("Looking at what would change…"))
        self._same.hide()
        self._not.hide()
        self._save.setText(self.tr("Save"))
        self._save.setEnabled(False)
        self._progress.setRange(0, len(self._drafts))
        drafts = list(self._drafts.values())
        task = self._session.tasks.run(preview_drafts(site, drafts), on_batch=self._show)
        self.finished.connect(task.cancel)
        if not drafts:
            QTimer.singleShot(0, self, self._show_nothing)

    def _show_nothing(self) -> None:
        self._fill([])

    def _show(self, preview: Preview) -> None:
        self._progress.setValue(preview.done)
        if preview.done == preview.total:
            self._refused = {article.path for article in preview.articles if article.refusal}
            self._fill(preview.articles)

    def _fill(self, articles: Sequence[PreviewedArticle]) -> None:
        rows = preview_rows(articles, self._unchanged, self._left_out)
        self.model.show_rows(rows)
        if sum(len(row.children) for row in rows) <= OPEN_UP_TO:
            self.tree.expandAll()
        self._pages.setCurrentIndex(1)
        self.tree.selectionModel().setCurrentIndex(self.model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._count()
        (self._save if self._save.isEnabled() else self.tree).setFocus()

    def _count(self) -> None:
        """Say how many articles would be written."""
        count, refused = len(self.ids()), len(self._refused) + len(self._left_out)
        self._will.setText(self.tr("%n article(s) will change", "", count))
        self._same.setText(self.tr("%n already so", "", len(self._unchanged)))
        self._not.setText(self.tr("%n refused", "", refused))
        self._same.setVisible(bool(self._unchanged))
        self._not.setVisible(bool(refused))
        self._save.setText(self.tr("Save %n article(s)", "", count))
        self._save.setEnabled(bool(count))

    def ids(self) -> list[int]:
        """The articles that would be saved."""
        out = self._refused | self.model.excluded
        return [i for i, draft in self._drafts.items() if draft.article.path not in out]

    @property
    def is_complete(self) -> bool:
        """Whether every article was looked at."""
        return self._pages.currentIndex() == 1

    def summary(self) -> str:
        """What the line over the changes says."""
        return " · ".join(label.text() for label in (self._will, self._same, self._not) if not label.isHidden())

    def _take(self) -> None:
        ids = self.ids()
        self.accept()
        self.save_requested.emit(ids)
