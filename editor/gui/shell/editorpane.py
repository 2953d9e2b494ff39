"""The right side of the window: the head over the form, and the form. The tabulator goes through them as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ..form.tab_order import step_within, tab_stops

if TYPE_CHECKING:
    from .formpane import FormPane


class EditorPane(QWidget):
    """Holds head and form; `join` says which they are."""

    def __init__(self) -> None:
        super().__init__()
        self._head: QWidget | None = None
        self._form: FormPane | None = None

    def join(self, head: QWidget, form: FormPane) -> None:
        """The parts, from top to bottom."""
        self._head, self._form = head, form

    def tab_stops(self) -> list[QWidget]:
        """What can have the focus: head, then form, however young its fields are."""
        if self._head is None or self._form is None:
            return []
        return [*tab_stops(self._head), *self._form.tab_stops()]

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """From the head into the form, and back; beyond them what is around goes on."""
        return step_within(self.tab_stops(), is_next) is not None or super().focusNextPrevChild(is_next)
