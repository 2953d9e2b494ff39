"""What the list is sorted by: clicks on the header, and a menu that does the same by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ...core.query import SortKey
from .querytext import without_names
from .texts import column_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from .columns import Column
    from .layout import ColumnLayout
    from .lister import Lister

_ARROWS = {False: "↑", True: "↓"}
_FROM_THE_TOP = ("date", "problems")
"""Columns of these kinds are first sorted downwards: the newest, the most problems."""


class Sorter(QObject):
    """Changes the list's order. An order that the query asks for itself gives way to what is chosen here."""

    changed = Signal()
    query_chosen = Signal(str)
    """The query without its own order."""

    def __init__(self, lister: Lister, layout: ColumnLayout) -> None:
        super().__init__(lister)
        self._lister = lister
        self._layout = layout

    def sort_by(self, column: Column, is_added: bool) -> None:
        """By a column, then the other way, then not at all; `is_added` as a further key (Shift)."""
        path = column.sort
        if not path:
            return
        keys = list(self._lister.sort)
        old = next((key for key in keys if key.path == path), None)
        first = column.kind in _FROM_THE_TOP
        if old is None:
            keys = [*keys, SortKey(path, first)] if is_added else [SortKey(path, first)]
        elif old.descending == first:
            new = SortKey(path, not first)
            keys = [new if key == old else key for key in keys] if is_added else [new]
        else:
            keys = [key for key in keys if key != old] if is_added else [SortKey(path, first)]
        self.set_keys(keys)

    def set_keys(self, keys: Sequence[SortKey]) -> None:
        """Sort by these, the first one first."""
        query = self._lister.query_text
        plain = without_names(query, "sort")
        self._lister.set_sort(keys)
        if plain != query:
            self._lister.set_query(plain)
            self.query_chosen.emit(plain)
        self.changed.emit()

    def menu(self, parent: QWidget) -> QMenu:
        """The columns with the arrows of those in force, and below the same for a further key."""
        menu = QMenu(parent)
        menu.setObjectName("sort-menu")
        first = QActionGroup(menu)  # one is sorted by first: round marks; any may be a further one: ticks
        for action in self._fill(menu, is_added=False):
            first.addAction(action)
        menu.addSeparator()
        further = menu.addMenu(self.tr("Then by"))
        further.setEnabled(bool(self._lister.sort))
        self._fill(further, is_added=True)
        menu.addSeparator()
        by_path = menu.addAction(self.tr("By file name"), lambda: self.set_keys([SortKey(("path",), False)]))
        by_path.setCheckable(True)
        first.addAction(by_path)
        by_path.setChecked(self._lister.sort == (SortKey(("path",), False),))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _fill(self, menu: QMenu, *, is_added: bool) -> list[QAction]:
        paths = [key.path for key in self._lister.sort]
        marked = paths[1:] if is_added else paths[:1]
        actions = []
        for column in self._layout.shown():
            if not column.sort:
                continue
            arrow = self.arrow_of(column)
            action = menu.addAction(column_text(column).replace("&", "&&") + (f"  {arrow}" if arrow else ""))
            action.setCheckable(True)
            action.setChecked(column.sort in marked)
            action.triggered.connect(lambda _=False, column=column: self.sort_by(column, is_added))
            actions.append(action)
        return actions

    def arrow_of(self, column: Column) -> str:
        """The arrow of a column that is sorted by, with its rank among several; else ""."""
        return arrow_of(self._lister.sort, column)


def arrow_of(keys: Sequence[SortKey], column: Column) -> str:
    """The arrow of a column under these keys, with its rank among several; "" where it is none of them."""
    for rank, key in enumerate(keys, 1):
        if column.sort and key.path == column.sort:
            return _ARROWS[key.descending] + (str(rank) if len(keys) > 1 else "")
    return ""
