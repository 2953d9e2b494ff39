"""The library: a row for every article of a site, to be listed, searched and counted.

All rows are held in memory, their records with them; a stored index may stand behind the same face later.
Ids are given once: a row keeps its id as long as its path stays, and no other row gets it afterwards.
"""

from __future__ import annotations

import gc
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Container, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from ..fieldpath import iter_values, parse_field_path
from ..query import Query, QueryContext, SortKey, folded_words, matcher, parse_query, sorting
from ..steps import whole
from ..values import Timestamp, fold
from .checking import check_rows
from .ranks import Ranks
from .root import require_root

if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..problems.model import Problem
    from ..query import Subject
    from ..values import FlagState, Record, Value
    from .article import Article
    from .site import Site

ValueT = TypeVar("ValueT", bound="Value")
StepT = TypeVar("StepT")

BATCH = 25
"""How many articles are read or checked between two looks at whether anybody still wants them."""
MATCHED = 1000
"""How many rows are matched in one step."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the list: what can be shown and searched without its file.

    `collection` is "other" where it is in none; `broken` why its front matter can't be read, or "";
    `problems` is None until it has been checked.
    """

    id: int
    path: str
    title: str
    record: Record
    collection: str
    state: FlagState
    state_reason: str
    date: Timestamp | str | None
    broken: str
    problems: tuple[Problem, ...] | None
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows that were read or checked, and how far that has come: `done` of `total` files."""

    ids: tuple[int, ...]
    done: int
    total: int


class Library:
    """The rows of one site.

    One thread may change it while others look at it: each look is at rows as they were at one time.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self._rows: dict[int, Row] = {}
        self._ids: dict[str, int] = {}
        self._paths: list[str] = []
        self._words: dict[int, str] = {}
        self._ranks = Ranks()
        self.compared: dict[str, int] = {}
        """By path a hash of what each article gave the last `recheck_across`; empty: a whole check came after it."""
        self._next = 0

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, row_id: int) -> Row:
        """The row with this id; KeyError where its article is gone."""
        return self._rows[row_id]

    def get(self, row_id: int) -> Row | None:
        """The row with this id; None where its article is gone."""
        return self._rows.get(row_id)

    def titles(self, ids: Sequence[int]) -> list[str]:
        """The titles of these rows, "" for one that is gone."""
        return [row.title if (row := self._rows.get(row_id)) is not None else "" for row_id in ids]

    def id_of(self, path: str) -> int | None:
        """The id of the article at a path from the root."""
        return self._ids.get(path)

    def ids(self) -> list[int]:
        """The ids of all rows, by path."""
        return [row_id for path in self._paths.copy() if (row_id := self._ids.get(path)) is not None]

    def paths(self) -> list[str]:
        """The paths of all rows, sorted."""
        return self._paths.copy()

    def rows(self) -> list[Row]:
        """All rows, by path."""
        return [row for row_id in self.ids() if (row := self._rows.get(row_id)) is not None]

    def read(self, keep: Container[str] = ()) -> Generator[Batch, None, list[int]]:
        """Read all articles of the site, by path, in batches; rows whose files are gone are dropped at the end.

        Batches of none, of 0 files, come while the files are looked for. Returns the ids of those that are gone;
        rows of the paths in `keep` stay nevertheless. Closing the
        iterator stops the reading; what was read stays. Raises SiteError, and drops nothing, where the site
        itself is not there any more.
        """
        if self._ids:
            require_root(self.site.root)
        paths = []
        for some in self.site.walk_steps():
            paths += some
            yield Batch((), 0, 0)
        gone = set(self._ids)
        waiting = iter(paths)
        done = 0
        while some := list(islice(waiting, BATCH)):
            with _no_collection():
                ids = tuple(self.update(article) for article in self.site.articles(some))
            gone.difference_update(self._rows[row_id].path for row_id in ids)
            done += len(some)
            yield Batch(ids, done, len(paths))
        ids_gone = [self._ids[path] for path in gone]
        for path in gone:
            if path not in keep:
                self.remove(path)
        return ids_gone

    def update(self, article: Article) -> int:
        """Put an article that was read again, or is new, into its row; its problems are open again."""
        found = self._ids.get(article.path)
        if found is None:
            found = self._next
            self._next += 1
            self._ids[article.path] = found
            _add_sorted(self._paths, article.path)
        self._forget_made(found)
        self._rows[found] = _row_of(found, article)
        return found

    def remove(self, path: str) -> None:
        """Drop the row of an article that is gone."""
        found = self._ids.pop(path, None)
        if found is not None:
            del self._rows[found]
            self._forget_made(found)
            del self._paths[bisect_left(self._paths, path)]

    def find(
        self,
        query: Query | None,
        sort: Sequence[SortKey] = (),
        *,
        is_unsaved: Callable[[str], bool] | None = None,
        is_conflict: Callable[[str], bool] | None = None,
    ) -> list[int]:
        """The ids of the rows that match, in order: by `sort`, else by the query's own, else by path.

        `problem:` terms know only rows that were checked. `is_unsaved` tells of a path whether it has drafts,
        `is_conflict` whether they are at odds with the disk.
        """
        return whole(self.finding(query, sort, is_unsaved=is_unsaved, is_conflict=is_conflict))

    def finding(
        self,
        query: Query | None,
        sort: Sequence[SortKey] = (),
        *,
        is_unsaved: Callable[[str], bool] | None = None,
        is_conflict: Callable[[str], bool] | None = None,
    ) -> Generator[None, None, list[int]]:
        """The same in steps: whoever does not want it any more closes the iterator."""
        context = self._context(is_unsaved, is_conflict)
        rows = self.rows()
        if query is not None:
            rows = yield from _matching(rows, matcher(query, context))
        if keys := sort or (query.sort if query is not None else ()):
            rows = yield from sorting(rows, keys, context, self._ranks.rank)
        return [row.id for row in rows]

    def counts(self, queries: Iterable[str]) -> dict[str, int]:
        """How many rows each query finds; raises QueryError."""
        context = self._context()
        tests = {text: matcher(parse_query(text), context) for text in queries}
        rows = self.rows()
        return {text: sum(map(test, rows)) for text, test in tests.items()}

    def facets(self, fields: Sequence[str], ids: Iterable[int]) -> dict[str, list[tuple[str, int]]]:
        """For each field path (as text) the values that these rows have, as text, the most frequent first."""
        rows = [row for row_id in ids if (row := self._rows.get(row_id)) is not None]
        out = {}
        for field in fields:
            counted = _count(parse_field_path(field), rows)
            texts: Counter[str] = Counter()
            for value, count in counted:
                texts[value_text(value)] += count
            out[field] = _by_frequency(texts.items())
        return out

    def used_values(self, path: FieldPath, prefix: str = "") -> list[tuple[Value, int]]:
        """The values in use at a path (items of lists one by one), the most frequent first.

        Only those whose text begins with `prefix`, case and accents aside.
        """
        start = fold(prefix)
        counted = _count(path, self.rows())
        return [pair for pair in _by_frequency(counted) if fold(value_text(pair[0])).startswith(start)]

    def check(self) -> Iterator[Batch]:
        """Check all rows, by path, in batches; at the end those with problems across articles come again.

        Closing the iterator stops the checking; what was found stays.
        """
        paths = self.paths()
        for done, found in _without_collection(check_rows(self.site, paths)):
            ids = []
            for path, problems in found.items():
                row_id = self._ids.get(path)
                if row_id is not None:
                    self.set_problems(row_id, problems)
                    ids.append(row_id)
            self.compared.clear()
            yield Batch(tuple(ids), done, len(paths))

    def set_problems(self, row_id: int, problems: Iterable[Problem]) -> None:
        """Put what a check found into a row."""
        self._rows[row_id] = replace(self._rows[row_id], problems=tuple(problems))

    def _context(
        self, is_unsaved: Callable[[str], bool] | None = None, is_conflict: Callable[[str], bool] | None = None
    ) -> QueryContext:
        drafts = (is_unsaved or _has_no_drafts, is_conflict or _has_no_drafts)
        return QueryContext(self.site.now(), self.site.config.timezone, *drafts, self._words_of)

    def _forget_made(self, row_id: int) -> None:
        """What was made of a row's record is not of the one that comes."""
        self._words.pop(row_id, None)
        self._ranks.forget(row_id)

    def _words_of(self, subject: Subject) -> str:
        """The text that words are looked for in, kept folded."""
        row_id = self._ids.get(subject.path, -1)
        text = self._words.get(row_id)
        if text is None:
            text = self._words[row_id] = folded_words(subject)
        return text


