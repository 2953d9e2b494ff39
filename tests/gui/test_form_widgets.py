"""Form widgets: showing a value changes nothing; only a person's change gives an edit, and the right one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from editor.core.edits import Insert, Move, Remove, Set
from editor.core.problems import Problem
from editor.core.schema.kinds import KINDS, read_value
from editor.core.schema.model import Field, Option
from editor.core.site.media import Media
from editor.core.values import ABSENT, Timestamp, is_same
from editor.gui.form.choose import kind_of_widget
from editor.gui.form.choose_kind import field_for
from editor.gui.form.field_menu import revert_edit
from editor.gui.form.field_row import FieldRow
from editor.gui.form.fields import ALL_WIDGETS, WIDGETS
from editor.gui.form.fields.boolean import BooleanWidget
from editor.gui.form.fields.chips import ChipsWidget
from editor.gui.form.fields.datetime import DateTimeWidget
from editor.gui.form.fields.rows import RowsWidget
from editor.gui.form.fields.select import SelectWidget
from editor.gui.form.state import FieldState, Suggestion
from editor.gui.preview.facts import facts_of
from editor.gui.preview.loader import ThumbnailLoader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from editor.core.values import Absent, Value


class NoPictures:
    """No value leads to a picture."""

    remote = None
    can_declare = False

    def __init__(self) -> None:
        self.loader = ThumbnailLoader()

    def find(self, value, then):
        then(None)

    def declared_size(self, path):
        return (0, 0)

    def refuse(self, reason):
        raise AssertionError


class Context:
    """A form's context without a site: nothing on disk, three topics known."""

    zone = UTC

    def __init__(self) -> None:
        self.pictures = NoPictures()

    def state(self, path, field, value, *, readonly=False, unknown=False):
        return FieldState(path, field, value, value, is_readonly=readonly or field.readonly, is_unknown=unknown)

    def written(self, path):
        return ""

    source = written

    def read(self, text, field, present):
        try:
            return read_value(text, field, present)
        except ValueError:
            return text

    def suggestions(self, path, field, then=None):
        return [Suggestion(text, text) for text in ("AI", "Café", "Power Apps")]

    def label_of(self, field, value):
        return ""

    def field_of(self, path, value):
        return field_for(str(path[-1]), value)

    def add_field(self, state, place, add):
        raise AssertionError

    def problem_count(self, path):
        return (0, "")

    def way_back(self, path):
        return None

    def shared_fix(self, problem):
        return 0

    def is_shown(self, field):
        return True

    def revert(self, row: FieldRow) -> None:
        if row.state is not None:
            row.edited.emit(revert_edit(row.state))

    def choices_for_all(self, state):
        return ()

    def set_for_all(self, path, value):
        raise AssertionError

    def new_row(self, parent: QWidget) -> FieldRow:
        return FieldRow(self, parent)  # type: ignore[arg-type]


@pytest.fixture
def context(qtbot: QtBot) -> Iterator[Context]:
    made = Context()
    yield made
    made.pictures.loader.close()


def row_of(qtbot: QtBot, context: Context, field: Field, value: Value | Absent, *problems: Problem):
    """A row on screen that shows a value, and the list of edits that it gives."""
    row = context.new_row(None)
    qtbot.addWidget(row)
    edits: list[object] = []
    row.edited.connect(edits.append)
    row.show_state(FieldState((field.name,), field, value, value, problems, is_readonly=field.readonly))
    row.show()
    return row, edits


def field(widget: str, **more: object) -> Field:
    return Field("f", "Field", widget, **more)  # type: ignore[arg-type]


