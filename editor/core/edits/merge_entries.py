"""Front matter in YAML merged entry by entry: each with its side's text, place, style and comments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import Refusal
from ..fieldpath import get_value
from ..values import ABSENT, Absent, is_same
from .apply import apply_edits
from .layout import Page
from .lines import after_entry, column, is_first_on_line, next_line, own_comments
from .merge_parts import Clash, three_way
from .merge_values import Clashing, merge_values, merged_order
from .model import Set

if TYPE_CHECKING:
    from ..document import Document
    from ..document.yaml_tree import Node
    from ..fieldpath import FieldPath
    from ..values import Value
    from .merge_parts import Part


class NotByEntries(Exception):
    """The text is not laid out as one entry a line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value in one version: the blank lines and loose comments before it, and its own lines.

    `inside` is where the lines of a block map below it begin, counted in `text`; 0 for any other value.
    """

    gap: str
    text: str
    value: Value | Absent
    node: Node | None
    inside: int


@dataclass(frozen=True, slots=True)
class Entries:
    """A map's entries in one version, the column they begin at, and what follows the last one."""

    document: Document | None
    by_key: dict[str, Entry]
    column: int
    tail: str


EMPTY = Entries(None, {}, -1, "")


def entries_of(document: Document) -> Entries:
    """The entries of a whole front matter. Raises NotByEntries."""
    root = document.tree.root
    if root is None or root.start == root.end:
        return Entries(document, {}, -1, document.front)
    return _cut(document, root, (), 0, len(document.front))


def _cut(document: Document, owner: Node, path: FieldPath, start: int, end: int) -> Entries:
    """The entries of a block map whose lines fill the text from `start` to `end`."""
    text = document.front
    if document.format != "yaml" or owner.kind != "map" or owner.style != "-" or owner.anchor or owner.tag:
        raise NotByEntries
    page = Page(text, document.tree.root, "\n")
    found: dict[str, Entry] = {}
    at = start
    for index, (key, value) in enumerate(owner.pairs):
        first = page.pair_start(owner, index)
        name = key.resolved().text
        if name in found or not is_first_on_line(text, first) or first < at:
            raise NotByEntries
        top = own_comments(text, first, at)
        last = min(end, after_entry(text, page.pair_end(owner, index), column(text, first)))
        inside = next_line(text, first) - top if value.kind == "map" and value.style == "-" else 0
        record_value = get_value(document.record, (*path, name))
        entry_value = text[top:last] if isinstance(record_value, Absent) else record_value
        found[name] = Entry(text[at:top], text[top:last], entry_value, value, inside)
        at = last
    return Entries(document, found, page.column_of(owner), text[at:end])


class Merger:
    """Merges three versions of a front matter."""

    def __init__(self, base: Document | None, ours: Document, theirs: Document) -> None:
        """`base` None stands for a file that was not there. Raises NotByEntries."""
        self._base = entries_of(base) if base else EMPTY
        self._ours = entries_of(ours)
        self._theirs = entries_of(theirs)

    def parts(self) -> list[Part]:
        """The merged front matter. Raises NotByEntries."""
        return self._merge(self._base, self._ours, self._theirs, ())

    def _merge(self, base: Entries, ours: Entries, theirs: Entries, path: FieldPath) -> list[Part]:
        if min(ours.column, theirs.column) >= 0 and ours.column != theirs.column:
            raise NotByEntries
        parts: list[Part] = []
        for key in merged_order(list(base.by_key), list(ours.by_key), list(theirs.by_key)):
            old, mine, their = (side.by_key.get(key) for side in (base, ours, theirs))
            merged = self._entry(old, mine, their, (*path, key))
            if merged:
                parts += [_gap(old, mine, their), *merged]
        tail = three_way(base.tail, ours.tail, theirs.tail)
        return [*parts, ours.tail if tail is None else tail]

    def _entry(self, base: Entry | None, ours: Entry | None, theirs: Entry | None, path: FieldPath) -> list[Part]:
        before, mine, their = (entry.text if entry else "" for entry in (base, ours, theirs))
        found = three_way(before, mine, their)
        if found is None and ours and theirs:
            try:
                return self._block_map(base, ours, theirs, path)
            except NotByEntries:
                pass  # as a value then
        if found is None:
            found = _by_value(base, ours, theirs)
        if found is not None:
            return [found] if found else []
        return self._inside(base, ours, theirs, path) if ours and theirs else [Clash(mine, their)]

    def _inside(self, base: Entry | None, ours: Entry, theirs: Entry, path: FieldPath) -> list[Part]:
        """Both changed the value: merged by its keys or items on our text, else a clash."""
        try:
            value = merge_values(base.value if base else ABSENT, ours.value, theirs.value)
        except Clashing:
            return [Clash(ours.text, theirs.text)]
        document = self._ours.document
        assert document is not None
        assert not isinstance(value, Absent)
        applied = apply_edits(document, [Set(path, value)])
        if isinstance(applied, Refusal):
            return [Clash(ours.text, theirs.text)]
        return [_entry_at(applied.document, path).text]

    def _block_map(self, base: Entry | None, ours: Entry, theirs: Entry, path: FieldPath) -> list[Part]:
        versions = [(self._base, base), (self._ours, ours), (self._theirs, theirs)]
        cuts = [_inner(side, entry, path) for side, entry in versions]
        before, mine, their = (entry.text[: entry.inside] if entry else "" for _, entry in versions)
        head = three_way(before, mine, their)
        return [mine if head is None else head, *self._merge(cuts[0], cuts[1], cuts[2], path)]


def _by_value(base: Entry | None, ours: Entry | None, theirs: Entry | None) -> str | None:
    """The text of the side whose value is the merged one ("": removed); None where both changed the value."""
    before, mine, their = (entry.value if entry else ABSENT for entry in (base, ours, theirs))
    if is_same(mine, their) or is_same(before, their):
        return ours.text if ours else ""
    if is_same(before, mine):
        return theirs.text if theirs else ""
    return None


def _gap(base: Entry | None, ours: Entry | None, theirs: Entry | None) -> str:
    if ours is None or theirs is None:
        one = ours or theirs
        return one.gap if one else ""
    found = three_way(base.gap if base else "", ours.gap, theirs.gap)
    return ours.gap if found is None else found


def _inner(side: Entries, entry: Entry | None, path: FieldPath) -> Entries:
    """The entries of the block map below an entry."""
    if entry is None:
        return EMPTY
    document = side.document
    if not entry.inside or entry.node is None or document is None:
        raise NotByEntries
    found = document.tree.find(path)
    if found is None or found.key is None:
        raise NotByEntries
    start = next_line(document.front, found.key.start)
    end = start + len(entry.text) - entry.inside
    return _cut(document, entry.node, path, start, end)


def _entry_at(document: Document, path: FieldPath) -> Entry:
    """The entry at a path. Raises NotByEntries."""
    side = entries_of(document)
    for depth in range(1, len(path)):
        side = _inner(side, side.by_key[str(path[depth - 1])], path[:depth])
    return side.by_key[str(path[-1])]
