"""What a screen reader finds: the tree of accessible objects, walked as it is, and what is wrong in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QScrollArea, QWidget

Role = QAccessible.Role
MOST_CHILDREN = 60
"""Rows of a table that are looked at: the rest is made the same way."""
SILENT = {Role.NoRole, Role.Client, Role.Window, Role.Pane, Role.Border, Role.Whitespace}
"""Roles that say nothing of what can be done: none for what takes the focus."""
GENERIC = frozenset(
    ["button", "label", "edit", "text", "list", "table", "combo", "check", "field", "widget", "input", "pane"]
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One accessible object as it was found; `where` is the way to it."""

    where: str
    name: str
    description: str
    role: Role
    state: QAccessible.State
    scrolls: bool
    """Only something to be scrolled: for that there is no role."""
    hands_on: bool
    """Gives the focus to another part at once."""

    @property
    def takes_focus(self) -> bool:
        """Whether the keyboard comes to it."""
        return bool(self.state.focusable) and not self.state.disabled and not self.hands_on


def things(widget: QWidget) -> Iterator[Thing]:
    """Everything visible in a window, from the outside in."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    yield from _walk(root, "")


def _walk(interface: QAccessibleInterface, where: str) -> Iterator[Thing]:
    made = interface.object()
    kind = type(made).__name__ if made is not None else "part"
    name = interface.text(QAccessible.Text.Name)
    here = f"{where}/{kind}" + (f"#{made.objectName()}" if made is not None and made.objectName() else "")
    state = interface.state()
    if state.invisible:
        return
    words = interface.text(QAccessible.Text.Description)
    hands_on = isinstance(made, QWidget) and made.focusProxy() is not None
    yield Thing(here, name, words, interface.role(), state, isinstance(made, QScrollArea), hands_on)
    for at in range(min(interface.childCount(), MOST_CHILDREN)):
        child = interface.child(at)
        if child is not None and child.isValid():
            yield from _walk(child, here)


def faults(widget: QWidget) -> list[str]:
    """What a person who can't see the window would miss, a sentence each."""
    found = list(things(widget))
    out = []
    for thing in found:
        if not thing.takes_focus:
            continue
        if not thing.name.strip():
            out.append(f"{thing.where}: takes the focus and has no name")
        elif thing.name.strip().lower() in GENERIC:
            out.append(f"{thing.where}: is called “{thing.name}”")
        if thing.role in SILENT and not thing.scrolls:
            out.append(f"{thing.where}: takes the focus with the role {thing.role.name}")
    buttons = Counter((t.role, t.name, t.description) for t in found if t.role == Role.Button and t.takes_focus)
    twins = [(name, count) for (_, name, _), count in buttons.items() if count > 1]
    return out + [f"{count} buttons are called “{name}”" for name, count in twins]