OPTIONS = (Option("article", "Article"), Option("video", "Video"), Option(3, "Three"))
FIELDS = [
    *(field(kind) for kind in KINDS),
    field("select", options=OPTIONS),
    field("select", options=OPTIONS, multiple=True),
    field("relation", multiple=True),
    field("list", item=Field("x", "X", "number")),
    field("list", item=Field("x", "X", "text")),
    field("list", fields=(Field("a", "A"), Field("b", "B", "number"))),
    field("list", types=(Field("t", "T", "object", fields=(Field("a", "A"),)),)),
    field("object", fields=(Field("a", "A"), Field("when", "When", "datetime"))),
    field("string", readonly=True),
    field("list", readonly=True),
    field("number", min=0, max=10, step=2),
]

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    st.text(max_size=40),
    st.text("a \n\r\u2028\u2029\u00a0\ufdd0\ufffc\t", max_size=12),
    st.sampled_from(["2020-13-45", "1_000", "yes", "", " ", "#fff", "https://a.b/c", "x" * 5000]),
    st.binary(max_size=8),
    st.sampled_from(
        [
            Timestamp("2020-09-10T04:43:00Z", datetime(2020, 9, 10, 4, 43, tzinfo=UTC)),
            Timestamp("0001-01-01", date(1, 1, 1)),
            Timestamp("9999-12-31 23:59:59 -1200", datetime(9999, 12, 31, 23, 59, 59)),
        ]
    ),
)
VALUES = st.one_of(
    st.just(ABSENT),
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
        max_leaves=8,
    ),
)


def test_every_kind_has_its_widget() -> None:
    assert list(WIDGETS) == list(KINDS)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=VALUES, other=VALUES)
def test_opening_changes_nothing(qtbot: QtBot, context: Context, value: Value | Absent, other: Value | Absent) -> None:
    for shown in FIELDS:
        row = context.new_row(None)
        edits: list[object] = []
        row.edited.connect(edits.append)
        for each in (value, other, value):
            row.show_state(FieldState(("f",), shown, each, each, is_readonly=shown.readonly))
            widget = row.widget
            if hasattr(widget, "open_up"):
                widget.open_up()
            assert is_same(widget.value(), each)
        row.show_state(FieldState(("g",), shown, value, value, is_readonly=shown.readonly))
        assert edits == []
        row.deleteLater()


@pytest.mark.parametrize("kind", list(ALL_WIDGETS))
def test_what_a_widget_can_not_show_is_shown_as_source(kind: str) -> None:
    state = FieldState(("f",), field(kind if kind in KINDS else "string"), {"a": [1]})
    chosen = kind_of_widget(state)
    assert ALL_WIDGETS[chosen].can_show(state.value, state.field)


def test_typing_gives_text(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("string"), "1984")
    row.focus_input()
    qtbot.keyClicks(row.widget.focus_target(), "x")
    assert edits == [Set(("f",), "x1984")]


def test_enter_is_no_text_in_one_line(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("string"), "a")
    qtbot.keyClick(row.widget.focus_target(), Qt.Key.Key_Return)
    assert edits == []


@pytest.mark.parametrize(
    ("base", "left"), [(ABSENT, Remove(("f",))), (None, Set(("f",), None)), ("a", Set(("f",), ""))]
)
def test_emptied_text_is_what_it_was_before(qtbot: QtBot, context: Context, base: Value, left: object) -> None:
    row, edits = row_of(qtbot, context, field("string"), base)
    target = row.widget.focus_target()
    if base != "a":
        qtbot.keyClicks(target, "a")
    target.selectAll()
    qtbot.keyClick(target, Qt.Key.Key_Delete)
    assert edits[-1] == left


def test_hard_spaces_stay_when_something_else_is_typed(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("text"), "a\u00a0b\n")
    qtbot.keyClicks(row.widget.focus_target(), "x")
    assert edits == [Set(("f",), "xa\u00a0b\n")]


def test_a_number_is_kept_as_typed(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("number", max=10), 5)
    line = row.widget.focus_target()
    line.end(False)
    qtbot.keyClicks(line, "4x")
    assert edits == [Set(("f",), 54), Set(("f",), "54x")]
    assert line.text() == "54x"


def test_arrows_count_within_the_limits(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("number", max=6), 5)
    for _ in range(3):
        qtbot.keyClick(row.widget.focus_target(), Qt.Key.Key_Up)
    assert edits == [Set(("f",), 6)]


def test_a_boolean_has_three_states(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("boolean"), True)
    widget = row.widget
    assert isinstance(widget, BooleanWidget)
    for number in (1, 2, 0):
        qtbot.mouseClick(widget.focus_target().button(number), Qt.MouseButton.LeftButton)
    assert edits == [Set(("f",), False), Remove(("f",)), Set(("f",), True)]


