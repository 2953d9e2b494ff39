"""Reading the selected articles on the worker (no Qt)."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...core.errors import StetError
from ...core.problems import check_article
from ...core.site.saving import update_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...core.site import Article, Library, Site

AT_ONCE = 20
"""Articles between two reports."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A selected article that can't be edited, and why."""

    article_id: int
    title: str
    reason: str


@dataclass(slots=True)
class Reading:
    """How far the reading is: articles by id, those left out, and the rows that turned out to be stale."""

    total: int
    articles: dict[int, Article] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    stale: list[int] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many are read, or can't be."""
        return len(self.articles) + len(self.left_out)


def read_articles(site: Site, library: Library, ids: Sequence[int]) -> Iterator[Reading]:
    """Read articles by id; yields the one `Reading`, ever fuller."""
    reading = Reading(len(ids))
    for number, article_id in enumerate(ids, 1):
        _read_one(site, library, article_id, reading)
        if number % AT_ONCE == 0 or number == len(ids):
            yield reading


def _read_one(site: Site, library: Library, article_id: int, reading: Reading) -> None:
    try:
        row = library.row(article_id)
    except KeyError:
        return
    try:
        article = site.article(row.path)
    except StetError as error:
        reading.left_out.append(LeftOut(article_id, row.title, error.reason))
        return
    if article.source.stamp.mtime_ns != row.mtime_ns:
        update_row(library, article, check_article(article, site))
        reading.stale.append(article_id)
    if reason := why_left_out(article):
        reading.left_out.append(LeftOut(article_id, article.title, reason))
    else:
        reading.articles[article_id] = article


def why_left_out(article: Article) -> str:
    """Why an article can't be edited with others; "" where it can."""
    if article.not_editable:
        return article.not_editable
    return "" if os.access(article.file, os.W_OK) else "the file is read-only"
