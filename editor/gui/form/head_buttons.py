"""The small buttons at the right end of a field's head, made when they are first wanted: a form has many heads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ..theme import theme
from .small_button import SmallButton

When = Literal["active", "changed"]
"""While the field has the focus or the pointer, or while it differs from the file."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    when: When
    icon: str
    name: str
    act: Callable[[QWidget], object]


class HeadButtons:
    """Buttons on a head, from right to left as they were added. Those that only the pointer needs take no focus."""

    def __init__(self, head: QWidget) -> None:
        self._head = head
        self._wanted: list[_Wanted] = []
        self._made: dict[int, SmallButton] = {}
        self._on: set[When] = set()
        self._label = ""

    def add(self, when: When, icon: str, name: str, act: Callable[[QWidget], object]) -> None:
        """One more button; `act` gets the button, so that a menu can open at it."""
        self._wanted.append(_Wanted(when, icon, name, act))

    def set_label(self, label: str) -> None:
        """Whose buttons they are, for those who only hear their names."""
        if label != self._label:
            self._label = label
            for number, button in self._made.items():
                button.setAccessibleName(self._name_of(self._wanted[number]))

    def show_when(self, when: When, is_so: bool) -> None:
        """Show or hide the buttons of a state."""
        if is_so == (when in self._on):
            return
        (self._on.add if is_so else self._on.discard)(when)
        for number, wanted in enumerate(self._wanted):
            if wanted.when == when and (is_so or number in self._made):
                (self._made.get(number) or self._make(number)).setVisible(is_so)
        self.place()

    def room(self) -> int:
        """How much of the head's right end is taken."""
        shown = len(self._shown())
        return shown * theme.px(22) + theme.px(4) if shown else 0

    def place(self) -> None:
        """Put the buttons where they belong; after each change of the head's size."""
        right = self._head.width() - theme.px(3)
        for button in self._shown():
            right -= button.width()
            button.move(right, (self._head.height() - button.height()) // 2)
        self._head.update()

    def _shown(self) -> list[SmallButton]:
        return [button for _, button in sorted(self._made.items()) if not button.isHidden()]

    def _make(self, number: int) -> SmallButton:
        wanted = self._wanted[number]
        button = SmallButton(wanted.icon, wanted.name, self._head)
        button.setAccessibleName(self._name_of(wanted))
        if wanted.when == "active":
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: wanted.act(button))
        self._made[number] = button
        return button

    def _name_of(self, wanted: _Wanted) -> str:
        return f"{wanted.name}: {self._label}" if self._label else wanted.name