def test_a_chosen_day_keeps_time_and_offset(qtbot: QtBot, context: Context) -> None:
    old = Timestamp("2013-05-06T02:12:52+02:00", datetime.fromisoformat("2013-05-06T02:12:52+02:00"))
    row, edits = row_of(qtbot, context, field("datetime"), old)
    widget = row.widget
    assert isinstance(widget, DateTimeWidget)
    widget.choose_day(date(2020, 9, 1))
    (edit,) = edits
    assert isinstance(edit, Set)
    assert isinstance(edit.value, Timestamp)
    assert edit.value.text == "2020-09-01T02:12:52+02:00"


def test_a_chosen_day_keeps_the_notation_of_text(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("datetime"), "2013-05-06 02:12:52 +0200")
    row.widget.choose_day(date(2020, 9, 1))
    assert edits == [Set(("f",), "2020-09-01 02:12:52 +0200")]


def test_a_date_is_read_in_words_and_edited_as_it_is_written(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("datetime"), "2020-09-10 04:43:00 +0200")
    assert row.widget.face.text == "10 Sep 2020, 04:43 +02:00"
    row.activateWindow()
    row.widget.focus_input()
    qtbot.waitUntil(row.widget.line.hasFocus)
    assert row.widget.face.text == ""
    assert row.widget.line.text() == "2020-09-10 04:43:00 +0200"
    assert edits == []


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("12 Sep 2026", "2026-09-12 04:43:00 +0200"),
        ("12 September 2026, 09:05", "2026-09-12 09:05:00 +0200"),
        ("12 Sep 2026, 9:05 UTC", "2026-09-12 11:05:00 +0200"),
        ("soon", "soon"),
    ],
)
def test_a_date_may_be_typed_in_words(qtbot: QtBot, context: Context, typed: str, written: str) -> None:
    row, edits = row_of(qtbot, context, field("datetime"), "2020-09-10 04:43:00 +0200")
    row.widget.line.selectAll()
    qtbot.keyClicks(row.widget.line, typed)
    assert edits[-1] == Set(("f",), written)
    qtbot.keyClick(row.widget.line, Qt.Key.Key_Return)
    assert row.widget.line.text() == written


@pytest.mark.parametrize("text", ["", "2020-13-45", "soon"])
def test_what_is_no_date_has_no_words(qtbot: QtBot, context: Context, text: str) -> None:
    row, _ = row_of(qtbot, context, field("datetime"), text)
    assert row.widget.face.text == ""


def test_an_impossible_date_stays_text(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("datetime"), "2020-13-45")
    assert row.widget.focus_target().text() == "2020-13-45"
    assert row.widget.note() == ""
    assert edits == []


def test_an_unknown_choice_is_shown_and_kept(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("select", options=OPTIONS), "podcast")
    widget = row.widget
    assert isinstance(widget, SelectWidget)
    assert widget.focus_target().currentText() == "podcast"
    qtbot.keyClick(widget.focus_target(), Qt.Key.Key_Up)
    assert edits == [Set(("f",), 3)]


def chips(qtbot: QtBot, context: Context, value: Value | Absent):
    row, edits = row_of(qtbot, context, field("list"), value)
    assert isinstance(row.widget, ChipsWidget)
    return row, row.widget, edits


def test_chips_are_added_removed_and_moved_by_keys(qtbot: QtBot, context: Context) -> None:
    _row, widget, edits = chips(qtbot, context, ["a", "b"])
    qtbot.keyClicks(widget.line, "c")
    qtbot.keyClick(widget.line, Qt.Key.Key_Return)
    qtbot.keyClick(widget.chip(0), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget.chip(2), Qt.Key.Key_Delete)
    assert edits == [Insert(("f",), "c"), Move(("f",), 0, 1), Remove(("f", 2))]
    assert widget.value() == ["b", "a"]


def test_the_first_chip_makes_the_list(qtbot: QtBot, context: Context) -> None:
    _row, widget, edits = chips(qtbot, context, ABSENT)
    qtbot.keyClicks(widget.line, "c")
    widget.commit()
    assert edits == [Set(("f",), ["c"])]


