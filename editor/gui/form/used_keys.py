"""Which keys other articles have in a place, how many have them, and what they hold there (no Qt)."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.fieldpath import iter_values
from .choose_kind import kind_of_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...core.fieldpath import FieldPath
    from ...core.schema.model import WidgetName
    from ...core.values import Record, Value


@dataclass(frozen=True, slots=True)
class UsedKey:
    """A key, in how many places it stands, and the kind that most of its values are of."""

    name: str
    count: int
    kind: WidgetName


def used_keys(records: Iterable[Record], path: FieldPath) -> list[UsedKey]:
    """The keys of the objects at `path` (`()`: of the records), the most frequent first; a null says no kind."""
    kinds: defaultdict[str, Counter[WidgetName]] = defaultdict(Counter)
    counts: Counter[str] = Counter()
    for record in records:
        for place in _objects(record, path):
            counts.update(place.keys())
            for key, value in place.items():
                if value is not None:
                    kinds[key][kind_of_value(value)] += 1
    return [UsedKey(key, count, _usual(kinds[key])) for key, count in counts.most_common()]


def empty_of(kind: WidgetName) -> Value:
    """What a new field of a kind begins with: null where an empty value of the kind can't be written."""
    if kind == "list":
        return []
    if kind == "object":
        return {}
    return None if kind in ("number", "datetime", "boolean") else ""


def _objects(record: Record, path: FieldPath) -> Iterable[Record]:
    found: Iterable[Value] = iter_values(record, path) if path else [record]
    for value in found:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield item


def _usual(kinds: Counter[WidgetName]) -> WidgetName:
    return kinds.most_common(1)[0][0] if kinds else "string"
