"""What a check reports of a place (contract §4), what a rule is, and what is checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from ..edits import Insert, Move, Remove, Set

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence
    from datetime import datetime, tzinfo
    from pathlib import Path

    from ..document import Document
    from ..errors import FrontMatterError
    from ..fieldpath import FieldPath
    from ..schema.model import Collection, Field, Publish, Schema
    from ..values import FlagState, Record, Severity, Value
    from .case import Case, Spot

Fix: TypeAlias = Set | Remove | Insert | Move
"""The edit that would mend a problem. A `Set` on a key that is not there is reported as `add`."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, and where: `path` from the site's root with `/`; line and column from 1, in characters.

    `field` is a field path's text, "" where the whole article is meant. Sorts by path, then by place.
    """

    path: str
    line: int
    column: int
    rule: str
    field: str
    severity: Severity
    message: str
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its id, a short name for editors, its default severity, what it says in a line, and its function.

    Rules of a family may share a function. `check_file` is asked of every file, also of one that can't be read;
    `check_article` of each that can; `check_value` of each present value of a field in the schema (only of these
    `widgets`, where they are named); `mark` gives what `check_across` compares. `required` is asked where the
    fields are gone through, and `readonly` by edits: they have none.
    """

    id: str
    name: str
    severity: Severity
    summary: str
    check_file: Callable[[Case], None] | None = None
    check_article: Callable[[Case], None] | None = None
    check_value: Callable[[Case, Spot], None] | None = None
    widgets: tuple[str, ...] = ()
    mark: Callable[[Case], Iterator[Mark]] | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """One value of an article that must not stand in another one: what `check_across` works on.

    `group` tells which marks are compared: rule, collection and field. `key` is what must differ. The rest is
    what the problem will say. The place is not in it: few marks become problems, and it costs a parse.
    """

    group: tuple[str, str, str]
    key: Hashable
    field: FieldPath
    severity: Severity
    label: str


@dataclass(frozen=True, slots=True)
class AcrossEntry:
    """All marks of an article. Light: entries of a whole site are kept while their order is gone through."""

    path: str
    marks: tuple[Mark, ...]


class Media(Protocol):
    """What an image's value leads to; `file` is set where `kind` is `local`."""

    @property
    def kind(self) -> str:
        """`local`, `remote`, `outside` the site, `missing` or `none`."""

    @property
    def file(self) -> Path | None:
        """The file on this disk; None unless `kind` is `local`."""


class Vocabulary(Protocol):
    """The values that a relation may have; empty where there is no such vocabulary."""

    @property
    def values(self) -> Sequence[Value]:
        """In the order of their source."""


class CheckSubject(Protocol):
    """What is checked: an article as read. `document` is None and `error` set where it can't be read."""

    @property
    def path(self) -> str:
        """From the site's root, with `/`."""

    @property
    def document(self) -> Document | None:
        """The article as parsed; None where it could not be."""

    @property
    def error(self) -> FrontMatterError | None:
        """Why it could not be parsed."""

    @property
    def record(self) -> Record:
        """The values of its front matter; empty where there is no document."""

    @property
    def collection(self) -> Collection | None:
        """The schema's collection that it falls in, if any."""

    @property
    def publish(self) -> Publish:
        """How its flag is read and written."""

    @property
    def state(self) -> FlagState:
        """Whether readers see it."""


class Zoned(Protocol):
    """A site's configuration, as far as a check asks."""

    @property
    def timezone(self) -> tzinfo:
        """What dates without an offset are meant in."""


class SiteFacts(Protocol):
    """What a check asks of the site."""

    @property
    def schema(self) -> Schema:
        """The rules that hold for the site."""

    @property
    def generator(self) -> str:
        """What builds the site, such as `jekyll`."""

    @property
    def config(self) -> Zoned:
        """The site's own configuration."""

    @property
    def now(self) -> Callable[[], datetime]:
        """The present instant, with a timezone."""

    def vocabulary(self, field: Field, /) -> Vocabulary:
        """The values that a relation may have."""

    def media(self, value: str, article_path: str, /) -> Media:
        """What an image's value in an article leads to."""
