"""The unsaved edits of all articles in the window: made at once, checked behind, kept against a crash.

An edit changes the draft's record on the GUI thread (a pure operation); what the file would become, and
which problems it would have, is found out on the worker shortly after the last key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ..core.edits import Insert, Move, Remove, ReplaceBody, Set
from ..core.errors import Refusal
from ..core.fieldpath import format_field_path
from ..core.site import changes
from ..core.site.draft import Draft
from .undo import EditStep

if TYPE_CHECKING:
    from ..core.edits import Edit
    from ..core.fieldpath import FieldPath
    from ..core.problems import Problem
    from ..core.site import Site
    from ..core.site.article import Article
    from .tasks import AnyTask, TaskRunner
    from .undo import History

CHECK_DELAY = 150
"""Milliseconds after the last edit until the draft is checked."""

KEPT_ARTICLES = 64
"""How many articles without a draft are kept as last read."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a draft would be on disk: the problems it would have, or why it can't be written."""

    draft: Draft
    problems: tuple[Problem, ...] = ()
    refusal: Refusal | None = None


class Drafts(QObject):
    """Article id → draft. Holds the articles as last read, too: a draft begins from one."""

    changed = Signal(int)
    """An article's draft has begun, changed or gone."""
    checked = Signal(int)
    """The problems of an article's draft are known anew."""

    def __init__(self, tasks: TaskRunner, history: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._history = history
        self.site: Site | None = None
        self._articles: dict[int, Article] = {}
        self._drafts: dict[int, Draft] = {}
        self._checked: dict[int, Checked] = {}
        self._held: dict[int, list[tuple[Edit, str]]] = {}
        self._stale: set[int] = set()
        self._checks: dict[int, AnyTask] = {}
        self._timer = QTimer(self, singleShot=True, interval=CHECK_DELAY)
        self._timer.timeout.connect(self._check)

    def clear(self) -> None:
        """Forget everything: another site."""
        for part in (self._articles, self._drafts, self._checked, self._held, self._stale):
            part.clear()
        self.site = None

    # articles as last read

    def article(self, article_id: int) -> Article | None:
        """The article as last read, None if it was not."""
        return self._articles.get(article_id)

    def keep_article(self, article_id: int, article: Article) -> None:
        """An article was read or written. A draft moves on to it where its edits still fit without question."""
        self._articles.pop(article_id, None)
        self._articles[article_id] = article
        draft = self._drafts.get(article_id)
        if draft is None:
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        for article_id in [i for i in self._articles if i not in self._drafts][:-KEPT_ARTICLES]:
            del self._articles[article_id]

    # drafts

    def ids(self) -> list[int]:
        """The ids of all articles with unsaved edits, in the order in which these began."""
        return list(self._drafts)

    def get(self, article_id: int) -> Draft | None:
        """The article's draft, None when nothing is unsaved."""
        return self._drafts.get(article_id)

    def check_of(self, article_id: int) -> Checked | None:
        """What the draft would be on disk, as far as it is known; None without a draft."""
        return self._checked.get(article_id)

    def edit(self, article_id: int, edit: Edit, text: str = "") -> None:
        """One more edit on an article that was read; KeyError when it was not. `text` is what undo calls it."""
        if article_id in self._held:
            self._held[article_id].append((edit, text))
            return
        before = self._drafts.get(article_id) or Draft.of(self._articles[article_id])
        after = before.with_edit(edit)
        path = edit.path if isinstance(edit, Set) else () if isinstance(edit, ReplaceBody) else None
        step = EditStep(text or describe(edit), article_id, before.edits, after.edits, path)
        self._put(article_id, after)
        self._history.push(step)

    def revert(self, article_id: int, path: FieldPath | None = None) -> None:
        """Take back a field's edits (`()`: the body's), or with None all of the article's. Can be undone."""
        draft = self._drafts.get(article_id)
        if draft is None:
            return
        after = Draft.of(draft.article) if path is None else draft.without(path)
        name = format_field_path(path) if path else ""
        text = self.tr("Revert %1").replace("%1", name) if name else self.tr("Revert")
        self._put(article_id, after)
        self._history.push(EditStep(text, article_id, draft.edits, after.edits))

    def set_edits(self, article_id: int, edits: tuple[Edit, ...]) -> None:
        """Put edits in the place of the present ones, without a step in the history (it is one, undone)."""
        draft = self._drafts.get(article_id)
        article = draft.article if draft else self._articles[article_id]
        self._put(article_id, Draft.of(article, edits))

    def replace(self, article_id: int, draft: Draft) -> None:
        """The draft stands on a newer text of the file now."""
        self._articles[article_id] = draft.article
        self._put(article_id, draft)

    def forget(self, article_id: int) -> None:
        """Throw the unsaved edits away; what undo knows of them, too."""
        self._history.forget_edits(article_id)
        if article_id in self._drafts:
            self._put(article_id, Draft.of(self._drafts[article_id].article))

    def hold(self, article_id: int) -> None:
        """While the article is being written, edits wait, so that none falls between two texts."""
        self._held.setdefault(article_id, [])

    def release(self, article_id: int) -> None:
        """Make the edits that waited."""
        for edit, text in self._held.pop(article_id, []):
            self.edit(article_id, edit, text)

    def _put(self, article_id: int, draft: Draft) -> None:
        if draft:
            self._drafts[article_id] = draft
            self._stale.add(article_id)
            self._timer.start()
        else:
            self._drafts.pop(article_id, None)
            self._checked.pop(article_id, None)
            self._stale.discard(article_id)
        self.changed.emit(article_id)

    # problems of drafts

    def _check(self) -> None:
        """Ask the worker what the drafts that changed would be on disk."""
        site = self.site
        for article_id in self._stale if site else ():
            assert site is not None
            if earlier := self._checks.pop(article_id, None):
                earlier.cancel()
            self._checks[article_id] = self._tasks.run(
                _checking(site, self._drafts[article_id]), on_done=partial(self._note, article_id)
            )
        self._stale.clear()

    def _note(self, article_id: int, checked: Checked) -> None:
        self._checks.pop(article_id, None)
        if self._drafts.get(article_id) is checked.draft:
            self._checked[article_id] = checked
            self.checked.emit(article_id)


def _checking(site: Site, draft: Draft) -> Callable[[], Checked]:
    """What the worker does for `_check`."""

    def check() -> Checked:
        planned = changes.plan(site, draft.article, draft.edits, force=True)
        if isinstance(planned, Refusal):
            return Checked(draft, refusal=planned)
        return Checked(draft, planned.problems)

    return check


def describe(edit: Edit) -> str:
    """What undo and the history call an edit."""
    if isinstance(edit, ReplaceBody):
        return QCoreApplication.translate("Drafts", "Edit the text")
    words = {
        Set: QCoreApplication.translate("Drafts", "Edit %1"),
        Remove: QCoreApplication.translate("Drafts", "Remove %1"),
        Insert: QCoreApplication.translate("Drafts", "Add to %1"),
        Move: QCoreApplication.translate("Drafts", "Move in %1"),
    }
    return words[type(edit)].replace("%1", format_field_path(edit.path))
