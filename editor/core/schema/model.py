"""What a schema says: collections, their fields, the publish flag, rules (contract §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ..regex import Pattern

if TYPE_CHECKING:
    from ..values import Severity, Value

WidgetName = Literal[
    "string", "text", "markdown", "number", "boolean", "datetime", "select", "list", "object",
    "image", "file", "relation", "url", "color", "code", "hidden",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a select: what is stored, and what an editor reads."""

    value: Value
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a collection, of an object or of a list's items. Absent attributes are None.

    `min` and `max` are numbers, or for `datetime` the text of a date. `fields` are an object's fields, or
    those of a list's items; `item` the single field of a list's items; `types` the variants of a list's
    items by the value of `type_key`.
    """

    name: str
    label: str
    widget: WidgetName = "string"
    required: bool = True
    default: Value = None
    has_default: bool = False
    hint: str = ""
    pattern: Pattern | None = None
    pattern_message: str = ""
    readonly: bool = False
    severity: Severity | None = None
    """What the schema says; None: each rule's own default."""
    unique: bool = False
    when: str = ""
    """A query; the field is shown and checked only for articles that match."""
    min: float | int | str | None = None
    max: float | int | str | None = None
    step: float | int | None = None
    value_type: Literal["int", "float"] | None = None
    options: tuple[Option, ...] = ()
    multiple: bool = False
    collection: str = ""
    data: str = ""
    value_field: str = ""
    format: str = ""
    date_format: str | bool | None = None
    time_format: str | bool | None = None
    picker_utc: bool = False
    language: str = ""
    summary: str = ""
    """How an object or a list's item is named in one line: `{{fields.name}}`."""
    fields: tuple[Field, ...] = ()
    item: Field | None = None
    types: tuple[Field, ...] = ()
    type_key: str = "type"

    def __hash__(self) -> int:
        """By what tells fields apart in practice: a default may be a list, which has no hash."""
        return hash((self.name, self.widget, self.label))

    def find(self, name: str) -> Field | None:
        """The object's field of that name."""
        return next((f for f in self.fields if f.name == name), None)


@dataclass(frozen=True, slots=True)
class Publish:
    """Which field says published or draft, and by which values. `missing` is what an absent flag means."""

    field: str = "published"
    on: Value = True
    off: Value = False
    missing: Literal["published", "unpublished"] = "published"


@dataclass(frozen=True, slots=True)
class SiteCheck:
    """A check of the site's own: every article that matches `where` has this problem."""

    id: str
    where: str
    message: str
    field: str = ""
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which of a folder's articles a collection takes: those whose field is, or has as an item, one of `values`;

    with a `pattern` instead, those where it is found in the field's text.
    """

    field: str
    values: tuple[Value, ...] = ()
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Collection:
    """One kind of article. `folder` is relative to the site's root, with `/`; "" is the root itself.

    `file` instead of a folder is the path of the one article that it has. `extension` has no dot.
    """

    name: str
    label: str
    folder: str = ""
    file: str = ""
    extension: str = ""
    filter: Filter | None = None
    fields: tuple[Field, ...] = ()
    summary: str = ""
    slug: str = ""
    publish: Publish | None = None
    checks: tuple[SiteCheck, ...] = ()

    def find(self, name: str) -> Field | None:
        """The top-level field of that name."""
        return next((f for f in self.fields if f.name == name), None)

    @property
    def date_field(self) -> str:
        """The field named `date`, else the first `datetime` field, else ""."""
        if self.find("date"):
            return "date"
        return next((f.name for f in self.fields if f.widget == "datetime"), "")


@dataclass(frozen=True, slots=True)
class View:
    """A saved view: a named query with columns and sort."""

    name: str
    query: str
    columns: tuple[str, ...] = ()
    sort: str = ""


@dataclass(frozen=True, slots=True)
class SchemaWarning:
    """What a schema says that is not understood; the rest holds. Lines and columns from 1."""

    file: str
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Schema:
    """The schema in force. `source` is what the window and `schema show` call it: a file, a preset, inferred."""

    source: str
    collections: tuple[Collection, ...] = ()
    publish: Publish = field(default_factory=Publish)
    rules: Mapping[str, Severity | Literal["off"]] = field(default_factory=dict)
    views: tuple[View, ...] = ()
    review: Mapping[str, Value] = field(default_factory=dict)
    media_folder: str = ""
    public_folder: str = ""
    extensions: tuple[str, ...] = ()
    warnings: tuple[SchemaWarning, ...] = ()
    files: tuple[str, ...] = ()
    """The files it was read from, to notice when they change."""

    def collection_named(self, name: str) -> Collection | None:
        """The collection of that name."""
        return next((c for c in self.collections if c.name == name), None)

    def publish_of(self, collection: Collection | None) -> Publish:
        """The flag's definition for articles of a collection (None: `other`)."""
        return (collection.publish if collection else None) or self.publish
