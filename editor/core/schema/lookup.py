"""What a schema says of one article and its values: its collection, the field at a path, the order of keys."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ..errors import FieldPathError
from ..fieldpath import iter_values, parse_field_path
from ..values import ABSENT, is_same
from .model import Field
from .node import scalar_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..fieldpath import FieldPath
    from ..values import Absent, Record, Value
    from .model import Collection, Filter, Schema

BODY = "body"
"""A top-level field of this name is the text below the front matter, as in Decap."""

MULTIPLE = frozenset(["select", "relation", "image", "file"])
"""The widgets that can hold several values."""


def collection_of(schema: Schema, path: str, record: Record | None) -> Collection | None:
    """The first collection whose folder, extension and filter match; None is the collection `other`.

    `path` is from the site's root, with `/`. A broken article (None) is in no collection with a filter.
    """
    return next((c for c in schema.collections if _takes(c, path, record)), None)


def _takes(collection: Collection, path: str, record: Record | None) -> bool:
    if collection.file:
        return path == collection.file
    if collection.folder and not path.startswith(collection.folder + "/"):
        return False
    if collection.extension and not path.endswith("." + collection.extension):
        return False
    return collection.filter is None or (record is not None and _passes(collection.filter, record))


def _passes(rule: Filter, record: Record) -> bool:
    found = list(iter_values(record, _filter_path(rule.field)))
    values = [item for value in found for item in (value if isinstance(value, list) else [value])]
    if rule.pattern is not None:
        return any(rule.pattern.search(scalar_text(v)) for v in values if not isinstance(v, (dict, list)))
    return any(_equals(value, wanted) for value in values or [None] for wanted in rule.values)


def _filter_path(text: str) -> FieldPath:
    try:
        return parse_field_path(text)
    except FieldPathError:
        return (text,)


def _equals(value: Value, wanted: Value) -> bool:
    """As Decap compares: the same kind and value, where 5 and 5.0 are one."""
    numbers = (int, float)
    if isinstance(value, numbers) and isinstance(wanted, numbers):
        return isinstance(value, bool) == isinstance(wanted, bool) and value == wanted
    return is_same(value, wanted)


def field_at(collection: Collection | None, path: FieldPath, record: Record | None = None) -> Field | None:
    """The field that a path leads to, through objects, list items and types; None where none is declared.

    An item of a list with `fields`, and of a multiple select, relation, image or file, is a field made for it
    (see `item_field`). Which of a list's `types` an item has is looked up in `record`.
    """
    if collection is None or not path or not isinstance(path[0], str):
        return None
    here = collection.find(path[0])
    value: Value | Absent = record.get(path[0], ABSENT) if record is not None else ABSENT
    for step in path[1:]:
        if here is None:
            return None
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and -len(value) <= step < len(value) else ABSENT
            here = item_field(here, value)
        else:
            here = next((f for f in _inner(here, value) if f.name == step), None)
            value = value.get(step, ABSENT) if isinstance(value, dict) else ABSENT
    return here


def item_field(field: Field, value: Value | Absent) -> Field | None:
    """The field that a list field's item with this value is; None where items are not described.

    That is its `field`; for `fields` an object of them; for `types` the type that the item names; for what is
    `multiple` the field itself, single. Items are not `required` unless their `field` says so.
    """
    if field.item is not None:
        return field.item
    if field.widget == "list" and (field.types or field.fields):
        return _type_of(field, value) or _as_object(field)
    return _single(field) if field.multiple and field.widget in MULTIPLE else None


@lru_cache(maxsize=4096)
def _as_object(field: Field) -> Field:
    """The field of one item of a list with `fields`, or with `types` of which the item names none."""
    return Field(field.name, field.label, "object", required=False, severity=field.severity, fields=field.fields)


@lru_cache(maxsize=4096)
def _single(field: Field) -> Field:
    """One value of a multiple field: `min` and `max` count values there, so they are none of its own."""
    return replace(
        field, multiple=False, required=False, has_default=False, default=None, min=None, max=None, unique=False
    )


def _type_of(field: Field, value: Value | Absent) -> Field | None:
    """Which of a field's `types` a map has, by its type key."""
    name = value.get(field.type_key) if isinstance(value, dict) else None
    return next((t for t in field.types if t.name == name), None)


def _inner(field: Field, value: Value | Absent) -> tuple[Field, ...]:
    """The fields inside a map; with `types` the type key and the fields of the type that the map has."""
    if field.widget != "object":
        return ()
    kind = _type_of(field, value)
    return kind.fields if kind is not None else field.fields


def key_order(collection: Collection | None, record: Record | None = None) -> Callable[[FieldPath], Sequence[str]]:
    """For `apply_edits`: the keys that a map at a path may have, in the schema's order; () where it says none."""

    def order(path: FieldPath) -> Sequence[str]:
        if collection is None:
            return ()
        if not path:
            return [f.name for f in collection.fields if f.name != BODY]
        parent = field_at(collection, path, record)
        if parent is None:
            return ()
        inner = parent.fields if parent.widget == "object" else ()
        return _type_keys(collection, path, record) + [f.name for f in inner]

    return order


def _type_keys(collection: Collection, path: FieldPath, record: Record | None) -> list[str]:
    """The type key of a list's item, which comes first."""
    if not isinstance(path[-1], int):
        return []
    parent = field_at(collection, path[:-1], record)
    return [parent.type_key] if parent is not None and parent.types else []


def iter_fields(
    collection: Collection | None, record: Record, applies: Callable[[Field], bool] | None = None
) -> Iterator[tuple[FieldPath, Field, Value | Absent]]:
    """Every declared field with its path in this record and the value there (ABSENT when there is none).

    Parents come before what is inside them. Fields of an object only where that object is present; each item
    of a list, of a multiple select or relation comes with the field that `item_field` gives it. The text below
    (`body`) is left out unless the record has such a key. Where `applies` says no, a field is left out with all
    that is inside it.
    """
    for field in collection.fields if collection else ():
        if field.name != BODY or BODY in record:
            yield from _iter_field((field.name,), field, record.get(field.name, ABSENT), applies)


def _iter_field(
    path: FieldPath, field: Field, value: Value | Absent, applies: Callable[[Field], bool] | None
) -> Iterator[tuple[FieldPath, Field, Value | Absent]]:
    if applies is not None and not applies(field):
        return
    yield path, field, value
    if isinstance(value, dict):
        for inner in _inner(field, value):
            yield from _iter_field((*path, inner.name), inner, value.get(inner.name, ABSENT), applies)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            made = item_field(field, item)
            if made is not None:
                yield from _iter_field((*path, index), made, item, applies)


def unknown_paths(collection: Collection | None, record: Record) -> Iterator[FieldPath]:
    """The keys of a record that the schema does not have: at the top, and inside objects with `fields`.

    Once a key (not what is inside it), never in list items; the flag field is not left out here.
    """
    if collection is not None:
        yield from _unknown_in(collection.fields, (), record)


def _unknown_in(fields: tuple[Field, ...], path: FieldPath, record: Record) -> Iterator[FieldPath]:
    known = {field.name: field for field in fields}
    for key, value in record.items():
        field = known.get(key)
        if field is None:
            yield (*path, key)
        elif field.widget == "object" and field.fields and isinstance(value, dict):
            yield from _unknown_in(field.fields, (*path, key), value)
