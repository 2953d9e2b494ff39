"""A notice over the panes that stays until it is dealt with: what is the matter with the site as a whole."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..language import told
from ..pieces.banner import Banner
from ..pieces.dialogs import ask
from ..pieces.plaintext import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...core.errors import StetError
    from ..session import Session

    Notice = tuple[str, str, Sequence[tuple[str, Callable[[], object]]]]

ORDER = ("lost", "schema", "config", "back", "unread")
"""The gravest first: one is shown at a time, the next when that one is gone."""


class NoticeBar(QWidget):
    """Says that the site is out of reach, that its schema can't be read, that unsaved work is back."""

    query_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice-bar")
        self._session = session
        self._notices: dict[str, Notice] = {}
        self._back: list[int] = []
        self.banner = Banner(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        session.opened.connect(self._begin)
        session.closed.connect(self._begin)
        session.reopened.connect(self._look_at_site)
        session.read_through.connect(self._note_unread)
        session.disk.site_lost.connect(self._note_lost)
        session.keeper.brought_back.connect(self._note_back)
        session.drafts_changed.connect(lambda _: self._check_back())
        session.mends.changed.connect(lambda _: self._check_back())
        self._show()

    # what there is to say

    def _begin(self) -> None:
        self._notices.clear()
        self._back = []
        self._look_at_site()

    def _look_at_site(self) -> None:
        """Whether schema and configuration could be read."""
        site = self._session.site
        schema = site.schema_error if site else None
        config = site.config_error if site else None
        self._put("schema", self._of_file(schema, self.tr("Fields are guessed from the articles meanwhile.")))
        self._put("config", self._of_file(config, self.tr("The site goes on without it meanwhile.")))

    def _of_file(self, error: StetError | None, meanwhile: str) -> Notice | None:
        if error is None:
            return None
        place = error.file or ""
        if error.line:
            place = filled(self.tr("%1, line %2"), place, str(error.line))
        words = filled(self.tr("%1 can't be read: %2."), place, told(error.reason.rstrip(".")))
        return (
            "error",
            f"{words} {meanwhile}",
            [
                (self.tr("Open the file"), lambda: self._open_file(error)),
                (self.tr("Read again"), self._session.reload),
            ],
        )

    def _open_file(self, error: StetError) -> None:
        site = self._session.site
        if site is not None and error.file:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(site.root / error.file)))

    def _note_lost(self, why: str) -> None:
        words = filled(self.tr("This site's folder can't be reached (%1). What is shown is as it was last read."), why)
        self._put("lost", ("error", words, [(self.tr("Look again"), self._session.watcher.look)]) if why else None)

    def _note_unread(self) -> None:
        """Files that may be articles and could not be read: too large, no permission."""
        site = self._session.site
        unread = list(site.unread) if site else []
        if not unread:
            self._put("unread", None)
            return
        words = self.tr("%n file(s) left out of the list:", "", len(unread))
        first = told(unread[0].reason)
        file = unread[0].file or ""
        actions = [
            (self.tr("Show the folder"), lambda: self._show_folder(file)),
            (self.tr("OK"), lambda: self._put("unread", None)),
        ]
        more = " " + self.tr("And %n more.", "", len(unread) - 1) if len(unread) > 1 else ""
        self._put("unread", ("warning", f"{words} {os.path.basename(file)} {first}.{more}", actions))

    def _show_folder(self, file: str) -> None:
        """Open the folder in which a file lies."""
        site = self._session.site
        if site is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(os.path.dirname(str(site.root / file))))

    def _note_back(self, ids: list[int]) -> None:
        self._back = list(ids)
        words = self.tr("Unsaved edits of %n article(s) are back from last time.", "", len(ids))
        actions = [
            (self.tr("Show"), lambda: self.query_chosen.emit("is:unsaved")),
            (self.tr("Keep"), lambda: self._put("back", None)),
            (self.tr("Discard…"), self._ask_to_discard),
        ]
        self._put("back", ("changed", words, actions))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _check_back(self) -> None:
        """What came back was saved or thrown away: there is nothing to say any more."""
        if self._back and not set(self._back) & set(self._session.unsaved()):
            self._back = []
            self._put("back", None)

    def _ask_to_discard(self) -> None:
        ids = [article_id for article_id in self._back if article_id in self._session.unsaved()]

        def discard() -> None:
            self._session.discard(ids)
            self._check_back()

        ask(
            self.window(),
            self.tr("Unsaved edits"),
            self.tr("Discard the unsaved edits of %n article(s)?", "", len(ids)),
            self.tr("This can't be undone."),
            (
                ("discard", self.tr("Discard"), "danger", discard),
                ("keep", self.tr("Keep"), "primary", lambda: None),
            ),
        )

    # showing

    def _put(self, name: str, notice: Notice | None) -> None:
        if notice is None:
            self._notices.pop(name, None)
        else:
            self._notices[name] = notice
        self._show()

    def _show(self) -> None:
        first = next((self._notices[name] for name in ORDER if name in self._notices), None)
        self.setVisible(first is not None)
        if first is None:
            self.banner.clear()
        else:
            kind, words, actions = first
            self.banner.say(kind, words, *actions)
