"""What fields do beyond holding a value: notation, chips, items of types, conditions, source, foreign scripts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from articlesite import started_session, wait_idle
from everykind import focus, press, write
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from editor.core.edits import Set
from editor.core.schema.kinds import SourceError
from editor.core.schema.model import Field
from editor.core.values import ABSENT
from editor.gui.form.add_field import AddFieldPopup
from editor.gui.form.css_colour import read_colour, written_like
from editor.gui.form.date_text import with_moment
from editor.gui.form.fields.raw import read_source
from editor.gui.form.row_head import hint_in
from editor.gui.form.summary import filled_in, item_summary
from editor.gui.form.tab_order import tab_stops
from editor.gui.form.text_edit import BareLineEdit
from editor.gui.form.used_keys import used_keys
from editor.gui.form.variants import switched
from editor.gui.pieces.question import Question
from editor.gui.shell.formpane import FormPane
from editor.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.session import Session

Key, Modifier = Qt.Key, Qt.KeyboardModifier

SCHEMA = """\
collections:
  - name: all
    folder: _all
    fields:
      - {name: category, widget: select, options: [news, video]}
      - {name: title, max: 20}
      - {name: length, widget: number, step: 5, required: false, when: 'category=video'}
      - {name: topics, widget: list, required: false}
      - {name: featured, widget: boolean, required: false}
      - {name: at, widget: datetime, required: false}
      - {name: address, widget: url, required: false}
      - {name: accent, widget: color, required: false}
      - name: blocks
        widget: list
        required: false
        types:
          - {name: quote, label: Quote, widget: object, fields: [{name: text}, {name: who, required: false}]}
          - {name: clip, label: Clip, widget: object, fields: [{name: url, widget: url}, {name: who, required: false}]}
      - name: deep
        widget: object
        required: false
        fields:
          - name: items
            widget: list
            required: false
            fields: [{name: name}, {name: tags, widget: list, required: false}]
      - {name: secret, widget: hidden, required: false}
"""
ARTICLE = """\
---
category: video
title: A title
length: 31
topics: [one, two, three]
featured: On
at: 2020-09-10 04:43
address: mailto:desk@example.org
accent: "#F80"
blocks:
  - type: quote   # said
    text: So it is
    who: Jane
deep:
  items:
    - name: Inner
      tags: [a]
secret: {x: 1}
odd: {a: 1}
---
"""
OTHER = """\
---
category: news
title: Other
readers: 12
links: [a, b]
topics: [four]
odd: {b: yes}
---
"""


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    (tmp_path / ".stet.yml").write_text(SCHEMA)
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "_all").mkdir()
    (tmp_path / "_all/one.md").write_text(ARTICLE)
    (tmp_path / "_all/other.md").write_text(OTHER)
    with started_session() as made:
        made.open(tmp_path)
        qtbot.waitUntil(lambda: made.library is not None and made.tasks.is_idle, timeout=20_000)
        yield made


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> Iterator[FormPane]:
    made = FormPane(session)
    qtbot.addWidget(made)
    made.resize(440, 600)
    made.show()
    assert session.library is not None
    article_id = session.library.id_of("_all/one.md")
    made.show_article(article_id)
    qtbot.waitUntil(lambda: made.shown_id == article_id)
    wait_idle(qtbot, session)
    yield made
    made.close_pane()


def row_of(pane: FormPane, name: str):
    """A field's row, with the focus in it."""
    assert pane.form is not None
    row = pane.form.reveal(name)
    assert row is not None
    focus(row)
    return row


def set_to(name: str, value: str) -> Set:
    return Set((name,), value)


def now(pane: FormPane, name: str) -> object:
    return pane.context.record.get(name, ABSENT)


