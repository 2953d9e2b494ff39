"""What rules are called in the window: in an editor's words, in each language; the id only where one searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import open_and_read
from PySide6.QtCore import Qt

from editor.core.problems import RULES
from editor.gui.articles.knowledge import Knowledge
from editor.gui.language import rule_name, use_language
from editor.gui.panels.problems import ProblemsPanel
from editor.gui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCHEMA = """\
collections:
  - name: news
    folder: _news
    fields:
      - {name: title, label: Title}
      - {name: excerpt, label: Excerpt, widget: text}
    checks:
      - {id: site-no-author, where: "no:author", message: Say who wrote it}
"""


@pytest.fixture
def german(qapp) -> Iterator[None]:
    use_language("de")
    yield
    use_language("en")


@pytest.fixture
def panel(qtbot, tmp_path: Path) -> Iterator[ProblemsPanel]:
    """The problems of two articles without an excerpt and an author; one has no title either."""
    (tmp_path / ".stet.yml").write_text(SCHEMA)
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "_news").mkdir()
    (tmp_path / "_news" / "a.md").write_text("---\ntitle: The ferry <b>runs</b> again\n---\n")
    (tmp_path / "_news" / "b.md").write_text("---\nauthor: x\n---\n")
    session = Session()
    open_and_read(qtbot, session, tmp_path)
    made = ProblemsPanel(session)
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    qtbot.waitUntil(lambda: session.tasks.is_idle)
    yield made
    session.close()


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_rule_has_a_short_name_and_a_german_one(german, rule) -> None:
    assert rule.name
    assert rule.name != rule.id
    assert len(rule.name) <= 30
    assert rule_name(rule.id) != rule.name


def test_names_are_told_apart(german) -> None:
    assert len({rule_name(rule_id) for rule_id in RULES}) == len(RULES)


def test_other_rules_are_called_as_their_author_did(german) -> None:
    assert rule_name("site-no-author") == "No author"
    assert rule_name("from-later") == "From later"
    assert rule_name("") == ""


def test_the_panel_names_kinds_and_titles(panel: ProblemsPanel) -> None:
    kinds = [panel.rules.itemText(at) for at in range(panel.rules.count())]
    assert kinds[:2] == ["All kinds", "Required field empty (3)"]
    assert sorted(kinds[2:]) == ["No author (1)", "Published but incomplete (2)", "Unknown field (1)"]
    said = [panel.model.index(row).data() for row in range(panel.model.rowCount())]
    assert "Error: Excerpt is missing · The ferry <b>runs</b> again" in said
    assert "Error: Title is missing · b.md" in said


def test_the_tip_names_the_file_and_what_to_search_for(panel: ProblemsPanel) -> None:
    tips = [panel.model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(panel.model.rowCount())]
    (tip,) = [tip for tip in tips if "Title is missing" in tip]
    assert tip.splitlines()[2:] == ["_news/b.md:1", "Error: Required field empty (problem:required)"]
    assert not any("<b>" in tip and Qt.mightBeRichText(tip) for tip in tips)


def test_the_search_box_says_what_its_words_mean(qtbot, german, panel: ProblemsPanel) -> None:
    known = Knowledge(panel._session, panel).now()
    assert known.meaning("problem", "duplicate-title") == "Gleicher Titel zweimal"
    assert known.meaning("is", "unsaved") == "bearbeitet, nicht gespeichert"
    assert known.meaning("", "has") == "gefülltes Feld"
    assert known.meaning("problem", "site-no-author") == ""
