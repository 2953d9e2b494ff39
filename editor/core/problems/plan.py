"""A schema made ready for checking: kinds looked up, queries compiled, rules dealt out to the fields, once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from dataclasses import field as attribute
from typing import TYPE_CHECKING

from ..errors import FieldPathError, QueryError
from ..fieldpath import parse_field_path
from ..query import QueryContext, matcher, parse_query
from ..schema.kinds import kind_of, only_alike
from ..values import ABSENT, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import TypeAlias

    from ..fieldpath import FieldPath
    from ..schema.kinds import FieldKind
    from ..schema.model import Collection, Field, Schema, SiteCheck
    from ..values import Absent, Value
    from .case import Asked, Case, Spot
    from .model import Rule

    Matches: TypeAlias = Callable[[Asked], bool]
    ValueCheck: TypeAlias = Callable[[Case, Spot], None]


@dataclass(slots=True, eq=False)
class FieldPlan:
    """A field and what is checked of it.

    `checks` are called with each present value. `item` is the plan of a list's items where they are one field,
    `children` are the fields of an object or of a list's items, `types` the variants of a list's items.
    """

    field: Field
    kind: FieldKind
    checks: tuple[ValueCheck, ...]
    when: Matches | None = None
    is_flag: bool = False
    is_only_image: bool = False
    """Whether no sibling is an image too, so that `width` and `height` beside it are its own."""
    item: FieldPlan | None = None
    children: tuple[FieldPlan, ...] = ()
    names: frozenset[str] = frozenset()
    types: Mapping[str, FieldPlan] = attribute(default_factory=dict)
    vocabulary: VocabularyIndex | None = None


@dataclass(slots=True, eq=False)
class CollectionPlan:
    """A collection's fields and checks, made ready. Of `other` there are none."""

    collection: Collection | None = None
    flag: FieldPath = ()
    fields: tuple[FieldPlan, ...] = ()
    names: frozenset[str] = frozenset()
    checks: tuple[tuple[SiteCheck, Matches], ...] = ()
    date: FieldPlan | None = None
    """The date field's plan."""
    addresses: tuple[Branch, ...] = ()
    """The ways to `url` fields outside lists."""
    uniques: tuple[Branch, ...] = ()
    """The ways to `unique` fields outside lists."""

    def find(self, name: str) -> FieldPlan | None:
        """The plan of the top-level field of that name."""
        return next((plan for plan in self.fields if plan.field.name == name), None)


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """A field on the way to some that are wanted: whether it is one itself, and those inside."""

    plan: FieldPlan
    is_wanted: bool
    inside: tuple[Branch, ...]


def branches(plans: Iterable[FieldPlan], is_wanted: Callable[[Field], bool]) -> tuple[Branch, ...]:
    """The ways through objects to the wanted fields; all else is left out."""
    made = (Branch(plan, is_wanted(plan.field), branches(plan.children, is_wanted)) for plan in plans)
    return tuple(branch for branch in made if branch.is_wanted or branch.inside)


class VocabularyIndex:
    """The values of one field's vocabulary, made ready to be looked up; made anew when the vocabulary changes."""

    __slots__ = ("_keys", "_kinds", "_texts", "_values", "field")

    def __init__(self, field: Field) -> None:
        self.field = field
        self._values: Sequence[Value] | None = None
        self._keys: frozenset[object] = frozenset()
        self._kinds: frozenset[type] = frozenset()
        self._texts: dict[str, list[Value]] | None = None

    def refresh(self, values: Sequence[Value]) -> None:
        """Take over the vocabulary's values, unless they are those of the last time."""
        if values is self._values:
            return
        scalars = [value for value in values if not isinstance(value, (list, dict))]
        self._keys = frozenset((type(value), value) for value in scalars)
        self._kinds = frozenset(map(type, scalars))
        self._texts = None
        self._values = values

    def holds(self, value: Value) -> bool:
        """Whether a scalar is in the vocabulary, exactly."""
        return (type(value), value) in self._keys

    def holds_kind(self, value: Value) -> bool:
        """Whether the vocabulary has values of the same type."""
        return type(value) in self._kinds

    def alike(self, value: Value) -> Value | Absent:
        """The one text that differs from the value in case or accents alone, else ABSENT."""
        if self._texts is None:
            self._texts = {}
            for text in self._values or ():
                if isinstance(text, str):
                    self._texts.setdefault(fold(text), []).append(text)
        return only_alike(value, self._texts.get(fold(value), ())) if isinstance(value, str) else ABSENT


