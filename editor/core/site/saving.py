"""What the window's writing does, article by article: save drafts, publish, take back (no threads, no Qt).

Each is a generator of outcomes in the order asked for, so that a worker can be followed and stopped between
two. All go through `changes`, so that nothing is written that was not read back, and nothing is overwritten
that somebody else wrote meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ..document import read_document
from ..edits import inverse_edits, order_of
from ..errors import FrontMatterError, NoFrontMatter, Refusal, StetError
from ..fieldpath import format_field_path, get_value
from ..problems import check_article
from ..storage.write import Write, make_folder, write_one
from ..values import is_same
from . import changes as changing
from . import publishing
from .across import is_across
from .meeting import conflicts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..edits import Conflict, FieldChange, KeyOrder
    from ..problems import Problem
    from ..values import Absent, Value
    from .article import Article
    from .changes import Change, Planned
    from .draft import Draft
    from .library import Library
    from .site import Site


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article.

    `article` is what is on disk now, None where it could not be read; `change` what was written, None when
    nothing was; `reason` why not, "" when done; `problems` those the article has now (for a refusal: those
    that stand in the way); `conflicts` the fields that were changed here and on disk.
    """

    path: str
    article: Article | None = None
    change: Change | None = None
    reason: str = ""
    problems: tuple[Problem, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def save_drafts(site: Site, drafts: Iterable[Draft]) -> Iterator[Outcome]:
    """Write drafts. On a file that changed meanwhile the edits are made again where their old values stand."""
    for draft in drafts:
        yield from _guarded(draft.article.path, partial(_save, site, draft))


def publish_articles(site: Site, paths: Iterable[str], on: bool, *, force: bool = False) -> Iterator[Outcome]:
    """Set the publish flag of articles as they are on disk, that one value, at once."""
    for path in paths:
        yield from _guarded(path, partial(_publish, site, path, on, force))


def take_back(site: Site, changes: Iterable[Change]) -> Iterator[Outcome]:
    """Undo what was written: the old bytes where the file is as we left it, else field by field.

    A field that somebody else changed since stops the article's undoing, with its name. To redo, give the
    changes that undoing made.
    """
    for change in changes:
        yield from _guarded(change.path, partial(_take_back, site, change))


def write_again(site: Site, draft: Draft) -> Iterator[Outcome]:
    """Write an article whose file is gone, as it was read and with the draft's edits; never over another file."""
    yield from _guarded(draft.article.path, partial(_write_again, site, draft))


def update_row(library: Library, article: Article, problems: Iterable[Problem]) -> int:
    """Bring an article's row up to date; what rules across articles said stays until the next whole check."""
    found = library.id_of(article.path)
    before = library.row(found).problems if found is not None else ()
    across = filter(is_across, before or ())
    row_id = library.update(article)
    library.set_problems(row_id, sorted([*problems, *across]))
    return row_id


def _guarded(path: str, work: Callable[[], Outcome]) -> Iterator[Outcome]:
    """One article's outcome; an error of that article is its outcome, not the end of the others'."""
    try:
        yield work()
    except StetError as error:
        yield Outcome(path, reason=error.reason)


def _save(site: Site, draft: Draft) -> Outcome:
    current = site.article(draft.article.path)
    if conflicts := conflicts_of(draft, current):
        return Outcome(current.path, current, reason="was changed on disk meanwhile", conflicts=conflicts)
    return _write(site, current, changing.plan(site, current, draft.edits))


def _write_again(site: Site, draft: Draft) -> Outcome:
    article = draft.article
    data = article.source.data
    if draft:
        planned = changing.plan(site, article, draft.edits, force=True)
        if isinstance(planned, Refusal):
            return Outcome(article.path, reason=str(planned))
        data = planned.new_article.source.data
    make_folder(article.file.parent)
    write_one(Write(str(article.file), data, None))
    written = site.article(article.path)
    return Outcome(article.path, written, problems=tuple(check_article(written, site)))


def _publish(site: Site, path: str, on: bool, force: bool) -> Outcome:
    article = site.article(path)
    planned = changing.plan_publish(site, article, on, force=force)
    if planned is None:
        return Outcome(article.path, article)
    if isinstance(planned, Refusal) and not force:
        forced = changing.plan_publish(site, article, on, force=True)
        if isinstance(forced, changing.Planned):
            errors = tuple(p for p in forced.problems if publishing.stands_in_the_way(p))
            return Outcome(article.path, article, reason=str(planned), problems=errors)
    return _write(site, article, planned)


def _take_back(site: Site, change: Change) -> Outcome:
    current = site.article(change.path)
    if current.source.data == change.after:
        return _write(site, current, changing.plan_bytes(site, current, change.before))
    for field in change.fields:
        if not is_same(_now(current, field), field.new):
            name = format_field_path(field.path) if field.path else "the text"
            return Outcome(change.path, current, reason=f"{name} was changed since; it was not taken back")
    edits = inverse_edits(change.fields)
    return _write(site, current, changing.plan(site, current, edits, force=True, order=_order_before(change)))


def _order_before(change: Change) -> KeyOrder | None:
    try:
        return order_of(read_document(change.before).record)
    except (FrontMatterError, NoFrontMatter):
        return None


def _now(article: Article, field: FieldChange) -> Value | Absent:
    if not field.path:
        return article.document.body if article.document else ""
    return get_value(article.record, field.path)


def _write(site: Site, article: Article, planned: Planned | Refusal) -> Outcome:
    if isinstance(planned, Refusal):
        return Outcome(article.path, article, reason=str(planned))
    saved = next(iter(changing.save(site, [planned])))
    if saved.error:
        return Outcome(article.path, article, reason=saved.error.reason)
    return Outcome(article.path, saved.article, saved.change, problems=planned.problems)
