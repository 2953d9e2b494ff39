"""What `stet set` is told to do: assignments, read from the command line, and the edits they make of an article."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..core.edits import Edit, Insert, Remove, Set, edit_record
from ..core.errors import FieldPathError, Refusal
from ..core.fieldpath import format_field_path, get_value, parse_field_path
from ..core.schema import field_at, key_order
from ..core.schema.kinds import read_any, read_item, read_value
from ..core.values import ABSENT, Timestamp, is_same
from .arguments import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..core.fieldpath import FieldPath
    from ..core.schema import Field
    from ..core.site import Article
    from ..core.values import Absent, Record, Value

Operation = Literal["=", "+=", "-=", "unset"]


@dataclass(frozen=True, slots=True)
class Assignment:
    """One thing to do to a field. `text` is the VALUE or ITEM as it was given; `json` what it is as JSON."""

    path: FieldPath
    operation: Operation
    text: str = ""
    json: tuple[Value] | None = None


def split_arguments(arguments: Sequence[str], *, is_json: bool) -> tuple[list[str], list[Assignment]]:
    """Files and assignments: an argument with a `=` outside quotes that names no existing file is one."""
    files: list[str] = []
    assignments = []
    for argument in arguments:
        at = _find_equals(argument)
        if at < 0 or os.path.lexists(argument):
            files.append(argument)
        else:
            assignments.append(_read_assignment(argument, at, is_json))
    return files, assignments


def unset(text: str) -> Assignment:
    """The assignment of `--unset FIELD`."""
    return Assignment(_read_path(text), "unset")


def _find_equals(text: str) -> int:
    """Where the first `=` outside quotes is, or -1."""
    in_quotes = False
    at = 0
    while at < len(text):
        if text[at] == "\\" and in_quotes:
            at += 1
        elif text[at] == '"':
            in_quotes = not in_quotes
        elif text[at] == "=" and not in_quotes:
            return at
        at += 1
    return -1


def _read_assignment(argument: str, at: int, is_json: bool) -> Assignment:
    operation: Operation = "="
    name = argument[:at]
    for sign, longer in (("+", "+="), ("-", "-=")):
        if name.endswith(sign):
            name, operation = name[:-1], "+=" if longer == "+=" else "-="
            break
    text = argument[at + 1 :]
    return Assignment(_read_path(name), operation, text, (_read_json(argument, text),) if is_json else None)


def _read_path(text: str) -> FieldPath:
    try:
        return parse_field_path(text)
    except FieldPathError as error:
        raise UsageError(f"{text!r} is not a field's path: column {error.column}: {error.reason}") from None


def _read_json(argument: str, text: str) -> Value:
    try:
        value: Value = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{argument!r}: the value is not JSON ({error})") from None
    return value


def _refuse_constant(name: str) -> Value:
    raise ValueError(f"{name} is not JSON")


class _Refused(Exception):
    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal


def edits_for(article: Article, assignments: Sequence[Assignment], *, force: bool) -> list[Edit] | Refusal:
    """The edits that assignments make of an article, each one read against what the ones before it leave."""
    record = article.record
    edits: list[Edit] = []
    try:
        for assignment in assignments:
            for edit in _edits_of(article, record, assignment, force):
                edits.append(edit)
                record = edit_record(record, edit, key_order(article.collection, record))
    except _Refused as refused:
        return refused.refusal
    except (ValueError, LookupError) as error:
        return Refusal(str(error), format_field_path(assignment.path))
    return edits


def _edits_of(article: Article, record: Record, assignment: Assignment, force: bool) -> Iterator[Edit]:
    path = assignment.path
    present = get_value(record, path)
    field = field_at(article.collection, path, record)
    if assignment.operation == "unset":
        yield Remove(path)
    elif assignment.operation == "=":
        yield Set(path, _value_of(article, assignment, field, present, force))
    elif assignment.operation == "+=":
        item = _item_of(assignment, field, present, force)
        if not any(is_same(item, other) for other in _items(path, present)):
            yield Insert(path, item)
    else:
        yield from _removals(assignment, field, present, force)


def _removals(assignment: Assignment, field: Field | None, present: Value | Absent, force: bool) -> Iterator[Edit]:
    """Remove the items that equal what the text means; where none does, those that equal it as YAML."""
    items = _items(assignment.path, present)
    wanted = [_item_of(assignment, field, present, force)]
    if assignment.json is None and not any(is_same(wanted[0], item) for item in items):
        wanted.append(read_any(assignment.text))
    for index in reversed(range(len(items))):
        if any(is_same(value, items[index]) for value in wanted):
            yield Remove((*assignment.path, index))


def _items(path: FieldPath, present: Value | Absent) -> list[Value]:
    if present is ABSENT or present is None:
        return []
    if not isinstance(present, list):
        raise _Refused(Refusal("is no list", format_field_path(path)))
    return present


def _value_of(
    article: Article, assignment: Assignment, field: Field | None, present: Value | Absent, force: bool
) -> Value:
    if assignment.json is not None:
        return _with_date(assignment.json[0], field, present)
    written = article.document.written(assignment.path) if article.document else ""
    return read_value(assignment.text, field, present, force=force, is_quoted=written[:1] in ("'", '"', "|", ">"))


def _with_date(value: Value, field: Field | None, present: Value | Absent) -> Value:
    """A value of JSON, which has no dates: its text is one where a date stands now, or the schema wants one."""
    is_date = isinstance(present, Timestamp) or (present is ABSENT and field is not None and field.widget == "datetime")
    if isinstance(value, str) and is_date:
        try:
            return read_value(value, field, present)
        except ValueError:
            return value
    return value


def _item_of(assignment: Assignment, field: Field | None, present: Value | Absent, force: bool) -> Value:
    if assignment.json is not None:
        return assignment.json[0]
    return read_item(assignment.text, field, present, force=force)
