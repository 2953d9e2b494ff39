"""`stet replace`: find and replace in the values of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.edits import TextChange, TextChangeError
from ..core.errors import FieldPathError, Refusal
from ..core.fieldpath import parse_field_path
from ..core.site import changes
from ..core.site.replacing import replacements
from .arguments import Arguments, UsageError
from .finding import Targets
from .output import note
from .writing import write_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..core.fieldpath import FieldPath
    from ..core.site import Article, Site
    from ..core.site.changes import Planned

SWITCHES = ("regex", "ignore_case", "whole_words")
"""The options that a `TextChange` is told, in its order."""


def run(arguments: Arguments) -> int:
    """Replace in each article of the site, or of those that the query finds; return the exit status."""
    if len(arguments.positional) != 2 or not arguments.positional[0]:
        raise UsageError("replace takes what to find, and what to put in its place")
    change = _change_of(arguments)
    fields = _fields_of(arguments)
    count = 0

    def plan(site: Site, article: Article) -> Planned | Refusal | None:
        nonlocal count
        edits = replacements(article.record, article.collection, change, fields)
        if not edits:
            return None
        if not article.is_editable:
            return Refusal(article.not_editable)
        planned = changes.plan(site, article, edits)
        count += len(edits) * (not isinstance(planned, Refusal))
        return planned

    targets = Targets(arguments, (), whole_site=True)
    status = write_all(targets, plan, dry_run=arguments.is_set("dry_run"), tells_problems=True)
    note(f"{'would change' if arguments.is_set('dry_run') else 'changed'} {count} value{'' if count == 1 else 's'}")
    return status


def _change_of(arguments: Arguments) -> Callable[[str], str]:
    """What is made of a text. Raises UsageError for what can't be used."""
    find, replacement = arguments.positional
    try:
        return TextChange(find, replacement, *map(arguments.is_set, SWITCHES)).function()
    except TextChangeError as error:
        raise UsageError(str(error)) from None


def _fields_of(arguments: Arguments) -> list[FieldPath] | None:
    """The fields to look in; None for all text. Raises UsageError unless exactly one of the two is asked for."""
    names = arguments.texts("field")
    if bool(names) == arguments.is_set("all_text"):
        raise UsageError("say where: --field F, once for each field, or --all-text")
    try:
        return [parse_field_path(name) for name in names] or None
    except FieldPathError as error:
        raise UsageError(f"--field: column {error.column}: {error.reason}") from None
