"""A list whose items are more than a word each: folded, its items as lines that open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ....core.edits import Insert, Move, Remove, Set
from ....core.values import ABSENT
from ...pieces.plaintext import unmarked
from ...theme import set_kind, theme
from ..drag_scroll import DragScroll
from ..drop_mark import DropMark
from ..item_row import ItemRow
from ..layout_once import laid_out_once
from ..limits import items_between
from ..list_drop import ListDrop
from ..new_item import new_items
from ..summary import summary_of
from .base import several_words
from .fold import FoldWidget

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..state import FormContext

AT_ONCE = 100
"""How many items are shown before "show more" is pressed."""


class RowsWidget(FoldWidget):
    """Any list. Lines are made when the list is opened, a line's form when the line is."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows: list[ItemRow] = []
        self._limit = AT_ONCE
        self._wanted_focus: int | None = None
        self._wanted_open = False
        self._drop = ListDrop(self, context)

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """A list, or none yet."""
        return value is ABSENT or value is None or isinstance(value, list)

    def item_rows(self) -> list[ItemRow]:
        """The lines on screen."""
        return [row for row in self._rows if not row.isHidden()]

    @property
    def add_button(self) -> QPushButton | None:
        """The button that adds an item, None before the list was opened."""
        return self._add if self._body is not None else None

    def summary(self) -> str:
        """How many items there are, and how many there may be."""
        limits = items_between(self._state.field)
        words = several_words() if self._state.is_several else summary_of(self._state.value, self._state.field)
        return " · ".join(part for part in (words, limits) if part)

    def add_item(self, value: Value) -> None:
        """Add an item at the end and open it."""
        path = self._state.path
        self._wanted_focus, self._wanted_open = len(self._values()), True
        is_new = self._state.value is ABSENT or self._state.value is None
        self._emit(Set(path, [value]) if is_new else Insert(path, value))

    def step(self, step: int) -> None:
        """Down goes into the list where it is open."""
        if step > 0 and self._head.isChecked() and self.item_rows():
            self._step(0)
        else:
            super().step(step)

    def make_body(self) -> QWidget:
        """A place for the lines, and the buttons below them."""
        body = QWidget(self)
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(0, 0, 0, theme.px(8))
        self._list.setSpacing(0)
        self._note = QLabel(self.tr("The articles differ here. To edit an item, look at one article."), body)
        self._note.setWordWrap(True)
        self._note.setContentsMargins(theme.px(25), 0, theme.px(3), 0)
        set_kind(self._note, role="hint")
        self._list.addWidget(self._note)
        self._more = self._link(body)
        self._more.clicked.connect(self._show_more)
        self._add = self._link(body)
        self._add.setIcon(theme.icon("add"))
        self._add.clicked.connect(self._add_asked)
        self._mark = DropMark(body)
        self._scroll = DragScroll(body)
        self._scroll.scrolled.connect(self._show_place)
        return body

    def fill_body(self) -> None:
        """Show the items, in lines that are used again."""
        values, state = self._values(), self._state
        count = min(len(values), self._limit)
        while len(self._rows) < count:
            self._add_row()
        with laid_out_once(self._list):
            for number, row in enumerate(self._rows):
                if number < count:
                    row.show_item(number, values[number], state)
                row.setVisible(number < count)
        self._more.setVisible(len(values) > count)
        self._more.setText(self.tr("Show %n more", "", len(values) - count))
        self._add.setVisible(not state.is_readonly and not state.is_several)
        self._note.setVisible(state.is_several)
        self._add.setText(unmarked(self.tr("Add to %1").replace("%1", state.field.label)))
        self._focus_wanted()

    def _link(self, body: QWidget) -> QPushButton:
        button = QPushButton(body)
        set_kind(button, kind="link")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._list.addWidget(button)
        return button

    def _values(self) -> list[Value]:
        state = self._state
        return state.value if isinstance(state.value, list) and not state.is_several else []

    def _add_row(self) -> None:
        number = len(self._rows)
        row = ItemRow(self.context, self._body or self)
        self._rows.append(row)
        self._list.insertWidget(number, row)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(number))
        row.duplicated.connect(lambda: self._duplicate(number))
        row.stepped.connect(lambda step: self._step(number + step))
        row.moved.connect(lambda step: self._move(number, number + step))
        row.drag.moved.connect(self._hold)
        row.drag.ended.connect(self._end_drag)
        row.drag.dropped.connect(lambda at: self._move(number, self._place_for(number, at)))

    def _may_change(self, index: int) -> bool:
        return not self._state.is_readonly and 0 <= index < len(self._values())

    def _remove(self, index: int) -> None:
        if self._may_change(index):
            self._wanted_focus = min(index, len(self._values()) - 2)
            is_open = self._openings()
            self._open_as([*is_open[:index], *is_open[index + 1 :], False])
            self._emit(Remove((*self._state.path, index)))
            if self._wanted_focus is not None and self._wanted_focus < 0:
                self._add.setFocus()

    def _duplicate(self, index: int) -> None:
        if self._may_change(index):
            self._wanted_focus = index + 1
            is_open = self._openings()
            self._open_as([*is_open[: index + 1], *is_open[index:]])
            self._emit(Insert(self._state.path, self._values()[index], index + 1))

    def _move(self, index: int, to: int) -> None:
        if self._may_change(index) and index != to and 0 <= to < len(self._values()):
            self._wanted_focus = to
            is_open = self._openings()
            is_open.insert(to, is_open.pop(index))
            self._open_as(is_open)
            self._emit(Move(self._state.path, index, to))

    def _step(self, index: int) -> None:
        """Focus a neighbour: the list's own head before the first line."""
        rows = self.item_rows()
        if 0 <= index < len(rows):
            rows[index].head.setFocus()
        elif index < 0:
            self._head.setFocus()
        elif not self._add.isHidden():
            self._add.setFocus()

    def _openings(self) -> list[bool]:
        return [row.is_open for row in self._rows]

    def _open_as(self, openings: list[bool]) -> None:
        """Lines stay where they are while the items under them move: what is open goes along with its item."""
        for row, is_open in zip(self._rows, openings, strict=False):
            row.remember_open(is_open)

    def _focus_wanted(self) -> None:
        """After an edit, the line that it was about."""
        at, self._wanted_focus = self._wanted_focus, None
        if at is not None and 0 <= at < len(self._rows) and not self._rows[at].isHidden():
            self._rows[at].head.setFocus()
            if self._wanted_open:
                self._rows[at].open_up()
                self._rows[at].focus_first()
        self._wanted_open = False

    def _hold(self, at: QPoint) -> None:
        """A line is held over a place of the screen."""
        self._scroll.follow(at)
        self._show_place(at)

    def _end_drag(self) -> None:
        self._scroll.stop()
        self._mark.hide()

    def _show_place(self, at: QPoint) -> None:
        """Say where a dragged line would go: a mark between two lines."""
        rows = self.item_rows()
        gap = self._gap_at(at)
        edge = rows[gap].geometry().top() if gap < len(rows) else rows[-1].geometry().bottom()
        self._mark.show_across(edge)

    def _gap_at(self, at: QPoint) -> int:
        """The gap between lines that is nearest to a place of the screen; 0 is before the first line."""
        rows, y = self.item_rows(), (self._body or self).mapFromGlobal(at).y()
        return next((i for i, row in enumerate(rows) if y < row.geometry().center().y()), len(rows))

    def _place_for(self, index: int, at: QPoint) -> int:
        """Where the line `index` stands after it was dropped at a place of the screen."""
        gap = self._gap_at(at)
        return gap - 1 if gap > index else gap

    def _show_more(self) -> None:
        self._limit += 10 * AT_ONCE
        self.fill_body()

    def _add_asked(self) -> None:
        choices = new_items(self._state.field, self._values())
        if len(choices) == 1:
            self.add_item(choices[0][1])
            return
        menu = QMenu(self)
        for label, value in choices:
            menu.addAction(unmarked(label)).triggered.connect(lambda _=False, value=value: self.add_item(value))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height())))
