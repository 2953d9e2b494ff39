"""What may follow in a query at the cursor: names, words, operators, values (no Qt)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...core.errors import FieldPathError
from ...core.fieldpath import parse_field_path
from ...core.query import KEYWORDS, STATES
from ...core.values import fold
from .querytext import as_text, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ...core.fieldpath import FieldPath
    from ...core.values import Value

MOST = 60
"""Completions that are offered at once."""
_COMPARING = (">", ">=", "<", "<=")
_SEVERITIES = ("any", "error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Completion:
    """Text that replaces the characters from `start` to `end`; `detail` says what it is or how often it is used."""

    start: int
    end: int
    text: str
    detail: str = ""
    is_final: bool = True
    """Whether the term is whole with it; a field's name goes on with a value."""


@dataclass(frozen=True, slots=True)
class KnownField:
    """A field that can be asked for: its path's text, its label, the schema's widget."""

    name: str
    label: str = ""
    widget: str = "string"


@dataclass(frozen=True, slots=True)
class Known:
    """What the site knows. `values` gives a field's used values with their counts, or None while they are fetched.

    `words` tells what the values of a keyword mean (under "" what the keywords do), `written` writes a count.
    """

    fields: Sequence[KnownField] = ()
    folders: Sequence[str] = ()
    rules: Sequence[str] = ()
    values: Callable[[FieldPath], Sequence[tuple[Value, int]] | None] = field(default=lambda path: ())
    written: Callable[[int], str] = str
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def meaning(self, keyword: str, word: str) -> str:
        """What a word means after a keyword, "" where that is not known."""
        return self.words.get(keyword, {}).get(word, "")

    def find(self, name: str) -> KnownField | None:
        """The field of that name."""
        wanted = fold(name)
        return next((known for known in self.fields if fold(known.name) == wanted), None)


def complete(text: str, cursor: int, known: Known) -> list[Completion]:
    """What the term that ends at the cursor may become, the likeliest first; at most MOST."""
    start = _term_start(text, cursor)
    while start < cursor and text[start] == "-":
        start += 1
    term = text[start:cursor]
    at = _operator_at(term)
    if at < 0:
        return list(_names(term, start, cursor, known))[:MOST] if term and not term.startswith('"') else []
    name, value, value_start = term[:at], term[at + 1 :], start + at + 1
    found = _values(name, term[at], value, known)
    wanted = fold(value.lstrip('"'))
    fitting = [(word, detail) for word, detail in found if fold(word.strip('"')).startswith(wanted)]
    if not any(fold(word.strip('"')) == wanted for word, _ in found):  # what is whole needs no help from the middle
        is_named = fold(name) in KEYWORDS  # then the detail is what the word is called
        fitting += [
            (word, detail)
            for word, detail in found
            if wanted and wanted in fold(f"{word} {detail}" if is_named else word) and (word, detail) not in fitting
        ]
    return [
        Completion(value_start, cursor, word, detail, is_final=word not in _COMPARING)
        for word, detail in fitting[:MOST]
        if word != value
    ]


def _term_start(text: str, cursor: int) -> int:
    """Where the term begins that the cursor stands in: after the last blank or bracket outside quotes."""
    start, is_quoted, is_escaped = 0, False, False
    for at, char in enumerate(text[:cursor]):
        if is_quoted:
            is_quoted = char != '"' or is_escaped
            is_escaped = char == "\\" and not is_escaped
        elif char == '"':
            is_quoted, is_escaped = True, False
        elif char.isspace() or char in "()":
            start = at + 1
    return start


def _operator_at(term: str) -> int:
    is_quoted = False
    for at, char in enumerate(term):
        if char == '"':
            is_quoted = not is_quoted
        elif char in ":=" and not is_quoted:
            return at
    return -1


def _names(prefix: str, start: int, end: int, known: Known) -> Iterable[Completion]:
    wanted = fold(prefix)
    for word in sorted(KEYWORDS):
        if word.startswith(wanted):
            yield Completion(start, end, f"{word}:", known.meaning("", word), is_final=False)
    for name in known.fields:
        if fold(name.name).startswith(wanted):
            yield Completion(start, end, f"{name.name}:", name.label, is_final=False)
    for name in known.fields if len(wanted) > 1 else ():
        inner = fold(name.name.rpartition(".")[2]), fold(name.label)
        if any(part.startswith(wanted) for part in inner) and not fold(name.name).startswith(wanted):
            yield Completion(start, end, f"{name.name}:", name.label, is_final=False)


def _values(name: str, operator: str, value: str, known: Known) -> list[tuple[str, str]]:
    """Words that may stand after the operator, each with its detail."""
    keyword = fold(name)
    if keyword in KEYWORDS and operator == ":":
        return _keyword_values(keyword, value, known)
    found = known.find(name)
    out: list[tuple[str, str]] = []
    if operator == ":" and found and found.widget in ("number", "datetime") and not value:
        out += [(sign, "") for sign in _COMPARING]
    if found and found.widget == "boolean":
        return [*out, ("true", ""), ("false", "")]
    if value[:1] in ("<", ">", "#", "/", "*"):
        return []
    try:
        used = known.values(parse_field_path(name))
    except FieldPathError:
        return out
    return out + [(quoted(as_text(v)), known.written(count)) for v, count in used or () if as_text(v)]


def _keyword_values(keyword: str, value: str, known: Known) -> list[tuple[str, str]]:
    if keyword == "is":
        return [(state, known.meaning(keyword, state)) for state in STATES]
    if keyword == "problem":
        return [(rule, known.meaning(keyword, rule)) for rule in (*_SEVERITIES, *known.rules)]
    if keyword == "in":
        return [(quoted(folder), "") for folder in known.folders]
    sign = "-" if keyword == "sort" and value.startswith("-") else ""
    return [(sign + name.name, name.label) for name in known.fields]
