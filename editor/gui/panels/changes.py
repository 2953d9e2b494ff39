"""What saving would do: every unsaved field as old → new, and the lines of the file as a unified diff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ...core.errors import Refusal
from ...core.site import changes
from ...core.site.diff import readable
from ...core.site.labels import label_of
from .changewindow import ChangeWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..session import Session


class ChangesDialog(ChangeWindow):
    """Shows the unsaved changes of articles. Nothing is written before Save."""

    save_requested = Signal(object)
    revert_requested = Signal(object)

    def __init__(self, session: Session, ids: list[int], parent: QWidget | None = None) -> None:
        super().__init__("changes", 520, parent)
        self._session = session
        self._ids = ids
        self.place(
            self.tr("Changes"),
            self.tr("in %n article(s), not saved yet", "", len(ids)),
            self.tr("Nothing is saved yet."),
            (
                ("changes-revert", self.tr("Revert"), "plain", self._revert),
                ("changes-close", self.tr("Close"), "plain", self.reject),
                ("changes-save", self.tr("Save"), "primary", self._save),
            ),
        )
        self._fill_fields()
        self._fill_source()

    def _fill_fields(self) -> None:
        for article_id in self._ids:
            if draft := self._session.draft(article_id):
                article = draft.article
                changes = [(change, label_of(article, change.path)) for change in draft.changes()]
                self.tabs.add_article(article.title, article.path, changes)

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
        task = self._session.tasks.run(diff, on_done=self.tabs.set_lines)
        self.finished.connect(task.cancel)

    def _save(self) -> None:
        self.accept()
        self.save_requested.emit(self._ids)

    def _revert(self) -> None:
        self.accept()
        self.revert_requested.emit(self._ids)
