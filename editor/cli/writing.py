"""What the writing commands share: all is planned and checked before the first file is written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..core.errors import Refusal
from ..core.site import changes
from .output import coloured, from_here, has_colour, note, one_line, say, visible
from .status import DONE, FAILED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..core.site import Article, Site
    from ..core.site.changes import Planned
    from .finding import Targets

MOST_SHOWN = 3
"""How many problems of an article a note tells."""


def write_all(
    targets: Targets, plan: Callable[[Site, Article], Planned | Refusal | None], *, dry_run: bool, tells_problems: bool
) -> int:
    """Plan a change to each target, then write them, or print the diff; return the exit status.

    What is refused or can't be written is named on stderr, and the others are written. With `tells_problems`
    a note says which problems a changed article has.
    """
    plans: list[tuple[Site, list[Planned]]] = []
    has_failed = False
    for site, articles in targets.read():
        planned, refused = _plan(site, articles, plan)
        plans.append((site, planned))
        has_failed |= refused
    for site, planned in plans:
        if tells_problems:
            _tell_problems(planned)
        if dry_run:
            print_diffs(planned)
        else:
            has_failed |= save_all(site, planned)
    return FAILED if has_failed or targets.has_failed else DONE


def _plan(
    site: Site, articles: list[Article], plan: Callable[[Site, Article], Planned | Refusal | None]
) -> tuple[list[Planned], bool]:
    """The plans that change something, and whether any was refused."""
    plans = []
    needs_force = has_failed = False
    for article in articles:
        planned = plan(site, article)
        if isinstance(planned, Refusal):
            say(f"{from_here(article.file)}: {one_line(str(planned))}")
            has_failed = True
            needs_force |= isinstance(planned, changes.NeedsForce)
        elif planned and planned.is_change:
            plans.append(planned)
    if needs_force:
        note("--force does it all the same")
    return plans, has_failed


def _tell_problems(plans: list[Planned]) -> None:
    for planned in plans:
        if not planned.problems:
            continue
        first = planned.problems[:MOST_SHOWN]
        told = [one_line(": ".join(filter(None, (problem.field, problem.message)))) for problem in first]
        count = len(planned.problems)
        more = f"; and {count - MOST_SHOWN} more" if count > MOST_SHOWN else ""
        what = "a problem" if count == 1 else f"{count} problems"
        note(f"{from_here(planned.article.file)} has {what}: {'; '.join(told)}{more}")


def print_diffs(plans: list[Planned]) -> None:
    """Print what would change; on a terminal in colour, control characters written out."""
    colour = has_colour(sys.stdout)
    is_terminal = sys.stdout.isatty()
    for planned in plans:
        text = changes.diff(planned)
        if is_terminal:
            text = "".join(_shown(line, colour) for line in text.splitlines(keepends=True))
        sys.stdout.write(text)


def _shown(line: str, colour: bool) -> str:
    text = visible(line.rstrip("\r\n"))
    sign = line[:1]
    if colour and sign in "+-@":
        text = coloured(text, {"+": "good", "-": "bad", "@": "info"}[sign])
    return text + "\n"


def save_all(site: Site, plans: Sequence[Planned]) -> bool:
    """Write; whether any file could not be written."""
    has_failed = False
    for saved in changes.save(site, plans):
        if saved.error:
            say(f"{from_here(saved.planned.article.file)}: {saved.error.reason}")
            has_failed = True
    return has_failed
