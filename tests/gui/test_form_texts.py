"""Texts as a form shows them: foreign line breaks and unseen characters are read plainly and kept as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from formdesk import FormDesk, form_desk
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.gui.form.fields.raw import RawWidget
from editor.gui.form.fields.text import LongTextWidget
from editor.gui.form.line_ends import as_shown, typed_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.form.text_edit import GrowingEdit

SCHEMA = """
- {name: title}
- {name: excerpt, widget: text}
- {name: address, widget: url, required: false}
- {name: tags, widget: list, required: false}
"""
WINDOWS = 'title: A title   # kept\nexcerpt: "One word\\r\\nand another\\r\\n\\tthe  end"   # pasted'
ARTICLES = {
    "windows": WINDOWS,
    "mixed": 'title: "Two\\rlines"\nexcerpt: "a\\r\\nb\\nc"',
    "control": 'title: "Bell\\a and escape\\e"\nexcerpt: "up\\u2028down\\_hard"',
    "none": 'title: "no\\ufdd0text"\nexcerpt: [a, b]',
    "lines": 'title: A\nexcerpt: b\naddress: "https://a.example/\\nhttps://b.example/"',
}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[FormDesk]:
    articles = {name: f"---\n{front}\n---\nBody\n" for name, front in ARTICLES.items()}
    with form_desk(qtbot, tmp_path, SCHEMA, articles) as made:
        yield made


def note(desk: FormDesk, path: str) -> str:
    line = desk.row(path).note
    return line.words() if line is not None else ""


def edit_of(desk: FormDesk, path: str) -> GrowingEdit:
    row = desk.row(path)
    assert isinstance(row.widget, LongTextWidget)
    row.focus_input()
    return row.widget.focus_target()  # type: ignore[return-value]


def replace(edit: GrowingEdit, old: str, new: str, desk: FormDesk) -> None:
    """Select the first `old`, and type `new` over it."""
    cursor = QTextCursor(edit.document())
    at = edit.text().index(old)
    cursor.setPosition(at)
    cursor.setPosition(at + len(old), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    if not new:
        desk.qtbot.keyClick(edit, Qt.Key.Key_Delete)
    for number, line in enumerate(new.split("\n")):
        if number:
            desk.qtbot.keyClick(edit, Qt.Key.Key_Return)
        desk.qtbot.keyClicks(edit, line)


def test_windows_line_breaks_are_shown_as_lines_and_told_of(desk: FormDesk) -> None:
    desk.show("windows")
    assert edit_of(desk, "excerpt").text() == "One word\nand another\n\tthe  end"
    assert "Windows line breaks" in note(desk, "excerpt")
    assert note(desk, "title") == ""
    target = desk.row("excerpt").widget.focus_target()
    assert "Windows line breaks" in target.accessibleDescription()
    assert desk.session.unsaved() == []


def test_an_edit_of_one_word_leaves_every_other_byte(desk: FormDesk) -> None:
    desk.show("windows")
    replace(edit_of(desk, "excerpt"), "another", "the other", desk)
    text = WINDOWS.replace("another", "the other")
    assert desk.saved("windows") == f"---\n{text}\n---\nBody\n".encode()


def test_a_new_line_is_of_the_kind_that_the_text_has(desk: FormDesk) -> None:
    desk.show("windows")
    replace(edit_of(desk, "excerpt"), "One word", "One\nword", desk)
    assert desk.now("excerpt") == "One\r\nword\r\nand another\r\n\tthe  end"


def test_each_line_keeps_its_own_kind(desk: FormDesk) -> None:
    desk.show("mixed")
    assert "several kinds" in note(desk, "excerpt")
    replace(edit_of(desk, "excerpt"), "b", "bb", desk)
    assert desk.now("excerpt") == "a\r\nbb\nc"
    replace(edit_of(desk, "excerpt"), "\n", " ", desk)
    assert desk.now("excerpt") == "a bb\nc"


def test_typing_back_to_what_was_is_no_change(desk: FormDesk) -> None:
    desk.show("mixed")
    edit = edit_of(desk, "excerpt")
    replace(edit, "\nb\n", "x", desk)
    assert desk.now("excerpt") == "axc"
    replace(edit, "x", "\nb\n", desk)
    assert desk.session.unsaved() == []


def test_the_length_told_is_the_length_checked(qtbot: QtBot, tmp_path: Path) -> None:
    schema = "- {name: title, max: 8}"
    with form_desk(qtbot, tmp_path, schema, {"a": '---\ntitle: "abc\\r\\ndefg"\n---\n'}) as desk:
        desk.show("a")
        assert desk.row("title").widget.counter() == "9 / 8"
        assert desk.row("title").problem_strips()


def test_control_characters_are_told_and_removed_at_a_press(desk: FormDesk) -> None:
    desk.show("control")
    row = desk.row("title")
    assert note(desk, "title").startswith("Has 2 control characters")
    assert row.note is not None
    assert row.note.fix_button.accessibleName() == "Remove control characters: title"
    row.note.fix_button.setFocus()
    desk.qtbot.keyClick(row.note.fix_button, Qt.Key.Key_Space)
    assert desk.now("title") == "Bell and escape"
    assert note(desk, "title") == ""
    assert row.widget.focus_target().hasFocus()


def test_separators_and_hard_spaces_stay_when_something_else_is_typed(desk: FormDesk) -> None:
    desk.show("control")
    assert "unusual line breaks" in note(desk, "excerpt")
    replace(edit_of(desk, "excerpt"), "up", "above", desk)
    assert desk.now("excerpt") == "above\u2028down\u00a0hard"


def test_where_source_is_shown_it_says_why(desk: FormDesk) -> None:
    desk.show("none")
    for path, why in (("title", "no text can have"), ("excerpt", "the value is a list")):
        assert isinstance(desk.row(path).widget, RawWidget)
        assert why in note(desk, path)
    line = desk.row("title").note
    assert line is not None
    line.fix_button.click()
    assert desk.now("title") == "notext"
    assert not isinstance(desk.row("title").widget, RawWidget)


def test_source_that_was_asked_for_needs_no_reason(desk: FormDesk) -> None:
    desk.show("windows")
    desk.row("excerpt").edit_as_source(True)
    assert isinstance(desk.row("excerpt").widget, RawWidget)
    assert note(desk, "excerpt") == ""


def test_an_address_of_two_lines_is_text(desk: FormDesk) -> None:
    desk.show("lines")
    replace(edit_of(desk, "address"), "\nhttps://b.example/", "", desk)
    assert desk.now("address") == "https://a.example/"


BROKEN_LINES = st.text("ab\n\r\u2029", max_size=12)


@given(before=BROKEN_LINES, start=st.integers(0, 12), length=st.integers(0, 12), new=st.text("ab\n", max_size=5))
def test_what_is_shown_is_what_is_meant(before: str, start: int, length: int, new: str) -> None:
    shown = as_shown(before)
    typed = shown[:start] + new + shown[start + length :]
    meant = typed_over(before, typed)
    assert as_shown(meant) == typed
    if typed == shown:
        assert meant == before
