"""A list whose items are more than a word each: folded, its items as lines that open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ....core.edits import Insert, Move, Remove, Set
from ....core.values import ABSENT
from ...theme import set_kind, theme
from ..fold_head import FoldHead
from ..item_row import ItemRow
from ..new_item import new_items
from ..summary import summary_of
from .base import FieldWidget
from .object import ObjectBody

if TYPE_CHECKING:
    from ....core.problems.model import Problem
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..state import FieldState, FormContext

AT_ONCE = 100
"""How many items are shown before "show more" is pressed."""


class RowsWidget(FieldWidget):
    """Any list. Lines are made when the list is opened, a line's form when the line is."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._head = FoldHead(self)
        self._head.toggled.connect(self._fold)
        self._column.addWidget(self._head)
        self._holder: QWidget | None = None
        self._rows: list[ItemRow] = []
        self._limit = AT_ONCE
        self._wanted_focus: int | None = None
        self.setFocusProxy(self._head)

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """A list, or none yet."""
        return value is ABSENT or value is None or isinstance(value, list)

    def has_own_head(self) -> bool:
        """The label stands in the folded line."""
        return True

    def focus_target(self) -> QWidget:
        """The line that opens the list."""
        return self._head

    def open_up(self) -> None:
        """Unfold."""
        self._head.setChecked(True)

    def item_rows(self) -> list[ItemRow]:
        """The lines on screen."""
        return [row for row in self._rows if not row.isHidden()]

    @property
    def add_button(self) -> QPushButton | None:
        """The button that adds an item, None before the list was opened."""
        return self._add if self._holder is not None else None

    def new_body(self, parent: QWidget) -> ObjectBody:
        """The form of one item."""
        body = ObjectBody(self.context, self)
        body.setParent(parent)
        return body

    def set_changed(self, is_changed: bool) -> None:
        """Told in the head, with what is wrong below."""
        self._head.set_marks(changed=is_changed, problems=self.context.problem_count(self._state.path))

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Told in the head."""

    def add_item(self, value: Value) -> None:
        """Add an item at the end and open it."""
        path = self._state.path
        self._wanted_focus = len(self._values())
        is_new = self._state.value is ABSENT or self._state.value is None
        self._emit(Set(path, [value]) if is_new else Insert(path, value))

    def _values(self) -> list[Value]:
        return self._state.value if isinstance(self._state.value, list) else []

    def _shows(self, before: FieldState, state: FieldState) -> bool:
        return super()._shows(before, state) and (before.below, before.base) == (state.below, state.base)

    def _show(self, state: FieldState) -> None:
        field = state.field
        self._head.show_text(field.label, summary_of(state.value, field), required=field.required)
        if self._head.isChecked():
            self._fill()

    def _fold(self, is_open: bool) -> None:
        if is_open and self._holder is None:
            self._make_holder()
        if self._holder is not None:
            if is_open:
                self._fill()
            self._holder.setVisible(is_open)

    def _make_holder(self) -> None:
        self._holder = QWidget(self)
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, theme.px(8))
        self._list.setSpacing(0)
        self._more = QPushButton(self._holder)
        set_kind(self._more, kind="link")
        self._more.clicked.connect(self._show_more)
        self._list.addWidget(self._more)
        self._add = QPushButton(theme.icon("add"), self.tr("Add"), self._holder)
        set_kind(self._add, kind="link")
        self._add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._add.clicked.connect(self._add_asked)
        self._list.addWidget(self._add)
        self._column.addWidget(self._holder)

    def _fill(self) -> None:
        """Show the items, in lines that are used again."""
        values, state = self._values(), self._state
        count = min(len(values), self._limit)
        while len(self._rows) < count:
            self._add_row()
        for number, row in enumerate(self._rows):
            if number < count:
                row.show_item(number, values[number], state)
            row.setVisible(number < count)
        self._more.setVisible(len(values) > count)
        self._more.setText(self.tr("Show %n more", "", len(values) - count))
        self._add.setVisible(not state.is_readonly)
        self._add.setText(self.tr("Add to {label}").format(label=state.field.label))
        self._focus_wanted()

    def _add_row(self) -> None:
        number = len(self._rows)
        row = ItemRow(self, self._holder or self)
        self._rows.append(row)
        self._list.insertWidget(number, row)
        row.removed.connect(lambda: self._remove(number))
        row.moved.connect(lambda step: self._move(number, number + step))
        row.dropped.connect(lambda at: self._move(number, self._place_at(at)))

    def _remove(self, index: int) -> None:
        if self._state.is_readonly or not 0 <= index < len(self._values()):
            return
        self._close_all()
        self._wanted_focus = min(index, len(self._values()) - 2)
        self._emit(Remove((*self._state.path, index)))

    def _move(self, index: int, to: int) -> None:
        if self._state.is_readonly or index == to or not 0 <= to < len(self._values()):
            return
        self._close_all()
        self._wanted_focus = to
        self._emit(Move(self._state.path, index, to))

    def _close_all(self) -> None:
        """Fold the lines: they stay where they are while the items under them move."""
        for row in self._rows:
            row.head.setChecked(False)

    def _focus_wanted(self) -> None:
        """After an edit, the line that it was about."""
        at, self._wanted_focus = self._wanted_focus, None
        if at is not None and 0 <= at < len(self._rows) and not self._rows[at].isHidden():
            self._rows[at].head.setFocus()

    def _place_at(self, at: QPoint) -> int:
        """The position of the line at a height, or the last one."""
        rows = self.item_rows()
        return next((i for i, row in enumerate(rows) if at.y() < row.geometry().bottom()), len(rows) - 1)

    def _show_more(self) -> None:
        self._limit += 10 * AT_ONCE
        self._fill()

    def _add_asked(self) -> None:
        choices = new_items(self._state.field, self._values())
        if len(choices) == 1:
            self.add_item(choices[0][1])
            return
        menu = QMenu(self)
        for label, value in choices:
            menu.addAction(label).triggered.connect(lambda _=False, value=value: self.add_item(value))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height())))
