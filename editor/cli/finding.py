"""Which articles a command is about: those of a site that a query finds, or those that are named."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.errors import NoFrontMatter, StorageError
from ..core.fieldpath import format_field_path
from ..core.query import Query, QueryContext, matcher, parse_query, values_at
from ..core.schema import field_at
from ..core.site import Site, find_root, open_site
from .arguments import Arguments, UsageError
from .output import from_here, note, say
from .progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..core.fieldpath import FieldPath
    from ..core.problems import Problem
    from ..core.site import Article
    from ..core.values import FlagState, Record


def open_named_site(arguments: Arguments, folder: str) -> Site:
    """The site that a folder lies in, with the schema that was asked for; what it has to say goes to stderr."""
    site = open_site(folder, schema_file=arguments.text("schema"))
    for sentence in site.notes:
        note(sentence)
    return site


def site_and_query(arguments: Arguments) -> tuple[str, str]:
    """SITE and QUERY of the positional arguments: the first one is the SITE if it is an existing folder."""
    given = arguments.positional
    if given and os.path.isdir(given[0]):
        site, rest = given[0], given[1:]
    else:
        site, rest = ".", given
    if len(rest) > 1:
        if site == "." and not os.path.exists(given[0]):
            raise UsageError(f"there is no folder {given[0]!r}; a query of several words is one argument, in quotes")
        raise UsageError("too many arguments; a query of several words is one argument, in quotes")
    return site, rest[0] if rest else ""


def context_of(site: Site) -> QueryContext:
    """What queries depend on in a site."""
    return QueryContext(site.now(), site.config.timezone)


@dataclass(frozen=True, slots=True)
class _Checked:
    """An article with its problems, as a query asks for them."""

    path: str
    record: Record
    state: FlagState
    broken: str
    problems: Sequence[Problem]


class Finder:
    """The articles of a site that a query finds, read one after the other, in path order.

    Watches which fields are there at all, for a note on those that nothing has: `fields` besides those of the
    query.
    """

    def __init__(self, site: Site, query: Query, fields: Iterable[FieldPath] = ()) -> None:
        self._site = site
        self._query = query
        self._unknown = {path for path in (*query.fields, *fields) if not _is_declared(site, path)}

    def find(self) -> Iterator[Article]:
        """Read and yield; afterwards say what could not be read, and which fields nothing has."""
        problems = self._problems() if self._query.needs_problems else {}
        is_match = matcher(self._query, context_of(self._site))
        with Progress("reading articles") as progress:
            for article in self._site.articles():
                progress.step()
                self._watch(article.record)
                problems_of_it = problems.get(article.path, ())
                if is_match(_Checked(article.path, article.record, article.state, article.broken, problems_of_it)):
                    yield article
        self._tell()

    def _problems(self) -> Mapping[str, Sequence[Problem]]:
        from ..core.site.checking import check_site

        return check_site(self._site)

    def _watch(self, record: Record) -> None:
        found = {path for path in self._unknown if any(True for _ in values_at(record, path))}
        self._unknown -= found

    def _tell(self) -> None:
        for path in sorted(map(format_field_path, self._unknown)):
            note(f"no article has a field {path}")
        for error in self._site.unread:
            say(f"{from_here(error.file or '')}: {error.reason}")


def _is_declared(site: Site, path: FieldPath) -> bool:
    return any(field_at(collection, path) for collection in site.schema.collections)


class Targets:
    """The articles that a writing command is to change, by site. `has_failed` when one can't be read."""

    def __init__(self, arguments: Arguments, files: Sequence[str], *, whole_site: bool = False) -> None:
        """Raise UsageError unless there are either files or a site with a query.

        `whole_site`: without files, and without a query all articles of the site are meant.
        """
        self._arguments = arguments
        self._files = files
        where = arguments.text("where")
        self._by_query = whole_site or where is not None or arguments.text("site") is not None
        if self._by_query and files:
            raise UsageError("give either files, or --site SITE --where QUERY")
        if self._by_query and where is None and not whole_site:
            raise UsageError("--site needs --where: which articles are to be changed?")
        if not self._by_query and not files:
            raise UsageError("no file is given")
        self._query = parse_query(where or "")
        self.has_failed = False

    def read(self) -> Iterator[tuple[Site, list[Article]]]:
        """Read all of them, site by site."""
        if self._by_query:
            site = open_named_site(self._arguments, self._arguments.text("site") or ".")
            yield site, list(Finder(site, self._query).find())
            self.has_failed |= bool(site.unread)
            return
        for root, files in _by_root(self._files).items():
            site = open_named_site(self._arguments, root)
            yield site, list(self._articles(site, files))

    def _articles(self, site: Site, files: Iterable[str]) -> Iterator[Article]:
        for file in files:
            try:
                yield site.article(Path(file))
            except StorageError as error:
                self._fail(f"{file}: {error.reason}")
            except NoFrontMatter:
                self._fail(f"{file}: has no front matter, so it is not an article")

    def _fail(self, message: str) -> None:
        say(message)
        self.has_failed = True


def _by_root(files: Iterable[str]) -> dict[str, list[str]]:
    """Files by the roots of their sites, each once, in the order given."""
    roots: dict[str, dict[str, str]] = {}
    for file in files:
        path = os.path.abspath(file)
        root = str(find_root(Path(path).parent))
        roots.setdefault(root, {}).setdefault(path, file)
    return {root: list(paths.values()) for root, paths in roots.items()}
