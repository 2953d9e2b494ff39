"""Questions: their words and answers on one edge, the danger apart, and what each answer does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from stage import staged

from editor.core.edits import Set
from editor.gui.pieces.dialogs import ask
from editor.gui.pieces.question import Question
from editor.gui.theme import theme


@pytest.fixture
def answers() -> list[str]:
    return []


@pytest.fixture
def window(qtbot, qapp: QApplication) -> QWidget:
    theme.apply(qapp)
    window = QWidget()
    window.resize(960, 600)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def box(qtbot, window: QWidget, answers: list[str]) -> Question:
    words = "A question that is so long that it needs more than one line in the width that a question has"
    choices = tuple((name, name, kind, lambda name=name: answers.append(name)) for name, kind in (
        ("save", "primary"), ("throw", "danger"), ("cancel", "plain"),
    ))  # fmt: skip
    about = [("A title that is longer than the line " * 3, "Title, Excerpt"), ("Another", "")]
    question = ask(window, "Title", words, "More", choices, about)
    qtbot.waitUntil(question.isVisible)
    return question


def left(box: QWidget, part: QWidget) -> int:
    return part.mapTo(box, QPoint(0, 0)).x()


def test_words_and_answers_stand_on_one_edge_the_danger_first(box: Question) -> None:
    edge = left(box, next(label for label in box.findChildren(QLabel) if label.text() == box.text()))
    assert left(box, box.findChild(QPushButton, "throw")) == edge
    save, cancel = (box.findChild(QPushButton, name) for name in ("save", "cancel"))
    assert left(box, save) + save.width() == box.width() - edge
    assert left(box, cancel) < left(box, save)


def test_nothing_is_cut(box: Question) -> None:
    for label in box.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Return, "save"), (Qt.Key.Key_Escape, "cancel")])
def test_enter_takes_the_first_answer_and_escape_the_last(
    qtbot, box: Question, answers: list[str], key: Qt.Key, answer: str
) -> None:
    qtbot.keyClick(box, key)
    assert answers == [answer]
    assert not box.isVisible()


def test_what_the_question_is_about_is_told_to_screen_readers(box: Question) -> None:
    assert "Title, Excerpt" in box.accessibleDescription()


def test_leaving_names_the_article_as_it_is_now_and_what_was_changed(place: Path, qapp: QApplication) -> None:
    with staged(place) as stage:
        stage.open(
            stage.site("one", {"_config.yml": "title: One\n", "_posts/2026-01-01-a.md": "---\ntitle: Old\n---\n"})
        )
        stage.session.edit(stage.go_to("_posts/2026-01-01-a.md"), Set(("title",), "New"))
        stage.window.close()
        stage.until(lambda: bool(stage.window.findChildren(Question)))
        question = stage.window.findChild(Question)
        assert question.findChild(QPushButton, "save-all").text() == "Save and quit"
        assert "New: Title" in question.accessibleDescription()
        question.findChild(QPushButton, "cancel").click()
        assert stage.window.isVisible()
