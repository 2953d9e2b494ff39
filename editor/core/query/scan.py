"""Reading a query character by character: words, quotes, paths, values, each with its span."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NoReturn

from ..errors import FieldPathError, QueryError
from ..fieldpath import parse_field_path

if TYPE_CHECKING:
    from ..fieldpath import FieldPath

TokenKind = Literal[
    "word", "phrase", "field", "keyword", "operator", "value", "regex", "or", "minus", "bracket", "error"
]  # fmt: skip
ADDRESSES = ("http://", "https://")
LONGEST_PATH = 1_000
"""Characters of a field path; a word that goes on longer is none, and is not looked through again and again."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query for colouring and completion: a half-open span in characters from 0, and its kind."""

    start: int
    end: int
    kind: TokenKind


class Scanner:
    """A place in a query's text that moves on. `tokens` are the pieces read so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.tokens: list[Token] = []

    def fail(self, reason: str, at: int) -> NoReturn:
        """Raise QueryError for what begins at `at` (from 0)."""
        raise QueryError(reason, column=at + 1)

    def peek(self, ahead: int = 0) -> str:
        """The character here or further on, "" at the end."""
        return self.text[self.at + ahead : self.at + ahead + 1]

    def take(self, length: int, kind: TokenKind) -> str:
        """Move over so many characters, as one token."""
        start, self.at = self.at, self.at + length
        self.tokens.append(Token(start, self.at, kind))
        return self.text[start : self.at]

    def skip_space(self) -> bool:
        """Move over white space; whether anything is left."""
        while self.peek().isspace():
            self.at += 1
        return self.at < len(self.text)

    def is_term_end(self) -> bool:
        """Whether a term may end here."""
        return self.peek() in ("", "(", ")") or self.peek().isspace()

    def take_quoted(self, kind: TokenKind) -> str:
        """The text between the quotes that begin here; `\\"` and `\\\\` are a quote and a backslash."""
        out = []
        here = self.at + 1
        while self.text[here : here + 1] != '"':
            if self.text[here : here + 2] in ('\\"', "\\\\"):
                here += 1
            if here >= len(self.text):
                self.fail("the quote is not closed", self.at)
            out.append(self.text[here])
            here += 1
        self.take(here + 1 - self.at, kind)
        return "".join(out)

    def take_bare(self, kind: TokenKind) -> str:
        """The text up to white space, a quote or a bracket; "" where none is (then there is no token).

        An address may hold brackets that are closed in it.
        """
        is_address = self.text[self.at : self.at + 8].lower().startswith(ADDRESSES)
        end, depth = self.at, 0
        while end < len(self.text) and not self.text[end].isspace() and self.text[end] != '"':
            if self.text[end] == "(":
                if not is_address or not self._is_closed_in_word(end):
                    break
                depth += 1
            elif self.text[end] == ")":
                if not depth:
                    break
                depth -= 1
            end += 1
        return self.take(end - self.at, kind) if end > self.at else ""

    def _is_closed_in_word(self, at: int) -> bool:
        rest = self.text[at : at + 200].split(maxsplit=1)[0]
        return ")" in rest

    def take_regex(self) -> tuple[str, int]:
        """The expression between the slashes that begin here, `\\/` being a slash; and where it begins."""
        start = self.at
        out = []
        here = start + 1
        while self.text[here : here + 1] != "/":
            if here >= len(self.text):
                self.fail("the regular expression is not closed: a / is missing", start)
            length = 2 if self.text[here] == "\\" else 1
            piece = self.text[here : here + length]
            out.append("/" if piece == "\\/" else piece)
            here += length
        self.take(here + 1 - start, "regex")
        return "".join(out), start

    def path_end(self) -> int:
        """Where the field path that may begin here ends; it is not read, so it may not be a sound one."""
        end = self.at
        while end < min(len(self.text), self.at + LONGEST_PATH):
            char = self.text[end]
            if char == '"':
                if end > self.at and self.text[end - 1] != ".":
                    break
                end = self._after_quote(end)
            elif char in ":=()" or char.isspace():
                break
            else:
                end += 1
        return end

    def _after_quote(self, at: int) -> int:
        here = at + 1
        while here < len(self.text) and self.text[here] != '"':
            here += 2 if self.text[here] == "\\" else 1
        if here >= len(self.text):
            self.fail("the quote is not closed", at)
        return here + 1

    def take_path(self, end: int, kind: TokenKind) -> FieldPath:
        """The field path from here to `end`."""
        start = self.at
        try:
            path = parse_field_path(self.text[start:end])
        except FieldPathError as error:
            self.fail(error.reason, start + max(error.column, 1) - 1)
        self.take(end - start, kind)
        return path
