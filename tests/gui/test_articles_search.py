"""The search box and the sidebar by keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articlesite import open_site, started_session, wait_idle, wait_until, write_site
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from editor.gui.articles import SearchBox, Sidebar
from editor.gui.articles.sidedelegate import COUNT, IS_CHOSEN, SHARE
from editor.gui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.gui.session import Session

Key = Qt.Key


@pytest.fixture
def session(qtbot, qapp, tmp_path: Path) -> Iterator[Session]:
    with started_session() as session:
        open_site(qtbot, session, write_site(tmp_path))
        yield session


@pytest.fixture
def host(qtbot) -> QWidget:
    """A window that search box and list stand in."""
    host = QWidget()
    host.resize(900, 500)
    QHBoxLayout(host).addWidget(QLineEdit())
    qtbot.addWidget(host)
    host.show()
    qtbot.waitExposed(host)
    return host


@pytest.fixture
def box(qtbot, host: QWidget, session: Session) -> SearchBox:
    box = SearchBox(session, Settings())
    host.layout().addWidget(box, 1)
    box.focus()
    wait_until(qtbot, box.line.hasFocus)
    return box


def test_what_is_typed_is_searched_for(qtbot, box: SearchBox):
    with qtbot.waitSignal(box.submitted) as caught:
        qtbot.keyClicks(box.line, "is:published")
    assert caught.args == ["is:published"]
    box.line.selectAll()
    with qtbot.waitSignal(box.submitted) as caught:
        qtbot.keyClick(box.line, Key.Key_Delete)
    assert caught.args == [""]


def test_enter_runs_at_once_and_goes_to_the_list(qtbot, box: SearchBox):
    qtbot.keyClicks(box.line, "portland")
    with qtbot.waitSignals([box.submitted, box.list_requested]):
        qtbot.keyClick(box.line, Key.Key_Return)


def test_an_error_is_named_with_its_column_and_marked(qtbot, box: SearchBox):
    submitted = []
    box.submitted.connect(submitted.append)
    qtbot.keyClicks(box.line, "title:x (")
    qtbot.keyClick(box.line, Key.Key_Return)
    assert "character 9" in box.note.text()
    assert box.line.is_marked
    assert "title:x (" not in submitted
    qtbot.keyClick(box.line, Key.Key_Backspace)
    assert box.note.text() == ""
    assert not box.line.is_marked


def test_an_error_shows_by_itself_after_a_while(qtbot, box: SearchBox):
    qtbot.keyClicks(box.line, "is:nonsense")
    wait_until(qtbot, lambda: "character 4" in box.note.text())


def test_a_field_that_nothing_has_is_noted_with_the_nearest(qtbot, box: SearchBox):
    qtbot.keyClicks(box.line, "qualty:>5")
    wait_until(qtbot, lambda: "qualty" in box.note.text())
    with qtbot.waitSignal(box.submitted) as caught:
        qtbot.mouseClick(box.note.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert caught.args == ["quality:>5"]


def test_fields_are_offered_by_their_labels_with_what_is_typed_beside(qtbot, box: SearchBox):
    qtbot.keyClicks(box.line, "topi")
    index = box.popup.model().index(0, 0)
    assert index.data() == "Topics"
    assert index.data(Qt.ItemDataRole.UserRole + 1) == "topics:"


def test_completion_by_tab_and_by_arrows(qtbot, box: SearchBox, session: Session):
    qtbot.keyClicks(box.line, "topi")
    assert box.popup.isVisible()
    qtbot.keyClick(box.line, Key.Key_Tab)
    assert box.text() == "topics:"
    wait_until(qtbot, lambda: box.popup.model().rowCount() == 3)
    qtbot.keyClick(box.line, Key.Key_Down)
    qtbot.keyClick(box.line, Key.Key_Return)
    assert box.text() == "topics:Law "
    assert box.line.hasFocus()


def test_escape_closes_the_popup_then_goes_to_the_list(qtbot, box: SearchBox):
    qtbot.keyClicks(box.line, "is:p")
    qtbot.keyClick(box.line, Key.Key_Escape)
    assert box.popup.isHidden()
    with qtbot.waitSignal(box.list_requested):
        qtbot.keyClick(box.line, Key.Key_Escape)
    assert box.text() == "is:p"


def test_history(qtbot, box: SearchBox, session: Session):
    for text in ("one", "two"):
        box.line.clear()
        qtbot.keyClicks(box.line, text)
        qtbot.keyClick(box.line, Key.Key_Return)
    box.line.clear()
    qtbot.keyClicks(box.line, "thr")
    steps = []
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down, Key.Key_Down):
        qtbot.keyClick(box.line, key)
        steps.append(box.text())
    assert steps == ["two", "one", "one", "two", "thr"]


def test_the_clear_button(qtbot, box: SearchBox):
    qtbot.keyClicks(box.line, "portland")
    qtbot.keyClick(box.line, Key.Key_Return)
    with qtbot.waitSignal(box.submitted) as caught:
        qtbot.mouseClick(box.findChild(QToolButton, "search-clear"), Qt.MouseButton.LeftButton)
    assert caught.args == [""]


def test_set_text_submits_nothing(qtbot, box: SearchBox, session: Session):
    submitted = []
    box.submitted.connect(submitted.append)
    box.set_text("is:published")
    wait_idle(qtbot, session)
    assert submitted == []
    assert box.text() == "is:published"


@pytest.mark.parametrize("text", ["a" * 5000, "(" * 60, '"\\', "title:/[/", "😀 is:published 😀:x", "\u202e:)"])
def test_any_text_can_stand_there(qtbot, box: SearchBox, text: str):
    box.line.setText(text)
    box.line.mark_error(True)
    qtbot.keyClick(box.line, Key.Key_Return)
    assert box.text() == text


# the sidebar


@pytest.fixture
def sidebar(qtbot, qapp, tmp_path: Path) -> Iterator[Sidebar]:
    with started_session() as session:
        sidebar = Sidebar(session, Settings())
        qtbot.addWidget(sidebar)
        sidebar.resize(220, 900)
        sidebar.show()
        qtbot.waitExposed(sidebar)
        open_site(qtbot, session, write_site(tmp_path))
        wait_until(qtbot, lambda: entry(sidebar, "Type", "video") is not None)
        wait_until(qtbot, lambda: entry(sidebar, "Type", "video").data(COUNT) == "1")
        yield sidebar


def entry(sidebar: Sidebar, section: str, label: str) -> QModelIndex | None:
    model = sidebar.tree.model()
    for top in range(model.rowCount()):
        head = model.index(top, 0)
        for row in range(model.rowCount(head)):
            if head.data() == section and model.index(row, 0, head).data() == label:
                return model.index(row, 0, head)
    return None


def click_on(qtbot, sidebar: Sidebar, index: QModelIndex) -> str:
    sidebar.tree.scrollTo(index)
    spot = sidebar.tree.visualRect(index).center()
    with qtbot.waitSignal(sidebar.query_chosen) as caught:
        qtbot.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    return caught.args[0]


def test_sections_and_counts(qtbot, sidebar: Sidebar):
    labels = [section.label for section in sidebar.sections()]
    assert labels == ["Views", "Saved", "Collection", "Type", "Source", "Topics"]
    counts = {
        ("Views", "All articles"): "5",
        ("Views", "To review"): "1",
        ("Views", "Published"): "4",
        ("Views", "Can't be read"): "1",
        ("Saved", "Good ones"): "2",
        ("Collection", "News"): "4",
        ("Type", "article"): "2",
        ("Topics", "Law"): "2",
    }
    for (section, label), text in counts.items():
        wait_until(qtbot, lambda s=section, n=label, t=text: entry(sidebar, s, n).data(COUNT) == t)


def test_a_click_writes_a_query_and_marks_the_entry(qtbot, sidebar: Sidebar):
    assert click_on(qtbot, sidebar, entry(sidebar, "Views", "To review")) == "is:unpublished"
    assert entry(sidebar, "Views", "To review").data(IS_CHOSEN)
    assert click_on(qtbot, sidebar, entry(sidebar, "Type", "article")) == "is:unpublished type=article"
    assert click_on(qtbot, sidebar, entry(sidebar, "Type", "video")) == "is:unpublished type=video"
    assert click_on(qtbot, sidebar, entry(sidebar, "Type", "video")) == "is:unpublished"
    assert click_on(qtbot, sidebar, entry(sidebar, "Collection", "Guides")) == "is:unpublished in:guides"
    assert click_on(qtbot, sidebar, entry(sidebar, "Views", "All articles")) == ""


def test_facets_count_within_the_query_and_stay_in_place(qtbot, sidebar: Sidebar):
    rows = [entry(sidebar, "Type", name).row() for name in ("article", "video", "course")]
    sidebar.set_query("is:published type=video")
    wait_until(qtbot, lambda: entry(sidebar, "Topics", "Law").data(COUNT) == "")
    assert entry(sidebar, "Type", "article").data(COUNT) == "1"
    assert entry(sidebar, "Views", "Published").data(COUNT) == "4"
    assert 0 < entry(sidebar, "Type", "article").data(SHARE) <= 1
    assert [entry(sidebar, "Type", name).row() for name in ("article", "video", "course")] == rows


def test_sections_fold_by_click_and_by_key(qtbot, sidebar: Sidebar):
    head = sidebar.tree.model().index(0, 0)
    spot = sidebar.tree.visualRect(head).center()
    qtbot.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert not sidebar.tree.isExpanded(head)
    sidebar.tree.setFocus()
    sidebar.tree.setCurrentIndex(head)
    qtbot.keyClick(sidebar.tree, Key.Key_Return)
    assert sidebar.tree.isExpanded(head)
    sidebar.tree.setCurrentIndex(entry(sidebar, "Views", "Published"))
    with qtbot.waitSignal(sidebar.query_chosen) as caught:
        qtbot.keyClick(sidebar.tree, Key.Key_Space)
    assert caught.args == ["is:published"]
