"""What a key is, how it reads, and which keys can't be given away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ..actions import Scope

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
_ARROWS = {"Down": "↓", "Up": "↑"}

LIST_KEYS = frozenset((
    "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Return", "Enter", "Esc", "Tab", "Menu",
    "Shift+Up", "Shift+Down", "Shift+Tab", "Shift+Backtab", "Shift+Home", "Shift+End", "Shift+PgUp", "Shift+PgDown",
    "Ctrl+A", "Shift+F10",
))  # fmt: skip
"""What moves and selects in the list, everywhere and always."""

INPUT_KEYS = frozenset((
    "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down", "Ctrl+Home", "Ctrl+End",
    "Ctrl+Backspace", "Ctrl+Del", "Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+Shift+Backtab", "Ctrl+Shift+Left",
    "Ctrl+Shift+Right", "Ctrl+Shift+Home", "Ctrl+Shift+End", "Ctrl+Ins", "Shift+Ins", "Shift+Del", "Shift+F10",
    "F2", "Alt+Down", "Alt+Up", "Alt+F4",
))  # fmt: skip
"""What inputs and the system need, though it types nothing."""


def portable(text: str) -> str:
    """The one spelling of a key; "" for what is none, or is several in turn."""
    sequence = QKeySequence(text, _PORTABLE)
    spelt = sequence.toString(_PORTABLE)
    return spelt if sequence.count() == 1 and QKeySequence(spelt, _PORTABLE) == sequence else ""


def shown_key(key: str) -> str:
    """A key as the person at this machine reads it: `Ctrl+Enter`, `Strg+S`, `↓`."""
    if key in _ARROWS:
        return _ARROWS[key]
    return QKeySequence(key.replace("Return", "Enter"), _PORTABLE).toString(_NATIVE)


def pressed_key(event: QKeyEvent) -> str:
    """The key of an event, spelt as `portable` does. Shift counts with letters and names, not with signs: `?`."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    sign = event.text()
    if sign.isprintable() and sign and not sign.isalpha() and not sign.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString(_PORTABLE)


def why_not(key: str, scope: Scope) -> str:
    """Why a key can't be given to an action of that scope, in words; "" where it can."""
    tr = QCoreApplication.translate
    if not key:
        return tr("Keys", "That is no key.")
    if key in LIST_KEYS:
        return tr("Keys", "%1 moves and selects, everywhere.").replace("%1", shown_key(key))
    if scope == "window" and (key in INPUT_KEYS or types_something(key)):
        return tr("Keys", "%1 is needed in text inputs; this action works everywhere.").replace("%1", shown_key(key))
    return ""


def types_something(key: str) -> bool:
    """Whether the key writes or deletes in a text input: no Ctrl, Alt or Meta, and no function key."""
    *modifiers, name = key.split("+") if not key.endswith("+") else [*key[:-2].split("+"), "+"]
    if any(modifier in ("Ctrl", "Alt", "Meta") for modifier in modifiers):
        return False
    return not (name[:1] == "F" and name[1:].isdigit())
