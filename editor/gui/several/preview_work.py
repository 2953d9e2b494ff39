"""What a preview asks the worker for: its lines, the lines of the files, the command that does the same (no Qt)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.site.commandline import NoCommand, set_commands
from ...core.site.diff import readable
from ...core.site.parting import part_draft
from ...core.site.previewing import preview_draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ...core.fieldpath import FieldPath
    from ...core.site import Site
    from ...core.site.draft import Draft
    from ...core.site.previewing import PreviewedArticle
    from .preview_rows import ValueKey

AT_ONCE = 50
"""Articles whose lines are made in one step."""

LeftOutFields = dict[str, frozenset["FieldPath"]]
"""By path the articles that would be written, each with the fields of it that stay unsaved."""


def kept_of(articles: Iterable[PreviewedArticle], excluded: frozenset[ValueKey]) -> LeftOutFields:
    """What would be written when these values are left out."""
    kept: LeftOutFields = {}
    for article in articles:
        if article.refusal or not article.changes:
            continue
        out = frozenset(c.path for c in article.changes if (article.path, c.path) in excluded) if excluded else _NONE
        if len(out) < len(article.changes):
            kept[article.path] = out
    return kept


_NONE: frozenset[FieldPath] = frozenset()


def draft_of(article: PreviewedArticle, left_out: frozenset[FieldPath]) -> Draft:
    """The draft that would be written of an article."""
    assert article.draft is not None  # it was planned
    return part_draft(article.draft, left_out)[0] if left_out else article.draft


def lines_of(
    site: Site, articles: Sequence[PreviewedArticle], kept: Mapping[str, frozenset[FieldPath]]
) -> Iterator[list[str]]:
    """The lines of all diffs, some files at a time."""
    for at in range(0, len(articles), AT_ONCE):
        lines: list[str] = []
        for article in articles[at : at + AT_ONCE]:
            if article.path in kept:
                lines += readable(_diff(site, article, kept[article.path])).removesuffix("\n").split("\n")
        yield lines


def _diff(site: Site, article: PreviewedArticle, left_out: frozenset[FieldPath]) -> str:
    if not left_out:
        return article.diff
    return preview_draft(site, draft_of(article, left_out)).diff


def command_of(
    site: Site, articles: Iterable[PreviewedArticle], kept: Mapping[str, frozenset[FieldPath]]
) -> tuple[str, str]:
    """The commands that write the same, or "" and why there are none."""
    try:
        drafts = (draft_of(article, kept[article.path]) for article in articles if article.path in kept)
        return set_commands(site, drafts), ""
    except NoCommand as reason:
        return "", str(reason)
