"""From a query's text to its tree.

query  = [ either ]
either = group { "OR" group }
group  = { part }                 at least one that is no `sort:`, except at the top
part   = "-" part | "(" either ")" | term
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import QueryError
from .model import And, FieldTerm, Node, Not, Or, ProblemTerm, Query, SortKey
from .scan import Scanner, Token
from .terms import read_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..fieldpath import FieldPath

MOST_LEVELS = 50
"""How deep brackets and minus signs may stand in each other."""
MOST_CHARACTERS = 20_000
"""How long a query may be: nobody types more, and what is pasted by mistake must not hold up the window."""


def parse_query(text: str) -> Query:
    """Read a query; raise QueryError with the column where what is wrong begins. A blank one finds everything."""
    return _Parser(Scanner(text)).parse()


def tokens(text: str) -> list[Token]:
    """The pieces of a query, for colouring it while it is typed. Never raises: what can't be read is one `error`."""
    scanner = Scanner(text)
    try:
        _Parser(scanner).parse()
    except QueryError as error:
        start = error.column - 1
        sound = [token for token in scanner.tokens if token.end <= start]
        return [*sound, Token(start, max(len(text), start), "error")]
    return scanner.tokens


class _Parser:
    def __init__(self, scanner: Scanner) -> None:
        self.scanner = scanner
        self.sort: SortKey | None = None
        self.level = 0

    def parse(self) -> Query:
        root: Node = And(())
        if len(self.scanner.text) > MOST_CHARACTERS:
            self.scanner.fail("the query is too long", MOST_CHARACTERS)
        if self.scanner.skip_space():
            root = self.either(is_top=True)
        if self.scanner.skip_space():
            self.scanner.fail("there is no bracket open that this one closes", self.scanner.at)
        sort = (self.sort,) if self.sort else ()
        terms = list(_iter_terms(root))
        paths = [term.path for term in terms if isinstance(term, FieldTerm)] + [key.path for key in sort]
        fields: tuple[FieldPath, ...] = tuple(dict.fromkeys(paths))
        return Query(self.scanner.text, root, sort, fields, any(isinstance(term, ProblemTerm) for term in terms))

    def either(self, *, is_top: bool = False) -> Node:
        groups = [self.group()]
        while self.is_or():
            at = self.scanner.at
            if groups[-1] is None:
                self.scanner.fail("OR needs a term before it", at)
            self.scanner.take(2, "or")
            groups.append(self.group())
            if groups[-1] is None:
                self.scanner.fail("OR needs a term after it", at)
        found = [group for group in groups if group is not None]
        if not found:
            return And(())
        return found[0] if len(found) == 1 else Or(tuple(found))

    def group(self) -> Node | None:
        """Terms side by side; None where there is none."""
        parts: list[Node] = []
        while self.scanner.skip_space() and self.scanner.peek() != ")" and not self.is_or():
            if (part := self.part()) is not None:
                parts.append(part)
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def part(self) -> Node | None:
        """One part; None for a `sort:`, which is no condition."""
        if self.scanner.peek() == "-":
            return self.negation()
        if self.scanner.peek() == "(":
            return self.brackets()
        term = read_term(self.scanner)
        if isinstance(term, SortKey):
            self.sort = term
            return None
        return term

    def negation(self) -> Node:
        at = self.scanner.at
        self.scanner.take(1, "minus")
        if (self.scanner.is_term_end() and self.scanner.peek() != "(") or self.is_or():
            self.scanner.fail("a minus needs a term right after it", at)
        self.deepen(at)
        part = self.part()
        self.level -= 1
        if part is None:
            self.scanner.fail("sort: can't be negated; downwards is sort:-FIELD", at)
        return Not(part)

    def brackets(self) -> Node:
        at = self.scanner.at
        self.scanner.take(1, "bracket")
        self.deepen(at)
        inner = self.either()
        self.level -= 1
        if self.scanner.peek() != ")":
            self.scanner.fail("the bracket is not closed", at)
        if inner == And(()):
            self.scanner.fail("there is nothing in the brackets", at)
        self.scanner.take(1, "bracket")
        return inner

    def deepen(self, at: int) -> None:
        self.level += 1
        if self.level > MOST_LEVELS:
            self.scanner.fail(f"more than {MOST_LEVELS} levels of brackets", at)

    def is_or(self) -> bool:
        """Whether the word here is `OR`."""
        here, text = self.scanner.at, self.scanner.text
        after = text[here + 2 : here + 3]
        return text.startswith("OR", here) and (after in ("", "(", ")") or after.isspace())


def _iter_terms(node: Node) -> Iterator[Node]:
    match node:
        case Not(part):
            yield from _iter_terms(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _iter_terms(part)
        case _:
            yield node
