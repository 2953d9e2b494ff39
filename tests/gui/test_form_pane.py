"""The form of a real site: derived from the schema, kept between articles, edits to the draft, broken files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.core.edits import Set
from editor.core.problems import Problem
from editor.gui.form.plan import picture_path, plan_form
from editor.gui.form.tab_order import tab_stops
from editor.gui.session import Session
from editor.gui.shell.formpane import FormPane

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SCHEMA = """\
collections:
  - name: news
    folder: _news
    fields:
      - {name: title, max: 40}
      - {name: url, widget: url, required: false}
      - {name: quality, widget: number, min: 0}
      - {name: topics, widget: list, required: false}
      - {name: length, widget: number, required: false, when: 'type=video'}
      - {name: provider, widget: object, required: false, fields: [{name: name}, {name: domain, required: false}]}
      - name: images
        widget: list
        required: false
        fields: [{name: url, widget: image}, {name: width, widget: number, required: false}]
      - {name: subtitle, required: false}
      - {name: type, required: false}
      - {name: secured, readonly: true, required: false}
"""
FIRST = """\
---
title: First   # the title
quality: 1_250
topics: [AI, Law]
provider:
  name: Business Insider
images:
  - {url: /assets/a.png, width: 3}
secured: "abc"
extra: yes
---
Body
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / ".stet.yml").write_text(SCHEMA)
    (tmp_path / "_config.yml").write_text("title: x\n")
    news = tmp_path / "_news"
    news.mkdir()
    (news / "1.md").write_text(FIRST)
    (news / "2.md").write_text("---\ntitle: Second\nquality: 2\ntype: video\n---\n")
    (news / "3.md").write_bytes(b"---\r\ntitle: [a\r\nquality: 3\r\n---\r\nBody\r\n")
    return tmp_path


@pytest.fixture
def session(qtbot: QtBot, site: Path) -> Iterator[Session]:
    made = Session()
    with qtbot.waitSignal(made.opened):
        made.open(site)
    qtbot.waitUntil(lambda: made.tasks.is_idle)
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> Iterator[FormPane]:
    made = FormPane(session)
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    yield made
    made.close_pane()


def show(qtbot: QtBot, session: Session, pane: FormPane, name: str) -> int:
    assert session.library is not None
    article_id = session.library.id_of(f"_news/{name}")
    assert article_id is not None
    pane.show_article(article_id)
    qtbot.waitUntil(lambda: pane.shown_id == article_id and session.tasks.is_idle)
    return article_id


def names(pane: FormPane) -> list[str]:
    assert pane.form is not None
    QApplication.processEvents()
    return [str(row.state.path[0]) for row in pane.form.visible_rows() if row.state]


