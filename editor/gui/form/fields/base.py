"""The small face that all form widgets have: they show a value, and give an edit when a person changes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....core.edits import Edit, Remove, Set
from ....core.schema.model import Field
from ....core.values import ABSENT, Timestamp, is_same
from ..state import FieldState
from ..text_edit import BareLineEdit, GrowingEdit

if TYPE_CHECKING:
    from ....core.problems.model import Problem
    from ....core.values import Absent, Value
    from ..fold_head import FoldHead
    from ..frame import InputFrame
    from ..state import FormContext


class FieldWidget(QWidget):
    """Shows one field's value. Showing never changes it; only a person's change emits `edited`.

    A subclass says in `can_show` which values it can show without loss; others are shown as source.
    """

    edited = Signal(object)
    """An Edit, with the path from the record's root. Nested widgets pass theirs on."""
    counter_changed = Signal()
    shows_items = False
    """Whether the problems of what the value holds are to be told at this field, as its items have no rows."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._state = FieldState((), Field("", ""))
        self._is_showing = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """Whether this widget can show the value as it is and give it back unchanged."""
        return not isinstance(value, (list, dict, bytes))

    @property
    def state(self) -> FieldState:
        """What is shown."""
        return self._state

    def show_state(self, state: FieldState) -> None:
        """Show a field; the cursor stays where the value is the one that is shown already."""
        before, self._state = self._state, state
        self._is_showing = True
        try:
            self.set_readonly(state.is_readonly)
            if not (before.path == state.path and before.field is state.field and self._shows(before, state)):
                self._show(state)
        finally:
            self._is_showing = False
        self.set_changed(state.is_changed)
        self.set_problems(state.problems)
        self.counter_changed.emit()

    def set_value(self, value: Value | Absent, field: Field) -> None:
        """Show a value as the file has it, at the top of a record."""
        self.show_state(FieldState((field.name,), field, value, value, is_readonly=field.readonly))

    def value(self) -> Value | Absent:
        """The value that the field has, as shown or as changed here."""
        return self._state.value

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Mark the input where something is wrong; the words stand in the row."""
        frame = self.frame()
        if frame is not None:
            severities = {problem.severity for problem in problems}
            frame.set_severity(next((s for s in ("error", "warning") if s in severities), ""))

    def set_readonly(self, is_readonly: bool) -> None:
        """Let a person change the value, or only read and copy it."""

    def set_changed(self, is_changed: bool) -> None:
        """Mark the input as changed and not saved."""
        frame = self.frame()
        if frame is not None:
            frame.set_changed(is_changed)

    def focus_input(self) -> None:
        """Put the keyboard focus into the field."""
        self.setFocus()

    def focus_target(self) -> QWidget:
        """What takes the focus and carries the accessible name."""
        return self

    def describe(self, name: str, description: str) -> None:
        """Tell screen readers what the input is called and how it stands."""
        target = self.focus_target()
        if (target.accessibleName(), target.accessibleDescription()) != (name, description):
            target.setAccessibleName(name)
            target.setAccessibleDescription(description)

    def counter(self) -> str:
        """What stands at the right of the label: `97 / 140`; "" for nothing."""
        return ""

    def is_beyond_limit(self) -> bool:
        """Whether the value lies outside the limits that the counter tells, as far as can be seen at once."""
        return False

    def wanted_width(self) -> int:
        """How wide the field must be to share its line with another one."""
        return 0

    def menu_values(self) -> list[tuple[str, Value]]:
        """Values that the field's menu offers to set, each with its words."""
        return []

    def own_head(self) -> FoldHead | None:
        """The head that shows the label, where the widget has one of its own (a folded section)."""
        return None

    def frame(self) -> InputFrame | None:
        """The frame around the input, where there is one."""
        return None

    def _show(self, state: FieldState) -> None:
        """Bring the value on screen."""

    def _shows(self, before: FieldState, state: FieldState) -> bool:
        """Whether what stands on screen is this value already."""
        now, then = (state.is_several, state.counts), (before.is_several, before.counts)
        return now == then and is_same(before.value, state.value)

    def _emit_value(self, value: Value | Absent) -> None:
        """A person changed the value: say so, unless it is the one that stands there already."""
        state = self._state
        if self._is_showing or state.is_readonly or (is_same(value, state.value) and not state.is_several):
            return
        path = state.path
        self._state = replace(state, value=value, is_several=False, counts=())
        self._emit(Remove(path) if value is ABSENT else Set(path, value))  # type: ignore[arg-type]  # not Absent here

    def _emit(self, edit: Edit) -> None:
        self.edited.emit(edit)
        self.counter_changed.emit()
        target = self.focus_target()
        if self._state.total > 1 and isinstance(target, (BareLineEdit, GrowingEdit)):
            target.forget_typing()  # the input's own history would begin with "", not with several values

    def _emptied(self) -> Value | Absent:
        """What an input that was emptied stands for: nothing where nothing was, else null."""
        return ABSENT if self._state.base is ABSENT else None


def text_of(value: Value | Absent, written: str = "") -> str:
    """A scalar as an editor reads it: as it stands in the file where that is known."""
    if isinstance(value, str):
        return value
    if value is None or value is ABSENT:
        return ""
    if isinstance(value, Timestamp):
        return value.text
    if written:
        return written
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def several_words() -> str:
    """The muted words that stand for a value in which the articles shown differ."""
    return QCoreApplication.translate("Form", "several values")


def empty_words(value: Value | Absent) -> str:
    """The muted words that stand for a value that is not there, null or empty; "" for any other."""
    if value is ABSENT:
        return QCoreApplication.translate("Form", "not set")
    if value is None:
        return QCoreApplication.translate("Form", "no value")
    if value == "" or value == [] or value == {}:
        return QCoreApplication.translate("Form", "empty")
    return ""
