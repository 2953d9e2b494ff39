"""Places in a file as an editor counts them."""

from __future__ import annotations


class Place:
    """A line and a column, from 1, in characters; lines end at LF only, a BOM is no column."""

    __slots__ = ("column", "line")

    def __init__(self, line: int = 1, column: int = 1) -> None:
        self.line = line
        self.column = column

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Place) and (self.line, self.column) == (other.line, other.column)

    def __hash__(self) -> int:
        return hash((self.line, self.column))

    def __repr__(self) -> str:
        return f"Place({self.line}, {self.column})"


def place_in(text: str, index: int, first_line: int = 1) -> Place:
    """The place of the character at `index` of a text whose first line has the number `first_line`."""
    start = text.rfind("\n", 0, index) + 1
    return Place(first_line + text.count("\n", 0, start), index - start + 1)


class Duplicate:
    """A key that stands twice or more in one map; the place is that of its second time, the last one counts."""

    __slots__ = ("column", "line", "path")

    def __init__(self, path: tuple[str | int, ...], line: int, column: int) -> None:
        self.path = path
        self.line = line
        self.column = column

    def __repr__(self) -> str:
        return f"Duplicate({self.path!r}, {self.line}, {self.column})"