# notation


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2020-09-10", "2021-03-04"),
        ("2020-09-10T04:43:00Z", "2021-03-04T05:06:07Z"),
        ("2020-09-10 04:43 +0200", "2021-03-04 07:06 +0200"),
        ("2020-09-10t04:43:00.123-05:00", "2021-03-04t00:06:07.000-05:00"),
        ("2020-9-1 4:43", "2021-03-04 06:06"),
        ("no date", "2021-03-04T05:06:07Z"),
    ],
)
def test_now_is_written_as_the_date_before(old: str, new: str) -> None:
    moment = datetime(2021, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert with_moment(old, moment, timezone(timedelta(hours=1)), Field("at", "At", "datetime")) == new


@pytest.mark.parametrize(
    ("text", "rgba", "new"),
    [
        ("#f80", (255, 136, 0, 255), "#0af"),
        ("#F80", (255, 136, 0, 255), "#0AF"),
        ("#ff8800", (255, 136, 0, 255), "#00aaff"),
        ("#FF8800CC", (255, 136, 0, 204), "#00AAFFFF"),
        ("rgb(255, 136, 0)", (255, 136, 0, 255), "rgb(0, 170, 255)"),
        ("rgba(255,136,0,0.5)", (255, 136, 0, 128), "rgba(0,170,255,1)"),
        ("tomato", (255, 99, 71, 255), "#00aaff"),
    ],
)
def test_a_chosen_colour_is_written_as_the_one_before(text: str, rgba: tuple[int, ...], new: str) -> None:
    assert read_colour(text).getRgb() == rgba
    assert written_like(QColor("#00aaff"), text) == new


@pytest.mark.parametrize("text", ["", "#12", "#ggg", "rgb(300, 0, 0)", "rgba(1,2,3,9)", "no colour", "rgba(1,2,3,..)"])
def test_what_is_no_colour_has_no_swatch(text: str) -> None:
    assert not read_colour(text).isValid()


def test_the_palette_types_in_the_notation(pane: FormPane) -> None:
    row = row_of(pane, "accent")
    dialog = row.widget.open_palette()
    dialog.colorSelected.emit(QColor("#00aaff"))
    dialog.close()
    assert now(pane, "accent") == "#0AF"
    assert row.widget.swatch.colour == QColor("#00aaff")


def test_arrows_go_from_step_to_step(pane: FormPane) -> None:
    row = row_of(pane, "length")
    press(Key.Key_Up)
    assert now(pane, "length") == 35
    press(Key.Key_PageDown)
    assert now(pane, "length") == -15
    row.widget.line.clear()
    row.widget.line.textEdited.emit("")
    press(Key.Key_Up)
    assert now(pane, "length") == 0


def test_a_boolean_is_one_stop_and_keeps_its_spelling(qtbot: QtBot, session: Session, pane: FormPane, tmp_path) -> None:
    row = row_of(pane, "featured")
    assert [w for w in tab_stops(pane.form) if row.isAncestorOf(w)] == [QApplication.focusWidget()]
    assert QApplication.focusWidget().accessibleName() == "featured: Yes"
    press(Key.Key_Right)
    with qtbot.waitSignal(session.saved):
        pane.save()
    wait_idle(qtbot, session)
    assert "featured: Off\n" in (tmp_path / "_all/one.md").read_text()


def test_mail_addresses_can_be_opened_and_programs_not(pane: FormPane) -> None:
    row = row_of(pane, "address")
    (opener,) = [b for b in row.widget.findChildren(QAbstractButton) if b.toolTip() == "Open in the browser"]
    assert opener.isEnabled()
    for bad in ("file:///etc/passwd", "javascript:alert(1)", "mailto:", "http://", "stet:x"):
        row.widget.line.setText(bad)
        row.widget.line.textEdited.emit(bad)
        assert not opener.isEnabled()


# chips


def test_pasted_values_become_chips_in_one_step(session: Session, pane: FormPane) -> None:
    row_of(pane, "topics")
    QGuiApplication.clipboard().setText("four, two,five\nsix")
    press(Key.Key_V, Modifier.ControlModifier)
    assert now(pane, "topics") == ["one", "two", "three", "four", "five", "six"]
    session.undo()
    assert now(pane, "topics") == ["one", "two", "three"]


def test_chips_move_with_alt_and_by_dragging(pane: FormPane) -> None:
    row = row_of(pane, "topics")
    row.widget.chip(0).setFocus()
    press(Key.Key_Right, Modifier.AltModifier)
    assert now(pane, "topics") == ["two", "one", "three"]
    first, last = row.widget.chip(0), row.widget.chip(2)
    end = first.mapFromGlobal(last.mapToGlobal(QPoint(last.width() - 2, last.height() // 2)))
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QTest.mouseMove(first, end)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=end)
    assert now(pane, "topics") == ["one", "three", "two"]


def test_escape_empties_the_line_before_it_leaves(pane: FormPane) -> None:
    row = row_of(pane, "topics")
    write("half")
    press(Key.Key_Escape)
    assert row.widget.line.text() == ""
    assert now(pane, "topics") == ["one", "two", "three"]


def test_what_others_have_is_offered_as_soon_as_it_is_known(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    row = row_of(pane, "topics")
    write("f")
    wait_idle(qtbot, session)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert now(pane, "topics") == ["one", "two", "three", "four"]
    assert row.widget.line.text() == ""


# items


def test_an_item_of_another_type_loses_only_what_was_agreed_to(session: Session, pane: FormPane) -> None:
    row = row_of(pane, "blocks")
    row.widget.open_up()
    (item,) = row.widget.item_rows()
    item.open_up()
    kind = item.inner_rows()[0]
    focus(kind)
    press(Key.Key_Down)
    box = pane.findChild(Question)
    assert box is not None
    assert "So it is" in box.more()
    box.findChild(QPushButton, "keep-type").click()
    assert kind.widget.focus_target().currentText() == "Quote"
    assert session.unsaved() == []
    focus(kind)
    press(Key.Key_Down)
    [each for each in pane.findChildren(Question) if each.isVisible()][-1].findChild(QPushButton, "switch-type").click()
    assert now(pane, "blocks") == [{"type": "clip", "who": "Jane", "url": ""}]


def test_switching_keeps_what_no_type_knows() -> None:
    types = (Field("a", "A", "object", fields=(Field("x", "X"),)), Field("b", "B", "object", fields=(Field("y", "Y"),)))
    found = switched(Field("f", "F", "list", types=types), {"type": "a", "x": "", "z": 1}, "b")
    assert found.value == {"type": "b", "z": 1, "y": ""}
    assert found.lost == {}


def test_items_are_duplicated_moved_and_dragged(pane: FormPane) -> None:
    pane.focus_field(("deep", "items"))
    deep = pane.form.row("deep").widget.body().rows()[0]
    deep.widget.open_up()
    items = deep.widget.item_rows
    items()[0].head.setFocus()
    press(Key.Key_D, Modifier.ControlModifier)
    assert len(items()) == 2
    assert QApplication.focusWidget() is items()[1].head
    items()[1].open_up()
    first = items()[1].inner_rows()[0]
    focus(first)
    write("Second ")
    QApplication.processEvents()
    head, end = items()[1].head, QPoint(20, 2)
    end = head.mapFromGlobal(items()[0].head.mapToGlobal(end))
    QTest.mousePress(head, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    QTest.mouseMove(head, end)
    QTest.mouseRelease(head, Qt.MouseButton.LeftButton, pos=end)
    assert [item["name"] for item in now(pane, "deep")["items"]] == ["Second Inner", "Inner"]
    assert [item.is_open for item in items()] == [True, False]


def test_items_are_named_by_the_schemas_summary() -> None:
    named = Field("f", "F", "list", summary="{{fields.name}} ({{kind | upper}})")
    assert item_summary({"name": "Jane", "kind": "x"}, named) == ("Jane (x)", "")
    assert filled_in("{{nothing}}, {{a..b}}", {"name": "x"}) == ""
    assert item_summary({"title": "A", "url": "b"}, Field("f", "F", "list")) == ("A", "b")


def test_of_an_address_both_ends_are_seen() -> None:
    address = f"https://example.org/{'folder/' * 20}picture.jpg"
    name, _ = item_summary({"url": address}, Field("f", "F", "list"))
    assert name.startswith("https://example.org/")
    assert name.endswith("/picture.jpg")
    assert len(name) == 80


def test_a_long_line_is_seen_from_its_beginning_once_it_is_left(qtbot: QtBot) -> None:
    both = QWidget()
    qtbot.addWidget(both)
    line, other = BareLineEdit(both), QLineEdit(both)
    line.setText("https://example.org/" + "folder/" * 20)
    both.show()
    qtbot.waitExposed(both)
    both.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClick(line, Qt.Key.Key_End)
    assert line.cursorPosition() == len(line.text())
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert line.cursorPosition() == 0


# conditions, order, focus


def test_a_condition_hides_a_field_and_keeps_its_value(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    row = row_of(pane, "category")
    assert not pane.form.row("length").isHidden()
    press(Key.Key_Up)
    assert pane.form.row("length").isHidden()
    assert QApplication.focusWidget() is row.widget.focus_target()
    assert now(pane, "length") == 31
    press(Key.Key_Down)
    assert not pane.form.row("length").isHidden()
    assert session.unsaved() == []


def test_what_appears_above_does_not_move_what_has_the_focus(pane: FormPane) -> None:
    row = row_of(pane, "address")
    area = pane.holder
    before = row.mapTo(area, QPoint(0, 0)).y()
    pane.form.edited.emit(set_to("title", "Far too long for a title of twenty"))
    pane.form.edited.emit(set_to("category", "news"))
    QApplication.processEvents()
    assert abs(row.mapTo(area, QPoint(0, 0)).y() - before) <= 2


def test_what_has_the_focus_is_in_sight_with_something_around_it(pane: FormPane) -> None:
    pane.resize(440, 340)
    QApplication.processEvents()
    view = pane.holder.viewport()
    for stop in tab_stops(pane.form):
        stop.setFocus()
        top = stop.mapTo(view, QPoint(0, 0)).y()
        content, bar = pane.holder.widget(), pane.holder.verticalScrollBar()
        assert top >= 20 or bar.value() == 0
        assert top + stop.height() <= view.height() - 20 or bar.value() == bar.maximum(), (top, content.height())


def test_editing_begins_at_the_title_and_goes_on_where_one_left(session: Session, pane: FormPane) -> None:
    pane.focus_first()
    assert QApplication.focusWidget().accessibleName() == "title"
    focus(row_of(pane, "topics"))
    pane.focus_first()
    assert QApplication.focusWidget().accessibleName() == "topics"


def test_another_article_begins_at_its_title(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    focus(row_of(pane, "topics"))
    other = session.library.id_of("_all/other.md")
    pane.show_article(other)
    qtbot.waitUntil(lambda: pane.shown_id == other)
    pane.focus_first()
    assert QApplication.focusWidget().accessibleName() == "title"


def test_hidden_fields_are_there_for_those_who_ask(pane: FormPane) -> None:
    assert pane.form.row("secret") is None
    assert pane.focus_field(("secret",))
    assert pane.form.row("secret").widget.focus_target().toPlainText() == "x: 1"


# source


def test_source_is_checked_while_it_is_typed(session: Session, pane: FormPane) -> None:
    row = row_of(pane, "deep")
    row.edit_as_source(True)
    edit = row.widget.focus_target()
    edit.setPlainText("items:\n  - name: [Inner\n")
    assert session.unsaved() == []
    assert row.widget.note().startswith("Line ")
    assert row.widget.note() in edit.accessibleDescription()
    assert len(edit.extraSelections()) == 1
    edit.setPlainText("items:\n  - name: Outer\n    tags: [a]\n")
    assert session.unsaved() != []
    edit.setPlainText("items:\n  - name: Outer\n    tags: [a\n")
    assert session.unsaved() == []
    assert edit.toPlainText().endswith("[a\n")
    edit.setPlainText("items:\n  - name: Outer\n    tags: [a]\n")
    assert edit.extraSelections() == []
    assert now(pane, "deep") == {"items": [{"name": "Outer", "tags": ["a"]}]}


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: 1\na: 2", 2), ("a: 1\nb: !!python/none x", 2), ("[a, b", 2), ("{? [a] : b}", 1), ("a: 'b\nc", 2)],
)
def test_source_that_would_lose_something_is_no_value(text: str, line: int) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(text)
    assert caught.value.line <= line


@pytest.mark.parametrize(("text", "value"), [("a # b", "a # b"), ("yes", True), ("[1]", [1]), ("'1'", "1")])
def test_source_is_yaml(text: str, value: object) -> None:
    assert read_source(text) == value


def test_the_inputs_own_menu_has_the_fields_too(pane: FormPane) -> None:
    row = row_of(pane, "title")
    target = row.widget.focus_target()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), target.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(target, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert any("Paste" in word for word in words)
    assert "Set to “no value”" in words
    menu.close()


# adding fields


def add(qtbot: QtBot, session: Session, pane: FormPane, name: str) -> AddFieldPopup:
    """Add a field by its name, as a person does."""
    pane.form.add_wanted.emit(pane.form)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, AddFieldPopup)
    wait_idle(qtbot, session)
    QTest.keyClicks(popup.line, name)
    QTest.keyClick(popup.line, Key.Key_Return)
    return popup


@pytest.mark.parametrize(
    ("name", "value", "typed", "made"),
    [("readers", None, "34", 34), ("links", [], "c\r", ["c"]), ("whatever", "", "x", "x")],
)
def test_a_new_field_is_of_the_kind_that_others_have(
    qtbot: QtBot, session: Session, pane: FormPane, name: str, value: object, typed: str, made: object
) -> None:
    add(qtbot, session, pane, name)
    assert now(pane, name) == value
    row = pane.form.row(name)
    focus(row)
    write(typed)
    assert now(pane, name) == made


def test_an_object_without_a_schema_gets_fields_too(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    row = row_of(pane, "odd")
    row.widget.open_up()
    row.widget.body().add_button.click()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, AddFieldPopup)
    wait_idle(qtbot, session)
    assert [(s.text, s.note) for s in popup._names()] == [("b", "yes or no · 1")]
    QTest.keyClicks(popup.line, "b")
    QTest.keyClick(popup.line, Key.Key_Return)
    assert now(pane, "odd") == {"a": 1, "b": None}


def test_used_keys_are_counted_with_their_usual_kind() -> None:
    records = [{"a": [{"x": 1}, {"x": None, "y": "t"}]}, {"a": {"x": 2}}, {"a": "text"}]
    assert [(k.name, k.count, k.kind) for k in used_keys(records, ("a",))] == [("x", 3, "number"), ("y", 1, "string")]


# popups and foreign scripts


def test_the_calendar_is_closed_by_escape_and_stays_on_the_screen(pane: FormPane) -> None:
    row = row_of(pane, "at")
    pane.move(0, pane.screen().availableGeometry().bottom() - 200)
    press(Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert pane.screen().availableGeometry().contains(popup.geometry().center())
    press(Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert now(pane, "at") == row.state.base


def test_now_can_be_chosen(pane: FormPane) -> None:
    row = row_of(pane, "at")
    press(Key.Key_F4)
    QApplication.activePopupWidget().now_button.click()
    assert len(row.widget.line.text()) == len("2020-09-10 04:43")
    assert now(pane, "at") != row.state.base
    assert row.widget.note().endswith("your time")


def test_composed_letters_are_text_when_they_are_done(session: Session, pane: FormPane) -> None:
    for name in ("title", "topics"):
        row = row_of(pane, name)
        target = row.widget.focus_target()
        QApplication.sendEvent(target, QInputMethodEvent("とうきょう", []))
        assert session.unsaved() == []
        done = QInputMethodEvent()
        done.setCommitString("東京")
        QApplication.sendEvent(target, done)
        if name == "topics":
            press(Key.Key_Return)
        assert "東京" in str(now(pane, name))
        session.undo()


def test_right_to_left_text_begins_at_the_right(pane: FormPane) -> None:
    pane.form.edited.emit(set_to("title", "שלום עולם"))
    edit = row_of(pane, "title").widget.focus_target()
    assert isinstance(edit, QPlainTextEdit)
    assert edit.cursorRect(edit.textCursor()).x() > edit.viewport().width() // 2


def test_the_tabulator_never_stays_in_a_text(pane: FormPane) -> None:
    for name in ("title", "deep"):
        row = row_of(pane, name)
        row.edit_as_source(True)
        before = QApplication.focusWidget()
        press(Key.Key_Tab)
        assert QApplication.focusWidget() is not before
        assert "\t" not in row.widget.focus_target().toPlainText()


def test_dropped_lines_are_one_line_where_there_is_one(pane: FormPane) -> None:
    edit = row_of(pane, "title").widget.focus_target()
    mime = QMimeData()
    mime.setText("a\nb")
    edit.selectAll()
    edit.insertFromMimeData(mime)
    assert now(pane, "title") == "a b"
    assert isinstance(row_of(pane, "topics").widget.line, QLineEdit)


def test_a_locked_value_can_be_copied_by_key(pane: FormPane) -> None:
    row = row_of(pane, "topics")
    row.widget.set_readonly(True)
    row.widget.chip(1).setFocus()
    press(Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "two"


def test_adding_a_field_is_an_action_too(qtbot: QtBot, session: Session, pane: FormPane) -> None:
    pane.add_field()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, AddFieldPopup)
    popup.close()
    wait_idle(qtbot, session)


# hints


def test_a_hint_is_cut_between_words_and_left_out_where_little_is_left(qapp) -> None:
    metrics = QFontMetrics(theme.font("label"))
    hint = "When the source published it"
    assert hint_in(hint, metrics, metrics.horizontalAdvance(hint)) == hint
    assert hint_in(hint, metrics, metrics.horizontalAdvance("When the source …")) == "When the source …"
    assert hint_in(hint, metrics, metrics.horizontalAdvance("When the …")) == ""
    assert hint_in("", metrics, 100) == ""
