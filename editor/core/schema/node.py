"""Walking through a schema file with the place of everything in it: typed access, errors, warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, Protocol

from ..errors import SchemaError
from ..values import Timestamp
from .attributes import nearest
from .model import SchemaWarning

if TYPE_CHECKING:
    from collections.abc import Collection as AnyOf
    from collections.abc import Iterator

    from ..document import Place
    from ..fieldpath import FieldPath
    from ..values import Value


class Places(Protocol):
    """What tells where a value or a key stands in the file."""

    def place(self, path: FieldPath) -> Place:
        """Where the value at `path` stands."""

    def key_place(self, path: FieldPath) -> Place:
        """Where the key of `path` stands."""

    def written(self, path: FieldPath) -> str:
        """The source text of the value at `path`."""


class Origin:
    """The file that is being read: its name for people, where things stand in it, and the warnings so far."""

    def __init__(self, file: str, places: Places) -> None:
        self.file = file
        self.places = places
        self.warnings: list[SchemaWarning] = []


class Node:
    """One value of a schema file, with the way to it."""

    __slots__ = ("origin", "path", "value")

    def __init__(self, origin: Origin, path: FieldPath, value: Value) -> None:
        self.origin = origin
        self.path = path
        self.value = value

    def fail(self, expected: str) -> NoReturn:
        """Raise the SchemaError that this value is not what was expected."""
        place = self.origin.places.place(self.path)
        raise SchemaError(
            f"expected {expected}, found {describe(self.value)}",
            file=self.origin.file,
            line=place.line,
            column=place.column,
        )

    def reject(self, reason: str) -> NoReturn:
        """Raise a SchemaError with a reason of its own, at this value."""
        place = self.origin.places.place(self.path)
        raise SchemaError(reason, file=self.origin.file, line=place.line, column=place.column)

    def warn(self, message: str, *, at_key: bool = False) -> None:
        """Note what is not understood, at this value or at its key."""
        places = self.origin.places
        place = places.key_place(self.path) if at_key else places.place(self.path)
        self.origin.warnings.append(SchemaWarning(self.origin.file, place.line, place.column, message))

    def get(self, *keys: str) -> Node | None:
        """The value of the first of these keys that this map has; None where all are absent or null."""
        if isinstance(self.value, dict):
            for key in keys:
                if self.value.get(key) is not None:
                    return Node(self.origin, (*self.path, key), self.value[key])
        return None

    def has(self, key: str) -> bool:
        """Whether this map has the key, also with null."""
        return isinstance(self.value, dict) and key in self.value

    def entries(self, what: str) -> Iterator[tuple[str, Node]]:
        """The keys of this map with their values; `what` names the map in the error when it is none."""
        if not isinstance(self.value, dict):
            self.fail(what)
        for key, value in self.value.items():
            yield key, Node(self.origin, (*self.path, key), value)

    def items(self, what: str) -> Iterator[Node]:
        """The items of this list; `what` names the list in the error when it is none."""
        if not isinstance(self.value, list):
            self.fail(what)
        for index, value in enumerate(self.value):
            yield Node(self.origin, (*self.path, index), value)

    def check_keys(self, known: AnyOf[str], passing: AnyOf[str], owner: str) -> None:
        """Warn of every key of this map that is neither known nor one that passes silently."""
        for key, node in self.entries(f"a map: {owner}"):
            if key not in known and key not in passing:
                node.warn(f'unknown key "{key}" of {owner}{nearest(key, known)}', at_key=True)

    def text(self, *keys: str, default: str = "") -> str:
        """The text at one of the keys (see `as_text`)."""
        node = self.get(*keys)
        return default if node is None else node.as_text()

    def as_text(self) -> str:
        """This value as text; a number, date or boolean (`no`) counts as the text that stands there."""
        if isinstance(self.value, bool):
            return self.origin.places.written(self.path) or scalar_text(self.value)
        if not isinstance(self.value, (str, int, float, Timestamp)):
            self.fail("a text")
        return scalar_text(self.value)

    def flag(self, key: str, default: bool) -> bool:
        """The boolean at a key."""
        node = self.get(key)
        if node is None:
            return default
        if not isinstance(node.value, bool):
            node.fail("true or false")
        return node.value

    def number(self, *keys: str) -> int | float | None:
        """The number at one of the keys; text that reads as a number counts."""
        node = self.get(*keys)
        if node is None:
            return None
        number = read_number(node.value)
        if number is None:
            node.fail("a number")
        return number

    def texts(self, key: str, what: str) -> tuple[str, ...]:
        """The list of texts at a key; one text counts as a list of one."""
        node = self.get(key)
        if node is None:
            return ()
        if not isinstance(node.value, list):
            return (node.as_text(),) if node.value != "" else ()
        return tuple(item.as_text() for item in node.items(what))


def describe(value: Value) -> str:
    """A value as an error names it: what kind it is, and a short text of it."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a map"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = scalar_text(value)
    return f'"{text if len(text) <= 40 else text[:39] + "…"}"'


def scalar_text(value: Value) -> str:
    """A scalar as text: a date as it is written, anything else as Python prints it."""
    if isinstance(value, Timestamp):
        return value.text
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and abs(value) >= 10**18:
        return hex(value)  # Python refuses to print very long numbers in decimal
    return str(value)


def read_number(value: Value) -> int | float | None:
    """The number that a value is, or that its text reads as; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, str) and len(value) <= 40:
        for kind in (int, float):
            try:
                return kind(value.strip())
            except ValueError:
                continue
    return None
