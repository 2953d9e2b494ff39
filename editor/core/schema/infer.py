"""A schema guessed from the articles: what they have, nothing required (contract §3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..values import Timestamp
from .infer_kinds import Guess, guess_scalar
from .model import Collection, Field, Publish, Schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..values import Record, Value

INFERRED = "inferred from the articles"

MAX_RECORDS = 2000
"""Articles of a folder that are looked at; more would not change the guess."""

MAX_FIELDS = 200
"""Keys of one map that become fields; a map with more is data, not a form."""

MAX_DEPTH = 8

_CONTAINERS = frozenset(["content", "src", "source", "site", "docs", "pages", "collections"])
"""Folders that generators keep all their articles in: their subfolders are the kinds of article."""


_ADDRESSES = frozenset(["url", "src", "path", "href", "file"])
"""Keys that say where something is, but not what it is."""


def infer_schema(records: Iterable[tuple[str, Record]], publish: Publish | None = None) -> Schema:
    """A schema of what the articles have; `records` are paths from the site's root, and front matter."""
    return Schema(INFERRED, infer_collections(records), publish or Publish(), rules={"unknown-field": "off"})


def infer_collections(records: Iterable[tuple[str, Record]]) -> tuple[Collection, ...]:
    """A collection for each top folder that has articles, deeper folders first, the site's root last."""
    groups: dict[str, list[Record]] = {}
    for path, record in records:
        group = groups.setdefault(_folder_of(path), [])
        if len(group) < MAX_RECORDS:
            group.append(record)
    names: dict[str, None] = {}
    found = []
    for folder in sorted(groups, key=lambda f: (-f.count("/"), f == "", f)):
        name = _collection_name(folder, names)
        names[name] = None
        found.append(Collection(name, _label(name), folder, fields=infer_fields(groups[folder])))
    return tuple(found)


def _folder_of(path: str) -> str:
    """The folder that stands for an article's kind: the top one, or the one below a generator's container."""
    parts = path.split("/")[:-1]
    depth = 0
    while depth < len(parts) - 1 and parts[depth] in _CONTAINERS:
        depth += 1
    return "/".join(parts[: depth + 1])


def _collection_name(folder: str, taken: Iterable[str]) -> str:
    base = folder.rpartition("/")[2].lstrip("_") or "pages"
    name, count = base, 2
    while name in taken:
        name, count = f"{base}-{count}", count + 1
    return name


def _label(name: str) -> str:
    """A key as words: `publishedDateTime` and `published_date` both begin `Published `."""
    out = ""
    for index, char in enumerate(name):
        if char in "_-":
            out += " "
        elif char.isupper() and index and name[index - 1].islower():
            out += " " + char.lower()
        else:
            out += char
    return out[:1].upper() + out[1:]


def infer_fields(records: Sequence[Record], depth: int = 0, parent: str = "") -> tuple[Field, ...]:
    """Fields for the keys that these maps have, in the order in which the maps have them.

    `parent` is the key that the maps stand under: the `url` of an `image` is an image's.
    """
    values: dict[str, list[Value]] = {}
    order: list[str] = []
    for record in records:
        _merge_order(order, list(record))
        for key, value in record.items():
            if key in values or len(values) < MAX_FIELDS:
                values.setdefault(key, []).append(value)
    return tuple(_infer_field(key, values[key], depth, parent) for key in order if key in values)


def _merge_order(order: list[str], keys: list[str]) -> None:
    """Put the keys that are new after the one they follow here."""
    at = -1
    for key in keys:
        if key in order:
            at = order.index(key)
        elif len(order) < MAX_FIELDS:
            at += 1
            order.insert(at, key)


def _infer_field(name: str, values: list[Value], depth: int, parent: str) -> Field:
    """A field that all values fit, or most; those that do not are then told as an info only."""
    present = [v for v in values if v is not None and v != "" and v != []]
    maps = [v for v in present if isinstance(v, dict)]
    lists = [v for v in present if isinstance(v, list)]
    scalars = [v for v in present if not isinstance(v, (dict, list, bytes))]
    most = max(len(maps), len(lists), len(scalars))
    if maps and len(maps) == most and depth < MAX_DEPTH:
        field = Field(name, _label(name), "object", required=False, fields=_inner_fields(name, maps, depth))
    elif lists and len(lists) == most:
        field = _infer_list(name, [item for value in lists for item in value], depth)
    else:
        field = field_of(name, guess_scalar(f"{parent}.{name}" if name in _ADDRESSES else name, scalars))
    if most < len(present) and field.severity is None:
        return replace(field, severity="info")
    return field


def _inner_fields(parent: str, maps: list[Record], depth: int) -> tuple[Field, ...]:
    """The fields of maps; () where their keys are data (dates, names, numbers) rather than a form."""
    keys = {key for value in maps for key in value}
    return () if len(keys) > MAX_FIELDS // 4 else infer_fields(maps, depth + 1, parent)


def _infer_list(name: str, items: list[Value], depth: int) -> Field:
    maps = [item for item in items if isinstance(item, dict)]
    label = _label(name)
    if maps and len(maps) == len(items) and depth < MAX_DEPTH:
        return Field(name, label, "list", required=False, fields=_inner_fields(name, maps, depth))
    scalars = [item for item in items if isinstance(item, (str, int, float, bool, Timestamp))]
    if not scalars or len(scalars) < len(items):
        return Field(name, label, "list", required=False)
    guess = guess_scalar(name, scalars)
    if guess.widget in ("string", "text", "select") or guess.severity:
        return Field(name, label, "list", required=False)
    return Field(name, label, "list", required=False, item=field_of(name, guess))


def field_of(name: str, guess: Guess) -> Field:
    """The field that a guess stands for."""
    return Field(
        name,
        _label(name),
        guess.widget,
        required=False,
        value_type=guess.value_type,
        options=guess.options,
        severity=guess.severity,
    )
