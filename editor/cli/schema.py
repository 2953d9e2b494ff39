"""`stet schema`: show the schema in force, guess one from the articles, or check what is written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.schema import check_schema_files, infer_schema, schema_text
from ..core.site import find_root, open_site
from .arguments import Arguments, UsageError
from .finding import open_named_site
from .output import note, one_line
from .status import DONE, FAILED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..core.site import Site
    from ..core.values import Record


def run(arguments: Arguments) -> int:
    """Do what the first argument says; return the exit status."""
    given = arguments.positional
    if not given or given[0] not in _ACTIONS or len(given) > 2:
        raise UsageError("say what to do: show, infer or check, and then the SITE")
    return _ACTIONS[given[0]](arguments, given[1] if len(given) == 2 else ".")


def _show(arguments: Arguments, folder: str) -> int:
    """Print the schema in force; what is not understood in it goes to stderr."""
    site = open_named_site(arguments, folder)
    for warning in site.schema.warnings:
        note(f"{warning.file}:{warning.line}: {warning.message}")
    sys.stdout.write(schema_text(site.schema))
    return DONE


def _infer(arguments: Arguments, folder: str) -> int:
    """Print what the articles have, whatever schema is in force, and even if that can't be read."""
    site = open_site(folder, schema_file=arguments.text("schema"), strict=False)
    sys.stdout.write(schema_text(infer_schema(_records(site), site.schema.publish)))
    return DONE


def _records(site: Site) -> Iterator[tuple[str, Record]]:
    for article in site.articles():
        if not article.broken:
            yield article.path, article.record


def _check(arguments: Arguments, folder: str) -> int:
    """Print a line a finding; nothing for a sound schema."""
    if not Path(folder).is_dir():
        raise UsageError(f"there is no folder {folder!r}")
    named = arguments.text("schema")
    findings = check_schema_files(find_root(Path(folder).absolute()), Path(named) if named else None)
    for finding in findings:
        print(one_line(str(finding)))
    if any(finding.is_error for finding in findings):
        return FAILED
    from ..core.problems import unread_queries  # with all rules, which `show` can do without

    site = open_site(folder, schema_file=named, strict=False)
    for where, reason in unread_queries(site.schema):
        print(one_line(f"{site.schema.source}:1: warning: {where}: the query can't be read: {reason}"))
    return DONE


_ACTIONS: dict[str, Callable[[Arguments, str], int]] = {"show": _show, "infer": _infer, "check": _check}
