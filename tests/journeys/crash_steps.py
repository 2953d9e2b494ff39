"""A person edits, and the program is killed; at the next start the edits are offered, and saved."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from steps import CTRL, Key, Person

from editor.gui.session.keeping import DELAY

SHIFT = Qt.KeyboardModifier.ShiftModifier


def edit_and_die(person: Person) -> None:
    """Two articles are edited and not saved; then the program is gone, without a chance to do anything."""
    for _ in range(2):
        person.go_to_field("title")
        person.press(Key.Key_End, CTRL)
        person.type("!")
        person.press(Key.Key_PageDown, CTRL)
    QTest.qWait(DELAY + 200)
    person.until(person.is_quiet, "what is unsaved is kept")
    os.kill(os.getpid(), signal.SIGKILL)


def find_again(person: Person, told: Path) -> None:
    """What was unsaved is offered; it is looked at and saved."""
    window = person.window
    person.until(lambda: "back from last time" in window.notice.banner.text(), "the edits are offered")
    window.notice.banner.buttons()[0].click()
    person.until(lambda: window.articles.query == "is:unsaved" and person.is_quiet(), "they are shown")
    told.write_text("\n".join(window.session.row(i).path for i in window.articles.ids()), encoding="utf-8")
    person.press(Key.Key_S, CTRL | SHIFT)
    person.until(lambda: not window.session.unsaved() and person.is_quiet(), "all is saved")
    person.until(lambda: not window.notice.isVisible(), "the offer is gone")
    person.leave()


def main() -> None:
    """On the site of the first argument; with a second one, where to write the paths that came back."""
    person = Person(sys.argv[1])
    if len(sys.argv) > 2:
        find_again(person, Path(sys.argv[2]))
    else:
        person.search("in:_news is:unpublished")
        edit_and_die(person)


if __name__ == "__main__":
    main()
