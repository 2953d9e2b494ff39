"""Reading one article for the window: its row, its draft and what is said of it follow what is on disk."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.errors import NoFrontMatter, StetError
from ...core.problems import check_article
from ...core.site.meeting import Meeting, meet
from ...core.site.saving import update_row
from ..language import told
from .disk import Conflicted, Gone

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...core.site import Article, Library, Site
    from ...core.site.draft import Draft
    from .session import Session
    from .tasks import AnyTask


@dataclass(frozen=True, slots=True)
class Read:
    """What the worker found. `is_news`: the row was of another text; `meeting`: what becomes of the draft given."""

    article: Article
    is_news: bool
    draft: Draft | None
    meeting: Meeting | None


class ArticleReader(QObject):
    """Asks the worker for articles, and tells session, drafts and news what came of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def read(self, article_id: int, callback: Callable[[Article], object]) -> AnyTask:
        """Read an article from disk; the callback gets the text that its unsaved edits stand on."""
        session = self._session
        site, library = session.site, session.library
        assert site is not None
        assert library is not None
        path, draft = session.row(article_id).path, session.draft(article_id)

        def show(read: Read) -> None:
            if session.library is library:
                self._take(article_id, read, callback)

        def fail(error: Exception) -> None:
            if session.library is library:
                self._lose(article_id, path, error)

        return session.tasks.run(lambda: _read(site, library, article_id, path, draft), on_done=show, on_error=fail)

    def _take(self, article_id: int, read: Read, callback: Callable[[Article], object]) -> None:
        session = self._session
        session.disk.come_back(article_id)
        draft = session.draft(article_id)
        if draft is not read.draft and draft is not None and _is_other(draft.article, read.article):
            self.read(article_id, callback)  # somebody typed while the disk was asked
            return
        self._note(article_id, read.article)
        base = self._move_draft(article_id, read) if read.meeting and draft is read.draft else read.article
        if base is read.article:
            base = _known(session.drafts.article(article_id), base)
            session.drafts.keep_article(article_id, base)
        if read.is_news:
            session.rows_changed.emit([article_id])
        callback(base)

    def _note(self, article_id: int, article: Article) -> None:
        """Say of the article on screen that it changed; one that nobody writes here."""
        session = self._session
        old = session.drafts.article(article_id)
        is_seen = article_id == session.current and not session.writer.turns.is_writing(article_id)
        if is_seen and old is not None and old.source.stamp.digest != article.source.stamp.digest:
            session.disk.note_change(article_id, old, article)

    def _move_draft(self, article_id: int, read: Read) -> Article:
        """Put the draft on the newer text, or tell where both sides changed the same; the text it stands on."""
        session, meeting = self._session, read.meeting
        assert meeting is not None
        if meeting.conflicts:
            session.disk.clash(Conflicted(article_id, read.article, meeting.conflicts))
            return meeting.draft.article
        session.disk.settle(article_id)
        session.drafts.replace({article_id: meeting.draft})
        return meeting.draft.article

    def _lose(self, article_id: int, path: str, error: Exception) -> None:
        """An article can't be read any more."""
        session = self._session
        if not isinstance(error, StetError):
            session.tell_failure(error)
            return
        is_there = not isinstance(error, _NotThere)
        session.lose(article_id, Gone(told(error.reason), not is_there))
        if session.library is None or session.library.id_of(path) is None:
            session.said.emit(f"{path} {told(error.reason)}", "error")


class _NotThere(StetError):
    """The file's place is empty."""


def _read(site: Site, library: Library, article_id: int, path: str, draft: Draft | None) -> Read:
    """What the worker does."""
    try:
        article = site.article(path)
    except NoFrontMatter as error:
        raise StetError("has no front matter any more", file=path) from error
    except StetError as error:
        if not os.path.lexists(site.root / path):
            raise _NotThere(error.reason, file=path) from error
        raise
    is_news = article.source.stamp.mtime_ns != library.row(article_id).mtime_ns
    if is_news:
        update_row(library, article, check_article(article, site))
    meeting = meet(draft, article) if draft and _is_other(draft.article, article) else None
    return Read(article, is_news, draft, meeting)


def _known(known: Article | None, read: Article) -> Article:
    """The article as it is known where the file is still that one: what stands on screen need not be shown again."""
    if known is None or known.source.stamp != read.source.stamp or _is_other(known, read):
        return read
    return known


def _is_other(one: Article, other: Article) -> bool:
    """Whether the texts differ, or what the schema makes of them."""
    return one.source.stamp.digest != other.source.stamp.digest or one.collection != other.collection
