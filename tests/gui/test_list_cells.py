"""Editing a cell of the list in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articlesite import ARTICLES, wait_until
from PySide6.QtCore import Qt

from editor.core.values import Timestamp
from editor.gui.articles.celleditor import CellEditor
from editor.gui.articles.columns import PROBLEMS

if TYPE_CHECKING:
    from editor.gui.articles import ArticlesPane
    from editor.gui.session import Session

Key = Qt.Key
PORTLAND = next(iter(ARTICLES))


def editor(qtbot, pane: ArticlesPane) -> CellEditor:
    """The line that is open."""
    wait_until(qtbot, lambda: any(line.hasFocus() for line in pane.findChildren(CellEditor)))
    return next(line for line in pane.findChildren(CellEditor) if line.hasFocus())


def begin(qtbot, pane: ArticlesPane) -> CellEditor:
    qtbot.keyClick(pane.faces.shown, Key.Key_F2)
    return editor(qtbot, pane)


def replace(qtbot, line: CellEditor, text: str) -> None:
    line.selectAll()
    qtbot.keyClicks(line, text)


def edited(session: Session, row_id: int, field: str) -> object:
    draft = session.draft(row_id)
    return draft.record.get(field) if draft else None


def closed(qtbot, pane: ArticlesPane) -> None:
    wait_until(qtbot, lambda: not any(line.isVisible() for line in pane.findChildren(CellEditor)))


@pytest.mark.parametrize("face", ["table", "gallery"])
def test_f2_edits_the_title_in_the_draft(qtbot, list_pane: ArticlesPane, list_session: Session, face: str):
    if face == "gallery":
        list_pane.toggle_face()
    line = begin(qtbot, list_pane)
    assert line.text() == "Portland decides"
    assert line.selectedText() == line.text()
    replace(qtbot, line, "Portland decided")
    qtbot.keyClick(line, Key.Key_Return)
    row_id = list_pane.current_id()
    wait_until(qtbot, lambda: edited(list_session, row_id, "title") == "Portland decided")
    closed(qtbot, list_pane)
    assert list_session.history.undo_text == "Edit Title"
    assert list_pane.faces.shown.hasFocus()


def test_esc_leaves_the_value(qtbot, list_pane: ArticlesPane, list_session: Session):
    line = begin(qtbot, list_pane)
    replace(qtbot, line, "Something else")
    qtbot.keyClick(line, Key.Key_Escape)
    closed(qtbot, list_pane)
    assert list_session.unsaved() == []


def test_the_same_text_is_no_edit(qtbot, list_pane: ArticlesPane, list_session: Session):
    line = begin(qtbot, list_pane)
    qtbot.keyClick(line, Key.Key_Return)
    closed(qtbot, list_pane)
    assert list_session.unsaved() == []


def test_tab_goes_on_to_the_next_cell_of_the_row(qtbot, list_pane: ArticlesPane, list_session: Session):
    row_id = list_pane.current_id()
    line = begin(qtbot, list_pane)
    labels = [line.cell.label]
    for _ in range(3):
        qtbot.keyClick(line, Key.Key_Tab)
        line = editor(qtbot, list_pane)
        labels.append(line.cell.label)
    assert labels == ["Title", "Source", "Date", "Quality"]
    replace(qtbot, line, "60")
    qtbot.keyClick(line, Key.Key_Backtab)
    assert editor(qtbot, list_pane).cell.label == "Date"
    wait_until(qtbot, lambda: edited(list_session, row_id, "quality") == 60)


def test_a_date_is_edited_as_it_is_written(qtbot, list_pane: ArticlesPane, list_session: Session):
    qtbot.keyClick(list_pane.view, Key.Key_Right)
    qtbot.keyClick(list_pane.view, Key.Key_Right)
    line = begin(qtbot, list_pane)
    assert line.text() == "2020-09-10T04:43:00Z"
    replace(qtbot, line, "2020-09-11T04:43:00Z")
    qtbot.keyClick(line, Key.Key_Return)
    row_id = list_pane.current_id()
    wait_until(qtbot, lambda: isinstance(edited(list_session, row_id, "date"), Timestamp))
    assert edited(list_session, row_id, "date").text == "2020-09-11T04:43:00Z"


def test_what_is_no_value_is_refused_and_stays_open(qtbot, list_pane: ArticlesPane, list_session: Session):
    for _ in range(3):
        qtbot.keyClick(list_pane.view, Key.Key_Right)
    line = begin(qtbot, list_pane)
    replace(qtbot, line, "many")
    with qtbot.waitSignal(list_session.said) as said:
        qtbot.keyClick(line, Key.Key_Return)
    assert said.args[1] == "refused"
    assert "many" in said.args[0]
    assert line.isVisible()
    assert list_session.unsaved() == []


def test_what_has_no_text_says_why(qtbot, list_pane: ArticlesPane, list_session: Session):
    columns = {column.id: at for at, column in enumerate(list_pane.model.columns)}
    for _ in range(len(columns)):
        if list_pane.rows.current_index().column() != columns[PROBLEMS]:
            qtbot.keyClick(list_pane.view, Key.Key_Right)
    with qtbot.waitSignal(list_session.said) as said:
        qtbot.keyClick(list_pane.view, Key.Key_F2)
    assert said.args == ["There is nothing to edit in this column", "refused"]


def test_a_broken_article_and_a_list_are_for_the_form(qtbot, list_pane: ArticlesPane, list_session: Session):
    list_pane.go_to(list_session.library.id_of("_news/2020-07-01-broken.md"))
    with qtbot.waitSignal(list_session.said) as said:
        qtbot.keyClick(list_pane.view, Key.Key_F2)
    assert "can't be read" in said.args[0]
    list_pane.layout_.add_field("topics")
    list_pane.go_to(list_session.library.id_of(PORTLAND))
    at = next(at for at, column in enumerate(list_pane.model.columns) if column.id == "topics")
    while list_pane.rows.current_index().column() != at:
        qtbot.keyClick(list_pane.view, Key.Key_Right)
    with qtbot.waitSignal(list_session.said) as said:
        qtbot.keyClick(list_pane.view, Key.Key_F2)
    assert "needs the form" in said.args[0]


def test_a_click_goes_back_to_the_title(qtbot, list_pane: ArticlesPane):
    qtbot.keyClick(list_pane.view, Key.Key_Right)
    qtbot.keyClick(list_pane.view, Key.Key_J)
    assert list_pane.rows.current_index().column() != list_pane.model.title_column()
    spot = list_pane.view.visualRect(list_pane.model.index(2, 4)).center()
    qtbot.mouseClick(list_pane.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert list_pane.rows.current_row() == 2
    assert begin(qtbot, list_pane).cell.label == "Title"
