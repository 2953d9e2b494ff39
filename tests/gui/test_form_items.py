"""Items of lists: which are new, moved or changed, each brought back alone; dragged, scrolled, let go of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from everykind import press
from formdesk import FormDesk, form_desk
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from editor.core.values import is_same
from editor.gui.form.fields.chips import ChipsWidget
from editor.gui.form.fields.rows import RowsWidget
from editor.gui.form.origins import ItemOrigin, Origins, trace_items

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from editor.gui.form.item_row import ItemRow

SCHEMA = """
- {name: title}
- name: related
  widget: list
  fields: [{name: title}, {name: url, widget: url, required: false}, {name: rank, widget: number, required: false}]
- {name: notes, widget: list, field: {name: note, widget: text}, required: false}
- {name: tags, widget: list, required: false}
"""
FRONT = """\
title: A
related:
  - {title: one, url: "https://a.example/1", rank: 0x10}   # first
  - {title: two, url: "https://a.example/2"}
  - {title: three, url: "https://a.example/3"}
notes: [first note, second note]
tags: [x, y, z]"""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[FormDesk]:
    long = "title: A\nrelated:\n" + "\n".join(f"  - {{title: item {n}}}" for n in range(60))
    articles = {"a": f"---\n{FRONT}\n---\n", "b": f"---\n{FRONT}\n---\n", "long": f"---\n{long}\n---\n"}
    with form_desk(qtbot, tmp_path, SCHEMA, articles) as made:
        made.show("a")
        yield made


def items(desk: FormDesk, name: str = "related") -> list[ItemRow]:
    """The lines of a list, unfolded."""
    widget = desk.row(name).widget
    assert isinstance(widget, RowsWidget)
    widget.open_up()
    QApplication.processEvents()
    return widget.item_rows()


def marks(desk: FormDesk, name: str = "related") -> list[str]:
    return [", ".join(row.head.marks()) for row in items(desk, name)]


def revert(row: ItemRow) -> None:
    named = (b for b in row.head.findChildren(QToolButton) if b.accessibleName().startswith("Back to what is saved"))
    button = next(b for b in named if not b.isHidden())
    button.setFocus()
    press(Qt.Key.Key_Space)


def test_nothing_is_marked_at_first(desk: FormDesk) -> None:
    assert marks(desk) == ["", "", ""]


def test_a_new_item_is_marked_and_those_after_it_are_not(desk: FormDesk) -> None:
    items(desk)[0].head.setFocus()
    press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert marks(desk) == ["", "added", "", ""]
    revert(items(desk)[1])
    assert desk.session.unsaved() == []


def test_an_edited_item_is_marked_and_reverted_with_its_fields(desk: FormDesk) -> None:
    row = desk.row("related[1].title")
    row.focus_input()
    desk.qtbot.keyClicks(row.widget.focus_target(), "the ")
    assert marks(desk) == ["", "changed", ""]
    assert "changed" in items(desk)[1].head.accessibleDescription()
    revert(items(desk)[1])
    assert desk.session.unsaved() == []
    assert items(desk)[1].head.hasFocus()


def test_a_moved_item_goes_back_to_its_place(desk: FormDesk) -> None:
    items(desk)[0].head.setFocus()
    for _ in range(2):
        press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert marks(desk) == ["", "", "moved"]
    desk.row("related[2].title").focus_input()
    press(Qt.Key.Key_End)
    desk.qtbot.keyClicks(QApplication.focusWidget(), "!")
    assert marks(desk) == ["", "", "moved and changed"]
    revert(items(desk)[2])
    assert desk.session.unsaved() == []
    assert marks(desk) == ["", "", ""]


def test_fields_of_items_know_what_they_were_though_others_went(desk: FormDesk) -> None:
    items(desk)[1].head.setFocus()
    press(Qt.Key.Key_Delete)
    row = desk.row("related[1].title")
    assert row.state is not None
    assert row.state.base == "three"
    assert not row.state.is_changed
    row.focus_input()
    desk.qtbot.keyClicks(row.widget.focus_target(), "3 ")
    assert row.state.is_changed
    assert marks(desk) == ["", "changed"]
    revert(items(desk)[1])
    assert desk.now("related[1].title") == "three"


def test_source_and_notation_follow_an_item_that_was_moved(desk: FormDesk) -> None:
    items(desk)[0].head.setFocus()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    row = desk.row("related[1].rank")
    assert row.widget.focus_target().text() == "0x10"
    assert "first" in desk.pane.context.source(("related", 1))


def test_texts_have_marks_too_and_the_menu_reverts(desk: FormDesk) -> None:
    row = desk.row("notes[0]")
    row.focus_input()
    desk.qtbot.keyClicks(row.widget.focus_target(), "the ")
    assert marks(desk, "notes") == ["changed", ""]
    row_head = items(desk, "notes")[0].head
    row_head.menu_wanted.emit(row_head)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert desk.session.unsaved() == []


def test_saving_makes_what_is_there_the_old(desk: FormDesk) -> None:
    items(desk)[2].head.setFocus()
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert marks(desk) == ["", "moved", ""]
    desk.saved("a")
    assert marks(desk) == ["", "", ""]


def test_in_several_an_item_is_marked_and_reverted_in_all(desk: FormDesk) -> None:
    ids = [desk.id_of("a"), desk.id_of("b")]
    desk.pane.show_several(ids)
    desk.qtbot.waitUntil(lambda: desk.pane.several.is_ready)
    row = desk.row("related[1].title")
    row.focus_input()
    desk.qtbot.keyClicks(row.widget.focus_target(), "the ")
    assert desk.session.unsaved() == ids
    assert marks(desk) == ["", "changed", ""]
    revert(items(desk)[1])
    assert desk.session.unsaved() == []


# dragging


def mouse(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    button = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, QPointF(at), QPointF(widget.mapToGlobal(at)), button, button, Qt.KeyboardModifier(0))
    QApplication.sendEvent(widget, event)


def hold(widget: QWidget, to: QPoint) -> None:
    """Press, and drag to a point of the widget's own coordinates."""
    mouse(widget, QEvent.Type.MouseButtonPress, QPoint(60, 10))
    for at in (QPoint(60, 25), to):
        mouse(widget, QEvent.Type.MouseMove, at)


