"""What the list is sorted by, copied as, and how far it has been read."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from articlesite import ARTICLES, listed, make_pane, open_site, wait_idle, wait_until, write_site
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton

from editor.core.query import FLAG_STATE, PROBLEM_COUNT, SortKey
from editor.gui.articles.columns import DATE, FLAG, PROBLEMS, TITLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from editor.gui.articles import ArticlesPane
    from editor.gui.session import Session
    from editor.gui.settings import Settings

PORTLAND, PORTALS, COSTS, BROKEN, START = ARTICLES


def column(pane: ArticlesPane, name: str):
    return next(column for column in pane.model.columns if column.id == name)


def sorting(qtbot, pane: ArticlesPane, change: Callable[[], object]) -> None:
    with qtbot.waitSignal(pane.lister.found):
        change()


def choose(menu: QMenu, text: str) -> None:
    found = {action.text().split("  ")[0]: action for action in menu.actions()}
    found[text].trigger()


def test_by_problems_the_most_first_and_those_without_last(qtbot, list_pane: ArticlesPane, list_session: Session):
    sorting(qtbot, list_pane, lambda: list_pane.sorter.sort_by(column(list_pane, PROBLEMS), False))
    assert list_pane.lister.sort == (SortKey(PROBLEM_COUNT, True),)
    counts = [
        sum(problem.severity != "info" for problem in list_session.problems(row_id)) for row_id in list_pane.ids()
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 0
    assert counts[-1] == 0
    sorting(qtbot, list_pane, lambda: list_pane.sorter.sort_by(column(list_pane, PROBLEMS), False))
    assert list_session.problems(list_pane.ids()[-1]) == ()


def test_by_flag_then_by_title(qtbot, list_pane: ArticlesPane, list_session: Session):
    sorting(qtbot, list_pane, lambda: list_pane.sorter.sort_by(column(list_pane, FLAG), False))
    sorting(qtbot, list_pane, lambda: list_pane.sorter.sort_by(column(list_pane, TITLE), True))
    assert [key.path for key in list_pane.lister.sort] == [FLAG_STATE, ("title",)]
    states = [list_session.row(row_id).state for row_id in list_pane.ids()]
    assert states == sorted(states, reverse=True)
    assert listed(list_pane, list_session)[0] == PORTLAND
    assert list_pane.sorter.arrow_of(column(list_pane, TITLE)) == "↑2"


def marked(menu: QMenu) -> tuple[list[str], list[str]]:
    """What has a mark in the menu, of which one is chosen, and in the one for further keys, of which many may be."""
    [further] = [action.menu() for action in menu.actions() if action.menu()]
    first = [action for action in menu.actions() if action.isChecked()]
    assert all(action.actionGroup() is not None and action.actionGroup().isExclusive() for action in first)
    assert not any(action.actionGroup() for action in further.actions())
    return [action.text() for action in first], [action.text() for action in further.actions() if action.isChecked()]


def test_the_menu_sorts_and_adds_keys(qtbot, list_pane: ArticlesPane):
    sorting(qtbot, list_pane, lambda: choose(list_pane.sorter.menu(list_pane), "Title"))
    assert list_pane.lister.sort == (SortKey(("title",), False),)
    menu = list_pane.sorter.menu(list_pane)
    [title] = [action for action in menu.actions() if action.text().startswith("Title")]
    assert title.text().endswith("↑")
    assert title.isChecked()
    [further] = [action.menu() for action in menu.actions() if action.menu()]
    sorting(qtbot, list_pane, lambda: choose(further, "Date"))
    assert [key.path for key in list_pane.lister.sort] == [("title",), column(list_pane, DATE).sort]
    assert marked(list_pane.sorter.menu(list_pane)) == (["Title  ↑1"], ["Date  ↓2"])
    sorting(qtbot, list_pane, lambda: choose(list_pane.sorter.menu(list_pane), "By file name"))
    assert list_pane.lister.sort == (SortKey(("path",), False),)


def test_the_gallery_names_its_order(qtbot, list_pane: ArticlesPane):
    button = list_pane.findChild(QPushButton, "articles-sort")
    assert not button.isVisible()
    list_pane.toggle_face()
    assert button.isVisible()
    assert button.text() == "Date ↓"


def test_the_order_comes_back(
    qtbot, list_pane: ArticlesPane, list_session: Session, list_settings: Settings, tmp_path: Path
):
    sorting(qtbot, list_pane, lambda: list_pane.sorter.sort_by(column(list_pane, PROBLEMS), False))
    other = make_pane(qtbot, list_session, list_settings)
    open_site(qtbot, list_session, tmp_path)
    assert other.lister.sort == (SortKey(PROBLEM_COUNT, True),)


def test_csv_has_a_head_and_exact_values(qtbot, list_pane: ArticlesPane, list_session: Session):
    list_pane.layout_.add_field("topics")
    qtbot.keyClick(list_pane.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(list_pane.copier.copied) as copied:
        list_pane.copy_as_csv()
    assert copied.args == [5]
    text = QGuiApplication.clipboard().text()
    assert text.count("\r\n") == 6
    rows = list(csv.DictReader(io.StringIO(text)))
    first = next(row for row in rows if row["Title"] == "Portland decides")
    assert first["Date"] == "2020-09-10T04:43:00Z"
    assert first["Topics"] == '["Cities", "Law"]'
    assert first["Published"] == "Unpublished"
    assert first["Problems"] == str(len(list_session.problems(list_session.library.id_of(PORTLAND))))


def test_csv_keeps_what_a_spreadsheet_would_run(qtbot, list_session: Session, tmp_path: Path):
    pane = make_pane(qtbot, list_session, None)
    open_site(qtbot, list_session, write_site(tmp_path, {"_news/a.md": "title: '=1+1, \"so\"'\ndate: 2020-01-01"}))
    wait_until(qtbot, lambda: pane.current_id() >= 0)
    with qtbot.waitSignal(pane.copier.copied):
        pane.copy_as_csv()
    assert '"=1+1, ""so"""' in QGuiApplication.clipboard().text()


