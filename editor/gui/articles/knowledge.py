"""What the search box knows of the site: fields at once, used values as soon as the worker has counted them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.errors import QueryError
from ...core.problems import RULES
from ...core.query import parse_query
from ...core.values import fold
from ..pieces.figures import count_text
from .choice import KnownFields
from .completion import Known, KnownField
from .querytext import field_name
from .querywords import query_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ...core.fieldpath import FieldPath
    from ...core.query import Query
    from ...core.site import Library
    from ...core.values import Value
    from ..session import Session


class Knowledge(QObject):
    """Answers at once with what is known; `arrived` tells that more is."""

    arrived = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._known: Known | None = None
        self._values: dict[FieldPath, Sequence[tuple[Value, int]] | None] = {}
        self._asked = 0
        session.rows_changed.connect(self._values.clear)
        session.rows_added.connect(self._values.clear)

    def forget(self) -> None:
        """The site or its schema is another one."""
        self._known = None
        self._values.clear()

    def now(self) -> Known:
        """What is known at this moment."""
        site = self._session.site
        if self._known is None:
            if site is None:
                return Known()
            known = KnownFields(site.schema)
            fields = [
                KnownField(_query_name(name), _whole_label(name, known.labels), field.widget)
                for name, field in known.fields.items()
            ]
            folders = tuple(dict.fromkeys(c.folder for c in site.schema.collections if c.folder))
            self._known = Known(fields, folders, tuple(RULES), self._values_of, count_text, query_words())
        return self._known

    def _values_of(self, path: FieldPath) -> Sequence[tuple[Value, int]] | None:
        if path not in self._values:
            self._values[path] = None
            self._ask(path)
        return self._values[path]

    def _ask(self, path: FieldPath) -> None:
        library = self._session.library
        if library is None:
            return

        def keep(found: Sequence[tuple[Value, int]]) -> None:
            self._values[path] = found
            self.arrived.emit()

        self._session.tasks.run(lambda: library.used_values(path), on_done=keep)

    def ask_unknown(self, query: Query, tell: Callable[[str, str], object]) -> None:
        """Tell the first field of a query that no article has, with the name that is nearest to it or ""."""
        self._asked += 1
        asked, library = self._asked, self._session.library
        names = [known.name for known in self.now().fields]
        folded = {fold(name) for name in names}
        unknown = [name for name in query.field_names if fold(name) not in folded and name != "path"]
        if library is None or not unknown:
            return

        def look() -> str:
            return next((name for name in unknown if not _has_any(library, name)), "")

        def answer(name: str) -> None:
            if name and asked == self._asked:
                near = get_close_matches(name, names, 1, 0.7)
                tell(name, near[0] if near else "")

        self._session.tasks.run(look, on_done=answer)


def _has_any(library: Library, name: str) -> bool:
    try:
        return bool(library.find(parse_query(f"{name}:*")))
    except QueryError:
        return True


def _query_name(path_text: str) -> str:
    """A field path's text as a query takes it: a key that is one of its words is quoted."""
    return field_name(path_text) if "." not in path_text and '"' not in path_text else path_text


def _whole_label(name: str, labels: Mapping[str, str]) -> str:
    """A field's label after those of the fields that it lies in: `Twitter › User name`."""
    parts = name.split(".")
    ways = (".".join(parts[: at + 1]) for at in range(len(parts)))
    return " › ".join(labels[way] for way in ways if way in labels)
