"""What is folded to a line that sums it up: objects, lists, values that may only be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ...pieces.plaintext import plain_tip
from ...theme import theme
from ..fold_head import FoldHead
from ..hint import HintLabel
from ..sight import show_opened
from .base import FieldWidget

if TYPE_CHECKING:
    from ....core.problems.model import Problem
    from ..state import FieldState, FormContext


class FoldWidget(FieldWidget):
    """A head with the label and a summary; its body is made when it is first opened, filled while it is open."""

    icon = ""
    """The picture instead of the arrow."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._head = FoldHead(self, icon=self.icon)
        self._head.toggled.connect(self._fold)
        self._head.stepped.connect(self.step)
        self._column.addWidget(self._head)
        self._hint: HintLabel | None = None
        self._body: QWidget | None = None
        self.setFocusProxy(self._head)

    def make_body(self) -> QWidget:
        """What lies under the head, without content yet."""
        raise NotImplementedError

    def fill_body(self) -> None:
        """Bring the value into the body."""
        raise NotImplementedError

    def summary(self) -> str:
        """What the head says beside the label."""
        raise NotImplementedError

    def step(self, step: int) -> None:
        """Up or Down was pressed on the head: go to what stands before or after it."""
        self._head.focusNextPrevChild(step > 0)

    def own_head(self) -> FoldHead:
        """The folded line."""
        return self._head

    def focus_target(self) -> QWidget:
        """The line that opens it."""
        return self._head

    def describe(self, name: str, description: str) -> None:
        """The head says its summary with its name, and what is wrong below with the rest."""
        marks = [word for word in self._head.marks() if word not in description]
        name = f"{name}, {self.summary()}" if self.summary() else name
        super().describe(name, ". ".join(part for part in (description, *marks) if part))

    def open_up(self) -> None:
        """Unfold."""
        self._head.setChecked(True)

    def set_changed(self, is_changed: bool) -> None:
        """Told in the head, with what is wrong below."""
        self._head.set_marks(changed=is_changed, problems=self.context.problem_count(self._state.path))

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Told in the head."""

    def _shows(self, before: FieldState, state: FieldState) -> bool:
        # What is wrong below may have changed while the value did not.
        same = (before.below, before.base, before.is_readonly) == (state.below, state.base, state.is_readonly)
        return same and super()._shows(before, state)

    def _show(self, state: FieldState) -> None:
        self._head.show_text(state.field.label, self.summary(), required=state.field.required)
        self._head.setToolTip(plain_tip(state.field.hint))
        if self._body is not None and self._head.isChecked():
            self._fill()

    def _fold(self, is_open: bool) -> None:
        if is_open and self._body is None:
            self._hint = HintLabel(self)
            self._hint.setContentsMargins(theme.px(3), 0, theme.px(3), theme.px(6))
            self._body = self.make_body()
            self._column.addWidget(self._hint)
            self._column.addWidget(self._body)
        if self._body is None or self._hint is None:
            return
        if is_open:
            self._fill()
        self._body.setVisible(is_open)
        self._hint.setVisible(is_open and bool(self._state.field.hint))
        if is_open:
            show_opened(self)

    def _fill(self) -> None:
        if self._hint is not None:
            self._hint.show_hint(self._state.field.hint)
        self.fill_body()
