"""A file merged from three versions: its front matter field by field, its body line by line.

What was merged is read back: without conflicts it must be exactly the record that merging the three records gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..document import read_document
from ..errors import FrontMatterError, NoFrontMatter, Refusal
from ..values import Absent
from .apply import apply_edits
from .difference import map_steps
from .merge_entries import Merger, NotByEntries
from .merge_lines import merge_lines
from .merge_parts import Clash, as_ours, as_theirs, joined, three_way
from .merge_values import Clashing, merge_values
from .verify import is_same_but_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document import Document
    from ..values import Record
    from .merge_parts import Part


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged file, and in how many places it has conflicts, with git's markers around them."""

    data: bytes
    conflicts: int


def merge_documents(base: Document | None, ours: Document, theirs: Document) -> Merged:
    """Merge three versions; `base` None: both sides made the file."""
    versions = (base, ours, theirs)
    newline = "\r\n" if "\r\n" in _text(ours.data) else "\n"
    bodies = [_text(one.data[one.body_offset :]) if one else "" for one in versions]
    parts = [_fence(versions, opening=True), *_front(base, ours, theirs), _fence(versions, opening=False)]
    return _merged([*parts, *merge_lines(*bodies)], newline)


def merge_texts(base: bytes, ours: bytes, theirs: bytes) -> Merged:
    """Merge three versions of a file that has no front matter, by lines."""
    newline = "\r\n" if b"\r\n" in ours else "\n"
    return _merged(merge_lines(_text(base), _text(ours), _text(theirs)), newline)


def _merged(parts: Sequence[Part], newline: str) -> Merged:
    count = sum(isinstance(part, Clash) for part in parts)
    lined: list[Part] = []
    for part in parts:
        last = lined[-1] if lined else ""
        if isinstance(part, Clash) and isinstance(last, str) and last and not last.endswith("\n"):
            lined.append(newline)  # a marker begins a line
        if part:
            lined.append(part)
    return Merged(joined(lined, newline).encode("utf-8", "surrogateescape"), count)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _fence(versions: Sequence[Document | None], *, opening: bool) -> str:
    """What stands before, or after, the front matter: as the side has it that changed it."""
    texts = []
    for one in versions:
        if one is None:
            texts.append("")
            continue
        end = one.front_start + len(one.front.encode())
        texts.append(_text(one.data[: one.front_start] if opening else one.data[end : one.body_offset]))
    found = three_way(texts[0], texts[1], texts[2])
    return texts[1] if found is None else found


def _front(base: Document | None, ours: Document, theirs: Document) -> list[Part]:
    """The front matter: by entries, else by edits on our text, else it clashes as a whole."""
    try:
        expected = merge_values(base.record if base else {}, ours.record, theirs.record)
    except Clashing:
        expected = None
    assert not isinstance(expected, Absent)
    try:
        parts = Merger(base, ours, theirs).parts()
        if _is_sound(parts, ours, expected):
            return parts
    except NotByEntries:
        pass  # in brackets, in JSON or TOML, or with anchors: by edits then
    if isinstance(expected, dict):
        applied = apply_edits(ours, map_steps((), ours.record, expected))
        if not isinstance(applied, Refusal):
            return [applied.document.front]
    return [Clash(ours.front, theirs.front)]


def _is_sound(parts: Sequence[Part], ours: Document, expected: object) -> bool:
    """Whether merged front matter can be read whichever side is chosen, and without conflicts is what is expected."""
    records = [_read(text, ours) for text in (as_ours(parts), as_theirs(parts))]
    if any(isinstance(part, Clash) for part in parts):
        return expected is None and None not in records
    return isinstance(expected, dict) and records[0] is not None and is_same_but_order(records[0], expected)


def _read(front: str, like: Document) -> Record | None:
    head, tail = like.data[: like.front_start], like.data[like.front_start + len(like.front.encode()) :]
    try:
        document = read_document(head + front.encode("utf-8", "surrogateescape") + tail)
    except (FrontMatterError, NoFrontMatter):
        return None
    return document.record if document.front == front and not document.duplicates else None
