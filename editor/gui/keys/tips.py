"""Tooltips that name a key, in step with what the user chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from .bindings import bindings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class _KeyTip(QObject):
    """Lives as long as its widget, so that nobody must disconnect it."""

    def __init__(self, widget: QWidget, text: str, action_id: str) -> None:
        super().__init__(widget)
        self._widget, self._text, self._action_id = widget, text, action_id
        bindings.changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        self._widget.setToolTip(tip(self._text, self._action_id))


def tip(text: str, action_id: str) -> str:
    """`Save (Ctrl+S)`; the text alone where the action has no key."""
    key = bindings.first(action_id)
    return f"{text} ({key})" if key else text


def tell_key(widget: QWidget, text: str, action_id: str) -> None:
    """Give a widget a tooltip that ends in the action's first key, also when that changes. Once a widget."""
    _KeyTip(widget, text, action_id)
