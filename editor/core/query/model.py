"""What a query is: a small tree of terms, and what it is asked of (contract §5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from ..fieldpath import format_field_path

if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..regex import Pattern
    from ..values import FlagState, Record, Severity

Operator = Literal[">", ">=", "<", "<="]
State = Literal["published", "unpublished", "future", "new", "changed", "conflict", "unsaved", "broken"]
STATES: tuple[State, ...] = ("published", "unpublished", "future", "new", "changed", "conflict", "unsaved", "broken")
KEYWORDS = ("has", "in", "is", "no", "problem", "sort")
"""The words before a colon that are no fields; a field called so is written quoted."""


@dataclass(frozen=True, slots=True)
class Ago:
    """An instant so long before now (a negative amount) or after it; `unit` is one of `h d w m y`."""

    amount: int
    unit: str


@dataclass(frozen=True, slots=True)
class Today:
    """The present day in the site's timezone."""


Operand: TypeAlias = int | float | date | datetime | Ago | Today
"""What a comparison compares with. A bare date is a whole day; a date-time without offset is the site's."""


@dataclass(frozen=True, slots=True)
class Contains:
    """`field:text`. `text` is folded here and below."""

    text: str


@dataclass(frozen=True, slots=True)
class Equals:
    """`field=text`; `is_null` for a bare `null`."""

    text: str
    is_null: bool = False


@dataclass(frozen=True, slots=True)
class Compares:
    """`field:>5`."""

    operator: Operator
    operand: Operand


@dataclass(frozen=True, slots=True)
class Within:
    """`field:1..5`; None for an end that is `*`."""

    low: Operand | None
    high: Operand | None


@dataclass(frozen=True, slots=True)
class Finds:
    """`field:/regex/`; the pattern is without accents and ignores case."""

    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Counts:
    """`field:#>4`."""

    operator: Operator
    number: int | float


@dataclass(frozen=True, slots=True)
class Exists:
    """`field:*`."""


@dataclass(frozen=True, slots=True)
class Present:
    """`has:field`."""


Test: TypeAlias = Contains | Equals | Compares | Within | Finds | Counts | Exists | Present


@dataclass(frozen=True, slots=True)
class Words:
    """A word or phrase, folded, for title, excerpt and path."""

    text: str


@dataclass(frozen=True, slots=True)
class FieldTerm:
    """A test of the values that a field path leads to."""

    path: FieldPath
    test: Test


@dataclass(frozen=True, slots=True)
class IsTerm:
    """`is:published`."""

    state: State


@dataclass(frozen=True, slots=True)
class ProblemTerm:
    """`problem:RULE`; also `any` and the severities."""

    rule: str


@dataclass(frozen=True, slots=True)
class InTerm:
    """`in:FOLDER`, folded, without slashes around it; "" is the root."""

    folder: str


@dataclass(frozen=True, slots=True)
class Not:
    """`-term`."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """Terms side by side; of none, everything."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Terms with `OR` between them."""

    parts: tuple[Node, ...]


Node: TypeAlias = Words | FieldTerm | IsTerm | ProblemTerm | InTerm | Not | And | Or


@dataclass(frozen=True, slots=True)
class SortKey:
    """A field to sort by; what `no:` the field finds comes last both ways."""

    path: FieldPath
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was read. `fields` are the field paths it asks of, once each, those of `sort` included."""

    text: str
    root: Node
    sort: tuple[SortKey, ...] = ()
    fields: tuple[FieldPath, ...] = ()
    needs_problems: bool = False
    """Whether a `problem:` term is in it, so that what it is asked of must be checked first."""

    @property
    def field_names(self) -> tuple[str, ...]:
        """The fields as text, for a note on those that nothing has."""
        return tuple(map(format_field_path, self.fields))


class HasRule(Protocol):
    """As much of a problem as a query asks for."""

    @property
    def rule(self) -> str:
        """The rule's id, as `problem:` takes it."""

    @property
    def severity(self) -> Severity:
        """How bad it is."""


class Subject(Protocol):
    """What a query is asked of: an article, or a row that stands for one.

    A broken article has an empty record. `problems` is None where they are not known (yet).
    """

    @property
    def path(self) -> str:
        """From the site's root, with `/`."""

    @property
    def record(self) -> Record:
        """The values of its front matter."""

    @property
    def state(self) -> FlagState:
        """Whether readers see it."""

    @property
    def broken(self) -> str:
        """Why it could not be parsed, "" where it was."""

    @property
    def problems(self) -> Sequence[HasRule] | None:
        """What is wrong with it."""


def _none(path: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class QueryContext:
    """What a query's answer depends on besides the article.

    `now` is aware; `timezone` the site's, in which a bare date is a day. `is_unsaved` tells by path whether an
    article has unsaved edits, `is_conflict` whether others changed on disk what they change. `words` gives the
    folded text that words are looked for in, for a caller that keeps it; None: it is made each time.
    """

    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    timezone: tzinfo = UTC
    is_unsaved: Callable[[str], bool] = _none
    is_conflict: Callable[[str], bool] = _none
    words: Callable[[Subject], str] | None = None
