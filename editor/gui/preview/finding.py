"""Where pictures' values lead, asked of the worker: the GUI thread looks at no disk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ...core.site import Media
    from ..session import Session

KEPT = 4000
"""How many answers are kept."""

Answer = Callable[["Media | None"], object]


class MediaFinding(QObject):
    """Keeps what it was told, and asks again each time: the file may have come meanwhile."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[tuple[str, str], Media] = {}
        session.opened.connect(self._known.clear)
        session.reopened.connect(self._known.clear)
        session.closed.connect(self._known.clear)

    def find(self, value: str, article_path: str, then: Answer) -> None:
        """Tell where a value in an article leads: at once what is known, later what is so if that is other."""
        site = self._session.site
        if site is None or not value:
            then(None)
            return
        key = (value, article_path)
        known = self._known.get(key)
        if known is not None:
            then(known)

        def keep(media: Media) -> None:
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[key] = media
            if media != known and self._session.site is site:
                then(media)

        self._session.tasks.run(lambda: site.media(value, article_path), on_done=keep)
