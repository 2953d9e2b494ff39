"""Reading one term of a query: a word, a phrase, a field with its test, or one of the language's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..regex import Pattern
from ..values import fold
from .model import (
    KEYWORDS,
    STATES,
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
    Present,
    ProblemTerm,
    SortKey,
    Test,
    Within,
    Words,
)
from .operands import read_number, read_operand
from .scan import ADDRESSES, Scanner

if TYPE_CHECKING:
    from ..fieldpath import FieldPath

OPERATORS: tuple[Operator, ...] = (">=", "<=", ">", "<")


def read_term(scanner: Scanner) -> Node | SortKey:
    """The term that begins here; raise QueryError where it makes no sense."""
    if scanner.text[scanner.at : scanner.at + 8].lower().startswith(ADDRESSES):
        return Words(fold(scanner.take_bare("word")))
    start, end = scanner.at, scanner.path_end()
    operator = scanner.text[end : end + 1]
    if operator not in (":", "="):
        is_phrase = scanner.peek() == '"'
        return Words(fold(scanner.take_quoted("phrase") if is_phrase else scanner.take_bare("word")))
    if end == start:
        scanner.fail(f"the field's name is missing before the {operator}", start)
    keyword = fold(scanner.text[start:end])
    if operator == ":" and keyword in KEYWORDS:
        return _read_keyword_term(scanner, keyword, end)
    path = scanner.take_path(end, "field")
    at = scanner.at
    scanner.take(1, "operator")
    test = _read_test(scanner, at) if operator == ":" else _read_equals(scanner, at)
    return FieldTerm(path, test)


def _read_keyword_term(scanner: Scanner, keyword: str, end: int) -> Node | SortKey:
    start = scanner.at
    scanner.take(end - start, "keyword")
    scanner.take(1, "operator")
    if scanner.is_term_end():
        scanner.fail(f"{keyword}: needs a value", start)
    if keyword in ("has", "no"):
        present = FieldTerm(_read_path(scanner), Present())
        return present if keyword == "has" else Not(present)
    if keyword == "sort":
        descending = scanner.peek() == "-" and bool(scanner.take(1, "minus"))
        return SortKey(_read_path(scanner), descending)
    at = scanner.at
    return _keyword_node(scanner, keyword, _read_value(scanner, start), at)


def _keyword_node(scanner: Scanner, keyword: str, value: str, at: int) -> Node:
    folded = fold(value)
    if keyword == "problem":
        return ProblemTerm(folded)
    if keyword == "in":
        return InTerm("/".join(step for step in folded.split("/") if step not in ("", ".")))
    for state in STATES:
        if state == folded:
            return IsTerm(state)
    scanner.fail(f"there is no is:{value}; there are {', '.join(STATES)}", at)


def _read_path(scanner: Scanner) -> FieldPath:
    """A field path as a value, up to the term's end."""
    end = scanner.path_end()
    if scanner.text[end : end + 1] in (":", "="):
        scanner.fail('a field with an operator in its name is written in quotes: "og:title"', end)
    if end == scanner.at:
        scanner.fail("a field's name is missing", end)
    return scanner.take_path(end, "field")


def _read_value(scanner: Scanner, operator_at: int) -> str:
    """A quoted or bare value."""
    if scanner.peek() == '"':
        return scanner.take_quoted("value")
    value = scanner.take_bare("value")
    if not value:
        scanner.fail("a value is missing after the operator", operator_at)
    return value


def _read_equals(scanner: Scanner, at: int) -> Test:
    is_quoted = scanner.peek() == '"'
    value = fold(_read_value(scanner, at))
    return Equals(value, is_null=value == "null" and not is_quoted)


def _read_test(scanner: Scanner, at: int) -> Test:
    """What stands after the colon."""
    if scanner.peek() == "/":
        return Finds(_read_pattern(scanner))
    if scanner.peek() == '"':
        return Contains(fold(scanner.take_quoted("value")))
    counted = scanner.peek() == "#" and scanner.peek(1) in ("<", ">")
    for operator in OPERATORS:
        if scanner.text.startswith(operator, scanner.at + counted):
            return _read_comparison(scanner, operator, counted)
    value_at = scanner.at
    value = _read_value(scanner, at)
    if value == "*":
        return Exists()
    low, dots, high = value.partition("..")
    return (dots and _range_of(scanner, low, high, value_at)) or Contains(fold(value))


def _read_comparison(scanner: Scanner, operator: Operator, counted: bool) -> Test:
    at = scanner.at
    scanner.take(len(operator) + counted, "operator")
    value_at = scanner.at
    value = _read_value(scanner, at)
    if counted:
        number = read_number(value)
        if number is None:
            scanner.fail(f"{value} is not a number of items", value_at)
        return Counts(operator, number)
    return Compares(operator, _need_operand(scanner, value, value_at))


def _range_of(scanner: Scanner, low: str, high: str, at: int) -> Within | None:
    """`low..high`, or None where neither is a number or date: then it is text with dots in it."""
    ends = [(low, at), (high, at + len(low) + 2)]
    if all(text == "*" for text, _ in ends):
        return Within(None, None)
    if not any(_is_operand(text) for text, _ in ends):
        return None
    first, last = (None if text == "*" else _need_operand(scanner, text, here) for text, here in ends)
    return Within(first, last)


def _is_operand(text: str) -> bool:
    try:
        return read_operand(text) is not None
    except ValueError:
        return True


def _need_operand(scanner: Scanner, text: str, at: int) -> Operand:
    try:
        operand = read_operand(text)
    except ValueError as error:
        scanner.fail(str(error), at)
    if operand is None:
        scanner.fail(f"{text!r} is neither a number nor a date" if text else "a number or a date is missing", at)
    return operand


def _read_pattern(scanner: Scanner) -> Pattern:
    text, at = scanner.take_regex()
    if not scanner.is_term_end():
        scanner.fail("the regular expression ended before this; quote text that begins with /", scanner.at)
    folded = "".join(char if char.isascii() else fold(char) for char in text)
    for candidate in (folded, text):
        try:
            return Pattern(candidate, ignore_case=True)
        except ValueError as error:
            reason = str(error)
    scanner.fail(f"not a regular expression that RE2 takes: {reason}", at)
