"""Vocabularies: what a relation's value may be, from data files or from another collection's articles.

What each file gives is kept, and asked of the file again when its status has changed. The disk is looked at
no more often than once in `INTERVAL` seconds, and `REST` times as seldom as looking takes, because a check asks for
every value of every article.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from ..document import read_document, read_yaml
from ..errors import FieldPathError, FrontMatterError, NoFrontMatter, StorageError
from ..fieldpath import iter_values, parse_field_path
from ..schema import collection_of
from ..storage import read_source
from ..values import Timestamp
from .datafiles import find_data_files

if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..schema import Collection, Field, Schema
    from ..values import Record, Value

INTERVAL = 1.0
REST = 20
_LABELS = ("label", "title", "name")
_SLUG = ("{{slug}}", "slug", "{{filename}}")

Entry: TypeAlias = "tuple[Value, str]"
"""A value and its label."""
_Status: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Values in the order of the files, each once; `labels` stand beside them. Empty: nothing to choose from."""

    values: tuple[Value, ...] = ()
    labels: tuple[str, ...] = ()


class _Site(Protocol):
    """As much of a site as a vocabulary needs."""

    root: Path
    schema: Schema

    def walk_folder(self, folder: str) -> Iterator[str]: ...


class Vocabularies:
    """The vocabularies of one site, by what the field says of them."""

    def __init__(self, site: _Site) -> None:
        self._site = site
        self._kept: dict[tuple[str, str, str], _Kept] = {}

    def of(self, field: Field) -> Vocabulary:
        """The vocabulary of a relation field; empty for any other."""
        if not field.data and not field.collection:
            return Vocabulary()
        key = (field.data, "" if field.data else field.collection, field.value_field)
        if key not in self._kept:
            self._kept[key] = _Kept(self._site, field)
        return self._kept[key].read()

    def refresh(self) -> None:
        """Look at the disk when next asked."""
        for kept in self._kept.values():
            kept.looked_at = float("-inf")


class _Kept:
    """One vocabulary with what each of its files gave."""

    def __init__(self, site: _Site, field: Field) -> None:
        self.looked_at = float("-inf")
        self._interval = INTERVAL
        self._site = site
        self._field = field
        self._files: dict[str, tuple[_Status, tuple[Entry, ...]]] = {}
        self._vocabulary = Vocabulary()

    def read(self) -> Vocabulary:
        now = time.monotonic()
        if now - self.looked_at >= self._interval:
            files = dict(self._look())
            if files != self._files or list(files) != list(self._files):
                self._files = files
                self._vocabulary = _unique(entry for _, entries in files.values() for entry in entries)
            self.looked_at = time.monotonic()
            self._interval = max(INTERVAL, REST * (self.looked_at - now))
        return self._vocabulary

    def _look(self) -> Iterator[tuple[str, tuple[_Status, tuple[Entry, ...]]]]:
        collection = None if self._field.data else self._site.schema.collection_named(self._field.collection)
        for path in self._paths(collection):
            file = self._site.root / path
            try:
                status = os.stat(file)
            except OSError:
                continue  # vanished between the look at the folder and this
            state = (status.st_mtime_ns, status.st_size, status.st_ino)
            known = self._files.get(path)
            yield path, known if known and known[0] == state else (state, self._read_file(file, path, collection))

    def _paths(self, collection: Collection | None) -> Iterable[str]:
        if self._field.data:
            return find_data_files(self._site.root, self._field.data)
        return self._site.walk_folder(collection.folder) if collection else ()

    def _read_file(self, file: Path, path: str, collection: Collection | None) -> tuple[Entry, ...]:
        try:
            value = _read_data(file, read_source(file).data)
        except (StorageError, FrontMatterError, NoFrontMatter, ValueError, RecursionError):
            return ()  # a file that can't be read offers nothing; what is wrong with it is said elsewhere
        if collection is not None and not self._is_in(collection, path, value):
            return ()
        return tuple(_entries(value, self._field.value_field, file.stem, is_article=collection is not None))

    def _is_in(self, collection: Collection, path: str, record: Value) -> bool:
        return isinstance(record, dict) and collection_of(self._site.schema, path, record) == collection


def _read_data(file: Path, data: bytes) -> Value:
    """A data file's value: JSON and YAML by the file's name, else front matter."""
    suffix = file.suffix.lower()
    if suffix == ".json":
        value: Value = json.loads(data)
        return value
    if suffix in (".yml", ".yaml"):
        return read_yaml(data.decode("utf-8-sig")).value
    return read_document(data).record


def _entries(value: Value, value_field: str, stem: str, *, is_article: bool) -> Iterator[Entry]:
    """What a file offers.

    A map that has the value field is one entry; else its maps are one each, as the items of a list are, and
    without a value field their keys are the values. A plain list's items are themselves values.
    """
    if value_field in _SLUG:
        yield stem, _label(value) or stem
        return
    path = _path(value_field)
    found = [*_values_at(value, path)] if isinstance(value, dict) else []
    if found or is_article:
        yield from found
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, dict):
                yield from _values_at(item, path)
            elif item is not None and not isinstance(item, list):
                yield item, _text(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, dict):
                yield from _values_at(item, path) if path else [(key, _label(item) or key)]


def _values_at(value: Record, path: FieldPath) -> Iterator[Entry]:
    for found in iter_values(value, path) if path else ():
        for item in found if isinstance(found, list) else [found]:
            if item is not None and not isinstance(item, dict | list):
                label = _label(value) if len(path) == 1 else ""
                yield item, label or _text(item)


def _path(value_field: str) -> FieldPath:
    """The value field as a path. Decap's `{{fields.name}}` and `cities.*.id` are understood."""
    text = value_field.strip().removeprefix("{{").removesuffix("}}").removeprefix("fields.").replace(".*", "")
    try:
        return parse_field_path(text) if text else ()
    except FieldPathError:
        return (text,)


def _label(value: Value) -> str:
    if not isinstance(value, dict):
        return ""
    return next((text for key in _LABELS if isinstance(text := value.get(key), str) and text.strip()), "")


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.text if isinstance(value, Timestamp) else str(value)


def _unique(entries: Iterable[Entry]) -> Vocabulary:
    """Each value once, by kind and value (`1` is not `true`), the first label of each."""
    once: dict[tuple[type, Value], Entry] = {}
    for value, label in entries:
        once.setdefault((type(value), value), (value, label))
    return Vocabulary(tuple(value for value, _ in once.values()), tuple(label for _, label in once.values()))
