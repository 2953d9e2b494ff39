"""The form of one object: its type where it can be of several, declared fields in order, then what it has besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...core.edits import Set
from ...core.values import ABSENT
from ..pieces.dialogs import ask
from ..theme import set_kind, theme
from .choose_fields import object_fields
from .flow import FieldGrid
from .layout_once import laid_out_once
from .summary import summary_of
from .variants import switched, type_field

if TYPE_CHECKING:
    from ...core.edits import Edit
    from ...core.schema.model import Field
    from ...core.values import Absent, Value
    from .field_row import FieldRow
    from .state import FieldState, FormContext
    from .variants import Switched


AT_ONCE = 50
"""So many fields of an object are shown at first, and more on request; a file may have thousands."""


class ObjectBody(QWidget):
    """Rows are used again for whatever object is shown."""

    edited = Signal(object)

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._state: FieldState | None = None
        self._rows: list[FieldRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), 0, 0, theme.px(8))
        column.setSpacing(0)
        holder = QWidget(self)
        self._grid = FieldGrid(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)
        self._limit = AT_ONCE
        self._more = QPushButton(self)
        set_kind(self._more, kind="link")
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._more.clicked.connect(self._show_more)
        column.addWidget(self._more)
        self._add: QPushButton | None = None

    def show_state(self, state: FieldState) -> None:
        """Show an object's fields."""
        self._state = state
        value = state.value if isinstance(state.value, dict) else {}
        fields = self._fields(state)
        entries = fields[: self._limit]
        left = len(fields) - len(entries)
        self._more.setVisible(left > 0)
        self._more.setText(QCoreApplication.translate("Form", "Show %n more field(s)", "", left))
        while len(self._rows) < len(entries):
            self._add_row()
        with laid_out_once(self._grid):
            for number, row in enumerate(self._rows):
                if number < len(entries):
                    field, is_unknown = entries[number]
                    self._show_row(row, field, value.get(field.name, ABSENT), is_unknown)
                row.setVisible(number < len(entries))
        self._show_add(not state.field.fields and not state.field.types and not state.is_readonly)

    def _show_row(self, row: FieldRow, field: Field, value: Value | Absent, is_unknown: bool) -> None:
        if (state := self._state) is not None:
            path = (*state.path, field.name)
            row.show_state(self._context.state(path, field, value, readonly=state.is_readonly, unknown=is_unknown))

    def rows(self) -> list[FieldRow]:
        """The rows in use."""
        return [row for row in self._rows if not row.isHidden()]

    @property
    def add_button(self) -> QPushButton | None:
        """The button that adds a field to an object that the schema does not describe."""
        return self._add

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        if self._state is not None:
            self.show_state(self._state)

    def _fields(self, state: FieldState) -> list[tuple[Field, bool]]:
        fields = object_fields(self._context, state)
        return [(type_field(state.field, self.tr("Type of item")), False), *fields] if state.field.types else fields

    def _add_row(self) -> None:
        row = self._context.new_row(self)
        row.edited.connect(self._pass_on)
        self._rows.append(row)
        self._grid.addWidget(row)

    def _show_add(self, is_wanted: bool) -> None:
        if is_wanted and self._add is None:
            self._add = QPushButton(theme.icon("add"), self.tr("Add a field"), self)
            set_kind(self._add, kind="link")
            self._add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._add.clicked.connect(self._ask_for_field)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._add)
        if self._add is not None:
            self._add.setVisible(is_wanted)

    def _ask_for_field(self) -> None:
        if self._state is not None and self._add is not None:
            self._context.add_field(self._state, self._add, self.edited.emit)

    def _pass_on(self, edit: Edit) -> None:
        """Edits go on as they are; a new type of the item makes another object of it."""
        state = self._state
        if state is None:
            return
        is_type = bool(state.field.types) and edit.path == (*state.path, state.field.type_key)  # type: ignore[union-attr]  # the body is no field
        if is_type and isinstance(edit, Set) and isinstance(edit.value, str) and isinstance(state.value, dict):
            self._switch(state, switched(state.field, state.value, edit.value))
        else:
            self.edited.emit(edit)

    def _switch(self, state: FieldState, wanted: Switched) -> None:
        """Make the item one of another type; ask first where something would be lost."""
        edit = Set(state.path, wanted.value)
        if not wanted.lost:
            self.edited.emit(edit)
            return
        lost = "\n".join(f"{key}: {summary_of(value)}" for key, value in wanted.lost.items())
        tr = QCoreApplication.translate
        ask(
            self,
            tr("ObjectBody", "Another type"),
            tr("ObjectBody", "An item of the other type does not have these fields. Their values get lost:"),
            lost,
            (
                ("switch-type", tr("ObjectBody", "Change the type"), "primary", lambda: self.edited.emit(edit)),
                ("keep-type", tr("ObjectBody", "Keep it as it is"), "plain", lambda: self._show_again(state)),
            ),
        )

    def _show_again(self, state: FieldState) -> None:
        """The choice of the type shows the present one again."""
        if self._state is state:
            self.show_state(state)
