"""What a person does in the real window, step by step: keys go to what has the focus, waiting is for what is seen."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.gui.app import make_application, make_window
from editor.gui.shell.window import Window

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SECONDS = 90


class Person:
    """Someone in front of the window."""

    def __init__(self, site: str) -> None:
        self.app: QApplication = make_application()
        self.window: Window = make_window()
        self.window.session.open(site)
        self.window.show()
        self.until(lambda: self.window.session.site is not None and self.is_quiet(), "the site is read")
        self.window.activateWindow()
        self.until(lambda: self.app.focusWidget() is not None, "the window has the focus")

    def is_quiet(self) -> bool:
        """Whether nothing is on its way."""
        return self.window.session.tasks.is_idle and self.window.session.keeper.is_idle

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Let the window work until something is so; end with its name when it never is."""
        end = time.monotonic() + SECONDS
        while not holds():
            if time.monotonic() > end:
                sys.exit(f"waited in vain until {what}; the bar says: {self.window.status.message}")
            QTest.qWait(10)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, to what has the focus."""
        QTest.keyClick(self.app.focusWidget() or self.window, key, modifier)
        QTest.qWait(10)
        self.until(self.is_quiet, "the key is dealt with")

    def type(self, text: str) -> None:
        """Text, to what has the focus."""
        for letter in text:
            QTest.keyClick(self.app.focusWidget() or self.window, letter)
        QTest.qWait(10)

    def search(self, query: str) -> None:
        """A query, then on to the list."""
        self.press(Key.Key_F, CTRL)
        self.type(query)
        self.press(Key.Key_Return)
        self.until(lambda: self.window.articles.query == query and self.is_quiet(), "the query has run")
        rows = self.window.articles.rows
        self.until(lambda: self.window.session.current == rows.current_id() >= 0, "what was found is shown")

    def go_to_field(self, *path: str | int) -> None:
        """To a field of the form."""
        if not self.window.form.focus_field(path):
            sys.exit(f"no field {path} in the form")
        QTest.qWait(10)

    def replace(self, text: str) -> None:
        """Other text in the input that has the focus."""
        self.press(Key.Key_A, CTRL)
        self.type(text)
        QTest.qWait(10)

    def article_path(self) -> str:
        """Where the article in the form is, from the site's root."""
        return self.window.session.row(self.window.session.current).path

    def leave(self) -> None:
        """Close the window, as with its cross."""
        if not self.window.close():
            sys.exit("the window asked something")


def main() -> None:
    """Issue 3's journey on the site of the first argument; writes the article's path to the second."""
    person = Person(sys.argv[1])
    window = person.window
    window.settings.set("advance", False)
    person.search("in:_news is:unpublished quality:>50 has:images has:topics")
    person.until(lambda: window.session.current >= 0 and window.form.isVisible(), "an article is shown")
    if not window.articles.position()[1]:
        sys.exit("nothing was found")
    person.go_to_field("title")
    person.press(Key.Key_End, CTRL)
    person.type("!")
    person.go_to_field("topics")
    person.type("Journeys")
    person.press(Key.Key_Return)
    person.go_to_field("images", 0, "url")
    person.replace("https://example.org/other.png")
    person.press(Key.Key_S, CTRL)
    person.until(lambda: not window.session.unsaved() and person.is_quiet(), "all is saved")
    window.articles.view.setFocus()
    person.press(Key.Key_P)
    person.until(lambda: window.session.row(window.session.current).state == "published", "it is published")
    Path(sys.argv[2]).write_text(person.article_path(), encoding="utf-8")
    person.leave()


if __name__ == "__main__":
    main()
