"""What saving the drafts of several articles would write: planned one by one, told field by field and line by line."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..errors import Refusal, StetError
from ..problems import check_article
from ..values import ABSENT, is_same
from .diff import unified_diff
from .labels import label_of
from .meeting import Meeting, meet
from .planning import Planned, plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..edits import FieldChange
    from ..fieldpath import FieldPath
    from ..values import Absent, Value
    from .draft import Draft
    from .site import Site

AT_ONCE = 20
"""Articles between two reports."""


@dataclass(frozen=True, slots=True)
class PreviewedArticle:
    """One draft: what saving it changes, each change with its field's label; or why it is refused.

    `new_errors` is how many errors the article would have that it does not have now; `diff` the lines of the file
    that change, as a unified diff; `is_conflict` tells that the same fields were changed on disk meanwhile. The
    draft stands on the text that was planned on.
    """

    path: str
    title: str
    changes: tuple[FieldChange, ...]
    labels: tuple[str, ...]
    refusal: str = ""
    new_errors: int = 0
    diff: str = ""
    is_conflict: bool = False
    draft: Draft | None = None


@dataclass(slots=True)
class Preview:
    """The articles previewed so far, of how many."""

    total: int
    articles: list[PreviewedArticle] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many are previewed."""
        return len(self.articles)


@dataclass(frozen=True, slots=True)
class GroupMember:
    """An article with a group's change, as it is in this article."""

    article: PreviewedArticle
    change: FieldChange


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """One change that is the same in some articles.

    For lists of plain items `old` are the items that go and `new` those that come (`is_items`). Where each of
    the articles had a value of its own, `is_mixed`, `old` is the first one's.
    """

    label: str
    old: Value | Absent
    new: Value | Absent
    is_items: bool
    members: tuple[GroupMember, ...]
    is_mixed: bool = False


def preview_drafts(site: Site, drafts: Sequence[Draft]) -> Iterator[Preview]:
    """Plan drafts as saving does; yields the one `Preview`, ever fuller. Writes nothing."""
    preview = Preview(len(drafts))
    for draft in drafts:
        preview.articles.append(preview_draft(site, draft))
        if preview.done % AT_ONCE == 0 or preview.done == preview.total:
            yield preview


def preview_draft(site: Site, draft: Draft, changes: Sequence[FieldChange] = ()) -> PreviewedArticle:
    """Plan one draft as saving does, on the file as it is now. `changes` tell it in other steps than its own."""
    article, changes = draft.article, tuple(changes) or draft.changes()
    labels = tuple(label_of(article, change.path) for change in changes)
    told = PreviewedArticle(article.path, article.title, changes, labels, draft=draft)
    meeting = _met(site, draft)
    if isinstance(meeting, Refusal):
        return replace(told, refusal=str(meeting))
    if meeting.conflicts:
        return replace(told, refusal="was changed on disk meanwhile", is_conflict=True)
    article = meeting.draft.article
    planned = plan(site, article, meeting.draft.edits)
    if isinstance(planned, Refusal):
        return replace(told, refusal=str(planned))
    diff = unified_diff(article.path, article.source.data, planned.new_article.source.data)
    return replace(told, new_errors=_new_errors(site, planned), diff=diff, draft=meeting.draft)


def _met(site: Site, draft: Draft) -> Meeting | Refusal:
    """The draft on the text that is on disk now; why not, where that is gone or can't be edited any more."""
    stamp = draft.article.source.stamp
    try:
        if stamp.is_same_file_state(os.stat(draft.article.file)):
            return Meeting(draft)
        current = site.article(draft.article.path)
    except OSError as error:
        return Refusal((error.strerror or str(error)).lower())
    except StetError as error:
        return Refusal(error.reason)
    meeting = meet(draft, current)
    if not meeting.conflicts and meeting.draft.article is not current:
        return Refusal(current.not_editable or "was changed on disk meanwhile")
    return meeting


def _new_errors(site: Site, planned: Planned) -> int:
    """How many errors there are that the article does not have as it is."""
    errors = [problem for problem in planned.problems if problem.severity == "error"]
    before = {(problem.rule, problem.field) for problem in check_article(planned.article, site)} if errors else set()
    return sum((problem.rule, problem.field) not in before for problem in errors)


def group_changes(articles: Iterable[PreviewedArticle]) -> list[ChangeGroup]:
    """The changes of those that are not refused, the same ones together: fields as met, then the most frequent."""
    groups: dict[FieldPath, dict[str, list[tuple[str, GroupMember]]]] = {}
    for article in articles:
        if article.refusal:
            continue
        for change, label in zip(article.changes, article.labels, strict=True):
            of_field = groups.setdefault(change.path, {})
            of_field.setdefault(repr(_essence(change)), []).append((label, GroupMember(article, change)))
    made = [
        [
            ChangeGroup(members[0][0], *_essence(members[0][1].change), tuple(member for _, member in members))
            for members in sorted(of_field.values(), key=len, reverse=True)
        ]
        for of_field in groups.values()
    ]
    return [group for of_field in made for group in _singles_joined(of_field)]


def _singles_joined(groups: list[ChangeGroup]) -> list[ChangeGroup]:
    """Of a field's groups, those of one article each together where they end in the same value."""
    alone: dict[str, list[ChangeGroup]] = {}
    for group in groups:
        if len(group.members) == 1 and not group.is_items:
            alone.setdefault(repr(group.new), []).append(group)
    joined: list[ChangeGroup] = [group for group in groups if len(group.members) > 1 or group.is_items]
    for same in alone.values():
        members = tuple(member for group in same for member in group.members)
        joined.append(replace(same[0], members=members, is_mixed=len(same) > 1))
    return joined


def _essence(change: FieldChange) -> tuple[Value | Absent, Value | Absent, bool]:
    """What a change does whatever else the value is: of a list of plain items only those that go and come."""
    old = [] if change.old is ABSENT or change.old is None else change.old
    new = [] if change.new is ABSENT or change.new is None else change.new
    if not isinstance(old, list) or not isinstance(new, list) or any(map(_is_nested, [*old, *new])):
        return change.old, change.new, False
    gone = [item for item in old if not _has(new, item)]
    come = [item for item in new if not _has(old, item)]
    return (gone, come, True) if gone or come else (change.old, change.new, False)


def _is_nested(value: Value) -> bool:
    return isinstance(value, (list, dict))


def _has(items: list[Value], value: Value) -> bool:
    return any(is_same(item, value) for item in items)
