"""Applying edits: splice, then read back (architecture, idea 3).

Each candidate text is read again as a whole file: by the document's own reader, by PyYAML's safe loader, and by
python-frontmatter wherever that read the old file to the same record. Only one that gives exactly the record
expected counts; where none does, the edit is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import yaml

from ..document import read_document
from ..errors import FrontMatterError, NoFrontMatter, Refusal
from ..fieldpath import format_field_path, get_value
from ..values import ABSENT, Timestamp, is_same
from .anchors import edit_at_anchor
from .difference import list_steps, map_steps
from .model import Edit, FieldChange, Insert, Move, Remove, ReplaceBody, Set
from .plan import candidates
from .record import edit_record
from .verify import ReferenceLoader, is_read_as, is_same_but_order

if TYPE_CHECKING:
    from ..document import Document
    from ..document.tree import Found
    from ..fieldpath import FieldPath
    from ..values import Record, Value
    from .model import KeyOrder


@dataclass(frozen=True, slots=True)
class Applied:
    """What edits made: the new document (the same object when nothing changed), and the fields they changed."""

    document: Document
    changes: tuple[FieldChange, ...]


def apply_edits(
    document: Document, edits: Sequence[Edit], order: KeyOrder | None = None, *, at_anchor: bool = False
) -> Applied | Refusal:
    """Apply edits one after the other, all or none; a refusal says which field and why.

    `order` gives for the path of a map the keys in the schema's order. With `at_anchor` a value that an alias
    also stands for is changed where it is written, for all that share it.
    """
    current = document
    for edit in edits:
        result = _apply(current, edit, order, at_anchor)
        if isinstance(result, Refusal):
            return result
        current = result
    return Applied(current, tuple(field_changes(document, current, edits)))


def _apply(document: Document, edit: Edit, order: KeyOrder | None, at_anchor: bool) -> Document | Refusal:
    name = "" if isinstance(edit, ReplaceBody) else format_field_path(edit.path)
    if document.encoding_error is not None:
        line = document.encoding_error.line
        return Refusal(f"line {line} has a byte that is not UTF-8, so that the file can't be edited", name)
    if isinstance(edit, ReplaceBody):
        return _replace_body(document, edit)
    if document.format == "json":
        edit = _with_text_dates(edit)
    try:
        if at_anchor and document.format == "yaml":
            edit, expected = edit_at_anchor(document, edit, order)
        else:
            expected = edit_record(document.record, edit, order)
    except ValueError as error:
        return Refusal(str(error), name)
    if is_same(expected, document.record):
        return document
    reason = _reason_against(document, edit, at_anchor)
    if reason:
        return Refusal(reason, name)
    if isinstance(edit, Set) and (piecewise := _piecewise(document, edit, expected, order, at_anchor)):
        return piecewise
    last = "it can't be written without touching other lines"
    judge = _Judge(document, expected)
    try:
        for front in _candidates(document, edit, expected, order):
            verdict = judge.read(front)
            if not isinstance(verdict, str):
                return verdict
            last = verdict or last
    except ValueError as error:
        last = str(error)
    return Refusal(last, name)


def _candidates(
    document: Document, edit: Set | Remove | Insert | Move, expected: Record, order: KeyOrder | None
) -> Iterator[str]:
    """Texts of the front matter to be read back. Raises ValueError with a reason where there can't be any."""
    newline = "\r\n" if b"\r\n" in document.data[: document.body_offset] else "\n"
    tree = document.tree
    if document.format == "toml":
        from ..document.toml_tree import TomlTree
        from .toml_plan import toml_candidates

        if not isinstance(tree, TomlTree):
            raise ValueError("the TOML is laid out in a way that can't be edited here")
        return toml_candidates(tree, newline, edit, expected, order)
    return candidates(tree, newline, edit, expected, order, is_json=document.format == "json")


def _with_text_dates(edit: Set | Remove | Insert | Move) -> Set | Remove | Insert | Move:
    """The edit for JSON, which has no dates: they are texts."""
    if isinstance(edit, (Set, Insert)):
        return replace(edit, value=_text_dates(edit.value))
    return edit


