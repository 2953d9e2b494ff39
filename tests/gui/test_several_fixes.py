"""A problem that several articles share: mended in all of them at one press, each as it needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from everykind import press
from formdesk import FormDesk, form_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.core.edits import Remove, Set
from editor.core.problems import Problem
from editor.gui.several.problems import key_of, shared_fixes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.form.problem_strip import ProblemStrip

SCHEMA = """
- {name: title}
- {name: kind, label: Kind, widget: select, options: [article, video]}
- {name: quality, widget: number, value_type: int, required: false}
"""
ARTICLES = {
    "a": "title: A\nkind: Video   # kept\nquality: '1'",
    "b": "title: B\nkind: ARTICLE\nquality: 2",
    "c": "title: C\nkind: video\nquality: 3",
    "d": "title: D\nkind: podcast\nquality: 4",
}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[FormDesk]:
    with form_desk(qtbot, tmp_path, SCHEMA, {k: f"---\n{v}\n---\n" for k, v in ARTICLES.items()}) as made:
        made.pane.show_several([made.id_of(name) for name in ARTICLES])
        qtbot.waitUntil(lambda: made.pane.several.is_ready)
        yield made


def strip(desk: FormDesk, field: str) -> ProblemStrip:
    desk.qtbot.waitUntil(lambda: bool(desk.row(field).problem_strips()))
    return desk.row(field).problem_strips()[0]


def test_one_press_mends_each_article_as_it_needs_it(desk: FormDesk) -> None:
    button = strip(desk, "kind").fix_button
    assert button.text() == "Fix in 2 articles"
    assert button.accessibleName().startswith("Fix in 2 articles: ")
    said: list[str] = []
    desk.session.said.connect(lambda text, _kind: said.append(text))
    button.setFocus()
    press(Qt.Key.Key_Space)
    kinds = {i: (desk.session.edited_record(i) or {}).get("kind") for i in desk.session.unsaved()}
    assert kinds == {desk.id_of("a"): "video", desk.id_of("b"): "article"}
    assert said == ["Fixed in 2 articles; not saved yet"]
    assert desk.row("kind").isAncestorOf(QApplication.focusWidget())  # type: ignore[arg-type]  # something has it
    desk.qtbot.waitUntil(lambda: strip(desk, "kind").fix_button.isHidden())


def test_it_is_one_step_to_take_back(desk: FormDesk) -> None:
    strip(desk, "kind").fix_button.click()
    assert len(desk.session.unsaved()) == 2
    desk.session.undo()
    assert desk.session.unsaved() == []


def test_saved_it_changes_these_values_only(desk: FormDesk) -> None:
    strip(desk, "kind").fix_button.click()
    with desk.qtbot.waitSignal(desk.session.saved):
        desk.session.save(desk.session.unsaved())
    assert (desk.site / "_all/a.md").read_text() == f"---\n{ARTICLES['a'].replace('Video', 'video')}\n---\n"


def test_of_one_article_the_words_say_one(desk: FormDesk) -> None:
    assert strip(desk, "quality").fix_button.text() == "Fix in 1 article"


def test_items_are_removed_from_the_end() -> None:
    def problem(fix: Set | Remove, field: str) -> Problem:
        return Problem("a.md", 1, 1, "options", field, "error", "no", fix)

    edits = [Remove(("l", 0)), Set(("l", 1), "x"), Remove(("l", 2))]
    problems = [problem(edit, f"l[{edit.path[1]}]") for edit in edits]
    fixes = shared_fixes({7: problems})
    assert fixes == {("options", "l"): {7: [edits[1], edits[2], edits[0]]}}
    assert {key_of(one) for one in problems} == set(fixes)
