"""Issue 6: correct one field in twelve selected articles, by keys alone, look at it, save it, and take it back."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from steps import CTRL, Key, Person

from editor.gui.several.preview import SavePreview

SHIFT = Qt.KeyboardModifier.ShiftModifier


def select_twelve(person: Person) -> None:
    """Four rows one by one with `X`, a row left out, then eight more in one go with Shift."""
    window = person.window
    person.until(lambda: len(window.articles.ids()) > 12, "there are enough articles")
    for _ in range(4):
        person.press(Key.Key_X)
        person.press(Key.Key_J)
    person.press(Key.Key_J)
    for _ in range(8):
        person.press(Key.Key_X)
        person.press(Key.Key_J)
    person.until(lambda: len(window.articles.selected_ids()) == 12, "twelve are selected")
    person.until(lambda: window.form.is_several and len(window.form.several.shown_ids) == 12, "their form is there")


def save(person: Person) -> SavePreview:
    """Ctrl+S; the preview, once it says what would change. Without a window manager it must be asked to the front."""
    person.press(Key.Key_S, CTRL)
    dialog = person.window.findChild(SavePreview)
    if dialog is None:
        sys.exit("no preview came")
    person.until(lambda: dialog.is_complete, "the preview is complete")
    dialog.activateWindow()
    person.until(lambda: dialog.isAncestorOf(person.app.focusWidget() or person.window), "the preview has the focus")
    if dialog.summary() != "12 articles will change":
        sys.exit(f"the preview says: {dialog.summary()}")
    return dialog


def leave(person: Person, key: Qt.Key) -> None:
    """Close the preview by a key, back to the window."""
    person.press(key)
    person.until(lambda: person.window.findChild(SavePreview) is None, "the preview is closed")
    person.window.activateWindow()
    person.until(lambda: person.app.focusWidget() is not None, "the window has the focus again")


def main() -> None:
    """The site is the first argument; the second a folder for what is to be known outside; the third a query."""
    person, told = Person(sys.argv[1]), Path(sys.argv[2])
    window = person.window
    person.search(sys.argv[3])
    select_twelve(person)
    paths = [window.session.row(article_id).path for article_id in window.articles.selected_ids()]
    (told / "paths").write_text("\n".join(paths), encoding="utf-8")
    person.press(Key.Key_E)
    person.go_to_field("category")
    person.replace("corrected")
    save(person)
    leave(person, Key.Key_Escape)
    if len(window.session.unsaved()) != 12:
        sys.exit("a cancelled save saved something")
    save(person)
    leave(person, Key.Key_Return)
    person.until(lambda: window.status.message == "Saved 12 articles", "the bar says what was saved")
    (told / "saved").write_text("", encoding="utf-8")
    person.until(lambda: (told / "seen").exists(), "the files were looked at")
    person.press(Key.Key_Escape)
    person.press(Key.Key_Z, CTRL)
    person.until(lambda: window.status.message.startswith("Undid") and person.is_quiet(), "all is taken back")
    person.leave()


if __name__ == "__main__":
    main()
