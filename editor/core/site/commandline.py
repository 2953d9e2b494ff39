"""The commands that do what a preview shows: text for a shell, equal to the window's save to the byte."""

from __future__ import annotations

import json
import math
import shlex
from typing import TYPE_CHECKING

from ..edits import Insert, Move, Remove, ReplaceBody, Set, edit_record
from ..fieldpath import format_field_path, get_value
from ..schema import field_at, key_order
from ..schema.kinds import read_value
from ..values import ABSENT, Timestamp, is_same
from .planning import Planned, plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..edits import Edit, TextChange
    from ..fieldpath import FieldPath
    from ..values import Record, Value
    from .article import Article
    from .draft import Draft
    from .site import Site

FILES_AT_ONCE = 200
"""How many files one command names: a shell takes some hundred thousand characters."""


class NoCommand(Exception):
    """No command does the same to the byte; the sentence says what stands against it."""


def set_commands(site: Site, drafts: Iterable[Draft]) -> str:
    """`stet set` for these drafts, articles with the same edits in one command. Raises NoCommand."""
    files: dict[tuple[str, ...], list[str]] = {}
    for draft in drafts:
        files.setdefault(arguments_of(site, draft), []).append(draft.article.path)
    lines = [
        _quoted("stet", "set", *_schema(site), *arguments, "--", *paths[at : at + FILES_AT_ONCE])
        for arguments, paths in files.items()
        for at in range(0, len(paths), FILES_AT_ONCE)
    ]
    return "\n".join([_quoted("cd", str(site.root)), *lines]) + "\n" if lines else ""


def replace_command(site: Site, change: TextChange, fields: Sequence[FieldPath] | None, query: str) -> str:
    """`stet replace` on the articles that a query finds ("": all)."""
    where = f"--where={query}"
    options = [
        *(["--all-text"] if fields is None else [f"--field={format_field_path(path)}" for path in fields]),
        *(["--regex"] if change.is_regex else []),
        *(["--ignore-case"] if change.ignores_case else []),
        *(["--whole-words"] if change.whole_words else []),
        *([where] if query.strip() else []),
        *_schema(site),
    ]
    folder = str(site.root / site.scope)
    return _quoted("stet", "replace", f"--site={folder}", *options, "--", change.find, change.replacement) + "\n"


def arguments_of(site: Site, draft: Draft) -> tuple[str, ...]:
    """The options and assignments that make a draft's edits. Raises NoCommand."""
    article, record = draft.article, draft.article.record
    unset: list[str] = []
    assigned: list[str] = []
    in_its_order: list[Edit] = []
    for edit in draft.edits:
        in_its_order.append(_as_assigned(article, record, edit))
        if isinstance(edit, Remove):
            unset.append(f"--unset={format_field_path(edit.path)}")
        else:
            assigned.append(_assignment(edit))
        record = edit_record(record, edit, key_order(article.collection, record))
    in_its_order.sort(key=lambda edit: not isinstance(edit, Remove))  # the command removes first
    if tuple(in_its_order) != draft.edits and _bytes(site, article, in_its_order) != _bytes(site, article, draft.edits):
        raise NoCommand("no command makes these edits in their order")
    return (*unset, *(["--json"] if assigned else []), *assigned)


def _bytes(site: Site, article: Article, edits: Sequence[Edit]) -> bytes | None:
    try:
        planned = plan(site, article, edits)
    except (ValueError, LookupError, TypeError):
        return None
    return planned.new_article.source.data if isinstance(planned, Planned) else None


def _as_assigned(article: Article, record: Record, edit: Edit) -> Edit:
    """An edit as the command makes it. Raises NoCommand."""
    if isinstance(edit, ReplaceBody):
        raise NoCommand("no command writes the text below the front matter")
    if isinstance(edit, Move):
        raise NoCommand("no command moves an item of a list")
    if isinstance(edit, Insert):
        return _insert_as_assigned(record, edit)
    if isinstance(edit, Set):
        _check_value(article, record, edit)
    return edit


def _insert_as_assigned(record: Record, edit: Insert) -> Insert:
    items = get_value(record, edit.path)
    items = [] if items is ABSENT or items is None else items
    if not isinstance(items, list) or edit.index not in (None, len(items)):
        raise NoCommand("no command puts an item into the middle of a list")
    if any(is_same(item, edit.value) for item in items):
        raise NoCommand("no command adds an item a second time")
    if any(isinstance(value, (Timestamp, bytes)) for value in _leaves(edit.value)):
        raise NoCommand("no command says a date inside a list")
    return Insert(edit.path, edit.value)


def _check_value(article: Article, record: Record, edit: Set) -> None:
    """Whether the command reads the value's JSON as the value."""
    present, field = get_value(record, edit.path), field_at(article.collection, edit.path, record)
    value: Value = edit.value
    is_date = isinstance(present, Timestamp) or (present is ABSENT and field is not None and field.widget == "datetime")
    text = value.text if isinstance(value, Timestamp) else value
    if is_date and isinstance(text, str):
        try:
            read: Value = read_value(text, field, present)
        except ValueError:
            read = text
        if not is_same(read, value) or getattr(read, "text", "") != getattr(value, "text", ""):
            raise NoCommand("no command puts this text in the place of a date")
    elif any(isinstance(leaf, (Timestamp, bytes)) for leaf in _leaves(value)):
        raise NoCommand("no command puts a date in the place of what is none")
    if any(isinstance(leaf, float) and not math.isfinite(leaf) for leaf in _leaves(value)):
        raise NoCommand("no command says a number without end")


def _leaves(value: Value) -> Iterator[Value]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    else:
        yield value


def _assignment(edit: Edit) -> str:
    assert isinstance(edit, (Set, Insert))
    value = edit.value.text if isinstance(edit.value, Timestamp) else edit.value
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a character
        text = json.dumps(value)
    return f"{format_field_path(edit.path)}{'+=' if isinstance(edit, Insert) else '='}{text}"


def _schema(site: Site) -> list[str]:
    return [f"--schema={site.schema_file.absolute()}"] if site.schema_file else []


def _quoted(*arguments: str) -> str:
    text = shlex.join(arguments)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise NoCommand("a file's name is not UTF-8") from None
    if "\0" in text:
        raise NoCommand("a command can't hold a character of number 0")
    return text
