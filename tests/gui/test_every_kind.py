"""Every field kind, by one table: label, mark, hint, limits, keys, changed, revert, nothing, problem, source, lock."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from articlesite import started_session, wait_idle
from everykind import BY_NAME, CASES, HINT, Case, focus, key, press, write_everything
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QToolButton

from editor.core.fieldpath import get_value
from editor.core.schema.kinds import KINDS
from editor.core.values import ABSENT, is_same
from editor.gui.form.fields.base import empty_words
from editor.gui.form.fields.fold import FoldWidget
from editor.gui.form.hint import HintLabel
from editor.gui.form.source_popup import SourcePopup
from editor.gui.shell.formpane import FormPane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.gui.form.field_row import FieldRow
    from editor.gui.session import Session

each_kind = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@dataclass(frozen=True)
class Desk:
    """A site that is open, and the pane on it."""

    site: Path
    session: Session
    pane: FormPane

    def show(self, qtbot: QtBot, name: str) -> None:
        """Show an article."""
        assert self.session.library is not None
        article_id = self.session.library.id_of(f"{name}.md")
        assert article_id is not None
        self.pane.show_article(article_id)
        qtbot.waitUntil(lambda: self.pane.shown_id == article_id)
        wait_idle(qtbot, self.session)

    def row(self, qtbot: QtBot, case: Case, name: str = "_all/good") -> FieldRow:
        """The row of a case's field, with the focus in it."""
        self.show(qtbot, name)
        assert self.pane.form is not None
        row = self.pane.form.reveal(key(case))
        assert row is not None
        if isinstance(row.widget, FoldWidget):
            row.head.setChecked(False)
        focus(row)
        return row

    def now(self, case: Case) -> object:
        """The value that the draft has."""
        return get_value(self.pane.context.record, (key(case),))


@contextmanager
def desk_on(folder: Path) -> Iterator[Desk]:
    """The site in a new session."""
    with started_session() as session:
        session.open(write_everything(folder))
        pane = FormPane(session)
        pane.resize(440, 800)
        pane.show()
        yield Desk(folder, session, pane)
        pane.close_pane()
        pane.close()
        # Left to Python's own time, the widgets of some thirty panes would slow down all tests that follow.
        pane.deleteLater()
        QApplication.sendPostedEvents(pane, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def shared_desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk_on(tmp_path_factory.mktemp("site")) as desk:
        yield desk


def wait_read(qtbot: QtBot, session: Session) -> None:
    """Wait until the site is read and checked."""
    qtbot.waitUntil(lambda: session.library is not None and session.tasks.is_idle, timeout=20_000)


@pytest.fixture
def desk(qtbot: QtBot, shared_desk: Desk) -> Iterator[Desk]:
    """For tests that save nothing: what they changed is taken back."""
    wait_read(qtbot, shared_desk.session)
    yield shared_desk
    for article_id in shared_desk.session.unsaved():
        shared_desk.session.revert(article_id)
    wait_idle(qtbot, shared_desk.session)


def menu_of(row: FieldRow) -> dict[str, QMenu]:
    """The field's menu, opened by its key: words → action."""
    press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = {action.text(): action for action in menu.actions()}
    menu.hide()
    return found


def button(row: FieldRow, name: str) -> QToolButton:
    return next(b for b in row.findChildren(QToolButton) if b.accessibleName().startswith(name) and not b.isHidden())


def test_the_table_has_every_kind() -> None:
    assert {case.schema.get("widget", case.name) for case in CASES} == set(KINDS) - {"hidden"}


def test_the_page_of_fields_has_every_kind() -> None:
    page = (Path(__file__).parents[2] / "docs" / "fields.md").read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f"`{kind}`" not in page] == []


@each_kind
def test_it_says_what_it_is(qtbot: QtBot, desk: Desk, case: Case) -> None:
    row = desk.row(qtbot, case)
    words = row.head.words()
    assert words[:2] == [f"The {case.name}", "*"]
    assert case.counter in words or not case.counter
    target = row.widget.focus_target()
    assert target.accessibleName().startswith(f"The {case.name}")
    assert target.accessibleDescription().startswith("required")
    assert target.accessibleDescription().endswith(HINT)
    if isinstance(row.widget, FoldWidget):
        row.widget.open_up()
        assert [label.text() for label in row.widget.findChildren(HintLabel)] == [HINT]
    else:
        assert words[-1] == HINT


@each_kind
def test_opening_it_changes_nothing_and_shows_what_is_written(qtbot: QtBot, desk: Desk, case: Case) -> None:
    row = desk.row(qtbot, case)
    if isinstance(row.widget, FoldWidget):
        row.widget.open_up()
    assert desk.session.unsaved() == []
    target = row.widget.focus_target()
    if isinstance(target, QLineEdit) and case.name in ("number", "datetime", "color", "url"):
        assert target.text() == case.good.strip('"')


