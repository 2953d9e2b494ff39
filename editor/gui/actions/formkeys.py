"""The keys that act inside the form, for the key sheet and docs/keys.md: fields see to them themselves (no Qt)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormKey:
    """What keys do, and which they are, as an editor reads them."""

    text: str
    keys: tuple[str, ...]


FORM_KEYS: tuple[FormKey, ...] = (
    FormKey("Next field, previous field", ("Tab", "Shift+Tab")),
    FormKey("The field's menu", ("Menu", "Shift+F10")),
    FormKey("Suggestions", ("↓",)),
    FormKey("Calendar", ("Alt+↓", "F4")),
    FormKey("Count by a step", ("↑", "↓")),
    FormKey("Count by ten steps", ("PgUp", "PgDown")),
    FormKey("Open or fold a group or an item", ("→", "←", "Enter")),
    FormKey("Next item, previous item", ("↓", "↑")),
    FormKey("Move an item", ("Alt+↑", "Alt+↓")),
    FormKey("Duplicate an item", ("Ctrl+D",)),
    FormKey("Next value, previous value of several", ("→", "←")),
    FormKey("Move a value", ("Alt+←", "Alt+→")),
    FormKey("Change a value", ("F2",)),
    FormKey("Remove a value or an item", ("Del",)),
)
