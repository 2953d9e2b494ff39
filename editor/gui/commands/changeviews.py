"""Which view of changes is shown: what a save would write, in one article or several, or what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..panels.changes import ChangesDialog
from ..panels.elsewhere import ElsewhereDialog
from ..panels.written import WrittenDialog
from ..several.preview import SavePreview

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..shell.window import Window


class ChangeViews(QObject):
    """Opens the views over one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        window.form.notices.difference_wanted.connect(self._show_elsewhere)

    def show(self) -> None:
        """The changes of what is selected; where nothing of it is unsaved, what was saved in it."""
        window, session = self._window, self._session
        if window.form.is_several and window.form.has_unsaved:
            window.form.save()
            return
        targets = window.target_ids()
        if ids := [article_id for article_id in targets if session.draft(article_id)]:
            self.show_of(ids)
        elif targets:
            self._show_written(targets)
        elif unsaved := session.drafts.ids():
            self.show_of(unsaved)
        else:
            session.said.emit(self.tr("Nothing is unsaved"), "info")

    def show_of(self, ids: Sequence[int]) -> None:
        """What saving these articles would write: of one each field and line, of several what changes in how many."""
        window, session = self._window, self._session
        if len(ids) > 1:
            left_out = window.form.several.left_out if window.form.is_several else ()
            preview = SavePreview(session, ids, left_out, window)
            preview.save_requested.connect(session.save_without)
            preview.open()
            return
        dialog = ChangesDialog(session, list(ids), window)
        dialog.save_requested.connect(session.save)
        dialog.revert_requested.connect(self._revert_all)
        dialog.open()

    def _show_written(self, ids: Sequence[int]) -> None:
        dialog = WrittenDialog(self._session, ids, self._window)
        dialog.all_wanted.connect(lambda: self.show_of(self._session.drafts.ids()))
        dialog.open()

    def _show_elsewhere(self, article_id: int) -> None:
        before, now = self._session.disk.before(article_id), self._session.drafts.article(article_id)
        if before is not None and now is not None:
            ElsewhereDialog(self._session, before, now, self._window).open()

    def _revert_all(self, ids: Sequence[int]) -> None:
        for article_id in ids:
            self._session.revert(article_id)