def test_a_chip_can_be_edited(qtbot: QtBot, context: Context) -> None:
    _row, widget, edits = chips(qtbot, context, ["a", "b"])
    qtbot.keyClick(widget.chip(1), Qt.Key.Key_F2)
    qtbot.keyClicks(widget.line, "new")
    widget.commit()
    assert edits == [Set(("f", 1), "new")]


def test_objects_open_into_their_own_rows(qtbot: QtBot, context: Context) -> None:
    shown = field("object", fields=(Field("a", "A"),))
    row, edits = row_of(qtbot, context, shown, {"a": "1", "z": True})
    row.widget.open_up()
    rows = row.widget.body().rows()
    assert [r.state.path for r in rows] == [("f", "a"), ("f", "z")]
    assert rows[1].state.is_unknown
    qtbot.keyClicks(rows[0].widget.focus_target(), "x")
    assert edits == [Set(("f", "a"), "x1")]


def test_list_items_are_added_moved_and_removed(qtbot: QtBot, context: Context) -> None:
    shown = field("list", fields=(Field("title", "Title"),))
    row, edits = row_of(qtbot, context, shown, [{"title": "one"}, {"title": "two"}])
    widget = row.widget
    assert isinstance(widget, RowsWidget)
    widget.open_up()
    assert [item.head.text() for item in widget.item_rows()] == ["one", "two"]
    qtbot.keyClick(widget.item_rows()[0].head, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget.item_rows()[1].head, Qt.Key.Key_Delete)
    widget.add_button.click()
    assert edits == [Move(("f",), 0, 1), Remove(("f", 1)), Insert(("f",), {"title": ""})]


def test_a_list_of_thousands_shows_the_first_hundred(qtbot: QtBot, context: Context) -> None:
    shown = field("list", fields=(Field("title", "Title"),))
    row, _ = row_of(qtbot, context, shown, [{"title": str(n)} for n in range(3000)])
    row.widget.open_up()
    assert len(row.widget.item_rows()) == 100


def test_broken_source_gives_no_edit(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("string"), ["a", "b"])
    edit = row.widget.focus_target()
    edit.setPlainText("[a, b")
    assert edits == []
    assert row.widget.note()
    edit.setPlainText("[a, c]")
    assert edits == [Set(("f",), ["a", "c"])]


def test_read_only_values_can_not_be_changed(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("string", readonly=True), "s" * 524)
    qtbot.keyClicks(row.widget.focus_target(), "x")
    assert edits == []
    assert "524" in row.widget.summary()


def test_a_fix_is_one_press_away(qtbot: QtBot, context: Context) -> None:
    problem = Problem("a.md", 1, 1, "options", "f", "error", "no such topic", Set(("f",), "AI"))
    row, edits = row_of(qtbot, context, field("string"), "ai", problem)
    (strip,) = row.problem_strips()
    assert "AI" in strip.fix_button.text()
    strip.fix_button.click()
    assert edits == [Set(("f",), "AI")]


def test_the_name_the_mark_and_the_problem_are_told(qtbot: QtBot, context: Context) -> None:
    problem = Problem("a.md", 1, 1, "required", "f", "error", "Title is missing")
    row, _ = row_of(qtbot, context, field("string", hint="Short"), ABSENT, problem)
    target = row.widget.focus_target()
    assert target.accessibleName() == "Field"
    assert target.accessibleDescription() == "required. Title is missing. Short"


def test_a_changed_field_can_be_reverted(qtbot: QtBot, context: Context) -> None:
    row, edits = row_of(qtbot, context, field("string"), "old")
    row.show_state(FieldState(("f",), field("string"), "new", "old"))
    assert "changed" in row.widget.focus_target().accessibleDescription()
    row._revert()
    assert edits == [Set(("f",), "old")]


@pytest.mark.parametrize(("value", "words"), [(ABSENT, "not set"), (None, "no value"), ("", "empty")])
def test_nothing_has_three_names(qtbot: QtBot, context: Context, value: Value, words: str) -> None:
    row, _ = row_of(qtbot, context, field("string"), value)
    assert row.widget.focus_target().placeholderText() == words


def test_no_picture_is_asked_of_a_remote_host() -> None:
    facts = facts_of(Media("remote", None, "https://i.insider.com/a.jpg"), None, (1200, 600))
    assert "i.insider.com" in facts.instead
    assert "1200 × 600" in facts.line
