"""One choice of several; a value that is none of them is shown as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ....core.values import ABSENT, is_same
from ...pieces.choicebox import ChoiceBox
from ...theme import set_kind
from ..frame import InputFrame
from .base import FieldWidget, empty_words, text_of

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Value
    from ..state import FieldState, FormContext


class QuietComboBox(ChoiceBox):
    """A choice that the wheel can't change while one scrolls past."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()


class SelectWidget(FieldWidget):
    """A list of choices. Only `activated`, so only a person, changes the value."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._frame = InputFrame(self)
        self._frame.set_padding(9, 0, 0, 0)
        self._combo = QuietComboBox(self._frame)
        self._combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._combo.setMinimumContentsLength(4)
        self._combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        set_kind(self._combo, role="bare")
        self._frame.hold(self._combo)
        self._column.addWidget(self._frame)
        self.setFocusProxy(self._combo)
        self._values: list[Value] = []
        self._field: Field | None = None
        self._combo.activated.connect(self._chosen)

    def set_readonly(self, is_readonly: bool) -> None:
        """A read-only choice can't be opened."""
        self._combo.setEnabled(not is_readonly)
        self._frame.set_quiet(is_readonly)

    def focus_target(self) -> QWidget:
        """The list of choices."""
        return self._combo

    def frame(self) -> InputFrame:
        """The frame around the choice."""
        return self._frame

    def choices(self) -> list[Value]:
        """The values that stand in the list now, an unknown present one among them."""
        return list(self._values)

    def _show(self, state: FieldState) -> None:
        self._fill(state)
        shown = ABSENT if state.is_several else state.value
        index = next((i for i, value in enumerate(self._values) if is_same(value, shown)), -1)
        self._combo.setPlaceholderText(self.tr("several values") if state.is_several else empty_words(shown))
        self._combo.setCurrentIndex(index)
        if self._combo.property("is_empty") != (index < 0):
            set_kind(self._combo, is_empty=index < 0)

    def _fill(self, state: FieldState) -> None:
        """Put the choices in, and below them a present value that is none of them."""
        known = [option.value for option in state.field.options]
        value = ABSENT if state.is_several else state.value
        is_other = bool(empty_words(value)) is False and not any(is_same(value, v) for v in known)
        if self._field is state.field and len(self._values) == len(known) and not is_other:
            return
        self._field = state.field
        self._values = [*known, value] if is_other else known  # type: ignore[list-item]  # not Absent here
        self._combo.clear()
        for option in state.field.options:
            self._combo.addItem(option.label)
        if is_other:
            self._combo.addItem(text_of(value, self.context.written(state.path)))
            note = self.tr("not one of the choices")
            self._combo.setItemData(len(known), note, Qt.ItemDataRole.ToolTipRole)

    def _chosen(self, index: int) -> None:
        if 0 <= index < len(self._values):
            self._emit_value(self._values[index])
