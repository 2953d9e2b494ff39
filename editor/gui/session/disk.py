"""What others did on disk to articles: marks until they are looked at, conflicts, and files that vanished."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.fieldpath import format_field_path
from ...core.values import ABSENT, is_same

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...core.edits import Conflict
    from ...core.site import Article
    from .session import Session


@dataclass(frozen=True, slots=True)
class Conflicted:
    """An article where `conflicts` were changed here and on disk; `current` is the text on disk."""

    article_id: int
    current: Article
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A file that is not there any more as an article. `reason` ends a sentence that begins with its name."""

    reason: str
    may_be_written: bool
    """Whether its place is free, so that it can be written again."""


class DiskNews(QObject):
    """By article: is it marked, did it vanish, is there a conflict. Nothing here reads or writes."""

    changed = Signal(object)
    """list[int]: of these articles, something here is different."""

    site_lost = Signal(str)
    """Why the site as a whole can't be looked at, "" when it can (again)."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._marked: set[int] = set()
        self._notes: dict[int, tuple[str, ...]] = {}
        self._before: dict[int, Article] = {}
        self._gone: dict[int, Gone] = {}
        self._conflicts: dict[int, Conflicted] = {}
        self._why_lost = ""
        session.closed.connect(self.clear)

    def clear(self) -> None:
        """Another site."""
        for part in (self._marked, self._notes, self._before, self._gone, self._conflicts):
            part.clear()

    # what is so

    def is_marked(self, article_id: int) -> bool:
        """Whether the article came or changed on disk and was not looked at since."""
        return article_id in self._marked

    def note(self, article_id: int) -> tuple[str, ...] | None:
        """The fields that changed on disk while the article was looked at ("" is the text); None for no change."""
        return self._notes.get(article_id)

    def before(self, article_id: int) -> Article | None:
        """The article as it was before what the note tells of; None without a note."""
        return self._before.get(article_id)

    def gone(self, article_id: int) -> Gone | None:
        """How the article vanished; None while it is there."""
        return self._gone.get(article_id)

    def gone_ids(self) -> list[int]:
        """The articles that vanished and are still in somebody's hands."""
        return list(self._gone)

    def conflict(self, article_id: int) -> Conflicted | None:
        """The fields that were changed here and on disk, as far as they are known and not settled."""
        return self._conflicts.get(article_id)

    def conflict_ids(self) -> list[int]:
        """The articles with fields that were changed here and on disk."""
        return list(self._conflicts)

    # what happens

    def mark(self, ids: Iterable[int]) -> None:
        """These came or changed on disk, and nobody looks at them."""
        fresh = set(ids) - self._marked
        self._marked |= fresh
        self._tell(fresh)

    def look_at(self, article_id: int) -> None:
        """A person sees the article now."""
        if article_id in self._marked:
            self._marked.discard(article_id)
            self._tell([article_id])

    def note_change(self, article_id: int, old: Article, new: Article) -> None:
        """The article that is looked at changed."""
        self._notes[article_id] = tuple(dict.fromkeys((*self._notes.get(article_id, ()), *changed_fields(old, new))))
        self._before.setdefault(article_id, old)
        self._tell([article_id])

    def drop_note(self, article_id: int) -> None:
        """The note was read, or its article left."""
        self._before.pop(article_id, None)
        if self._notes.pop(article_id, None) is not None:
            self._tell([article_id])

    def vanish(self, article_id: int, gone: Gone) -> None:
        """The file is not there any more."""
        if self._gone.get(article_id) != gone:
            self._gone[article_id] = gone
            self._tell([article_id])

    def come_back(self, article_id: int) -> None:
        """The file is there (again)."""
        if self._gone.pop(article_id, None):
            self._tell([article_id])

    def clash(self, conflicted: Conflicted) -> None:
        """Here and on disk the same fields were changed."""
        if self._conflicts.get(conflicted.article_id) != conflicted:
            self._conflicts[conflicted.article_id] = conflicted
            self._tell([conflicted.article_id])

    def settle(self, article_id: int) -> None:
        """There is no conflict (any more)."""
        if self._conflicts.pop(article_id, None):
            self._tell([article_id])

    def lose_site(self, why: str) -> None:
        """The site as a whole is not there, or ("") there again."""
        if why != self._why_lost:
            self._why_lost = why
            self.site_lost.emit(why)

    def forget(self, ids: Iterable[int]) -> None:
        """These articles are not in the list any more."""
        for article_id in ids:
            self._marked.discard(article_id)
            for part in (self._notes, self._gone, self._conflicts):
                part.pop(article_id, None)

    def _tell(self, ids: Iterable[int]) -> None:
        if told := list(ids):
            self.changed.emit(told)


def changed_fields(old: Article, new: Article) -> list[str]:
    """The names of the top-level fields that differ; "" stands for the text."""
    keys = dict.fromkeys((*old.record, *new.record))
    names = [
        format_field_path((key,))
        for key in keys
        if not is_same(old.record.get(key, ABSENT), new.record.get(key, ABSENT))
    ]
    bodies = [article.document.body if article.document else None for article in (old, new)]
    return [*names, ""] if bodies[0] != bodies[1] else names
