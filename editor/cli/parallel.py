"""Checking with several processes: each takes a part of the articles, the rules across them run at the end."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from ..core.problems import across_entry, check_across, check_article
from ..core.site import Site
from ..core.site.checking import in_order, locator

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ..core.errors import StorageError
    from ..core.problems import AcrossEntry, Problem

CHUNK = 200
"""How many articles a process is given at a time."""

_site: Site | None = None


def check_in_processes(site: Site, paths: Sequence[str], jobs: int) -> dict[str, list[Problem]]:
    """All problems of these articles by path, found by so many processes."""
    everything = list(site.walk(whole=True))
    chunks = [everything[at : at + CHUNK] for at in range(0, len(everything), CHUNK)]
    wanted = set(paths)
    found: dict[str, list[Problem]] = {}
    entries: list[AcrossEntry] = []
    # Never fork: the window's process may have threads (and a fork would copy their locks).
    context = multiprocessing.get_context("spawn")
    starting = (site.root, site.schema_file)
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=starting) as pool:
        for marks, problems, unread in pool.map(_check_chunk, chunks):
            entries += marks
            site.unread += unread
            found |= {path: some for path, some in problems.items() if path in wanted}
    for problem in check_across(entries, locator(site)):
        if problem.path in wanted:
            found.setdefault(problem.path, []).append(problem)
    return {path: in_order(problems) for path, problems in found.items()}


def _start(root: Path, schema_file: Path | None) -> None:
    global _site
    _site = Site(root, schema_file=schema_file)


def _check_chunk(paths: list[str]) -> tuple[list[AcrossEntry], dict[str, list[Problem]], list[StorageError]]:
    assert _site is not None
    _site.unread = []
    entries = []
    found = {}
    for article in _site.articles(paths):
        entries.append(across_entry(article, _site))
        if problems := check_article(article, _site):
            found[article.path] = problems
    return entries, found, _site.unread
