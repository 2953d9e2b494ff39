"""What `check --changed-since` asks of Git: which files changed, and what they were before."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from ..core.document import Place
from ..core.errors import NoFrontMatter, SiteError, StetError
from ..core.fieldpath import format_field_path
from ..core.problems import RULES, Problem
from ..core.site.changes import readonly_differences
from ..core.storage import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..core.site import Site

SECONDS = 60
"""How long Git may take."""


def changed_files(site: Site, revision: str) -> set[str]:
    """Paths from the site's root of files that differ from a revision or are new; SiteError where Git fails."""
    changed = _git(site, "diff", *_PLAIN_DIFF, _commit(site, revision), "--", ".")
    new = _git(site, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    names = (changed + new).decode("utf-8", "surrogateescape").split("\0")
    return {name for name in names if name}


_PLAIN_DIFF = ("--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "--no-textconv")


def _commit(site: Site, revision: str) -> str:
    """The id of the commit that a revision names: no text of a person reaches a command that takes options."""
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    try:
        return _git(site, *words).decode().strip()
    except SiteError as error:
        raise SiteError(f"{revision!r} is no revision of a Git repository", file=str(site.root)) from error


def readonly_problems(site: Site, revision: str, paths: Iterable[str]) -> Iterator[Problem]:
    """A problem for each readonly field that differs from the revision, in articles that were there then."""
    commit = _commit(site, revision)
    for path in paths:
        try:
            article = site.article(path)
            before = site.read_article(Source(_show(site, commit, path), article.source.stamp), path)
        except (StetError, NoFrontMatter):
            continue  # new since then, or not to be compared
        if before.document is None or article.document is None:
            continue
        for field in dict.fromkeys(readonly_differences(before, article.record)):
            severity = site.schema.rules.get("readonly", RULES["readonly"].severity)
            if severity != "off":
                place: Place = article.document.place(field)
                name = format_field_path(field)
                message = f"is readonly, and was changed since {revision}"
                yield Problem(path, place.line, place.column, "readonly", name, severity, message)


def _show(site: Site, commit: str, path: str) -> bytes:
    return _git(site, "show", "--no-ext-diff", "--no-textconv", f"{commit}:./{path}")


def _git(site: Site, *words: str) -> bytes:
    # A repository of a stranger may name programs to run in its configuration: what can be, is switched off.
    command = ["git", "-C", str(site.root), "-c", "core.fsmonitor=false", "-c", "core.hooksPath=", *words]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError) as error:
        raise SiteError(f"Git could not be asked ({error})") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise SiteError(f"Git says: {said[-1] if said else 'no'}")
    return done.stdout
