"""What a form knows of the article that it shows: values, problems, vocabularies, pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.edits import Edit
from ...core.errors import QueryError
from ...core.fieldpath import get_value
from ...core.query import QueryContext, matches, parse_query
from ...core.schema.kinds import read_value
from ...core.values import ABSENT, is_same
from .add_field import AddFieldPopup
from .article_pictures import ArticlePictures
from .choose_kind import field_for
from .field_menu import revert_edit
from .field_problems import FieldProblems
from .field_row import FieldRow
from .fields.base import text_of
from .known_values import KnownValues
from .origins import Origins
from .state import FieldState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import tzinfo

    from PySide6.QtWidgets import QWidget

    from ...core.fieldpath import FieldPath
    from ...core.problems import Problem
    from ...core.query import Query
    from ...core.schema import Field
    from ...core.schema.model import WidgetName
    from ...core.site import Article
    from ...core.values import Absent, Record, Value
    from ..preview.loader import ThumbnailLoader
    from ..preview.remote import RemotePictures
    from ..session import Session
    from .item_row import ItemRow
    from .state import Suggestion
    from .used_keys import UsedKey


class ArticleContext(QObject):
    """One article at a time: its text on disk, the record that its draft makes of it, its problems."""

    row_focused = Signal(object)
    """The path of the field that took the focus."""
    edited = Signal(object)
    for_all_wanted = Signal(object, object)
    """Path and value: the field is to have this value in all selected articles."""

    def __init__(
        self,
        session: Session,
        thumbnails: ThumbnailLoader,
        parent: QObject | None = None,
        remote: RemotePictures | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.pictures = ArticlePictures(session, self, thumbnails, remote)
        self.article: Article | None = None
        self.record: Record = {}
        self.is_readonly = False
        self.selected = 1
        """How many articles are selected while this one is shown."""
        self._problems = FieldProblems()
        self._conflicts: frozenset[FieldPath] = frozenset()
        self._origins = Origins({}, {})
        self.is_news = True
        """Whether what was shown last differs from what was shown before."""
        self._kinds: dict[FieldPath, WidgetName] = {}
        self._values = KnownValues(session)

    @property
    def zone(self) -> tzinfo:
        """The site's timezone."""
        site = self.session.site
        return site.config.timezone if site is not None else UTC

    @property
    def base(self) -> Record:
        """The record on disk."""
        return self.article.record if self.article is not None else {}

    def show(
        self,
        article: Article,
        record: Record,
        problems: Sequence[Problem],
        *,
        readonly: bool,
        conflicts: Iterable[FieldPath] = (),
    ) -> None:
        """Be about this article from now on; `conflicts` are fields that others changed on disk, too."""
        shown = (self.is_readonly, self._problems.all, self._conflicts)
        self._conflicts = frozenset(conflicts)
        is_same_article = self.article is article and self.record is record
        self.is_news = not is_same_article or shown != (readonly, tuple(problems), self._conflicts)
        self.article, self.record, self.is_readonly = article, record, readonly
        self._problems = FieldProblems(problems)
        self._origins = Origins(self.base, record)

    @property
    def general(self) -> list[Problem]:
        """The problems of the article as a whole."""
        return self._problems.general

    def note_kinds(self, path: FieldPath, used: Sequence[UsedKey]) -> None:
        """Know from now on what the keys of the objects at `path` (without indexes) usually hold."""
        self._kinds.update({(*path, key.name): key.kind for key in used})

    def field_of(self, path: FieldPath, value: Value | Absent) -> Field:
        """A field for a key that the schema does not have: of its value's kind, for null of the usual kind."""
        field = field_for(str(path[-1]), value)
        usual = self._kinds.get(_without_indexes(path)) if value is None else None
        return replace(field, widget=usual) if usual is not None else field

    def state(
        self, path: FieldPath, field: Field, value: Value | Absent, *, readonly: bool = False, unknown: bool = False
    ) -> FieldState:
        """The state of a field whose value in the draft is `value`."""
        return FieldState(
            path,
            field,
            value,
            self._base_value(path),
            self._problems.at(path),
            self._problems.below(path),
            is_readonly=readonly or field.readonly or self.is_readonly,
            is_unknown=unknown,
            is_conflict=path in self._conflicts,
        )

    def problem_count(self, path: FieldPath) -> tuple[int, str]:
        """How many problems stand at and below a path, and the gravest severity."""
        return self._problems.count(path)

    def shared_fix(self, problem: Problem) -> int:
        """None: of one article a problem has its own fix."""
        return 0

    def fix_shared(self, problem: Problem) -> None:
        """Nothing, as above."""

    def _base_value(self, path: FieldPath) -> Value | Absent:
        """What the file has where the draft has `path`: an item may stand at another place of its list there."""
        origin = self._origins.path(path)
        return ABSENT if origin is None else get_value(self.base, origin)

    def way_back(self, path: FieldPath) -> int | None:
        """The index at which an item that was moved stood before; None for what was not moved."""
        return self._origins.way_back(path)

    def written(self, path: FieldPath) -> str:
        """How the value stands in the file; "" where the draft has another."""
        document = self.article.document if self.article is not None else None
        if document is None:
            return ""
        origin = self._origins.path(path)
        if origin is None:
            return ""
        value = get_value(self.base, origin)
        is_number = isinstance(value, (int, float)) and is_same(value, get_value(self.record, path))
        return document.written(origin) if is_number else ""

    def source(self, path: FieldPath) -> str:
        """The lines of the file that hold the field."""
        document = self.article.document if self.article is not None else None
        origin = self._origins.path(path)
        if document is None or origin is None or get_value(self.base, origin) is ABSENT:
            return ""
        first, last = document.source_lines(origin)
        lines = document.data.decode("utf-8-sig", "replace").split("\n")
        return "\n".join(line.rstrip("\r") for line in lines[first - 1 : last])

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """What typed text means; the text itself where it is nothing of the field's kind."""
        try:
            return read_value(text, field, present)
        except ValueError:
            return text

    def suggestions(
        self, path: FieldPath, field: Field, then: Callable[[Sequence[Suggestion]], object] | None = None
    ) -> Sequence[Suggestion]:
        """The vocabulary, then values used elsewhere that it does not have, with how often."""
        return self._values.ask(_without_indexes(path), field, then)

    def label_of(self, field: Field, value: Value | Absent) -> str:
        """What a relation's value stands for in its vocabulary."""
        vocabulary = self.session.known_vocabulary(field)
        if vocabulary is None or isinstance(value, (list, dict, bytes)):
            return ""
        pairs = zip(vocabulary.values, vocabulary.labels, strict=False)
        label = next((label for known, label in pairs if is_same(known, value)), "")
        return label if label != text_of(value) else ""

    def add_field(self, state: FieldState, place: QWidget, add: Callable[[Edit], object]) -> AddFieldPopup:
        """Ask which field an object is to get."""
        return AddFieldPopup.open_for(self, state, place, add)

    def is_shown(self, field: Field) -> bool:
        """Whether the field's `when` matches the draft. One that can't be read hides nothing."""
        return self.article is None or self.is_due(field, replace(self.article, record=self.record))

    def is_due(self, field: Field, article: Article) -> bool:
        """Whether the field's `when` matches an article."""
        query = _query_of(field.when) if field.when else None
        return query is None or matches(query, article, QueryContext(timezone=self.zone))

    def differs(self, path: FieldPath) -> bool:
        """Whether the articles shown differ at a path: one alone never does."""
        return False

    def has_several_pictures(self) -> bool:
        """Whether the articles shown have other pictures than each other: one alone never has."""
        return False

    def revert(self, row: FieldRow | ItemRow) -> None:
        """Bring the row's field back to what is saved."""
        if row.state is not None:
            row.edited.emit(revert_edit(row.state))

    def choices_for_all(self, state: FieldState) -> Sequence[tuple[Value, int]]:
        """The value that the article has, where others are selected with it."""
        return [(state.value, 0)] if self.selected > 1 and state.value is not ABSENT else []  # type: ignore[list-item]

    def set_for_all(self, path: FieldPath, value: Value) -> None:
        """Ask for this value in all selected articles."""
        self.for_all_wanted.emit(path, value)

    def new_row(self, parent: QWidget) -> FieldRow:
        """A row for one field; its edits go where its owner sends them."""
        row = FieldRow(self, parent)
        row.focused.connect(self.row_focused)
        return row

    def edit(self, edit: Edit) -> None:
        """A person changed something."""
        self.edited.emit(edit)


@lru_cache(maxsize=256)
def _query_of(text: str) -> Query | None:
    try:
        return parse_query(text)
    except QueryError:
        return None


def _without_indexes(path: FieldPath) -> FieldPath:
    return tuple(step for step in path if isinstance(step, str))
