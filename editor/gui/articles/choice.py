"""Which columns and facets a site offers, and which it starts with: read off its schema (no Qt)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ...core.fieldpath import format_field_path
from ...core.query import FLAG_STATE, PROBLEM_COUNT
from .columns import DATE, FLAG, PROBLEMS, THUMBNAIL, TITLE, Column, ColumnKind, field_column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...core.fieldpath import FieldPath
    from ...core.schema.model import Field, Schema

_GENERIC = ("name", "title", "domain", "url", "id", "label", "value")
_SECOND = (
    "provider.name", "source", "source.name", "publication", "publisher", "author", "author.name", "authors",
    "category", "categories", "section", "type", "tags",
)  # fmt: skip
_FIGURES = ("quality", "rating", "score", "priority", "weight", "order", "nav_order")
_FACETS = (
    "type", "provider.domain", "topics", "category", "categories", "author", "authors", "section", "layout", "tags",
)  # fmt: skip
_FACET_WIDGETS = ("select", "relation", "list", "boolean")
_KINDS: dict[str, ColumnKind] = {"number": "number", "datetime": "date"}
_MOST_FACETS = 4


class KnownFields:
    """Every field that the collections of a schema declare, by path, in the schema's order.

    Lists are gone through, as a query's path does: `images.url`. `uses` counts the collections that have it.
    """

    def __init__(self, schema: Schema) -> None:
        self.fields: dict[str, Field] = {}
        self.labels: dict[str, str] = {}
        self.words: dict[str, dict[str, str]] = {}
        """Of fields with choices: what each is called, by its text."""
        self.uses: Counter[str] = Counter()
        self.flag = schema.publish.field
        self._dates: Counter[str] = Counter()
        for collection in schema.collections:
            self._dates[collection.date_field] += 1
            seen = set()
            for path, field, label in _walk(collection.fields, (), ""):
                text = format_field_path(path)
                self.fields.setdefault(text, field)
                self.labels.setdefault(text, label)
                seen.add(text)
                for option in (*field.options, *(field.item.options if field.item else ())):
                    if isinstance(option.value, str):
                        self.words.setdefault(text, {}).setdefault(option.value, option.label)
            self.uses.update(seen)

    def first_of(self, names: Sequence[str]) -> str:
        """The first of the names that is a field, else ""."""
        return next((name for name in names if name in self.fields), "")

    @property
    def date(self) -> str:
        """The date field that most collections have, "" when none has one."""
        known = [(count, name) for name, count in self._dates.items() if name]
        return max(known, key=lambda item: item[0])[1] if known else ""

    @property
    def image(self) -> str:
        """The article's own picture: the first image field of the outermost level, "" without one."""
        images = [name for name, field in self.fields.items() if field.widget == "image"]
        outer = [name for name in images if not _is_someone_elses(name)]
        return outer[0] if outer else ""


def _is_someone_elses(name: str) -> bool:
    """Whether an image lies deeper than in the article's own list of pictures (a provider's logo)."""
    return name.count(".") > 1 or name.split(".")[0] in ("provider", "author", "source", "related", "organization")


def _walk(fields: Sequence[Field], parent: FieldPath, parent_label: str) -> Iterator[tuple[FieldPath, Field, str]]:
    for field in fields:
        if field.widget == "hidden":
            continue
        path = (*parent, field.name)
        own = _named(field)
        yield path, field, parent_label if parent_label and field.name in _GENERIC else own
        if len(path) < 6:
            inner = field.fields or (field.item.fields if field.item else ())
            yield from _walk(inner, path, own)


def _named(field: Field) -> str:
    """The field's label; its name with a capital where it has none of its own."""
    label = field.label or field.name
    return label[:1].upper() + label[1:] if label == field.name else label


def available_columns(known: KnownFields) -> list[Column]:
    """Every column that a person can choose, without the path ones that they type."""
    columns = [
        Column(FLAG, "Published", "flag", sort=FLAG_STATE, width=36),
        Column(THUMBNAIL, "Picture", "thumbnail", path=_path(known.image), width=40),
        Column(TITLE, "Title", "title", sort=("title",), width=260),
        Column(DATE, "Date", "date", path=_path(known.date), sort=_path(known.date), width=108),
        Column(PROBLEMS, "Problems", "problems", sort=PROBLEM_COUNT, width=48),
    ]
    if not known.image:
        columns = [column for column in columns if column.id != THUMBNAIL]
    for name, field in known.fields.items():
        if field.widget == "object" or (field.fields and field.widget == "list") or name in ("title", known.flag):
            continue
        columns.append(field_column(name, known.labels[name], kind=_KINDS.get(field.widget, "text")))
    return columns


def _path(text: str) -> FieldPath:
    return field_column(text).path if text else ()


def default_columns(known: KnownFields) -> list[Column]:
    """What the list shows until a person chooses: as much of flag, picture, title, source, date, figure as there is."""
    by_id = {column.id: column for column in available_columns(known)}
    second = known.first_of(_SECOND)
    figure = known.first_of(_FIGURES)
    wanted = [FLAG, THUMBNAIL, TITLE, second, DATE if known.date else "", figure, PROBLEMS]
    return [by_id[name] for name in wanted if name in by_id]


def default_facets(known: KnownFields) -> list[tuple[str, str]]:
    """Up to four fields whose values are worth choosing from: path and label."""
    named = [name for name in _FACETS if name in known.fields]
    others = [
        name
        for name, field in known.fields.items()
        if name not in named
        and "." not in name
        and field.widget in _FACET_WIDGETS
        and not field.fields
        and not (field.item and field.item.fields)
        and name != known.flag
        and (field.widget != "list" or known.uses[name] > 1)
    ]
    return [(name, known.labels[name]) for name in (named + others)[:_MOST_FACETS]]