def _matching(rows: Sequence[Row], test: Callable[[Row], bool]) -> Generator[None, None, list[Row]]:
    """Those rows that pass a test, in steps."""
    found: list[Row] = []
    for start in range(0, len(rows), MATCHED):
        found += filter(test, rows[start : start + MATCHED])
        yield
    return found


def _has_no_drafts(path: str) -> bool:
    return False


def value_text(value: Value) -> str:
    """A value as text: a date as written, a boolean as `true` or `false`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.text if isinstance(value, Timestamp) else str(value)


def _row_of(row_id: int, article: Article) -> Row:
    return Row(
        row_id,
        article.path,
        article.title,
        article.record,
        article.collection.name if article.collection else "other",
        article.state,
        article.state_reason,
        article.date,
        article.broken,
        None,
        article.source.stamp.mtime_ns,
    )


def _add_sorted(paths: list[str], path: str) -> None:
    if not paths or paths[-1] < path:
        paths.append(path)  # as when a whole site is read
    else:
        insort(paths, path)


def _count(path: FieldPath, rows: Iterable[Row]) -> list[tuple[Value, int]]:
    """How often each value stands at a path; kinds are kept apart (`1` is not `true`)."""
    counted: Counter[tuple[type, Value]] = Counter()
    for row in rows:
        for value in iter_values(row.record, path):
            for item in value if isinstance(value, list) else [value]:
                if item is not None and not isinstance(item, dict | list):
                    counted[type(item), item] += 1
    return [(value, count) for (_, value), count in counted.items()]


def _by_frequency(counted: Iterable[tuple[ValueT, int]]) -> list[tuple[ValueT, int]]:
    """The most frequent first; ties by their text, case and accents aside."""
    return sorted(counted, key=lambda pair: (-pair[1], fold(value_text(pair[0]))))


def _without_collection(steps: Iterator[StepT]) -> Iterator[StepT]:
    """The same steps, each made without the garbage collector."""
    while True:
        with _no_collection():
            step = list(islice(steps, 1))
        if not step:
            return
        yield from step


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector out: it would go through all records again and again while they are made."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