def test_escape_lets_go_of_a_dragged_item(desk: FormDesk) -> None:
    first, last = items(desk)[0], items(desk)[2]
    over = QPoint(60, last.geometry().bottom() - first.geometry().top())
    hold(first.head, over)
    press(Qt.Key.Key_Escape)
    mouse(first.head, QEvent.Type.MouseButtonRelease, over)
    assert desk.session.unsaved() == []
    assert not first.is_open
    hold(first.head, over)
    mouse(first.head, QEvent.Type.MouseButtonRelease, over)
    assert marks(desk) == ["", "", "moved"]


def test_escape_lets_go_of_a_dragged_chip(desk: FormDesk) -> None:
    widget = desk.row("tags").widget
    assert isinstance(widget, ChipsWidget)
    chip = widget.chip(0)
    over = chip.mapFrom(widget, widget.chip(2).mapTo(widget, QPoint(widget.chip(2).width(), 8)))
    for keys, wanted in (([Qt.Key.Key_Escape], ["x", "y", "z"]), ([], ["y", "z", "x"])):
        mouse(chip, QEvent.Type.MouseButtonPress, QPoint(4, 8))
        for at in (QPoint(4, 30), over):
            mouse(chip, QEvent.Type.MouseMove, at)
        for key in keys:
            press(key)
        mouse(chip, QEvent.Type.MouseButtonRelease, over)
        assert desk.now("tags") == wanted


def test_held_at_the_edge_it_scrolls_on_by_itself(desk: FormDesk) -> None:
    desk.show("long")
    first = items(desk)[0]
    area = desk.pane.holder
    bar = area.verticalScrollBar()
    bar.setValue(0)
    edge = first.head.mapFromGlobal(area.viewport().mapToGlobal(QPoint(60, area.viewport().height() - 4)))
    hold(first.head, edge)
    desk.qtbot.waitUntil(lambda: bar.value() > 150)
    press(Qt.Key.Key_Escape)
    resting = bar.value()
    mouse(first.head, QEvent.Type.MouseButtonRelease, edge)
    QApplication.processEvents()
    assert bar.value() == resting
    assert desk.session.unsaved() == []


# which item was which


@pytest.mark.parametrize(
    ("base", "now", "wanted"),
    [
        ("abc", "abc", "0 1 2"),
        ("abc", "bca", "1 2 0m"),
        ("abc", "cab", "2m 0 1"),
        ("abc", "ac", "0 2"),
        ("abc", "xabc", "+ 0 1 2"),
        ("abc", "axc", "0 1 2"),
        ("abc", "bcx", "1 2 +"),
        ("aa", "aaa", "0 1 +"),
        ("", "ab", "+ +"),
    ],
)
def test_items_are_traced(base: str, now: str, wanted: str) -> None:
    found = trace_items(list(base), list(now))
    words = ["+" if one.at is None else f"{one.at}{'m' if one.is_moved else ''}" for one in found]
    assert " ".join(words) == wanted


def test_an_object_is_known_again_by_what_it_keeps() -> None:
    base = [{"a": 1, "b": 2, "c": 3}, {"a": 4, "b": 5, "c": 6}]
    now = [{"a": 4, "b": 5, "c": 0}, {"a": 1, "b": 2, "c": 3}]
    assert trace_items(base, now) == (ItemOrigin(1, is_moved=True), ItemOrigin(0))


@given(base=st.lists(st.integers(0, 9), max_size=8), now=st.lists(st.integers(0, 9), max_size=8))
def test_no_item_comes_from_two_places(base: list[int], now: list[int]) -> None:
    found = trace_items(base, now)
    assert len(found) == len(now)
    places = [one.at for one in found if one.at is not None]
    assert len(set(places)) == len(places)
    in_order = [one.at for one in found if one.at is not None and not one.is_moved]
    assert in_order == sorted(in_order)


@given(order=st.permutations(range(6)))
def test_each_moved_item_finds_its_way_back(order: list[int]) -> None:
    base, now = {"l": [f"n{n}" for n in range(6)]}, {"l": [f"n{n}" for n in order]}
    for _ in range(20):
        origins = Origins(base, now)  # type: ignore[arg-type]  # lists of text
        ways = [(at, back) for at in range(6) if (back := origins.way_back(("l", at))) is not None]
        if not ways:
            break
        at, back = ways[0]
        items = list(now["l"])
        items.insert(back, items.pop(at))
        now = {"l": items}
    assert is_same(now, base)  # type: ignore[arg-type]  # lists of text
