"""What others changed in an article while it was looked at: old → new, field by field and line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.site.diff import readable
from ...core.site.labels import label_of
from ...core.site.since import changes_since
from .changewindow import ChangeWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ...core.site import Article
    from ...core.site.since import Since
    from ..session import Session


class ElsewhereDialog(ChangeWindow):
    """The article as it was when it was first shown, against what is on disk now. Only for looking."""

    def __init__(self, session: Session, before: Article, now: Article, parent: QWidget | None = None) -> None:
        super().__init__("elsewhere", 440, parent)
        self._now = now
        self.place(
            self.tr("Changed by others"), "", "", (("elsewhere-close", self.tr("Close"), "primary", self.reject),)
        )
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
