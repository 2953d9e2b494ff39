"""`stet replace`: find and replace in the values of articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..core.edits import replace_edits
from ..core.errors import FieldPathError, Refusal
from ..core.fieldpath import parse_field_path
from ..core.regex import Pattern
from ..core.schema import field_at
from ..core.site import changes
from .arguments import Arguments, UsageError
from .finding import Targets
from .output import note
from .writing import write_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..core.edits import Edit
    from ..core.fieldpath import FieldPath
    from ..core.site import Article, Site
    from ..core.site.changes import Planned


def run(arguments: Arguments) -> int:
    """Replace in each article of the site, or of those that the query finds; return the exit status."""
    if len(arguments.positional) != 2 or not arguments.positional[0]:
        raise UsageError("replace takes what to find, and what to put in its place")
    change = _change_of(*arguments.positional, is_regex=arguments.is_set("regex"))
    fields = _fields_of(arguments)
    count = 0

    def plan(site: Site, article: Article) -> Planned | Refusal | None:
        nonlocal count
        edits: tuple[Edit, ...] = replace_edits(article.record, change, fields)
        if fields is None:
            edits = tuple(edit for edit in edits if not _is_readonly(article, edit))
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


def _change_of(find: str, replacement: str, *, is_regex: bool) -> Callable[[str], str]:
    """What is made of a text. Raises UsageError for a regular expression that can't be used."""
    if not is_regex:
        return lambda text: text.replace(find, replacement)
    try:
        pattern = Pattern(find)
    except ValueError as error:
        raise UsageError(f"the regular expression can't be read: {error}") from None
    groups = [int(number) for number in re.findall(r"\\(?:\\|g?<?([0-9]+))", replacement) if number]
    if max(groups, default=0) > pattern.groups:
        raise UsageError(f"the regular expression has {pattern.groups} groups in ( ), not {max(groups)}")
    return lambda text: pattern.replace(replacement, text)


def _fields_of(arguments: Arguments) -> list[FieldPath] | None:
    """The fields to look in; None for all text. Raises UsageError unless exactly one of the two is asked for."""
    names = arguments.texts("field")
    if bool(names) == arguments.is_set("all_text"):
        raise UsageError("say where: --field F, once for each field, or --all-text")
    try:
        return [parse_field_path(name) for name in names] or None
    except FieldPathError as error:
        raise UsageError(f"--field: column {error.column}: {error.reason}") from None


def _is_readonly(article: Article, edit: Edit) -> bool:
    path: FieldPath = getattr(edit, "path", ())
    steps = (field_at(article.collection, path[:length], article.record) for length in range(1, len(path) + 1))
    return any(field.readonly for field in steps if field)
