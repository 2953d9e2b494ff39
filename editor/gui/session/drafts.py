"""The unsaved edits of all articles in the window: made at once, checked behind, kept against a crash.

An edit changes the draft's record on the GUI thread (a pure operation); what the file would become, and
which problems it would have, is found out on the worker shortly after the last key.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ...core.edits import Insert, Move, Remove, ReplaceBody, Set
from ...core.errors import Refusal
from ...core.fieldpath import format_field_path
from ...core.site import changes
from ...core.site.draft import Draft
from .undo import BatchStep, EditStep

if TYPE_CHECKING:
    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.problems import Problem
    from ...core.site import Site
    from ...core.site.article import Article
    from .tasks import AnyTask, TaskRunner
    from .undo import History

CHECK_DELAY = 150
"""Milliseconds after the last edit until the draft is checked."""

KEPT_ARTICLES = 64
"""How many articles without a draft are kept as last read."""

CHECKED_SINGLY = 8
"""Up to so many drafts are checked each as soon as can be; more in a row that lets other work go first."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a draft would be on disk: the problems it would have, or why it can't be written."""

    draft: Draft
    problems: tuple[Problem, ...] = ()
    refusal: Refusal | None = None


class Drafts(QObject):
    """Article id → draft. Holds the articles as last read, too: a draft begins from one."""

    changed = Signal(object)
    """list[int]: drafts have begun, changed or gone."""
    held_back = Signal()
    """An edit waits until its article is written."""
    checked = Signal(object)
    """list[int]: the problems of these articles' drafts are known anew."""

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
        if article_id not in self._drafts:
            self._drop_oldest()

    def adopt(self, articles: Mapping[int, Article]) -> None:
        """Articles that were read elsewhere are about to be edited; a draft keeps the one that it began from."""
        self._articles.update((i, article) for i, article in articles.items() if i not in self._drafts)

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
            self.held_back.emit()
            return
        before = self._drafts.get(article_id) or Draft.of(self._articles[article_id])
        after = before.with_edit(edit)
        step = EditStep(text or describe(edit), article_id, before.edits, after.edits, _typed_path(edit))
        self._put({article_id: after})
        self._history.push(step)

    def edit_many(self, edits: Mapping[int, Sequence[Edit]], text: str, path: FieldPath | None = None) -> list[int]:
        """Edits on articles that were read, one step in the history; the ids of those on which they make no sense.

        `path` is the field that is typed in: more of it joins the step before.
        """
        after: dict[int, Draft] = {}
        parts: list[EditStep] = []
        misfits: list[int] = []
        for article_id, wanted in edits.items():
            if article_id in self._held:
                self._held[article_id].extend((edit, text) for edit in wanted)
                self.held_back.emit()
                continue
            before = self._drafts.get(article_id) or Draft.of(self._articles[article_id])
            try:
                draft = reduce(Draft.with_edit, wanted, before)
            except (ValueError, LookupError, TypeError):
                misfits.append(article_id)
                continue
            parts.append(EditStep(text, article_id, before.edits, draft.edits))
            after[article_id] = draft
        self._put(after)
        self._history.push(BatchStep(text, tuple(parts), path))
        return misfits

    def revert_many(self, ids: Iterable[int], path: FieldPath | None = None) -> None:
        """Take back a field's edits, or with None all, of several articles; one step in the history."""
        before = {i: draft for i in ids if (draft := self._drafts.get(i)) and i not in self._held}
        after = {i: Draft.of(draft.article) if path is None else draft.without(path) for i, draft in before.items()}
        text = _text_of_revert(path)
        self._put(after)
        self._history.push(
            BatchStep(text, tuple(EditStep(text, i, before[i].edits, draft.edits) for i, draft in after.items()))
        )

    def revert(self, article_id: int, path: FieldPath | None = None) -> None:
        """Take back a field's edits (`()`: the body's), or with None all of the article's. Can be undone."""
        draft = self._drafts.get(article_id)
        if draft is None:
            return
        after = Draft.of(draft.article) if path is None else draft.without(path)
        self._put({article_id: after})
        self._history.push(EditStep(_text_of_revert(path), article_id, draft.edits, after.edits))

    def set_edits(self, edits: Mapping[int, tuple[Edit, ...]]) -> None:
        """Put edits in the place of the present ones, without a step in the history (it is one, undone)."""
        self._put({i: Draft.of(self._article_of(i), wanted) for i, wanted in edits.items()})

    def _article_of(self, article_id: int) -> Article:
        draft = self._drafts.get(article_id)
        return draft.article if draft else self._articles[article_id]

    def replace(self, drafts: Mapping[int, Draft]) -> None:
        """The drafts stand on a newer text of their files now."""
        for article_id, draft in drafts.items():
            self._articles[article_id] = draft.article
        self._put(drafts)

    def forget(self, article_id: int) -> None:
        """Throw the unsaved edits away; what undo knows of them, too."""
        self._history.forget_edits(article_id)
        if article_id in self._drafts:
            self._put({article_id: Draft.of(self._drafts[article_id].article)})

    def hold(self, article_id: int) -> None:
        """While the article is being written, edits wait, so that none falls between two texts."""
        self._held.setdefault(article_id, [])

    def release(self, article_id: int) -> None:
        """Make the edits that waited."""
        for edit, text in self._held.pop(article_id, []):
            self.edit(article_id, edit, text)

    def with_held(self, article_id: int) -> Draft | None:
        """The article's draft with the edits that wait; without those that make no sense on it any more."""
        draft = self._drafts.get(article_id)
        for edit, _ in self._held.get(article_id, ()):
            with contextlib.suppress(ValueError, LookupError, TypeError):
                draft = (draft or Draft.of(self._articles[article_id])).with_edit(edit)
        return draft

    def _put(self, drafts: Mapping[int, Draft]) -> None:
        for article_id, draft in drafts.items():
            if draft:
                self._drafts[article_id] = draft
                self._stale.add(article_id)
            else:
                self._drafts.pop(article_id, None)
                self._checked.pop(article_id, None)
                self._stale.discard(article_id)
        if self._stale:
            self._timer.start()
        if drafts:
            self.changed.emit(list(drafts))

    # problems of drafts

    def _check(self) -> None:
        """Ask the worker what the drafts that changed would be on disk."""
        site, stale = self.site, {i: self._drafts[i] for i in self._stale}
        self._stale.clear()
        if site is None:
            return
        if len(stale) > CHECKED_SINGLY:
            self._tasks.run(_checking_row(site, stale, self._is_present), on_batch=self._note)
            return
        for article_id, draft in stale.items():
            if earlier := self._checks.pop(article_id, None):
                earlier.cancel()
            self._checks[article_id] = self._tasks.run(
                partial(_checked, site, draft), on_done=partial(self._note_one, article_id)
            )

    def _is_present(self, article_id: int, draft: Draft) -> bool:
        return self._drafts.get(article_id) is draft

    def _note_one(self, article_id: int, checked: Checked) -> None:
        self._checks.pop(article_id, None)
        self._note({article_id: checked})

    def _note(self, found: dict[int, Checked]) -> None:
        present = {i: checked for i, checked in found.items() if self._is_present(i, checked.draft)}
        self._checked.update(present)
        if present:
            self.checked.emit(list(present))


def _checked(site: Site, draft: Draft) -> Checked:
    """What the worker does for `_check`."""
    planned = changes.plan(site, draft.article, draft.edits, force=True)
    if isinstance(planned, Refusal):
        return Checked(draft, refusal=planned)
    return Checked(draft, planned.problems)


def _checking_row(
    site: Site, drafts: Mapping[int, Draft], is_present: Callable[[int, Draft], bool]
) -> Iterator[dict[int, Checked]]:
    """Many drafts, a few at a time; those that went on being edited meanwhile are left out."""
    waiting = list(drafts.items())
    for at in range(0, len(waiting), CHECKED_SINGLY):
        some = waiting[at : at + CHECKED_SINGLY]
        yield {i: _checked(site, draft) for i, draft in some if is_present(i, draft)}


def _typed_path(edit: Edit) -> FieldPath | None:
    """The field that an edit types in, None where it is no typing."""
    return edit.path if isinstance(edit, Set) else () if isinstance(edit, ReplaceBody) else None


def _text_of_revert(path: FieldPath | None) -> str:
    if not path:
        return QCoreApplication.translate("Drafts", "Revert")
    return QCoreApplication.translate("Drafts", "Revert %1").replace("%1", format_field_path(path))


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