def _text_dates(value: Value) -> Value:
    if isinstance(value, dict):
        return {key: _text_dates(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_text_dates(item) for item in value]
    return value.text if isinstance(value, Timestamp) else value


def _reason_against(document: Document, edit: Set | Remove | Insert | Move, at_anchor: bool) -> str:
    """Why an edit is refused before it is tried, or ""."""
    for twice in document.duplicates:
        if edit.path[: len(twice.path)] == twice.path:
            return "the key is given twice; remove one of them first"
    for depth in range(1, len(edit.path) + 1):
        found = document.tree.find(edit.path[:depth])
        if found is None:
            break
        is_end = depth == len(edit.path)
        if found.is_merged and (is_end or isinstance(edit, (Set, Insert, Move, Remove))):
            return "the value is merged in from another map (<<); edit it there"
        if _is_tied(found, edit, is_end) and not at_anchor:
            return "the value stands in two places (an anchor & and an alias *); one edit would change both"
    return ""


def _is_tied(found: Found, edit: Set | Remove | Insert | Move, is_end: bool) -> bool:
    if not is_end:
        return found.is_shared or found.node.kind == "alias"
    if found.node.kind == "alias" and isinstance(edit, (Set, Remove)):
        return found.is_shared
    return found.is_shared or found.node.kind == "alias"


def _piecewise(
    document: Document, edit: Set, expected: Record, order: KeyOrder | None, at_anchor: bool
) -> Document | None:
    """Change only what differs inside a list or map; None where that does not give what is expected."""
    old, new = get_value(document.record, edit.path), get_value(expected, edit.path)
    if isinstance(old, list) and isinstance(new, list) and old and new:
        steps = list_steps(edit.path, old, new)
    elif isinstance(old, dict) and isinstance(new, dict) and old and new:
        steps = map_steps(edit.path, old, new)
    else:
        return None
    key_order = (
        (lambda path: tuple(new) if path == edit.path and isinstance(new, dict) else ()) if order is None else order
    )

    def with_new(path: FieldPath) -> Sequence[str]:
        return tuple(new) if path == edit.path and isinstance(new, dict) else key_order(path)

    current = document
    for step in steps:
        result = _apply(current, step, with_new, at_anchor)
        if isinstance(result, Refusal):
            return None
        current = result
    return current if _is_expected(current, expected) else None


def _is_expected(document: Document, expected: Record) -> bool:
    """Whether a document has the record. Of TOML the order of keys is left out: tables come after all else."""
    return (is_same_but_order if document.format == "toml" else is_same)(document.record, expected)


def _replace_body(document: Document, edit: ReplaceBody) -> Document | Refusal:
    if edit.text == document.body:
        return document
    head = document.data[: document.body_offset]
    if edit.text and not head.endswith(b"\n"):
        head += b"\r\n" if b"\r\n" in head else b"\n"
    try:
        data = head + edit.text.encode()
        new = read_document(data)
    except (UnicodeEncodeError, FrontMatterError, NoFrontMatter):
        return Refusal("the text can't be written as UTF-8")
    if new.body != edit.text or not is_same(new.record, document.record):
        return Refusal("the front matter would end elsewhere")
    return new


class _Judge:
    """Reads candidates back. `read` gives the new document, or why it is none (a sentence, perhaps "")."""

    def __init__(self, document: Document, expected: Record) -> None:
        self._document = document
        self._expected = expected
        front_bytes = document.front.encode()
        self._head = document.data[: document.front_start]
        self._tail = document.data[document.front_start + len(front_bytes) :]
        self._has_second = (
            document.format == "yaml" and bool(document.record) and _second_opinion(document.data, document.record)
        )

    def read(self, front: str) -> Document | str:
        try:
            new = front.encode()
        except UnicodeEncodeError:
            return "it holds half a character (a lone surrogate), which UTF-8 can't hold"
        data = self._head + new + self._tail
        try:
            document = read_document(data)
        except (FrontMatterError, NoFrontMatter):
            return ""
        if document.front != front or data[document.body_offset :] != self._document.data[self._document.body_offset :]:
            return ""
        if not _is_expected(document, self._expected):
            return ""
        wanted = self._expected
        if document.format == "yaml" and not _is_read_by_pyyaml(front, wanted):
            return ""
        if self._has_second and not _second_opinion(data, wanted):
            return "python-frontmatter would read something else"
        return document


def _is_read_by_pyyaml(front: str, record: Record) -> bool:
    try:
        raw = yaml.load(front, ReferenceLoader)
    except Exception:  # PyYAML raises errors of many classes; any means that the text is not accepted
        return False
    return is_read_as(raw if raw is not None else {}, record)


def _second_opinion(data: bytes, record: Record) -> bool:
    """Whether python-frontmatter reads these bytes to this record."""
    import frontmatter

    try:
        raw, _ = frontmatter.parse(data.decode())
    except Exception:  # a reader of its own making; any error means that it has no opinion
        return False
    return is_read_as(raw, record)


def field_changes(old: Document, new: Document, edits: Sequence[Edit]) -> list[FieldChange]:
    """What edits changed, each field once: old and new value. Of lists the whole list, of new maps the map."""
    changes: dict[FieldPath, FieldChange] = {}
    for edit in edits:
        if isinstance(edit, ReplaceBody):
            if old.body != new.body:
                changes[()] = FieldChange((), old.body, new.body)
            continue
        path = _telling_path(old.record, edit)
        before, after = get_value(old.record, path), get_value(new.record, path)
        inside = any(other and path[: len(other)] == other for other in changes)
        if not inside and not is_same(before, after):
            for other in [other for other in changes if other[: len(path)] == path and other]:
                del changes[other]
            changes[path] = FieldChange(path, before, after)
    return list(changes.values())


def _telling_path(record: Record, edit: Set | Remove | Insert | Move) -> FieldPath:
    """The path that a change is told by: up to the first list item, or the first key that is not there."""
    path = edit.path
    for depth, step in enumerate(path):
        if isinstance(step, int):
            return path[:depth]
        if get_value(record, path[: depth + 1]) in (ABSENT, None) and depth + 1 < len(path):
            return path[: depth + 1]
    return path
