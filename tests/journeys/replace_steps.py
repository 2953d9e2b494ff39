"""Replace one word in the titles of twelve articles by keys alone: leave one out, save it, and take it back."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from steps import CTRL, Key, Person

from editor.gui.replacing import FindReplace


def ask(person: Person) -> FindReplace:
    """Ctrl+H, the word and its replacement, in the titles; Enter goes on to what is found."""
    person.press(Key.Key_H, CTRL)
    dialog = person.window.findChild(FindReplace)
    if dialog is None:
        sys.exit("no dialog came")
    dialog.activateWindow()
    person.until(lambda: dialog.inputs.find_line.hasFocus(), "the dialog has the focus")
    person.type("harbour")
    tab_to(person, dialog.inputs.replacement)
    person.type("port")
    tab_to(person, dialog.inputs.fields)
    person.type("title")
    person.press(Key.Key_Return)
    person.until(lambda: dialog.is_complete, "all that is found is planned")
    if dialog.summary() != "12 articles will change":
        sys.exit(f"the dialog says: {dialog.summary()}")
    return dialog


def tab_to(person: Person, widget: object) -> None:
    """Tab until an input has the focus."""
    for _ in range(6):
        if person.app.focusWidget() is widget:
            return
        person.press(Key.Key_Tab)
    sys.exit(f"Tab does not lead to {widget}")


def leave_one_out(person: Person, dialog: FindReplace) -> str:
    """The third line's box; the path of its article."""
    person.until(lambda: dialog.panel.tree.hasFocus(), "the list has the focus")
    person.press(Key.Key_Down)
    person.press(Key.Key_Down)
    index = dialog.panel.tree.currentIndex()
    person.press(Key.Key_Space)
    if dialog.summary() != "11 articles will change · 1 left out":
        sys.exit(f"the dialog says: {dialog.summary()}")
    return dialog.panel.model.row_at(index).values[0][0]


def main() -> None:
    """The site is the first argument; the second a folder for what is to be known outside."""
    person, told = Person(sys.argv[1]), Path(sys.argv[2])
    window = person.window
    dialog = ask(person)
    (told / "left-out").write_text(leave_one_out(person, dialog), encoding="utf-8")
    QTest.keyClick(dialog, Key.Key_Return, CTRL)
    person.until(lambda: window.status.message == "Saved 11 articles", "the bar says what was saved")
    (told / "saved").write_text("", encoding="utf-8")
    person.until(lambda: (told / "seen").exists(), "the files were looked at")
    window.activateWindow()
    person.until(lambda: person.app.focusWidget() is not None, "the window has the focus again")
    person.press(Key.Key_Z, CTRL)
    person.until(lambda: window.status.message.startswith("Undid") and person.is_quiet(), "all is taken back")
    person.leave()


if __name__ == "__main__":
    main()
