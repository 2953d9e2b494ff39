"""`stet check`: report the problems of articles, and mend those that have a certain fix."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.errors import NoFrontMatter, Refusal, SiteError, StorageError
from ..core.query import parse_query
from ..core.site import Site, checking
from .arguments import Arguments, UsageError
from .finding import Finder, open_named_site
from .output import from_here, note, say
from .reports import REPORTS
from .status import DONE, FAILED

if TYPE_CHECKING:
    from ..core.problems import Problem
    from ..core.site.changes import Planned


MANY = 5_000
"""Below so many articles, starting more processes takes longer than it saves."""


def run(arguments: Arguments) -> int:
    """Check what is asked for, report, and return the exit status."""
    if arguments.is_set("dry_run") and not arguments.is_set("fix"):
        raise UsageError("--dry-run goes with --fix")
    site, files = _site_and_files(arguments)
    chosen = _Chosen(site, arguments, files)
    paths = chosen.paths()
    jobs = arguments.number("jobs", 1)
    found = _check(site, paths, jobs)
    if arguments.is_set("fix"):
        planned = [plan for path in paths if (plan := _plan_fixes(site, path, found.get(path, ())))]
        if arguments.is_set("dry_run"):
            from .writing import print_diffs

            print_diffs(planned)
            left = _after_fixes(found, planned)
            return FAILED if chosen.has_failed or _has_error(left) else DONE
        chosen.has_failed |= _save(site, planned)
        found = _check(site, paths, jobs) if planned else found
    chosen.has_failed |= _tell_unread(site, paths)
    problems = [problem for path in paths for problem in found.get(path, ())]
    revision = arguments.text("changed_since")
    if revision is not None:
        from .gitdiff import readonly_problems

        problems = checking.in_order([*problems, *readonly_problems(site, revision, paths)])
    REPORTS[arguments.text("format") or "text"](site, problems)
    return FAILED if chosen.has_failed or _has_error(problems) else DONE


def _site_and_files(arguments: Arguments) -> tuple[Site, list[str]]:
    given = arguments.positional
    if not given or (len(given) == 1 and os.path.isdir(given[0])):
        return open_named_site(arguments, given[0] if given else "."), []
    folders = [name for name in given if os.path.isdir(name)]
    if folders:
        raise UsageError(f"give one SITE, or FILEs: {folders[0]!r} is a folder")
    return open_named_site(arguments, str(Path(os.path.abspath(given[0])).parent)), given


class _Chosen:
    """Which articles are reported on. `has_failed` when one that was named can't be."""

    def __init__(self, site: Site, arguments: Arguments, files: Sequence[str]) -> None:
        self._site = site
        self._arguments = arguments
        self._files = files
        self.has_failed = False

    def paths(self) -> list[str]:
        """Their paths from the root, sorted."""
        paths = self._named() if self._files else list(self._site.walk())
        where = self._arguments.text("where")
        if where is not None:
            matching = {article.path for article in Finder(self._site, parse_query(where)).find()}
            paths = [path for path in paths if path in matching]
        revision = self._arguments.text("changed_since")
        if revision is not None:
            from .gitdiff import changed_files

            changed = changed_files(self._site, revision)
            paths = [path for path in paths if path in changed]
        return _shard(sorted(paths), self._arguments.text("shard"))

    def _named(self) -> list[str]:
        paths = []
        for file in self._files:
            try:
                paths.append(self._site.article(Path(file)).path)
            except (StorageError, SiteError) as error:
                self._fail(f"{file}: {error.reason}")
            except NoFrontMatter:
                note(f"{file}: has no front matter, so it is not an article")
        return list(dict.fromkeys(paths))

    def _fail(self, message: str) -> None:
        say(message)
        self.has_failed = True


def _shard(paths: list[str], text: str | None) -> list[str]:
    """The I-th of N parts of the paths, by turns, so that all parts take as long."""
    if text is None:
        return paths
    match = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", text)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise UsageError(f"--shard takes I/N, such as 1/4, not {text!r}")
    return paths[int(match[1]) - 1 :: int(match[2])]


def _check(site: Site, paths: Sequence[str], jobs: int | None) -> dict[str, list[Problem]]:
    """The problems by path. Without a number of processes, as many as there are cores, where that helps."""
    if jobs is None:
        jobs = os.cpu_count() or 1 if len(paths) >= MANY else 1
    if jobs > 1:
        from .parallel import check_in_processes  # here and elsewhere: a plain check starts without it

        return check_in_processes(site, paths, jobs)
    return {path: list(found) for path, found in checking.check_site(site, set(paths)).items()}


def _tell_unread(site: Site, paths: Sequence[str]) -> bool:
    """Name the articles that could not be read; whether there is one."""
    unread = [error for error in site.unread if site.relative(error.file or "") in set(paths)]
    for error in unread:
        say(f"{from_here(error.file or '')}: {error.reason}")
    return bool(unread)


def _has_error(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _plan_fixes(site: Site, path: str, problems: Sequence[Problem]) -> Planned | None:
    """All certain fixes of an article at once; where they can't be made together, those that can alone."""
    fixes = [problem.fix for problem in problems if problem.fix is not None]
    if not fixes:
        return None
    from ..core.site import changes

    article = site.article(path)
    planned = changes.plan(site, article, fixes)
    if isinstance(planned, Refusal):
        good = [fix for fix in fixes if not isinstance(changes.plan(site, article, [fix]), Refusal)]
        note(f"{from_here(article.file)}: {len(fixes) - len(good)} of {len(fixes)} fixes can't be made ({planned})")
        planned = changes.plan(site, article, good)
    return planned if not isinstance(planned, Refusal) and planned.is_change else None


def _save(site: Site, plans: Sequence[Planned]) -> bool:
    """Write; whether any file could not be written."""
    from .writing import save_all

    has_failed = save_all(site, plans)
    if plans:
        note(f"mended {len(plans)} article{'s' if len(plans) != 1 else ''}")
    return has_failed


def _after_fixes(found: dict[str, list[Problem]], plans: Iterable[Planned]) -> list[Problem]:
    """What would be left: of articles that would be mended, what they would have by themselves."""
    left = dict(found)
    for planned in plans:
        left[planned.article.path] = list(planned.problems)
    return [problem for problems in left.values() for problem in problems]
