"""The tabulator's way through a form: as one reads it, however late a row was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def step_within(stops: Sequence[QWidget], is_next: bool) -> QWidget | None:
    """Focus what comes next (or before) among these; None at their end, and where the focus is none of them."""
    focused = QApplication.focusWidget()
    at = stops.index(focused) if focused in stops else -1
    to = at + (1 if is_next else -1)
    return _focus(stops[to], is_next) if at >= 0 and 0 <= to < len(stops) else None


def step_round(stops: Sequence[QWidget], is_next: bool) -> QWidget | None:
    """The same, and after their end the first one again; None where the focus is none of them."""
    focused = QApplication.focusWidget()
    if focused not in stops:
        return None
    return _focus(stops[(stops.index(focused) + (1 if is_next else -1)) % len(stops)], is_next)


def _focus(target: QWidget, is_next: bool) -> QWidget:
    target.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
    return target


def tab_stops(form: QWidget) -> list[QWidget]:
    """What can have the focus, by line and then from left to right."""
    found = [w for w in form.findChildren(QWidget) if _is_stop(w)]
    return sorted(found, key=lambda w: _place(w, form))


def _place(widget: QWidget, form: QWidget) -> tuple[int, int]:
    at = widget.mapTo(form, QPoint(0, 0))
    return at.y(), at.x()


def _is_stop(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def stops_in_chain(part: QWidget) -> list[QWidget]:
    """What can have the focus in a part, in the order in which it was made."""
    found = [part] if _is_stop(part) else []
    here = part.nextInFocusChain()
    while here is not None and here is not part:
        if _is_stop(here) and part.isAncestorOf(here):
            found.append(here)
        here = here.nextInFocusChain()
    return found
