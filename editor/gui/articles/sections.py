"""What the sidebar offers: sections of entries, each with the query that it stands for (no Qt)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...core.query import parse_query
from ...core.steps import telling
from ...core.values import fold
from .querytext import folder_term, has_term, is_sound, toggled, value_term, without_names

if TYPE_CHECKING:
    from collections.abc import Container, Generator, Iterable, Mapping, Sequence

    from ...core.schema.model import Schema
    from ...core.site import Library

VALUES = 6
"""Values of a facet that are shown until more are asked for."""
MOST_VALUES = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `term` is a whole query for a view, a term to be put into the present query for a facet.

    `value` is the text that a facet's articles have there.
    """

    label: str
    term: str
    value: str = ""

    def query(self, section: Section, present: str) -> str:
        """The query that a click writes."""
        return toggled(present, self.term, section.name) if section.is_facet else self.term

    def is_chosen(self, section: Section, present: str) -> bool:
        """Whether the present query is this view, or has this term."""
        if section.is_facet:
            return has_term(present, self.term)
        return without_names(present, "sort").casefold() == self.term.casefold()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its entries. `name` is the field or word that a facet's terms begin with, "" for views."""

    key: str
    label: str
    name: str = ""
    entries: tuple[Entry, ...] = ()

    @property
    def is_facet(self) -> bool:
        """Whether its entries narrow the present query, instead of replacing it."""
        return bool(self.name)


@dataclass(slots=True)
class Counts:
    """How many articles each term stands for: of views in the whole site, of facets within the query."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    largest: dict[str, int] = field(default_factory=dict)


def saved_section(schema: Schema, label: str) -> Section:
    """The views that the schema brings along."""
    entries = []
    for view in schema.views:
        sort = f" sort:{view.sort}" if view.sort and "sort:" not in view.query else ""
        entries.append(Entry(view.name, (view.query + sort).strip()))
    return Section("saved", label, entries=tuple(entries))


def collection_section(schema: Schema, label: str) -> Section:
    """The collections, by their folders; those without one of their own can't be asked for."""
    entries = [Entry(c.label or c.name, folder_term(c.folder)) for c in schema.collections if c.folder]
    return Section("collections", label, "in", tuple(dict.fromkeys(entries)))


def facet_section(name: str, label: str, values: Sequence[tuple[str, int]], words: Mapping[str, str]) -> Section:
    """A field's values, most frequent first; `words` tells what some are called."""
    named = [(words.get(value, value), value) for value, _ in values[:MOST_VALUES] if value]
    entries = tuple(Entry(label, value_term(name, value), value) for label, value in named)
    return Section(f"facet:{name}", label, name, entries)


def facet_values(library: Library, names: Sequence[str]) -> dict[str, list[tuple[str, int]]]:
    """Every value of the fields on the whole site: what a facet's entries are made of."""
    return library.facets(names, library.ids()) if names else {}


def count(
    library: Library,
    sections: Iterable[Section],
    present: str,
    unsaved: Container[str] = (),
    conflicts: Container[str] = (),
) -> Generator[Section, None, Counts]:
    """Count for all sections, one after the other: a task's stream that returns the counts.

    A facet counts within the query without its own term, so that its other values can be chosen. `unsaved` are
    the paths of articles with unsaved edits, `conflicts` those at odds with the disk.
    """
    out = Counts()
    results: dict[str, list[int]] = {}

    def find(text: str, section: Section) -> Generator[Section, None, list[int]]:
        if text not in results:
            query = parse_query(text) if text and is_sound(text) else None
            steps = library.finding(query, is_unsaved=unsaved.__contains__, is_conflict=conflicts.__contains__)
            results[text] = yield from telling(steps, section)
        return results[text]

    for section in sections:
        numbers: dict[str, int] = {}
        if section.is_facet:
            numbers = _within(library, section, (yield from find(without_names(present, section.name), section)))
        for entry in section.entries if not section.is_facet else ():
            if is_sound(entry.term):
                numbers[entry.term] = len((yield from find(entry.term, section)))
        for term, number in numbers.items():
            out.numbers[section.key, term] = number
        out.largest[section.key] = max(numbers.values(), default=0)
        yield section
    return out


def _within(library: Library, section: Section, ids: Sequence[int]) -> dict[str, int]:
    """How often each entry of a facet stands among these articles."""
    if section.name == "in":
        return _in_folders(library, section, ids)
    values = dict(library.facets([section.name], ids)[section.name])
    return {entry.term: values.get(entry.value, 0) for entry in section.entries}


def _in_folders(library: Library, section: Section, ids: Sequence[int]) -> dict[str, int]:
    folders = {entry.term: parse_query(entry.term).root for entry in section.entries}
    numbers = dict.fromkeys(folders, 0)
    listed = set(ids)
    paths = [fold(row.path) for row in library.rows() if row.id in listed]
    for term, node in folders.items():
        folder = getattr(node, "folder", "") + "/"
        numbers[term] = sum(path.startswith(folder) for path in paths)
    return numbers
