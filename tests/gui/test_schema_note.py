"""Where a site's rules come from: named in the status bar, told in a note by a press on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import SCHEMA, open_and_read, write_news
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from editor.gui.app import make_application
from editor.gui.language import source_words, use_language
from editor.gui.panels.status import StatusBar
from editor.gui.session import Session
from editor.gui.shell.schemanote import SchemaNote

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.gui.pieces.question import Question


@pytest.fixture
def session(qtbot) -> Iterator[Session]:
    make_application()
    made = Session()
    yield made
    made.close()


def note(qtbot, session: Session, folder: Path) -> tuple[SchemaNote, Question]:
    """The note, opened by a press on the rules' name."""
    open_and_read(qtbot, session, folder)
    window = QDialog()
    window.resize(800, 600)
    qtbot.addWidget(window)
    status = StatusBar(session.tasks, window)
    opened = SchemaNote(session, status, window)
    assert session.site is not None
    status.show_schema(source_words(session.site.schema.source))
    button = status.findChild(QPushButton, "status-schema")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return opened, window.findChild(QDialog, "question")


def test_a_schema_of_the_site_can_be_opened(qtbot, session: Session, tmp_path: Path) -> None:
    opened, question = note(qtbot, session, write_news(tmp_path))
    assert question.text() == "Rules: .stet.yml"
    assert "5 fields" in [label.text() for label in question.findChildren(QLabel)]
    opened.file_wanted.disconnect()
    with qtbot.waitSignal(opened.file_wanted) as wanted:
        question.findChild(QPushButton, "open-schema").click()
    assert wanted.args == [str(tmp_path / ".stet.yml")]


def test_what_the_file_says_in_vain_is_told(qtbot, session: Session, tmp_path: Path) -> None:
    folder = write_news(tmp_path)
    (folder / ".stet.yml").write_text(f"ruels: {{}}\n{SCHEMA}")
    _, question = note(qtbot, session, folder)
    assert '1 thing in the file has no effect (line 1: unknown key "ruels"' in question.more()


def test_guessed_fields_are_called_so(qtbot, session: Session, tmp_path: Path) -> None:
    folder = write_news(tmp_path)
    (folder / ".stet.yml").unlink()
    _, question = note(qtbot, session, folder)
    assert question.findChild(QPushButton, "open-schema") is None
    assert ".stet.yml" in question.more()


def test_many_kinds_of_articles_are_counted(qtbot, session: Session, tmp_path: Path) -> None:
    folder = write_news(tmp_path)
    kinds = [SCHEMA.removeprefix("collections:\n").replace("news", f"news{number}") for number in range(12)]
    (folder / ".stet.yml").write_text("collections:\n" + "".join(kinds))
    _, question = note(qtbot, session, folder)
    assert any(label.text().startswith("and 4 more") for label in question.findChildren(QLabel))


def test_without_a_site_there_is_none(qtbot, session: Session) -> None:
    window = QDialog()
    qtbot.addWidget(window)
    assert SchemaNote(session, StatusBar(session.tasks, window), window).open() is None


def test_names_of_sources(qapp) -> None:
    assert source_words("smartable (preset)") == "smartable (built in)"
    assert source_words(".stet.yml, jekyll (preset)") == ".stet.yml, jekyll (built in)"
    assert source_words("inferred from the articles") == "guessed from the articles"
    use_language("de")
    assert source_words("inferred from the articles") == "aus den Artikeln erschlossen"
    use_language("en")
