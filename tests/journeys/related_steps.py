"""A person adds, moves and removes a related article, by keys alone."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from steps import CTRL, Key, Person

from editor.gui.form.field_row import FieldRow
from editor.gui.form.item_row import ItemRow

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def here(person: Person) -> str:
    """What a screen reader would say of what has the focus."""
    focused = person.app.focusWidget()
    return focused.accessibleName() if focused is not None else ""


def expect(person: Person, words: str) -> None:
    """End where something else has the focus."""
    person.until(lambda: here(person).startswith(words), f"“{words}” has the focus (it is at “{here(person)}”)")


def item_of(person: Person) -> ItemRow:
    """The item that the focus is in."""
    widget = person.app.focusWidget()
    while widget is not None and not isinstance(widget, ItemRow):
        widget = widget.parentWidget()
    if widget is None:
        sys.exit("the focus is in no item")
    return widget


def go_by_palette(person: Person, field: str) -> None:
    """To a field by its name."""
    person.press(Key.Key_P, CTRL | SHIFT)
    person.until(lambda: person.app.activePopupWidget() is not None, "the palette is open")
    person.type(field)
    person.press(Key.Key_Return)
    person.until(lambda: isinstance(person.window.form.form, object) and here(person) != "", "the field has the focus")


def main() -> None:
    """Site and query are the first arguments; the article's path is written to the third."""
    site, query, told = sys.argv[1:]
    person = Person(site)
    session = person.window.session
    person.search(query)
    person.press(Key.Key_E)
    expect(person, "Title")
    go_by_palette(person, "Related")
    expect(person, "Related, 2 items")
    person.press(Key.Key_Right)
    for _ in range(3):
        person.press(Key.Key_Down)
    expect(person, "")
    person.press(Key.Key_Space)
    expect(person, "Title")
    person.type("Third of all")
    item = item_of(person)
    while person.app.focusWidget() is not item.head:
        person.press(Key.Key_Tab, SHIFT)
    expect(person, "Third of all")
    person.press(Key.Key_Up, ALT)
    person.until(person.is_quiet, "it is moved")
    expect(person, "Third of all")
    person.press(Key.Key_Up)
    expect(person, "Ashcombe mill")
    person.press(Key.Key_Delete)
    expect(person, "Third of all")
    row = person.window.form.form.row("related") if person.window.form.form else None
    if not isinstance(row, FieldRow) or not row.state or not row.state.is_changed:
        sys.exit("the list does not say that it is changed")
    person.until(person.window.actions_["save"].isEnabled, "it can be saved")
    person.press(Key.Key_S, CTRL)
    person.until(lambda: not session.unsaved() and person.is_quiet(), "all is saved")
    person.press(Key.Key_Escape)
    person.until(lambda: person.window.articles.view.hasFocus(), "the list has the focus again")
    Path(told).write_text(person.article_path(), encoding="utf-8")
    person.leave()


if __name__ == "__main__":
    main()
