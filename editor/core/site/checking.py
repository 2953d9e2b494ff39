"""Checking a site: each article by itself, then the rules across articles (contract §4).

Across articles only marks are compared, so that the articles themselves need not be kept.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..document import Place
from ..errors import StetError
from ..problems import across_entry, check_across_in_steps, check_article
from ..steps import telling, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Generator, Iterable, Iterator, Mapping, Sequence

    from ..fieldpath import FieldPath
    from ..problems import AcrossEntry, Problem
    from .article import Article
    from .site import Site

START = Place(1, 1)
BATCH = 20
"""How many articles are checked between two looks at whether anybody still wants them."""


class SiteCheck:
    """The check of one site, article by article, in the order of their paths.

    `wanted` are the paths whose problems are asked for (None: all): of the others only what rules across
    articles compare is looked at.
    """

    def __init__(self, site: Site, wanted: Container[str] | None = None) -> None:
        self._site = site
        self._wanted = wanted
        self._entries: list[AcrossEntry] = []

    def check(self, article: Article) -> list[Problem] | None:
        """The problems of one article by itself, by place; None where nobody asked for them."""
        self._entries.append(across_entry(article, self._site))
        return check_article(article, self._site) if self._is_wanted(article.path) else None

    def finish(self) -> dict[str, list[Problem]]:
        """The problems across the articles given to `check`, by the paths of those that have them."""
        return whole(self.finishing())

    def finishing(self) -> Generator[None, None, dict[str, list[Problem]]]:
        """The same in steps."""
        found: dict[str, list[Problem]] = defaultdict(list)
        for problem in check_across_in_steps(self._entries, locator(self._site)):
            if problem is None:
                yield
            elif self._is_wanted(problem.path):
                found[problem.path].append(problem)
        return dict(found)

    def _is_wanted(self, path: str) -> bool:
        return self._wanted is None or path in self._wanted


def locator(site: Site) -> Callable[[str, FieldPath], Place]:
    """What tells where the value at a field path of an article stands: only what is a problem is read again."""

    def locate(path: str, field: FieldPath) -> Place:
        try:
            document = site.article(path).document
        except StetError:
            return START
        return document.place(field) if document else START

    return locate


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by path, then by place, as every output has them."""
    return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column))


def check_site(site: Site, wanted: Container[str] | None = None) -> Mapping[str, Sequence[Problem]]:
    """All problems by path, those of articles that have none left out.

    Rules across articles compare the whole site, also where only a folder of it was asked for.
    """
    check = SiteCheck(site, wanted)
    found: dict[str, list[Problem]] = {}
    for article in site.articles(site.walk(whole=True)):
        if problems := check.check(article):
            found[article.path] = problems
    for path, problems in check.finish().items():
        found[path] = in_order([*found.get(path, ()), *problems])
    return found


def check_rows(site: Site, paths: Sequence[str]) -> Iterator[tuple[int, dict[str, list[Problem]]]]:
    """Check these articles in batches for a list that shows problems as they come.

    Yields how many are done and the problems by path, of every article that could be read; last, with the
    number of all, once more those articles that have problems across articles, with all their problems.
    """
    check = SiteCheck(site)
    by_itself: dict[str, list[Problem]] = {}
    batch: dict[str, list[Problem]] = {}
    for done, path in enumerate(paths, 1):
        try:
            article = site.article(path)
            batch[path] = check.check(article) or []
        except StetError:
            pass  # it is gone or unreadable: the list drops it when it looks at the disk again
        if done % BATCH == 0 or done == len(paths):
            by_itself |= {name: found for name, found in batch.items() if found}
            yield done, batch
            batch = {}
    across = yield from telling(check.finishing(), (len(paths), {}))
    if across:
        yield len(paths), {path: in_order([*by_itself.get(path, ()), *found]) for path, found in across.items()}
