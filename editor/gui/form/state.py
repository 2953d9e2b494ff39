"""What a form shows of one field, and what its widgets ask of the rest of the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ...core.values import ABSENT, is_same

if TYPE_CHECKING:
    from datetime import tzinfo

    from PySide6.QtWidgets import QWidget

    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.problems.model import Problem
    from ...core.schema.model import Field
    from ...core.site.media import Media
    from ...core.values import Absent, Value
    from ..preview.loader import ThumbnailLoader
    from ..preview.offers import Offer
    from ..preview.remote import RemotePictures
    from .field_row import FieldRow
    from .item_row import ItemRow


@dataclass(frozen=True, slots=True)
class FieldState:
    """One field as it is now. `value` is the draft's, `base` the file's; ABSENT where there is none.

    `is_several`: several articles are shown, and they differ here.
    """

    path: FieldPath
    field: Field
    value: Value | Absent = ABSENT
    base: Value | Absent = ABSENT
    problems: tuple[Problem, ...] = ()
    below: tuple[Problem, ...] = ()
    """The problems of what the value holds (`topics[1]`)."""
    is_readonly: bool = False
    is_unknown: bool = False
    is_several: bool = False
    is_conflict: bool = False
    """Others changed the field on disk, too, and the choice is open."""
    counts: tuple[int, ...] = ()
    """Of lists that differ, `value` is the union, and this how many articles have each item."""
    total: int = 1
    """How many articles are shown."""
    has_edits: bool | None = None
    """Whether an article of several is changed here; None: `value` and `base` tell."""

    @property
    def is_changed(self) -> bool:
        """Whether the draft differs from the file here."""
        return not is_same(self.value, self.base) if self.has_edits is None else self.has_edits


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value that may be chosen: what is stored, what an editor reads, and a muted note (a count, a label).

    `label` is what the value stands for, where the vocabulary says it; it is found by that, too.
    """

    value: Value
    text: str
    note: str = ""
    label: str = ""


class FormPictures(Protocol):
    """What picture and file fields ask."""

    @property
    def loader(self) -> ThumbnailLoader:
        """Decodes pictures."""

    @property
    def remote(self) -> RemotePictures | None:
        """Pictures of other hosts; None where they are never shown."""

    def find(self, value: str, then: Callable[[Media | None], object]) -> None:
        """Tell where a value leads, perhaps twice: at once what is known, later what is so. None: nowhere."""

    def declared_size(self, path: FieldPath) -> tuple[int, int]:
        """The width and height that stand beside a picture's value; 0 for none."""

    def open(self, path: FieldPath) -> None:
        """Look at a picture closely."""

    def choose(self, path: FieldPath) -> None:
        """Let one of the site's pictures be chosen for a field."""

    def choose_file(self, path: FieldPath, parent: QWidget) -> None:
        """Let a file of the site, of any kind, be chosen for a field."""

    def take(self, path: FieldPath, offer: Offer) -> None:
        """Put a picture that was dropped or pasted into a field."""

    @property
    def can_declare(self) -> bool:
        """Whether a picture's real size can be written beside its value."""

    def declare(self, path: FieldPath, width: int, height: int) -> None:
        """Write a picture's real size beside its value."""

    def refuse(self, reason: str) -> None:
        """Say why something offered was not taken."""


class FormContext(Protocol):
    """What widgets ask of the form that they stand in. All answers are about the article shown."""

    @property
    def pictures(self) -> FormPictures:
        """What picture and file fields ask."""

    @property
    def zone(self) -> tzinfo:
        """The site's timezone."""

    def state(
        self, path: FieldPath, field: Field, value: Value | Absent, *, readonly: bool = False, unknown: bool = False
    ) -> FieldState:
        """The state of a nested field."""

    def field_of(self, path: FieldPath, value: Value | Absent) -> Field:
        """A field for a key that the schema does not have."""

    def written(self, path: FieldPath) -> str:
        """How the value stands in the file (`1_250`), or "" where that is not known or no longer so."""

    def source(self, path: FieldPath) -> str:
        """The lines of the file that hold the field, or ""."""

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """What typed text means in the field's kind; the text itself where it can't be read as that."""

    def suggestions(
        self, path: FieldPath, field: Field, then: Callable[[Sequence[Suggestion]], object] | None = None
    ) -> Sequence[Suggestion]:
        """Values to choose from, as far as they are known: the vocabulary first, then those used elsewhere.

        `then` gets them again when all are known.
        """

    def label_of(self, field: Field, value: Value | Absent) -> str:
        """What a relation's value stands for in its vocabulary; "" where that is not known, or the value itself."""

    def problem_count(self, path: FieldPath) -> tuple[int, str]:
        """How many problems stand at and below a path, and the gravest severity ("" for none)."""

    def shared_fix(self, problem: Problem) -> int:
        """In how many of several articles a problem without one fix for all can be mended; 0 for none."""

    def fix_shared(self, problem: Problem) -> None:
        """Mend it in these."""

    def way_back(self, path: FieldPath) -> int | None:
        """The index at which an item that was moved stood before; None for what was not moved."""

    def is_shown(self, field: Field) -> bool:
        """Whether the field's `when` matches the article."""

    def revert(self, row: FieldRow | ItemRow) -> None:
        """Bring the row's field, or the list's item, back to what is saved."""

    def choices_for_all(self, state: FieldState) -> Sequence[tuple[Value, int]]:
        """What a field may be set to in all selected articles, with how many of them have it (0: not known)."""

    def set_for_all(self, path: FieldPath, value: Value) -> None:
        """Give the field this value in all selected articles."""

    def new_row(self, parent: QWidget) -> FieldRow:
        """A row for one field, to be shown in a nested form."""

    def add_field(self, state: FieldState, place: QWidget, add: Callable[[Edit], object]) -> object:
        """Ask, at `place`, which field the object shown by `state` is to get; `add` gets the edit."""