def test_reading_that_was_stopped_says_so_and_goes_on(
    qtbot, list_session: Session, list_settings: Settings, tmp_path: Path
):
    pane = make_pane(qtbot, list_session, list_settings)
    articles = {f"_news/{number:03}.md": f"title: Article {number}\ndate: 2020-01-01" for number in range(350)}
    write_site(tmp_path, articles)
    list_session.tasks.progressed.connect(lambda task: task.cancel() if task.title == "Reading" and task.done else None)
    with qtbot.waitSignal(list_session.reading_stopped) as stopped:
        list_session.open(tmp_path)
    done, total = stopped.args
    assert 0 < done < total == 350
    wait_idle(qtbot, list_session)
    read_on = pane.findChild(QPushButton, "articles-read-on")
    wait_until(qtbot, read_on.isVisible)
    assert pane.headline.text() == f"{len(pane.ids())} of 350 read · reading stopped"
    assert len(pane.ids()) >= done
    assert list_session.row(pane.ids()[0]).problems is not None
    list_session.tasks.progressed.disconnect()
    qtbot.mouseClick(read_on, Qt.MouseButton.LeftButton)
    wait_until(qtbot, lambda: pane.headline.text() == "350 articles")
    assert not read_on.isVisible()


def test_reading_may_be_stopped_while_the_files_are_looked_for(
    qtbot, list_session: Session, list_settings: Settings, tmp_path: Path
):
    pane = make_pane(qtbot, list_session, list_settings)
    write_site(tmp_path, {f"_news/{number:02}.md": f"title: Article {number}" for number in range(30)})
    list_session.tasks.progressed.connect(lambda task: task.cancel() if task.title == "Reading" else None)
    with qtbot.waitSignal(list_session.reading_stopped):
        list_session.open(tmp_path)
    wait_idle(qtbot, list_session)
    assert pane.empty.isVisible()
    assert not pane.ids()
    list_session.tasks.progressed.disconnect()
    list_session.reload()
    wait_until(qtbot, lambda: pane.headline.text() == "30 articles")


def test_news_are_marked_until_one_looks(qtbot, list_pane: ArticlesPane, list_session: Session):
    current, other = list_pane.ids()[:2]
    list_pane.mark_changed([current, other])
    assert not list_pane.model.line(0).is_news
    line = list_pane.model.line(1)
    assert line.is_news
    assert "changed on disk" in line.summary()
    qtbot.keyClicks(list_pane.view, "j")
    assert not list_pane.model.line(1).is_news


def test_rows_follow_the_density(list_pane: ArticlesPane, list_settings: Settings):
    height = list_pane.view.rowHeight(0)
    list_settings.set("density", "compact")
    assert list_pane.view.rowHeight(0) < height


def test_letters_lead_to_a_title(qtbot, list_pane: ArticlesPane, list_session: Session):
    find = list_pane.title_find
    find.open()
    wait_until(qtbot, find.line.hasFocus)
    qtbot.keyClicks(find.line, "wh")
    wait_until(qtbot, lambda: list_session.row(list_pane.current_id()).path == COSTS)
    qtbot.keyClicks(find.line, "xx")
    wait_until(qtbot, lambda: find.said() == "No title like this")
    find.line.clear()
    qtbot.keyClicks(find.line, "Po")
    wait_until(qtbot, lambda: list_session.row(list_pane.current_id()).path == PORTLAND)
    qtbot.keyClick(find.line, Qt.Key.Key_Down)
    wait_until(qtbot, lambda: list_session.row(list_pane.current_id()).path == PORTALS)
    qtbot.keyClick(find.line, Qt.Key.Key_Up)
    wait_until(qtbot, lambda: list_session.row(list_pane.current_id()).path == PORTLAND)
    qtbot.keyClick(find.line, Qt.Key.Key_Return)
    wait_until(qtbot, list_pane.view.hasFocus)
    assert find.isHidden()


def test_menu_actions_have_words(list_pane: ArticlesPane):
    menu = list_pane.sorter.menu(list_pane)
    assert all(action.text() for action in menu.actions() if not action.isSeparator())
    assert isinstance(menu.actions()[0], QAction)
