"""A person mends a broken file: F8 leads to its text, a quote is closed, saved, taken back, and done again."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from steps import CTRL, Key, Person

from editor.gui.form.mend_view import MendView

SHIFT = Qt.KeyboardModifier.ShiftModifier


def main() -> None:
    """On the site of the first argument; the text on disk after each step goes to the folder of the second."""
    person, told = Person(sys.argv[1]), Path(sys.argv[2])
    person.search("is:broken")
    window = person.window
    file = Path(sys.argv[1]) / person.article_path()
    person.until(lambda: window.form.mend_view.isVisible(), "the broken text is shown")
    person.press(Key.Key_F8)
    person.until(lambda: isinstance(person.app.focusWidget(), MendView), "F8 leads to the text")
    view = window.form.mend_view
    if view.textCursor().blockNumber() + 1 != view.error_line:
        sys.exit("the cursor is not at the line where reading failed")
    view.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    person.type('"')
    keep(told / "typed", file)
    person.press(Key.Key_S, CTRL)
    person.until(lambda: window.form.form is not None and person.is_quiet(), "the form is there")
    keep(told / "saved", file)
    window.articles.view.setFocus()
    person.until(lambda: window.actions_["undo"].isEnabled(), "it can be undone")
    person.press(Key.Key_Z, CTRL)
    person.until(lambda: window.form.mend_view.isVisible() and person.is_quiet(), "the broken text is back")
    keep(told / "undone", file)
    person.until(lambda: window.actions_["redo"].isEnabled(), "it can be done again")
    person.press(Key.Key_Z, CTRL | SHIFT)
    person.until(lambda: window.form.form is not None and person.is_quiet(), "it is mended again")
    keep(told / "redone", file)
    person.leave()


def keep(copy: Path, file: Path) -> None:
    """What is on disk now."""
    copy.write_bytes(file.read_bytes())


if __name__ == "__main__":
    main()
