"""The tabulator's way through the window: pane after pane, and round, however late what is in a pane was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ..form.tab_order import step_round, stops_in_chain
from .editorpane import EditorPane

if TYPE_CHECKING:
    from collections.abc import Sequence


class TabRound(QWidget):
    """Holds all panes. Qt's own chain has widgets in the order in which they were made, and a form's are made late."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[QWidget] = ()

    def go_through(self, parts: Sequence[QWidget]) -> None:
        """The panes, in their order."""
        self._parts = parts

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Within a pane by its own order, at its end into the next one."""
        stops = [stop for part in self._parts for stop in _stops_of(part)]
        return step_round(stops, is_next) is not None or super().focusNextPrevChild(is_next)


def _stops_of(part: QWidget) -> Sequence[QWidget]:
    return part.tab_stops() if isinstance(part, EditorPane) else stops_in_chain(part)
