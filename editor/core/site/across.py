"""The rules across articles, checked anew from a library's rows: no file is read but those of new problems.

A row holds the record that its marks are made of, so that a site of a thousand articles takes a fraction of a second.
All is done in small steps, between which others read and write rows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..document import Place
from ..errors import StetError
from ..fieldpath import format_field_path
from ..problems import RULES, check_across_in_steps, entry_of
from .checking import in_order

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Sequence

    from ..document import Document
    from ..errors import FrontMatterError
    from ..fieldpath import FieldPath
    from ..problems import AcrossEntry, Problem
    from ..schema import Collection as SchemaCollection
    from ..schema import Publish
    from ..values import FlagState, Record
    from .library import Library, Row

STEP = 300
"""Rows that are looked at in one step."""
START = Place(1, 1)


def is_across(problem: Problem) -> bool:
    """Whether a problem is of a rule that compares articles."""
    rule = RULES.get(problem.rule)
    return rule is not None and rule.mark is not None


def recheck_across(library: Library, changed: Collection[str]) -> Iterator[list[int]]:
    """Bring the problems across articles up to date in all rows; yields the ids of those that have others now.

    `changed` are the paths whose text may be another since the last check: there places are looked up anew. Where
    they give the same to compare as before, as after most edits, nothing is gone through.
    """
    if library.compared and not any(_is_news(library, path) for path in (*changed, *_gone(library))):
        return
    library.compared = {}  # one that is interrupted does not count
    entries: list[AcrossEntry] = []
    given: dict[str, int] = {}
    for number, row in enumerate(library.rows(), 1):
        entry = _entry(library, row)
        given[row.path] = hash(entry)
        if entry is not None:
            entries.append(entry)
        if number % STEP == 0:
            yield []
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in check_across_in_steps(entries, _Places(library, changed).locate):
        if problem is None:
            yield []
        else:
            found[problem.path].append(problem)
    yield from _put(library, found)
    library.compared = given


def _gone(library: Library) -> Iterator[str]:
    """Articles that were compared and have no row any more; not looked for where none can have gone."""
    if len(library) < len(library.compared):
        yield from library.compared.keys() - set(library.paths())


def _is_news(library: Library, path: str) -> bool:
    """Whether an article gives another thing to compare than before, or has problems whose places may be others."""
    row = None if (row_id := library.id_of(path)) is None else library.get(row_id)
    if row is None:
        return path in library.compared
    return hash(_entry(library, row)) != library.compared.get(path) or any(map(is_across, row.problems or ()))


def _put(library: Library, found: dict[str, list[Problem]]) -> Iterator[list[int]]:
    different: list[int] = []
    for number, row in enumerate(library.rows(), 1):
        known, across = row.problems or (), in_order(found.get(row.path, ()))
        if row.problems is not None and in_order(filter(is_across, known)) != across:
            library.set_problems(row.id, in_order([*(one for one in known if not is_across(one)), *across]))
            different.append(row.id)
        if number % STEP == 0:
            yield different
            different = []
    yield different


def _entry(library: Library, row: Row) -> AcrossEntry | None:
    """What a row gives to compare; None where it can't be read or is in no collection."""
    collection = library.site.schema.collection_named(row.collection)
    return None if row.broken or collection is None else entry_of(_RowSubject(row, collection), library.site)


class _RowSubject:
    """A row as what is checked; of its document nothing is known."""

    document: Document | None = None
    error: FrontMatterError | None = None

    def __init__(self, row: Row, collection: SchemaCollection) -> None:
        self.path = row.path
        self.record: Record = row.record
        self.state: FlagState = row.state
        self.collection: SchemaCollection | None = collection

    @property
    def publish(self) -> Publish:
        """Asked for by no rule across articles."""
        raise LookupError(f"{self.path} is a row")


class _Places:
    """Where values stand: as the row's problem says that is there already, else as the file does."""

    def __init__(self, library: Library, changed: Container[str]) -> None:
        self._library = library
        self._changed = changed

    def locate(self, path: str, field: FieldPath) -> Place:
        """The place of the value at a field path of the article at a path."""
        return (None if path in self._changed else self._known(path, field)) or self._read(path, field)

    def _known(self, path: str, field: FieldPath) -> Place | None:
        row_id = self._library.id_of(path)
        problems: Sequence[Problem] = (self._library.row(row_id).problems or ()) if row_id is not None else ()
        name = format_field_path(field)
        return next((Place(p.line, p.column) for p in problems if p.field == name and is_across(p)), None)

    def _read(self, path: str, field: FieldPath) -> Place:
        try:
            document = self._library.site.article(path).document
        except StetError:
            return START
        return document.place(field) if document else START
