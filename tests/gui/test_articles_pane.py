"""The list by keys, clicks and signals, on a real site."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from articlesite import ARTICLES, make_pane, open_site, started_session, wait_idle, wait_until, write_site
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from editor.core.edits import Set
from editor.core.query import FLAG_STATE
from editor.gui.articles import ArticlesPane
from editor.gui.articles.columns import DATE, FLAG, PROBLEMS, TITLE
from editor.gui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.gui.session import Session

Key = Qt.Key
Modifier = Qt.KeyboardModifier
PORTLAND, PORTALS, COSTS = list(ARTICLES)[:3]


@pytest.fixture
def session(qapp) -> Iterator[Session]:
    with started_session() as session:
        yield session


@pytest.fixture
def settings(qapp) -> Settings:
    return Settings()


@pytest.fixture
def pane(qtbot, session: Session, settings: Settings, tmp_path: Path) -> ArticlesPane:
    """The pane on the site, read and checked, in focus."""
    pane = make_pane(qtbot, session, settings)
    open_site(qtbot, session, write_site(tmp_path))
    wait_until(qtbot, lambda: pane.current_id() >= 0)
    pane.view.setFocus()
    return pane


def paths(pane: ArticlesPane, session: Session) -> list[str]:
    return [session.row(row_id).path for row_id in pane.ids()]


def run(qtbot, pane: ArticlesPane, session: Session, query: str) -> None:
    with qtbot.waitSignal(pane.lister.found):
        pane.set_query(query)
    wait_idle(qtbot, session)


def click(qtbot, pane: ArticlesPane, row: int, column_id: str, modifier=Modifier.NoModifier) -> None:
    at = next(at for at, column in enumerate(pane.model.columns) if column.id == column_id)
    spot = pane.view.visualRect(pane.model.index(row, at)).center()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, modifier, spot)


def test_the_newest_stand_first_and_the_first_is_current(pane: ArticlesPane, session: Session):
    assert paths(pane, session)[:3] == [PORTLAND, PORTALS, COSTS]
    assert pane.headline.text() == "5 articles"
    assert pane.position() == (1, 5)
    assert pane.selected_ids() == [pane.current_id()]


def test_keys_walk(qtbot, pane: ArticlesPane):
    seen = []
    pane.current_changed.connect(seen.append)
    qtbot.keyClicks(pane.view, "jjk")
    qtbot.keyClick(pane.view, Key.Key_Down)
    qtbot.keyClick(pane.view, Key.Key_Up)
    qtbot.keyClick(pane.view, Key.Key_End)
    assert seen == [pane.model.id_at(row) for row in (1, 2, 1, 2, 1, 4)]
    qtbot.keyClicks(pane.view, "j")
    assert pane.position() == (5, 5)


def test_x_marks_and_j_leaves_the_marks(qtbot, pane: ArticlesPane):
    qtbot.keyClicks(pane.view, "xjjx")
    assert pane.selected_ids() == [pane.model.id_at(0), pane.model.id_at(2)]
    wait_until(qtbot, lambda: "2 selected" in pane.headline.text())
    qtbot.keyClicks(pane.view, "x")
    assert pane.selected_ids() == [pane.model.id_at(0)]
    qtbot.keyClick(pane.view, Key.Key_Escape)
    assert pane.selected_ids() == [pane.model.id_at(2)]


def test_ranges_and_all(qtbot, pane: ArticlesPane):
    qtbot.keyClick(pane.view, Key.Key_Down, Modifier.ShiftModifier)
    assert len(pane.selected_ids()) == 2
    click(qtbot, pane, 4, TITLE, Modifier.ControlModifier)
    assert pane.selected_ids() == [pane.model.id_at(row) for row in (0, 1, 4)]
    qtbot.keyClick(pane.view, Key.Key_A, Modifier.ControlModifier)
    assert pane.selected_ids() == list(pane.ids())


def test_a_range_begins_where_one_went_last(qtbot, pane: ArticlesPane):
    click(qtbot, pane, 0, TITLE)
    qtbot.keyClicks(pane.view, "jj")
    qtbot.keyClick(pane.view, Key.Key_Down, Modifier.ShiftModifier)
    assert pane.selected_ids() == list(pane.ids())[2:4]
    qtbot.keyClick(pane.view, Key.Key_Home, Modifier.ShiftModifier)
    assert pane.selected_ids() == list(pane.ids())[:3]
    click(qtbot, pane, 4, TITLE, Modifier.ShiftModifier)
    assert pane.selected_ids() == list(pane.ids())[2:]


def test_enter_e_and_two_clicks_edit(qtbot, pane: ArticlesPane):
    edited = []
    pane.activated.connect(edited.append)
    qtbot.keyClick(pane.view, Key.Key_Return)
    qtbot.keyClicks(pane.view, "e")
    at = pane.model.columns.index(next(c for c in pane.model.columns if c.id == TITLE))
    spot = pane.view.visualRect(pane.model.index(1, at)).center()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, Modifier.NoModifier, spot)
    qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, Modifier.NoModifier, spot)
    first, second = pane.model.id_at(0), pane.model.id_at(1)
    assert edited == [first, first, second]


def test_p_and_u_ask_for_what_is_selected(qtbot, pane: ArticlesPane):
    asked = []
    pane.publish_requested.connect(lambda ids, on: asked.append((ids, on)))
    pane.publish_anyway_requested.connect(lambda ids: asked.append((ids, "anyway")))
    qtbot.keyClicks(pane.view, "pju")
    qtbot.keyClick(pane.view, Key.Key_P, Modifier.ShiftModifier)
    first, second = pane.model.id_at(0), pane.model.id_at(1)
    assert asked == [([first], True), ([second], False), ([second], "anyway")]


def test_a_click_on_the_dot_asks_and_selects_nothing(qtbot, pane: ArticlesPane):
    asked = []
    pane.publish_requested.connect(lambda ids, on: asked.append((ids, on)))
    click(qtbot, pane, 1, FLAG)
    click(qtbot, pane, 0, FLAG)
    assert asked == [([pane.model.id_at(1)], False), ([pane.model.id_at(0)], True)]
    assert pane.selected_ids() == [pane.model.id_at(0)]


def test_other_letters_do_nothing(qtbot, pane: ArticlesPane):
    qtbot.keyClicks(pane.view, "w")
    assert pane.position() == (1, 5)


def test_a_search_keeps_the_article_and_its_selection(qtbot, pane: ArticlesPane, session: Session):
    qtbot.keyClicks(pane.view, "j")
    current = pane.current_id()
    run(qtbot, pane, session, "is:published sort:title")
    assert pane.current_id() == current
    assert pane.selected_ids() == [current]
    assert pane.headline.text() == "4 of 5 articles"
    run(qtbot, pane, session, "quality:>50 sort:quality")
    assert paths(pane, session) == [PORTLAND, PORTALS]
    assert pane.current_id() == current


def test_a_query_that_cannot_be_read_changes_nothing(pane: ArticlesPane):
    pane.set_query("(")
    assert pane.query == ""
    assert len(pane.ids()) == 5


def test_no_match_names_the_term_that_excludes_most(qtbot, pane: ArticlesPane, session: Session):
    run(qtbot, pane, session, "in:_news is:published quality:>500")
    drop = pane.findChild(QPushButton, "articles-drop-term")
    wait_until(qtbot, drop.isVisible)
    assert drop.text() == "Drop quality:>500"
    assert pane.headline.text() == "0 of 5 articles"
    with qtbot.waitSignal(pane.query_chosen) as caught:
        qtbot.mouseClick(drop, Qt.MouseButton.LeftButton)
    assert caught.args == ["in:_news is:published"]
    with qtbot.waitSignal(pane.query_chosen) as caught:
        qtbot.mouseClick(pane.findChild(QPushButton, "articles-clear-query"), Qt.MouseButton.LeftButton)
    assert caught.args == [""]


def test_an_empty_folder_says_so(qtbot, session: Session, settings: Settings, tmp_path: Path):
    pane = make_pane(qtbot, session, settings)
    assert pane.empty.isVisible()
    open_site(qtbot, session, write_site(tmp_path, {}))
    wait_until(qtbot, lambda: "No articles" in pane.empty.accessibleName())


def test_a_site_of_broken_articles_says_so(qtbot, session: Session, settings: Settings, tmp_path: Path):
    pane = make_pane(qtbot, session, settings)
    open_site(qtbot, session, write_site(tmp_path, {"_news/a.md": "title: [", "_news/b.md": "{"}))
    wait_until(qtbot, lambda: "none of them can be read" in pane.headline.text())


def test_a_row_that_left_the_query_stays_dimmed(qtbot, pane: ArticlesPane, session: Session, tmp_path: Path):
    run(qtbot, pane, session, "is:unpublished")
    [row_id] = pane.ids()
    file = tmp_path / PORTLAND
    file.write_text(file.read_text().replace("published: false", "published: true"))
    session.article(row_id, lambda _: None)
    wait_until(qtbot, lambda: pane.model.is_dimmed(row_id))
    assert list(pane.ids()) == [row_id]
    pane.rerun()
    wait_until(qtbot, lambda: not pane.ids())


def test_an_unsaved_edit_shows_in_its_row_and_in_the_query(qtbot, pane: ArticlesPane, session: Session):
    row_id = pane.current_id()
    session.edit(row_id, Set(("title",), "A new title"))
    wait_until(qtbot, lambda: session.draft(row_id) is not None)
    line = pane.model.line(pane.model.row_of(row_id))
    assert line.title == "A new title"
    assert line.is_unsaved
    run(qtbot, pane, session, "is:unsaved")
    assert list(pane.ids()) == [row_id]


def test_a_deleted_article_leaves_the_list(qtbot, pane: ArticlesPane, session: Session, tmp_path: Path):
    row_id = session.library.id_of(COSTS)
    (tmp_path / COSTS).unlink()
    session.article(row_id, lambda _: None)
    wait_until(qtbot, lambda: row_id not in list(pane.ids()))
    wait_until(qtbot, lambda: pane.headline.text() == "4 articles")


def test_what_comes_next(pane: ArticlesPane):
    ids = list(pane.ids())
    assert pane.next_row_after(ids[0]) == ids[1]
    assert pane.next_row_after(ids[-1]) == -1
    assert pane.next_row_after(999) == -1


def header_click(qtbot, pane: ArticlesPane, column_id: str, modifier=Modifier.NoModifier) -> None:
    header = pane.view.header
    at = next(at for at, column in enumerate(pane.model.columns) if column.id == column_id)
    x = header.sectionViewportPosition(at) + header.sectionSize(at) // 2
    with qtbot.waitSignal(pane.lister.found):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, QPoint(x, header.height() // 2))


def test_a_header_sorts_and_sorts_back(qtbot, pane: ArticlesPane, session: Session):
    header_click(qtbot, pane, TITLE)
    assert paths(pane, session)[0] == PORTLAND
    assert paths(pane, session)[-1] == "_news/2020-07-01-broken.md"
    header_click(qtbot, pane, TITLE)
    assert paths(pane, session)[0] == COSTS
    header_click(qtbot, pane, DATE)
    assert paths(pane, session)[:2] == [PORTLAND, PORTALS]


def test_shift_adds_a_key(qtbot, pane: ArticlesPane, session: Session):
    header_click(qtbot, pane, FLAG)
    header_click(qtbot, pane, TITLE, Modifier.ShiftModifier)
    assert [key.path for key in pane.lister.sort] == [FLAG_STATE, ("title",)]


def test_a_header_takes_the_place_of_the_querys_order(qtbot, pane: ArticlesPane, session: Session):
    run(qtbot, pane, session, "in:_news sort:quality")
    with qtbot.waitSignal(pane.query_chosen) as caught:
        header_click(qtbot, pane, TITLE)
    assert caught.args == ["in:_news"]
    wait_idle(qtbot, session)
    assert pane.query == "in:_news"


def test_columns_are_chosen_and_remembered(
    qtbot, pane: ArticlesPane, session: Session, settings: Settings, tmp_path: Path
):
    layout = pane.layout_
    layout.add_field("topics")
    layout.toggle(next(column for column in layout.available() if column.id == DATE))
    layout.toggle(next(column for column in layout.available() if column.id == TITLE))
    header_click(qtbot, pane, TITLE)
    pane.view.header.moveSection(0, 1)
    wanted = layout.shown_ids()
    assert "topics" in wanted
    assert DATE not in wanted
    assert TITLE in wanted
    assert wanted[-1] == PROBLEMS
    other = make_pane(qtbot, session, settings)
    open_site(qtbot, session, tmp_path)
    assert other.layout_.shown_ids() == wanted
    assert [key.path for key in other.lister.sort] == [("title",)]
    other.layout_.reset()
    assert DATE in other.layout_.shown_ids()


@pytest.mark.parametrize(
    "damaged", ["", "{", "[]", "[1]", '[{"id": "("}]', '[{"id": 5}, {"id": ":title", "width": 1e9}]']
)
def test_damaged_memory_never_stops_the_list(pane: ArticlesPane, session: Session, damaged: str):
    site = session.site
    pane.layout_.start(site.schema, site.config.timezone, damaged)
    assert TITLE in pane.layout_.shown_ids()


def test_columns_make_way_for_the_title(qtbot, pane: ArticlesPane):
    header = pane.view.header
    at = next(at for at, column in enumerate(pane.model.columns) if column.id == TITLE)
    pane.resize(360, 500)
    wait_until(qtbot, lambda: header.sectionSize(at) >= 150)
    assert not header.isSectionHidden(next(i for i, c in enumerate(pane.model.columns) if c.id == FLAG))
    pane.resize(900, 500)
    wait_until(qtbot, lambda: not any(header.isSectionHidden(i) for i in range(header.count())))


def test_the_column_menu_lists_fields(pane: ArticlesPane):
    from editor.gui.articles.columnmenu import ColumnMenu

    menu = ColumnMenu(pane.layout_, pane).menu()
    texts = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert texts["Title"].isChecked()
    assert not texts["Title"].isEnabled()
    assert not texts["Topics"].isChecked()
    texts["Topics"].trigger()
    assert "topics" in pane.layout_.shown_ids()


def test_copying(qtbot, pane: ArticlesPane):
    with qtbot.waitSignal(pane.copier.copied):
        pane.copy_as_paths()
    assert QGuiApplication.clipboard().text() == PORTLAND
    with qtbot.waitSignal(pane.copier.copied):
        pane.copy_as_text()
    assert "Portland decides\tInsider" in QGuiApplication.clipboard().text()


def test_the_context_menu_is_of_the_row_under_the_pointer(qtbot, pane: ArticlesPane):
    spot = pane.view.visualRect(pane.model.index(2, 2)).center()
    with qtbot.waitSignal(pane.context_menu_requested):
        pane.view.customContextMenuRequested.emit(spot)
    assert pane.position()[0] == 3


def test_a_new_article_comes_where_it_belongs(qtbot, pane: ArticlesPane, session: Session, tmp_path: Path):
    current = pane.current_id()
    (tmp_path / "_news" / "new.md").write_text("---\ntitle: New\ndate: 2020-09-09T12:00:00Z\n---\n")
    session.reload()
    wait_until(qtbot, lambda: "_news/new.md" in paths(pane, session))
    wait_idle(qtbot, session)
    assert paths(pane, session).index("_news/new.md") == 1
    assert pane.current_id() == current


def test_everything_in_the_pane_has_a_name(pane: ArticlesPane):
    assert pane.view.accessibleName()
    assert pane.view.header.accessibleName()
    assert all(button.text() or button.accessibleName() for button in pane.findChildren(QPushButton))


def test_rows_are_painted_in_both_themes_and_directions(qtbot, pane: ArticlesPane, session: Session):
    from editor.gui.theme import theme

    pictures = []
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            pane.setLayoutDirection(direction)
            pane.view.setLayoutDirection(direction)
            pictures.append(pane.grab().toImage())
    theme.set_mode("system")
    assert all(a != b for a, b in pairwise(pictures))
