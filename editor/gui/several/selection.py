"""The articles in the form of several: their records, merged key by key and only where something changed (no Qt)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.fieldpath import get_value
from ...core.schema import Collection
from ...core.values import ABSENT, is_same
from .merge import Merged, merge_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...core.fieldpath import FieldPath
    from ...core.schema import Field
    from ...core.site import Article
    from ...core.values import Absent, Record, Value
    from .merge import Union


class Selection:
    """Articles by id in the list's order, each with the record that its unsaved edits make. At least one."""

    def __init__(self, articles: Mapping[int, Article], records: Mapping[int, Record]) -> None:
        self.articles = dict(articles)
        self._records = {i: records.get(i, article.record) for i, article in articles.items()}
        self.collections = list({id(a.collection): a.collection for a in articles.values()}.values())
        self.collection = common_collection(self.collections)
        self._keys = self._shown_keys()
        self._now = {key: self._merge_key(key, self._records.values()) for key in self._keys}
        self._disk = {key: self._merge_key(key, self._bases()) for key in self._keys}
        self._changed = {i: self._changed_keys(i) for i in self.articles}

    @property
    def ids(self) -> list[int]:
        """The articles."""
        return list(self.articles)

    @property
    def records(self) -> Mapping[int, Record]:
        """Each article's record with its unsaved edits."""
        return self._records

    @property
    def record(self) -> Record:
        """What is shown: what all have in common, an example where they differ."""
        return _record_of(self._now)

    @property
    def base(self) -> Record:
        """The same of what is on disk."""
        return _record_of(self._disk)

    @property
    def unions(self) -> dict[FieldPath, Union]:
        """The lists that differ and are shown as one."""
        return {path: union for merged in self._now.values() for path, union in merged.unions.items()}

    def differs(self, path: FieldPath) -> bool:
        """Whether the articles differ at a path."""
        merged = self._now.get(str(path[0]))
        return merged is not None and path in merged.differing

    def differed(self, path: FieldPath) -> bool:
        """Whether the articles differ at a path on disk."""
        merged = self._disk.get(str(path[0]))
        return merged is not None and path in merged.differing

    def union(self, path: FieldPath) -> Union | None:
        """The union shown at a path, where lists differ."""
        merged = self._now.get(str(path[0]))
        return merged.unions.get(path) if merged is not None else None

    def is_changed(self, path: FieldPath) -> bool:
        """Whether any article has an unsaved edit at a path."""
        key = str(path[0])
        return any(
            key in keys and not is_same(get_value(self._records[i], path), get_value(self.articles[i].record, path))
            for i, keys in self._changed.items()
        )

    def changed_fields(self) -> Counter[str]:
        """The top-level fields with unsaved edits, with how many articles have them."""
        return Counter(key for keys in self._changed.values() for key in keys)

    def values(self, path: FieldPath) -> list[Value | Absent]:
        """What each article has at a path."""
        return [get_value(record, path) for record in self._records.values()]

    def update(self, articles: Mapping[int, Article], records: Mapping[int, Record]) -> None:
        """Some articles have other texts or other edits now: merge those keys again that are not what they were."""
        now: set[str] = set()
        disk: set[str] = set()
        for article_id, record in records.items():
            old_base, base = self.articles[article_id].record, articles[article_id].record
            now |= _differing_keys(self._records[article_id], record)
            disk |= _differing_keys(old_base, base)
            self.articles[article_id] = articles[article_id]
            self._records[article_id] = record
            self._changed[article_id] = self._changed_keys(article_id)
        self._keys = self._shown_keys()
        self._now = self._merged_again(self._now, now, list(self._records.values()))
        self._disk = self._merged_again(self._disk, disk, self._bases())

    def _merged_again(
        self, before: Mapping[str, Merged], keys: set[str], records: Sequence[Record]
    ) -> dict[str, Merged]:
        return {
            key: self._merge_key(key, records) if key in keys or key not in before else before[key]
            for key in self._keys
        }

    def _bases(self) -> list[Record]:
        return [article.record for article in self.articles.values()]

    def _merge_key(self, key: str, records: Iterable[Record]) -> Merged:
        return merge_values((key,), [record.get(key, ABSENT) for record in records])

    def _shown_keys(self) -> list[str]:
        """Every key, in the order met; of articles of several collections the declared ones and what all have."""
        counts = Counter(key for i, article in self.articles.items() for key in {**article.record, **self._records[i]})
        if len(self.collections) == 1:
            return list(counts)
        declared = {field.name for field in self.collection.fields} if self.collection else set()
        return [key for key, count in counts.items() if key in declared or count == len(self.articles)]

    def _changed_keys(self, article_id: int) -> frozenset[str]:
        base, record = self.articles[article_id].record, self._records[article_id]
        if record is base:
            return frozenset()
        keys = _differing_keys(base, record)
        return frozenset(k for k in keys if not is_same(base.get(k, ABSENT), record.get(k, ABSENT)))


def _record_of(merged: Mapping[str, Merged]) -> Record:
    return {key: one.value for key, one in merged.items() if one.value is not ABSENT}  # type: ignore[misc]


def _differing_keys(old: Record, new: Record) -> set[str]:
    """The keys whose values are not the same objects: an edit leaves all other values as they are."""
    if old is new:
        return set()
    return {key for key in {**old, **new} if old.get(key, ABSENT) is not new.get(key, ABSENT)}


def common_collection(collections: Sequence[Collection | None]) -> Collection | None:
    """The collection whose form suits all: the one there is, else the fields that all declare alike."""
    if len(collections) == 1:
        return collections[0]
    declared = [{field.name: field for field in one.fields} if one is not None else {} for one in collections]
    names = [name for name in declared[0] if all(name in fields for fields in declared)]
    fields = [_common_field([fields[name] for fields in declared]) for name in names]
    return Collection("", "", fields=tuple(field for field in fields if field is not None))


def _common_field(fields: Sequence[Field]) -> Field | None:
    """The field, where all collections mean the same kind of thing by it."""
    first = fields[0]
    if any((f.widget, f.multiple, f.fields, f.types) != (first.widget, first.multiple, first.fields, first.types)
           for f in fields):  # fmt: skip
        return None
    return replace(first, readonly=any(f.readonly for f in fields), required=all(f.required for f in fields))
