"""Whether an article matches a query."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from ..dates import date_of, instant_of
from ..fieldpath import iter_values
from ..values import Timestamp, fold, is_present
from .model import (
    Ago,
    And,
    Compares,
    Contains,
    Counts,
    Equals,
    Exists,
    FieldTerm,
    Finds,
    InTerm,
    IsTerm,
    Node,
    Not,
    Operand,
    Operator,
    Or,
    Present,
    ProblemTerm,
    Query,
    QueryContext,
    Subject,
    Test,
    Today,
    Within,
    Words,
)
from .operands import read_number, span_of

if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..values import Value

Predicate: TypeAlias = Callable[[Subject], bool]
ValueTest: TypeAlias = "Callable[[Value], bool]"

_fold_key = lru_cache(maxsize=4096)(fold)
_COMPARE: dict[Operator, Callable[[Any, Any], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}
_BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def matches(query: Query, subject: Subject, context: QueryContext) -> bool:
    """Whether one article matches. For many, `matcher` prepares the query once."""
    return matcher(query, context)(subject)


def matcher(query: Query, context: QueryContext) -> Predicate:
    """The query as a function from an article to whether it matches. Times from now are fixed here."""
    return _predicate(query.root, context)


def folded_words(subject: Subject) -> str:
    """The folded text that words are looked for in: title, excerpt and path, or what stands in for them."""
    parts = (_first(subject, ("title", "name")), _first(subject, ("excerpt", "description", "bio")), subject.path)
    return fold("\0".join(parts))


def values_at(value: Value, path: FieldPath) -> Iterator[Value]:
    """Every value that the path leads to, through lists; a key's case counts only where both spellings are there."""
    return iter_values(value, path, _folded_key)


def _folded_key(record: dict[str, Value], step: str) -> str | None:
    wanted = _fold_key(step)
    return next((key for key in record if _fold_key(key) == wanted), None)


def leaves(values: Iterable[Value]) -> Iterator[Value]:
    """The values with lists, and lists in them, replaced by their items."""
    for value in values:
        if isinstance(value, list):
            yield from leaves(value)
        else:
            yield value


def _first(subject: Subject, names: tuple[str, ...]) -> str:
    for name in names:
        value = subject.record.get(name)
        if is_present(value):
            return " ".join(map(text_of, leaves([value])))
    return ""


def text_of(value: Value) -> str:
    """A single value as text, a date as it is written; "" for null, maps and bytes."""
    if isinstance(value, str):
        return value
    if isinstance(value, Timestamp):
        return value.text
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, int | float):
        return ""
    try:
        return str(value)
    except ValueError:  # Python refuses to write whole numbers of more than 4,300 digits in decimal
        return hex(value) if isinstance(value, int) else ""


def _predicate(node: Node, context: QueryContext) -> Predicate:
    match node:
        case And(parts):
            inner = [_predicate(part, context) for part in parts]
            return lambda subject: all(test(subject) for test in inner)
        case Or(parts):
            inner = [_predicate(part, context) for part in parts]
            return lambda subject: any(test(subject) for test in inner)
        case Not(part):
            test = _predicate(part, context)
            return lambda subject: not test(subject)
        case Words(text):
            words = context.words or folded_words
            return lambda subject: text in words(subject)
        case InTerm(folder):
            return lambda subject: not folder or fold(subject.path).startswith(folder + "/")
        case ProblemTerm(rule):
            return lambda subject: any(
                rule in ("any", fold(problem.rule), problem.severity) for problem in subject.problems or ()
            )
        case IsTerm(state):
            return _state_predicate(state, context)
        case FieldTerm(path, test):
            return _field_predicate(path, test, context)


def _state_predicate(state: str, context: QueryContext) -> Predicate:
    if state == "broken":
        return lambda subject: bool(subject.broken)
    if state == "unsaved":
        return lambda subject: context.is_unsaved(subject.path)
    if state == "conflict":
        return lambda subject: context.is_conflict(subject.path)
    return lambda subject: subject.state == state


def _field_predicate(path: FieldPath, test: Test, context: QueryContext) -> Predicate:
    match test:
        case Exists():
            return lambda subject: any(True for _ in values_at(subject.record, path))
        case Present():
            return lambda subject: any(map(is_present, values_at(subject.record, path)))
        case Counts(name, number):
            compare = _COMPARE[name]
            return lambda subject: any(compare(count, number) for count in _counts(values_at(subject.record, path)))
        case _:
            value_test = _value_test(test, context)
            return lambda subject: any(map(value_test, leaves(values_at(subject.record, path))))


def _counts(values: Iterable[Value]) -> list[int]:
    """The numbers of items; `[0]` where there is no value."""
    return [len(value) if isinstance(value, list) else int(value is not None) for value in values] or [0]


def _value_test(test: Test, context: QueryContext) -> ValueTest:
    """The test of a single value (no list)."""
    match test:
        case Contains(text):
            return _text_test(text, is_whole=False)
        case Equals(text, is_null):
            return (lambda value: value is None) if is_null else _text_test(text, is_whole=True)
        case Finds(pattern):
            return lambda value: _is_scalar(value) and pattern.search(fold(text_of(value)))
        case Compares(name, operand):
            return _comparison(name, operand, context)
        case Within(low, high):
            ends = [_comparison(">=", low, context)] if low is not None else []
            ends += [_comparison("<=", high, context)] if high is not None else []
            return lambda value: _is_comparable(value) and all(end(value) for end in ends)
        case _:
            raise TypeError(f"{test!r} is not a test of a single value")


def _text_test(text: str, *, is_whole: bool) -> ValueTest:
    number = read_number(text)
    boolean = _BOOLEANS.get(text)

    def test(value: Value) -> bool:
        if isinstance(value, str):
            return fold(value) == text if is_whole else text in fold(value)
        if isinstance(value, bool):
            return value is boolean
        if isinstance(value, int | float):
            return value == number
        if isinstance(value, Timestamp):
            written = fold(value.text)
            return written == text if is_whole else written.startswith(text)
        return False

    return test


def _is_scalar(value: Value) -> bool:
    return value is not None and not isinstance(value, dict | bytes)


def _is_comparable(value: Value) -> bool:
    return (isinstance(value, int | float) and not isinstance(value, bool)) or date_of(value) is not None


def _comparison(name: Operator, operand: Operand, context: QueryContext) -> ValueTest:
    if isinstance(operand, date | datetime | Ago | Today):
        return _date_comparison(name, operand, context)
    compare = _COMPARE[name]
    return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and compare(value, operand)


def _date_comparison(name: Operator, operand: date | datetime | Ago | Today, context: QueryContext) -> ValueTest:
    start, end = span_of(operand, context)
    if end is not None and name in (">", "<="):
        # After a whole day is from the next midnight; up to a day is to its end.
        name, start = (">=", end) if name == ">" else ("<", end)
    compare = _COMPARE[name]

    def test(value: Value) -> bool:
        found = date_of(value)
        return found is not None and compare(instant_of(found, context.timezone), start)

    return test
