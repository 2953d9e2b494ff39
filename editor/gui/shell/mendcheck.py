"""Says while a broken file's text is mended whether it can be read by now, and else where it still goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ...core.errors import NoFrontMatter, StetError
from ...core.site.mend import read_mended

if TYPE_CHECKING:
    from ...core.site import Article
    from ..session import Session
    from .formpane import FormPane

DELAY = 300
"""Milliseconds after the last key."""


class MendCheck(QObject):
    """Reads the text on the worker, and hands the verdict to the notices."""

    def __init__(self, session: Session, pane: FormPane) -> None:
        super().__init__(pane)
        self._session = session
        self._pane = pane
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._check)
        session.mends.changed.connect(lambda _: self._timer.start())
        pane.article_shown.connect(lambda _: self._timer.start())

    def _check(self) -> None:
        article_id, site = self._pane.shown_id, self._session.site
        mend = self._session.mends.get(article_id) if article_id is not None else None
        if article_id is None or site is None or mend is None:
            return

        def read() -> Article | StetError:
            try:
                return read_mended(site, mend.article, mend.text)
            except (NoFrontMatter, StetError) as error:
                return error

        def show(read_now: Article | StetError) -> None:
            if self._session.mends.get(article_id) is mend and self._pane.shown_id == article_id:
                self._tell(article_id, mend.article, read_now)

        self._session.tasks.run(read, on_done=show)

    def _tell(self, article_id: int, article: Article, read_now: Article | StetError) -> None:
        pane = self._pane
        if pane.notices.judge(article_id, read_now):
            error = read_now.error if not isinstance(read_now, StetError) else read_now
            line = (error.line or 1) if error is not None else 0
            pane.mend_view.mark_error(line)
            pane.notices.show(article_id, article, ())