class SchemaPlan:
    """A whole schema made ready. `made_at` is the instant that times from now in its queries count from."""

    def __init__(self, schema: Schema, rules: Iterable[Rule], context: QueryContext) -> None:
        self.schema = schema
        self.rules = schema.rules
        self.made_at: datetime = context.now
        self._timezone = context.timezone
        self._compiler = _Compiler(tuple(rules), context)
        self._plans = {id(c): self._compiler.collection(c, schema) for c in schema.collections}
        self._other: dict[str, CollectionPlan] = {}

    def of(self, collection: Collection | None) -> CollectionPlan:
        """The plan of a collection of the schema, or of `other`."""
        plan = self._plans.get(id(collection))
        if plan is not None and plan.collection is collection:
            return plan
        if collection is None:
            return CollectionPlan(flag=flag_path(self.schema.publish.field))
        plan = self._plans[id(collection)] = self._compiler.collection(collection, self.schema)
        return plan

    def is_for(self, schema: Schema, context: QueryContext) -> bool:
        """Whether it is still the plan to use: the same schema and zone, and less than a minute old."""
        age = (context.now - self.made_at).total_seconds()
        return schema is self.schema and context.timezone is self._timezone and 0 <= age < 60


class _Compiler:
    def __init__(self, rules: tuple[Rule, ...], context: QueryContext) -> None:
        self.rules = rules
        self.context = context

    def collection(self, collection: Collection, schema: Schema) -> CollectionPlan:
        flag = flag_path(schema.publish_of(collection).field)
        fields = self.fields(collection.fields, flag)
        checks = tuple((check, self.query(check.where)) for check in collection.checks)
        return CollectionPlan(
            collection,
            flag,
            fields,
            frozenset(f.name for f in collection.fields),
            checks,
            date=next((plan for plan in fields if plan.field.name == collection.date_field), None),
            addresses=branches(fields, lambda field: field.widget == "url"),
            uniques=branches(fields, lambda field: field.unique),
        )

    def fields(self, fields: Iterable[Field], flag: FieldPath = ()) -> tuple[FieldPlan, ...]:
        """Plans of siblings; `flag` is the rest of the publish flag's path from here."""
        plans = tuple(self.field(f, flag[1:] if flag[:1] == (f.name,) else None) for f in fields)
        images = [plan for plan in plans if plan.field.widget == "image"]
        for plan in images:
            plan.is_only_image = len(images) == 1
        return plans

    def field(self, field: Field, flag: FieldPath | None = None) -> FieldPlan:
        kind = kind_of(field)
        plan = FieldPlan(field, kind, self.checks(field), is_flag=flag == ())
        plan.when = self.query(field.when) if field.when else None
        item = kind.item_field(field)
        if item is not None:
            plan.item = self.field(replace(item, severity=item.severity or field.severity))
        plan.children = self.fields(field.fields, flag or ())
        plan.names = frozenset(child.name for child in field.fields)
        plan.types = {variant.name: self.field(variant) for variant in field.types}
        if field.widget == "relation":
            plan.vocabulary = VocabularyIndex(field)
        return plan

    def checks(self, field: Field) -> tuple[ValueCheck, ...]:
        fitting = (r for r in self.rules if r.check_value and (not r.widgets or field.widget in r.widgets))
        return tuple(dict.fromkeys(r.check_value for r in fitting if r.check_value))

    def query(self, text: str) -> Matches:
        """The query as a function; one that can't be read matches nothing, so that nothing is said by mistake."""
        try:
            return matcher(parse_query(text), self.context)
        except QueryError:
            return _never


def _never(asked: Asked) -> bool:
    return False


def flag_path(text: str) -> FieldPath:
    """The publish flag's field path; a name that is no field path is one key."""
    try:
        return parse_field_path(text)
    except FieldPathError:
        return (text,)


def unread_queries(schema: Schema) -> Iterator[tuple[str, str]]:
    """Of each `when:` and `checks:` query that can't be read: where it stands, and why. Its field is not checked."""
    for collection in schema.collections:
        queries = [(f"{collection.name}: check {check.id}", check.where) for check in collection.checks]
        queries += [(f"{collection.name}: field {name}", when) for name, when in _whens(collection.fields)]
        for where, text in queries:
            try:
                parse_query(text)
            except QueryError as error:
                yield where, str(error)


def _whens(fields: Iterable[Field]) -> Iterator[tuple[str, str]]:
    for each in fields:
        if each.when:
            yield each.name, each.when
        yield from _whens((*each.fields, *each.types, *([each.item] if each.item else ())))
