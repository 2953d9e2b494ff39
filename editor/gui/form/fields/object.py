"""An object: folded to a line that sums it up; opened, a form of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ....core.values import ABSENT
from ...theme import theme
from ..choose_fields import object_fields
from ..flow import FieldGrid
from ..fold_head import FoldHead
from ..summary import summary_of
from .base import FieldWidget

if TYPE_CHECKING:
    from ....core.problems.model import Problem
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..field_row import FieldRow
    from ..state import FieldState, FormContext


class ObjectBody(QWidget):
    """The fields of one object, declared ones in order, then those that it has besides. Rows are used again."""

    def __init__(self, context: FormContext, parent: FieldWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._owner = parent
        self._grid = FieldGrid(self)
        self._grid.setContentsMargins(0, 0, 0, theme.px(8))
        self._rows: list[FieldRow] = []

    def show_state(self, state: FieldState) -> None:
        """Show an object's fields."""
        value = state.value if isinstance(state.value, dict) else {}
        entries = [(f, unknown) for f, unknown in object_fields(state.field, value) if self._context.is_shown(f)]
        while len(self._rows) < len(entries):
            row = self._context.new_row(self)
            row.edited.connect(self._owner.edited)
            self._rows.append(row)
            self._grid.addWidget(row)
        for number, row in enumerate(self._rows):
            if number < len(entries):
                field, is_unknown = entries[number]
                item = value.get(field.name, ABSENT)
                path = (*state.path, field.name)
                row.show_state(self._context.state(path, field, item, readonly=state.is_readonly, unknown=is_unknown))
            row.setVisible(number < len(entries))
        self._grid.invalidate()

    def rows(self) -> list[FieldRow]:
        """The rows in use."""
        return [row for row in self._rows if not row.isHidden()]


class ObjectWidget(FieldWidget):
    """A map. Its rows are built when it is first opened, and kept."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._head = FoldHead(self)
        self._head.toggled.connect(self._fold)
        self._column.addWidget(self._head)
        self._body: ObjectBody | None = None
        self.setFocusProxy(self._head)

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """A map, or none yet."""
        return value is ABSENT or value is None or isinstance(value, dict)

    def has_own_head(self) -> bool:
        """The label stands in the folded line."""
        return True

    def focus_target(self) -> QWidget:
        """The line that opens it."""
        return self._head

    def open_up(self) -> None:
        """Unfold."""
        self._head.setChecked(True)

    def body(self) -> ObjectBody | None:
        """The object's own form, None before it was opened."""
        return self._body

    def set_changed(self, is_changed: bool) -> None:
        """Told in the head, with what is wrong below."""
        count = self.context.problem_count(self._state.path)
        self._head.set_marks(changed=is_changed, problems=count)

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Told in the head."""

    def _shows(self, before: FieldState, state: FieldState) -> bool:
        # What is wrong below may have changed while the value did not.
        return super()._shows(before, state) and (before.below, before.base) == (state.below, state.base)

    def _show(self, state: FieldState) -> None:
        field = state.field
        self._head.show_text(field.label, summary_of(state.value, field), required=field.required)
        if self._body is not None and self._head.isChecked():
            self._body.show_state(state)

    def _fold(self, is_open: bool) -> None:
        if is_open and self._body is None:
            self._body = ObjectBody(self.context, self)
            self._column.addWidget(self._body)
        if self._body is not None:
            if is_open:
                self._body.show_state(self._state)
            self._body.setVisible(is_open)
