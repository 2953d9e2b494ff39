"""What the form knows of several articles: what they have in common, where they differ, what is changed in any."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ...core.fieldpath import get_value
from ...core.values import ABSENT
from ..form.context import ArticleContext
from ..form.field_menu import revert_edit
from ..form.plan import picture_path
from ..language import told
from ..pieces.figures import count_text
from .merge import values_with_counts
from .pictures import SeveralPictures
from .problems import key_of, merge_problems, shared_fixes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject

    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.problems import Problem
    from ...core.schema import Field
    from ...core.values import Absent, Record, Value
    from ..form.field_row import FieldRow
    from ..form.item_row import ItemRow
    from ..form.state import FieldState
    from ..preview.loader import ThumbnailLoader
    from ..preview.remote import RemotePictures
    from ..session import Session
    from .problems import Key
    from .selection import Selection


class SeveralContext(ArticleContext):
    """A selection at a time. Where one article must stand for all (whose folder a picture lies in), it is the first."""

    revert_wanted = Signal(object)
    """The path of a field that is to be as it is saved, in every article as it has it."""
    fix_wanted = Signal(object)
    """Article id → edits that mend one problem."""

    def __init__(
        self,
        session: Session,
        thumbnails: ThumbnailLoader,
        parent: QObject | None = None,
        remote: RemotePictures | None = None,
    ) -> None:
        super().__init__(session, thumbnails, parent, remote)
        self.pictures = SeveralPictures(session, self, thumbnails, remote)
        self.selection: Selection | None = None
        self._base: Record = {}
        self._problems_there: list[Problem] = []
        self._fixes: Mapping[Key, Mapping[int, Sequence[Edit]]] = {}

    @property
    def base(self) -> Record:
        """What the articles have in common on disk."""
        return self._base

    def show_selection(self, selection: Selection) -> None:
        """Be about these articles from now on, as they are now."""
        first = next(iter(selection.articles.values()))
        if selection is not self.selection:
            self._problems_there, self._fixes = [], {}
        self.selection, self._base = selection, selection.base
        self.show(first, selection.record, self._problems_there, readonly=False)

    def look_at_problems(self) -> None:
        """Gather what is wrong with the articles as it is known now."""
        if self.selection is not None:
            of_each = self._problems_of_each()
            self._problems_there = merge_problems(of_each.values(), len(self.selection.ids), self._words_of_some)
            self._fixes = shared_fixes(of_each)
            self.show_selection(self.selection)

    def _problems_of_each(self) -> dict[int, Sequence[Problem]]:
        ids = self.selection.ids if self.selection is not None else []
        return {i: self.session.problems(i) for i in ids if self.session.has_row(i)}

    def shared_fix(self, problem: Problem) -> int:
        """In how many of the articles the problem can surely be mended."""
        return len(self._fixes.get(key_of(problem), ()))

    def fix_shared(self, problem: Problem) -> None:
        """Mend the problem in every article in which that is sure, as it is now."""
        edits = shared_fixes(self._problems_of_each()).get(key_of(problem))
        if edits:
            self.fix_wanted.emit(edits)

    def _words_of_some(self, problem: Problem, count: int) -> str:
        total = len(self.selection.ids) if self.selection is not None else 0
        return (
            told(problem.message)
            + " "
            + self.tr("(in %1 of %2)").replace("%1", count_text(count)).replace("%2", count_text(total))
        )

    def state(
        self, path: FieldPath, field: Field, value: Value | Absent, *, readonly: bool = False, unknown: bool = False
    ) -> FieldState:
        """The state of a field, with whether the articles differ in it."""
        state = super().state(path, field, value, readonly=readonly, unknown=unknown)
        selection = self.selection
        if selection is None:
            return state
        union = selection.union(path)
        return replace(
            state,
            is_several=selection.differs(path),
            counts=union.counts if union is not None else (),
            total=len(selection.articles),
            # Of items of a list the values tell: another article may have them at other places.
            has_edits=None if _is_in_list(path) else selection.is_changed(path),
        )

    def written(self, path: FieldPath) -> str:
        """Not known: each file may write it in its own way."""
        return ""

    def source(self, path: FieldPath) -> str:
        """None: there is one in each file."""
        return ""

    def is_shown(self, field: Field) -> bool:
        """Whether the field's `when` matches any of the articles."""
        if not field.when or self.selection is None:
            return True
        pairs = zip(self.selection.articles.values(), self.selection.records.values(), strict=True)
        return any(self.is_due(field, replace(article, record=record)) for article, record in pairs)

    def differs(self, path: FieldPath) -> bool:
        """Whether the articles differ at a path: there itself, or in a list that it goes through."""
        selection = self.selection
        if selection is None:
            return False
        lists = [path[:at] for at, step in enumerate(path) if isinstance(step, int)]
        return any(map(selection.differs, (*lists, path)))

    def has_several_pictures(self) -> bool:
        """Whether any two of the articles have other pictures at their tops; ends at the first that differs."""
        if self.selection is None:
            return False
        collection = self.selection.collection
        paths = ((picture_path(collection, record), record) for record in self.selection.records.values())
        found = (get_value(record, path) if path is not None else ABSENT for path, record in paths)
        first = next(found, ABSENT)
        return any(address != first for address in found)

    def revert(self, row: FieldRow | ItemRow) -> None:
        """Each article's own value comes back; of lists that they had alike, the item alone."""
        state, selection = row.state, self.selection
        if state is None or selection is None:
            return
        whole = next((state.path[:at] for at, step in enumerate(state.path) if isinstance(step, int)), None)
        if whole is None or selection.differed(whole):
            self.revert_wanted.emit(state.path if whole is None else whole)
        else:
            row.edited.emit(revert_edit(state))

    def choices_for_all(self, state: FieldState) -> Sequence[tuple[Value, int]]:
        """The values that some of the articles have, where they differ."""
        if self.selection is None or not state.is_several:
            return ()
        return values_with_counts(self.selection.values(state.path))


def _is_in_list(path: FieldPath) -> bool:
    return any(isinstance(step, int) for step in path)
