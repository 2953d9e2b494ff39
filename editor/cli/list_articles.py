"""`stet list`: list articles."""

from __future__ import annotations

import sys
from itertools import islice
from typing import TYPE_CHECKING

from ..core.errors import FieldPathError
from ..core.fieldpath import parse_field_path
from ..core.query import SortKey, parse_query, sort_subjects
from .arguments import Arguments, UsageError
from .columns import DEFAULT, Column, cell_of, csv_line, json_line, read_columns
from .finding import Finder, context_of, open_named_site, site_and_query
from .output import from_here, visible
from .status import DONE, FAILED
from .tables import print_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ..core.site import Article


def run(arguments: Arguments) -> int:
    """List the articles that are asked for; return the exit status."""
    folder, text = site_and_query(arguments)
    query = parse_query(text)
    sort = _read_sort(arguments.text("sort"))
    limit = arguments.number("limit", 0)
    fields = arguments.text("fields")
    columns = read_columns(fields) if fields is not None else ()
    site = open_named_site(arguments, folder)
    asked = [column.path for column in columns if not column.fact]
    finder = Finder(site, query, [*asked, *(key.path for key in sort if key.path != ("path",))])
    form = _FORMS[arguments.text("format") or "table"]
    keys = sort or query.sort
    found = finder.find()
    ordered = iter(sort_subjects(found, keys, context_of(site))) if keys else found
    form(islice(ordered, limit), columns if fields is not None else None)
    return FAILED if site.unread else DONE


def _read_sort(text: str | None) -> tuple[SortKey, ...]:
    if text is None:
        return ()
    descending = text.startswith("-")
    try:
        return (SortKey(parse_field_path(text[descending:]), descending),)
    except FieldPathError as error:
        raise UsageError(f"--sort: {text!r} is not a field's path: {error.reason}") from None


def _print_json(articles: Iterable[Article], columns: Sequence[Column] | None) -> None:
    for article in articles:
        sys.stdout.write(json_line(article, columns or ()))


def _print_csv(articles: Iterable[Article], columns: Sequence[Column] | None) -> None:
    columns = DEFAULT if columns is None else columns
    sys.stdout.write(csv_line([column.name for column in columns]))
    for article in articles:
        sys.stdout.write(csv_line([cell_of(article, column) for column in columns]))


def _print_paths(articles: Iterable[Article], columns: Sequence[Column] | None) -> None:
    is_terminal = sys.stdout.isatty()
    for article in articles:
        path = from_here(article.file)
        sys.stdout.write((visible(path) if is_terminal else path) + "\n")


def _print_table(articles: Iterable[Article], columns: Sequence[Column] | None) -> None:
    shown = DEFAULT if columns is None else columns
    rows = [[_table_cell(article, column) for column in shown] for article in articles]
    print_table([column.name for column in shown], rows)


def _table_cell(article: Article, column: Column) -> str:
    """As in CSV, but the state in words, and what is broken said."""
    if column.fact == "published":
        return "broken" if article.broken else article.state
    return cell_of(article, column)


_FORMS: dict[str, Callable[[Iterable[Article], Sequence[Column] | None], None]] = {
    "table": _print_table,
    "jsonl": _print_json,
    "csv": _print_csv,
    "paths": _print_paths,
}
