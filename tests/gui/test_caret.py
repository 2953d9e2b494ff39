"""Where the cursor is after Tab: the same in a line and in a text that grows; code and long texts keep theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.gui.form.text_edit import MAX_LINES, BareLineEdit, GrowingEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    Input = BareLineEdit | GrowingEdit


def shown(qtbot: QtBot, *inputs: QWidget) -> QWidget:
    """A window with the inputs below each other, the first in focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    for each in inputs:
        column.addWidget(each)
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    inputs[0].setFocus()
    qtbot.waitUntil(inputs[0].hasFocus)
    return window


def selected(one: Input) -> str:
    return one.selectedText() if isinstance(one, BareLineEdit) else one.textCursor().selectedText()


@pytest.mark.parametrize("make", [BareLineEdit, GrowingEdit, lambda: GrowingEdit(is_single=True)])
def test_tab_selects_all_and_leaving_deselects(qtbot: QtBot, make) -> None:
    before, one, after = BareLineEdit(), make(), BareLineEdit()
    one.set_text("Some words")
    _window = shown(qtbot, before, one, after)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert selected(one) == "Some words"
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert selected(one) == ""
    qtbot.keyClick(after, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert selected(one) == "Some words"
    qtbot.keyClicks(one, "Others")
    assert one.text() == "Others"


@pytest.mark.parametrize("is_mono", [True, False])
def test_code_and_long_texts_keep_their_cursor(qtbot: QtBot, is_mono: bool) -> None:
    before, one = BareLineEdit(), GrowingEdit(is_mono=is_mono)
    one.set_text("print()" if is_mono else "A line\n" * (2 * MAX_LINES))
    _window = shown(qtbot, before, one)
    cursor = one.textCursor()
    cursor.setPosition(3)
    one.setTextCursor(cursor)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert one.hasFocus()
    assert selected(one) == ""
    assert one.textCursor().position() == 3


@pytest.mark.parametrize("make", [BareLineEdit, GrowingEdit])
def test_a_click_or_a_jump_selects_nothing(qtbot: QtBot, make) -> None:
    before, one = BareLineEdit(), make()
    one.set_text("Some words")
    _window = shown(qtbot, before, one)
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    assert selected(one) == ""
