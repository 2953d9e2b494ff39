"""Keys that the user chose: kept, never clashing, never taken from what types and moves; followed everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from editor import paths
from editor.gui.actions import ACTIONS, BY_ID
from editor.gui.commands.actionset import ActionSet
from editor.gui.keys import Bindings, bindings, tell_key, why_not
from editor.gui.settings import Settings

PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def used(qtbot) -> Bindings:
    """Bindings of their own, with a file of their own."""
    made = Bindings()
    assert made.use(Settings()) == ""
    return made


def again() -> tuple[Bindings, str]:
    """What the next start makes of the file."""
    made = Bindings()
    return made, made.use(Settings())


def write(text: str) -> None:
    """A settings file that somebody wrote by hand."""
    file = paths.config_folder() / "settings.ini"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"[keys]\n{text}\n")


def test_first_the_keys_are_those_of_the_table(used: Bindings) -> None:
    for action in ACTIONS:
        assert used.of(action.id) == action.keys
        assert not used.is_changed(action.id)


def test_the_table_breaks_none_of_the_rules(used: Bindings) -> None:
    for action in ACTIONS:
        for key in action.keys:
            assert why_not(key, action.scope) == "", action.id
            assert used.holder(key) == action.id


def test_a_chosen_key_acts_and_comes_back(used: Bindings, qtbot) -> None:
    with qtbot.waitSignal(used.changed):
        used.add("copy_paths", "Ctrl+Alt+P")
    used.add("publish", "Y")
    used._settings.sync()
    later, complaint = again()
    assert complaint == ""
    assert later.of("copy_paths") == ("Ctrl+Alt+P",)
    assert later.of("publish") == ("Y", "P")
    assert later.holder("Y") == "publish"


def test_no_keys_at_all_come_back_as_none(used: Bindings) -> None:
    used.remove("unpublish", "U")
    used._settings.sync()
    later, complaint = again()
    assert complaint == ""
    assert later.of("unpublish") == ()
    assert later.first("unpublish") == ""


def test_a_key_is_taken_from_who_had_it(used: Bindings) -> None:
    used.give("publish", ["U"])
    assert used.of("unpublish") == ()
    used.reset("unpublish")
    assert used.of("unpublish") == ("U",)
    assert used.of("publish") == ()
    used.reset_all()
    assert not any(used.is_changed(action.id) for action in ACTIONS)


def test_enter_brings_that_of_the_number_pad(used: Bindings) -> None:
    used.add("save", "Ctrl+Alt+Return")
    assert used.of("save") == ("Ctrl+Alt+Return", "Ctrl+Alt+Enter", "Ctrl+S")
    assert used.shown("save") == ["Ctrl+Alt+Enter", "Ctrl+S"]
    used.remove("save", "Ctrl+Alt+Return")
    assert used.of("save") == ("Ctrl+S",)


@pytest.mark.parametrize(
    ("key", "scope", "is_free"),
    [
        ("Y", "list", True), ("Y", "window", False), ("Shift+Y", "window", False), ("Ctrl+Y", "window", True),
        ("Up", "list", False), ("Return", "list", False), ("Esc", "window", False), ("Tab", "list", False),
        ("Ctrl+C", "window", False), ("Ctrl+C", "list", True), ("Del", "window", False), ("F7", "window", True),
        ("+", "window", False), ("Ctrl++", "window", True), ("", "list", False),
    ],
)  # fmt: skip
def test_which_keys_can_be_given(qtbot, key: str, scope, is_free: bool) -> None:
    assert (why_not(key, scope) == "") is is_free


def test_what_cannot_be_given_is_refused(used: Bindings) -> None:
    with pytest.raises(ValueError, match="needed in text inputs"):
        used.give("save", ["S"])
    assert used.of("save") == ("Ctrl+S",)


@pytest.mark.parametrize(
    "text",
    [
        "publish=pink", "publish=Up", 'publish="A, B"', "save=S", "publish=U",
        "publish=@Invalid()", "publish=Q, W, R, T, Y, I", "publish=@ByteArray(P)",
    ],
)  # fmt: skip
def test_keys_that_make_no_sense_fall_back_with_a_word(qtbot, text: str) -> None:
    write(text)
    made, complaint = again()
    assert all(made.of(action.id) == action.keys for action in ACTIONS)
    assert complaint == "" if "@Invalid" in text else "can't be used" in complaint


def test_two_that_change_places_do_not_clash(qtbot) -> None:
    write("publish=U\nunpublish=P\nunknown_action=Z")
    made, complaint = again()
    assert complaint == ""
    assert (made.of("publish"), made.of("unpublish")) == (("U",), ("P",))


def test_the_list_asks_by_the_key_pressed(used: Bindings) -> None:
    def asked(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> str:
        return used.list_action(QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text))

    assert asked(Qt.Key.Key_P, PLAIN, "p") == "publish"
    assert asked(Qt.Key.Key_P, SHIFT, "P") == "publish_anyway"
    assert asked(Qt.Key.Key_Question, SHIFT, "?") == "show_keys_from_list"
    assert asked(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier, "\x13") == ""


def test_actions_palette_and_tooltips_follow(qtbot) -> None:
    bindings.use(Settings())
    window, button = QWidget(), QPushButton()
    for widget in (window, button):
        qtbot.addWidget(widget)
    actions = ActionSet(NoCommands(), window, [window])
    actions.refresh({"article", "draft"})
    tell_key(button, "Save", "save")
    assert button.toolTip() == "Save (Ctrl+S)"
    bindings.give("save", ["Ctrl+Alt+S"])
    bindings.give("publish", ["U"])
    assert button.toolTip() == "Save (Ctrl+Alt+S)"
    assert [key.toString() for key in actions["save"].shortcuts()] == ["Ctrl+Alt+S"]
    assert {entry.text: entry.keys for entry in actions.palette_entries()}["Publish"] == "U"
    assert actions["unpublish"].shortcuts() == []
    bindings.give("save", [])
    assert button.toolTip() == "Save"
    bindings.reset_all()
    assert actions["unpublish"].shortcut().toString() == BY_ID["unpublish"].keys[0]


class NoCommands:
    """Commands that do nothing."""

    def run(self, action_id: str) -> None:
        """Nothing."""