@each_kind
def test_keys_alone_change_it_and_it_can_be_reverted(qtbot: QtBot, desk: Desk, case: Case) -> None:
    row = desk.row(qtbot, case)
    before = desk.now(case)
    case.act()
    QApplication.processEvents()
    assert is_same(desk.now(case), case.made)
    assert "changed" in row.head.words()
    assert "changed" in row.widget.focus_target().accessibleDescription()
    button(row, "Back to what is saved").click()
    assert is_same(desk.now(case), before)
    assert "changed" not in row.head.words()
    assert desk.session.unsaved() == []


@each_kind
def test_saved_it_changes_its_lines_only(qtbot: QtBot, case: Case, tmp_path: Path) -> None:
    with desk_on(tmp_path) as desk:
        wait_read(qtbot, desk.session)
        desk.row(qtbot, case)
        case.act()
        file = tmp_path / "_all/good.md"
        before = file.read_text().splitlines()
        with qtbot.waitSignal(desk.session.saved):
            desk.pane.save()
        wait_idle(qtbot, desk.session)
    after = file.read_text().splitlines()
    gone = [line for line in before if line not in after]
    come = [line for line in after if line not in before]
    assert gone == [f"{key(case)}: {case.good}   # kept"]
    assert come[0].startswith(f"{key(case)}: ")
    assert any(line.endswith("# kept") for line in come)


@each_kind
def test_nothing_is_told_apart(qtbot: QtBot, desk: Desk, case: Case) -> None:
    row = desk.row(qtbot, case)
    wanted: list[tuple[str, object]] = [("Set to “no value”", None), ("Remove the field", ABSENT)]
    if case.empty is not None:
        wanted.append(("Leave empty", case.empty))
    shown = set()
    for words, value in wanted:
        focus(row)
        menu_of(row)[words].trigger()
        assert is_same(desk.now(case), value)
        assert empty_words(value)
        shown.add(empty_words(value))
        assert is_same(row.widget.value(), value)
        assert words not in menu_of(row)
    assert len(shown) == len(wanted)


@each_kind
def test_what_is_wrong_stands_under_it_with_its_fix(qtbot: QtBot, desk: Desk, case: Case) -> None:
    row = desk.row(qtbot, case, "_all/bad")
    assert row.state is not None
    problems = [*row.state.problems, *row.state.below]
    assert case.rule in {problem.rule for problem in problems}
    head = row.widget.own_head()
    if head is not None and row.state.below:
        assert any("problem" in word for word in head.words())
        assert "problem" in row.widget.focus_target().accessibleDescription()
        return
    strips = row.problem_strips()
    assert strips
    assert problems[0].message in row.widget.focus_target().accessibleDescription()
    if case.fixed is not None:
        strips[0].fix_button.click()
        assert is_same(desk.now(case), case.fixed)


@each_kind
def test_its_source_is_one_press_away(qtbot: QtBot, desk: Desk, case: Case) -> None:
    row = desk.row(qtbot, case)
    button(row, "Show the source").click()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, SourcePopup)
    assert popup.text() == f"{key(case)}: {case.good}   # kept"
    popup.close()


@each_kind
def test_locked_it_can_be_read_and_copied_only(qtbot: QtBot, desk: Desk, case: Case) -> None:
    row = desk.row(qtbot, case, "_locked/good")
    before = desk.now(case)
    if isinstance(row.widget, FoldWidget):
        row.widget.open_up()
        QApplication.processEvents()
    case.act()
    press(Qt.Key.Key_Delete)
    assert is_same(desk.now(case), before)
    assert "read-only" in row.widget.focus_target().accessibleDescription()
    inputs = [*row.findChildren(QLineEdit), *row.findChildren(QPlainTextEdit)]
    assert all(each.isReadOnly() for each in inputs if each.isVisible())
    assert not {"Set to “no value”", "Remove the field", "Edit as source text"} & set(menu_of(row))


def test_a_relation_says_what_its_value_stands_for(qtbot: QtBot, desk: Desk) -> None:
    row = desk.row(qtbot, BY_NAME["relation"])
    assert row.widget.note() == "Jane Doe"
    BY_NAME["relation"].act()
    assert row.widget.note() == "Arno Kühn"


def test_the_focus_stays_in_a_field_whose_button_goes(qtbot: QtBot, desk: Desk) -> None:
    row = desk.row(qtbot, BY_NAME["number"], "_all/bad")
    row.problem_strips()[0].fix_button.setFocus()
    press(Qt.Key.Key_Space)
    assert desk.now(BY_NAME["number"]) == 12
    assert QApplication.focusWidget() is row.widget.focus_target()
    button(row, "Back to what is saved").setFocus()
    press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is row.widget.focus_target()
