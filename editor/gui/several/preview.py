"""Before several articles are saved: what would change, in how many of them, and what would not. Nothing is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...core.site.previewing import preview_drafts
from ..pieces.dialogs import resize_within
from ..theme import set_kind, theme
from .preview_filter import Shown
from .preview_foot import PreviewFoot
from .preview_panel import PREVIEW_SIZE, PreviewPanel
from .preview_work import command_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.fieldpath import FieldPath
    from ...core.site.draft import Draft
    from ...core.site.previewing import Preview, PreviewedArticle
    from ..session import Session
    from .reading import LeftOut


class SavePreview(QDialog):
    """Old → new, field by field, the same changes together. Values can be left out by their boxes."""

    save_requested = Signal(object, object)
    """list[int]: the articles that are to be saved; dict[int, frozenset[FieldPath]]: those fields that stay unsaved."""

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
        self._is_first = True
        self.panel = PreviewPanel(session, self)
        self.model = self.panel.model
        self.foot = PreviewFoot(session, self)
        self._place(len(ids) + len(left_out))
        self.panel.changed.connect(self._follow)
        self.foot.save_clicked.connect(self._take)
        self.foot.cancel_clicked.connect(self.reject)
        self.finished.connect(self.panel.cancel)
        self.finished.connect(self.foot.stop)
        self._ask()

    def _place(self, count: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._heading(count))
        column.addWidget(self.panel, 1)
        column.addWidget(self.foot)
        resize_within(self, *map(theme.px, PREVIEW_SIZE))

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

    # what is shown

    def _ask(self) -> None:
        """The worker plans every draft as saving does; the dialog may be closed before it is done."""
        site = self._session.site
        assert site is not None  # articles are selected
        self.panel.begin(len(self._drafts), self.tr("Looking at what would change…"))
        self.foot.save.setEnabled(False)
        drafts = list(self._drafts.values())
        task = self._session.tasks.run(preview_drafts(site, drafts), on_batch=self._show)
        self.finished.connect(task.cancel)
        if not drafts:
            QTimer.singleShot(0, self, lambda: self.panel.show_articles(self._shown(())))

    def _show(self, preview: Preview) -> None:
        self.panel.advance(preview.done, preview.total)
        if preview.done == preview.total:
            self.panel.show_articles(self._shown(preview.articles))

    def _shown(self, articles: Sequence[PreviewedArticle]) -> Shown:
        return Shown(list(articles), self._unchanged, self._left_out)

    def _follow(self) -> None:
        """Other changes are left out: the button says how many articles it saves."""
        count = len(self.ids())
        self.foot.save.setText(self.tr("Save %n article(s)", "", count))
        self.foot.save.setEnabled(bool(count))
        site, articles, kept = self._session.site, self.panel.shown.articles, self.panel.kept()
        self.foot.ask_command(partial(command_of, site, articles, kept) if kept and site is not None else None)
        if self._is_first:
            self._is_first = False
            (self.foot.save if count else self.panel.tree).setFocus()

    def ids(self) -> list[int]:
        """The articles that would be saved."""
        kept = self.panel.kept()
        return [i for i, draft in self._drafts.items() if draft.article.path in kept]

    def without(self) -> dict[int, frozenset[FieldPath]]:
        """The fields of articles to be saved that stay unsaved."""
        kept = self.panel.kept()
        return {i: out for i, draft in self._drafts.items() if (out := kept.get(draft.article.path))}

    @property
    def is_complete(self) -> bool:
        """Whether every article was looked at."""
        return self.panel.is_complete

    def summary(self) -> str:
        """What the line over the changes says."""
        return self.panel.summary()

    def _take(self) -> None:
        ids, without = self.ids(), self.without()
        self.accept()
        self.save_requested.emit(ids, without)