def test_the_form_is_the_schemas(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    show(qtbot, session, pane, "1.md")
    assert names(pane) == ["title", "quality", "topics", "provider", "images", "secured", "extra"]
    assert pane.form is not None
    assert pane.form.row("quality").widget.focus_target().text() == "1_250"
    assert session.draft(pane.shown_id or 0) is None


def test_conditional_and_unset_fields_come_when_they_are_due(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    show(qtbot, session, pane, "2.md")
    assert "length" not in names(pane)
    assert pane.focus_field(("length",))
    assert "length" in names(pane)
    show(qtbot, session, pane, "1.md")
    assert "length" not in names(pane)


def test_an_edit_goes_to_the_draft_and_back(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    article_id = show(qtbot, session, pane, "1.md")
    pane.focus_field(("title",))
    target = pane.form.row("title").widget.focus_target()
    qtbot.keyClicks(target, "My ")
    draft = session.draft(article_id)
    assert draft is not None
    assert draft.record["title"] == "My First"
    assert pane.form.row("title").state.is_changed
    assert "1" in pane.bar.findChild(type(pane.bar._tag), "changes-label").text()
    session.undo()
    assert target.text() == "First"
    assert not pane.form.row("title").state.is_changed


def test_saving_writes_that_one_value(qtbot: QtBot, session: Session, pane: FormPane, site: Path) -> None:
    show(qtbot, session, pane, "1.md")
    pane.form.edited.emit(Set(("title",), "Changed"))
    with qtbot.waitSignal(session.saved):
        pane.save()
    qtbot.waitUntil(lambda: session.tasks.is_idle)
    assert (site / "_news/1.md").read_text() == FIRST.replace("title: First ", "title: Changed ")
    assert not pane.form.row("title").state.is_changed


def test_rows_and_focus_are_kept_for_the_next_article(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    show(qtbot, session, pane, "1.md")
    form, row = pane.form, pane.form.row("quality")
    pane.focus_field(("quality",))
    assert pane.focused_path() in ((), ("quality",))
    show(qtbot, session, pane, "2.md")
    assert pane.form is form
    assert form.row("quality") is row
    assert row.widget.focus_target().text() == "2"
    assert session.unsaved() == []


def test_tab_goes_through_the_form_as_one_reads_it(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    show(qtbot, session, pane, "2.md")
    pane.form.edited.emit(Set(("quality",), 3))
    pane.form.reveal("subtitle")
    QApplication.processEvents()
    stops = tab_stops(pane.form)
    labels = [stop.accessibleName().split(",")[0] for stop in stops]
    assert labels.index("title") < labels.index("quality") < labels.index("url") < labels.index("secured")
    seen = []
    stops[0].setFocus()
    for _ in stops:
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert seen == stops
    assert pane.bar.isAncestorOf(QApplication.focusWidget())


def test_nested_fields_are_unfolded_when_asked_for(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    show(qtbot, session, pane, "1.md")
    assert pane.focus_field(("images", 0, "width"))
    (item,) = pane.form.row("images").widget.item_rows()
    assert [r.state.path for r in item.inner_rows()] == [("images", 0, "url"), ("images", 0, "width")]
    assert not pane.focus_field(("nothing",))


def test_a_broken_file_is_mended_as_text(qtbot: QtBot, session: Session, pane: FormPane, site: Path) -> None:
    show(qtbot, session, pane, "3.md")
    assert pane.form is None
    assert pane.mend_view.error_line >= 2
    assert pane.banner.text()
    pane.mend_view.setPlainText(pane.mend_view.text().replace("[a", "[a]"))
    pane.save()
    qtbot.waitUntil(lambda: pane.form is not None)
    assert (site / "_news/3.md").read_bytes() == b"---\r\ntitle: [a]\r\nquality: 3\r\n---\r\nBody\r\n"
    qtbot.waitUntil(lambda: session.tasks.is_idle)


def test_a_broken_file_that_changed_meanwhile_is_left_alone(
    qtbot: QtBot, session: Session, pane: FormPane, site: Path
) -> None:
    show(qtbot, session, pane, "3.md")
    (site / "_news/3.md").write_bytes(b"---\ntitle: theirs\n---\n")
    pane.mend_view.setPlainText("---\ntitle: mine\n---\n")
    pane.save()
    qtbot.waitUntil(lambda: session.tasks.is_idle)
    assert (site / "_news/3.md").read_bytes() == b"---\ntitle: theirs\n---\n"
    assert "not overwritten" in pane.banner.text()


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_file_says_so(qtbot: QtBot, session: Session, pane: FormPane, site: Path) -> None:
    (site / "_news/1.md").chmod(0o444)
    show(qtbot, session, pane, "1.md")
    assert pane.banner.text()
    assert pane.form.row("title").state.is_readonly


def test_problems_of_the_whole_article_stand_over_the_form(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    article_id = show(qtbot, session, pane, "1.md")
    problems = [Problem("_news/1.md", 1, 1, rule, field, "warning", "Odd") for rule, field in (("a", ""), ("b", "x["))]
    session.library.set_problems(article_id, problems)
    session.problems_changed.emit([article_id])
    assert pane.banner.text() == "Odd"


def test_nothing_selected_is_an_empty_pane(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    show(qtbot, session, pane, "1.md")
    pane.show_article(None)
    assert pane.form is None
    assert pane.shown_id is None


def test_the_picture_is_the_one_nearest_to_the_top(session: Session) -> None:
    collection = session.site.schema.collections[0]
    record = {"provider": {}, "images": [{"url": "/a.png"}]}
    assert picture_path(collection, record) == ("images", 0, "url")
    assert picture_path(None, {"cover": {"url": "x"}}) == ("cover", "url")
    assert picture_path(None, {"title": "x"}) is None


def test_addresses_come_after_what_is_worked_on(session: Session) -> None:
    plan = plan_form(session.site.schema.collections[0])
    assert [f.name for f in plan.inputs][-1] == "url"
    assert [f.name for f in plan.readonly] == ["secured"]
