"""A person replaces an article's picture by a file from elsewhere: dragged over its field, dropped, saved."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from steps import CTRL, Key, Person

from editor.gui.form.fields.image import ImageWidget

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(person: Person, place: QWidget, file: str) -> None:
    """Drag a file over a place, see that it would be taken, and let go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(file)])
    middle = place.rect().center()
    held = QDragEnterEvent(QPoint(middle), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(place, held)
    if not held.isAccepted():
        sys.exit("the place does not take the picture")
    QTest.qWait(10)
    QApplication.sendEvent(place, QDropEvent(QPointF(middle), COPY, mime, LEFT, NONE))


def main() -> None:
    """Site, query and file are the arguments; the article's path is written to the fourth."""
    site, query, file, told = sys.argv[1:]
    person = Person(site)
    session, form = person.window.session, person.window.form
    person.search(query)
    person.go_to_field("images", 0, "url")
    field = form.findChild(ImageWidget)
    if field is None:
        sys.exit("no picture's field in the form")
    drop(person, field.preview.picture_frame, file)
    person.until(lambda: bool(session.unsaved()) and person.is_quiet(), "the picture is set")
    person.until(field.preview.has_picture, "the new picture is shown")
    person.until(person.window.actions_["save"].isEnabled, "it can be saved")
    person.press(Key.Key_S, CTRL)
    person.until(lambda: not session.unsaved() and person.is_quiet(), "all is saved")
    Path(told).write_text(person.article_path(), encoding="utf-8")
    person.leave()


if __name__ == "__main__":
    main()
