"""What the rules of a site are and where they come from, asked for by a press on their name in the status bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from ..language import source_words, told
from ..pieces.dialogs import ask

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ...core.schema.model import Schema
    from ...core.site import Site
    from ..panels.status import StatusBar
    from ..pieces.question import Choice, Question
    from ..session import Session

MOST = 8
"""How many kinds of articles are named."""


class SchemaNote(QObject):
    """Opens the note."""

    file_wanted = Signal(str)
    """A schema's file is to be opened: its whole path."""

    def __init__(self, session: Session, status: StatusBar, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        status.schema_requested.connect(self.open)
        self.file_wanted.connect(lambda file: QDesktopServices.openUrl(QUrl.fromLocalFile(file)))

    def open(self) -> Question | None:
        """Show it; None without a site."""
        site = self._session.site
        if site is None:
            return None
        schema = site.schema
        about = [
            (one.label or one.name, self.tr("%n field(s)", "", len(one.fields))) for one in schema.collections[:MOST]
        ]
        if len(schema.collections) > MOST:
            about.append((self.tr("and %n more", "", len(schema.collections) - MOST), ""))
        title = self.tr("Rules: %1").replace("%1", source_words(schema.source))
        return ask(self._window, self.tr("Rules of the site"), title, self._words(site), self._choices(schema), about)

    def _words(self, site: Site) -> str:
        what = self.tr("They say which fields articles have and what is checked in them: the site's schema.")
        if site.schema.warnings:
            first = site.schema.warnings[0]
            ignored = self.tr("%n thing(s) in the file have no effect", "", len(site.schema.warnings))
            place = self.tr("line %1: %2").replace("%1", str(first.line)).replace("%2", told(first.message))
            return f"{what} {ignored} ({place})."
        if site.schema.files:
            return f"{what} {self.tr('Whoever looks after the site can change them in its file.')}"
        return f"{what} {self.tr('A file .stet.yml in the folder of the site would give it rules of its own.')}"

    def _choices(self, schema: Schema) -> list[Choice]:
        close: Choice = ("close", self.tr("Close"), "primary", lambda: None)
        if not schema.files:
            return [close]
        show = partial(self.file_wanted.emit, schema.files[0])
        return [("open-schema", self.tr("Open the file"), "plain", show), close]
