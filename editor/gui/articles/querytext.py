"""Changing a query as text, term by term: what the sidebar, the header and the empty list write (no Qt)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.errors import QueryError
from ...core.fieldpath import format_key
from ...core.query import parse_query, tokens
from ...core.values import Timestamp

if TYPE_CHECKING:
    from ...core.values import Value

_BARE = re.compile(r"[^\s\"()/<>#*=:\-][^\s\"()]*")
_RANGE = re.compile(r"\.\.")


@dataclass(frozen=True, slots=True)
class Piece:
    """A term at the top of a query: its half-open span in characters, and its text."""

    start: int
    end: int
    text: str

    @property
    def name(self) -> str:
        """What stands before the operator (`quality`, `in`), folded; "" for words and brackets."""
        match = re.match(r'((?:[^\s":=()]|"(?:[^"\\]|\\.)*")+)[:=]', self.text)
        return match[1].casefold() if match and not self.text.startswith(("http://", "https://")) else ""


def pieces(text: str) -> list[Piece]:
    """The terms that stand side by side at the top; none where `OR` does, or where it can't be read."""
    found = tokens(text)
    out: list[Piece] = []
    depth = start = end = 0
    for token in found:
        if token.kind == "error" or (token.kind == "or" and not depth):
            return []
        if (not depth and (token.start > end or not out)) or _begins(text, token.start, end, depth):
            out.append(Piece(token.start, token.end, ""))
            start = token.start
        if token.kind == "bracket":
            depth += 1 if text[token.start] == "(" else -1
        end = token.end
        out[-1] = Piece(start, end, text[start:end])
    return out


def _begins(text: str, start: int, end: int, depth: int) -> bool:
    """Whether a term begins here right behind another one: after a closing bracket or a closing quote."""
    return not depth and start == end and end > 0 and text[end - 1] == ")"


def without(text: str, piece: Piece) -> str:
    """The query without one of its terms."""
    before, after = text[: piece.start].rstrip(), text[piece.end :].lstrip()
    return f"{before} {after}".strip()


def without_names(text: str, *names: str) -> str:
    """The query without the terms that ask of these fields or words (`sort`)."""
    wanted = {name.casefold() for name in names}
    for piece in reversed(pieces(text)):
        if piece.name in wanted:
            text = without(text, piece)
    return text


def with_term(text: str, term: str) -> str:
    """The query with one more term; brackets around one that has `OR` at its top."""
    text = text.strip()
    if not text:
        return term
    if not pieces(text) and is_sound(text):
        text = f"({text})"
    return f"{text} {term}"


def has_term(text: str, term: str) -> bool:
    """Whether the term stands in the query as it is."""
    wanted = term.casefold()
    return any(piece.text.casefold() == wanted for piece in pieces(text))


def toggled(text: str, term: str, name: str) -> str:
    """The query with the term in place of those of the same name; without it where it stood already."""
    if has_term(text, term):
        return next(without(text, piece) for piece in pieces(text) if piece.text.casefold() == term.casefold())
    return with_term(without_names(text, name), term)


def is_sound(text: str) -> bool:
    """Whether a query can be read."""
    try:
        parse_query(text)
    except QueryError:
        return False
    return True


def value_term(field: str, value: Value) -> str:
    """The term for articles whose field is, or has an item that is, this value."""
    return f"{field}={quoted(as_text(value))}"


def as_text(value: Value) -> str:
    """A single value as a query writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Timestamp):
        return value.text
    return "" if value is None else str(value)


def quoted(text: str) -> str:
    """A value as it stands in a query: in quotes where it needs them."""
    if _BARE.fullmatch(text) and not _RANGE.search(text) and text.casefold() != "null":
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def folder_term(folder: str) -> str:
    """The term for the articles in a folder."""
    return f"in:{quoted(folder)}"


def sort_term(field: str, *, descending: bool) -> str:
    """The term that sorts by a field path's text."""
    return f"sort:{'-' if descending else ''}{field}"


def field_name(key: str) -> str:
    """A top-level key as a query writes it: quoted where it is one of the language's words or odd."""
    return f'"{key}"' if key.casefold() in ("is", "in", "has", "no", "problem", "sort") else format_key(key)
