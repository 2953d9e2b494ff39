"""The one table of actions: whole, free of clashes, and in step with the docs and with what it calls."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from editor.gui.actions import ACTIONS, BY_ID, CONTEXT_MENU, keys_page, shown_keys
from editor.gui.commands.actionset import ActionSet
from editor.gui.commands.commands import WindowCommands
from editor.gui.pieces.fuzzy import score
from editor.gui.theme.icons import ICONS

CONTRACT = {
    "Ctrl+O": "open_site", "Ctrl+F": "search", "/": "search_from_list", "J": "next_article",
    "K": "previous_article", "P": "publish", "U": "unpublish", "Shift+P": "publish_anyway",
    "X": "select_article", "E": "edit_article", "Ctrl+S": "save", "Ctrl+Return": "save_and_next",
    "Ctrl+Z": "undo", "Ctrl+Shift+Z": "redo", "D": "show_changes", "F8": "next_problem",
    "Shift+F8": "previous_problem", "Ctrl+.": "quick_fixes", "Ctrl+Shift+P": "show_palette",
    "?": "show_keys_from_list", "F5": "reload",
}  # fmt: skip
"""Contract §7, but what the panes bind themselves (arrows, Enter, Esc) and the gallery, which comes later."""


@pytest.mark.parametrize(("keys", "action_id"), CONTRACT.items())
def test_keys_of_the_contract(keys: str, action_id: str) -> None:
    assert keys in BY_ID[action_id].keys


def test_own_keys_of_the_contract() -> None:
    assert BY_ID["next_article"].own_keys == ("Down",)
    assert BY_ID["previous_article"].own_keys == ("Up",)
    assert BY_ID["edit_article"].own_keys == ("Return",)
    assert BY_ID["back_to_list"].own_keys == ("Esc",)


def test_ids_are_unique_and_no_key_means_two_things() -> None:
    assert len(BY_ID) == len(ACTIONS)
    keys = [keys for action in ACTIONS for keys in action.keys]
    assert len(keys) == len(set(keys))


def test_single_letters_act_only_in_the_list() -> None:
    for action in ACTIONS:
        for keys in action.keys:
            is_letter = len(keys.removeprefix("Shift+")) == 1
            assert is_letter == (action.scope == "list"), action.id


def test_every_action_has_its_method_and_its_picture() -> None:
    for action in ACTIONS:
        assert callable(getattr(WindowCommands, action.id))
        assert not action.icon or action.icon in ICONS
    assert all(action_id in BY_ID for action_id in CONTEXT_MENU if action_id)


def test_qt_understands_every_key(qapp) -> None:
    for action in ACTIONS:
        for keys in (*action.keys, *action.own_keys):
            sequence = QKeySequence(keys)
            assert sequence.count() == 1
            assert sequence.toString(QKeySequence.SequenceFormat.PortableText)


def test_the_page_of_keys_is_in_step() -> None:
    page = Path(__file__).parents[2] / "docs" / "keys.md"
    assert page.read_text(encoding="utf-8") == keys_page()


def test_shown_keys_say_enter_once() -> None:
    assert shown_keys(BY_ID["save_and_next"]) == ["Ctrl+Enter"]
    assert shown_keys(BY_ID["next_article"]) == ["J", "↓"]
    assert shown_keys(BY_ID["text_larger"])[0] == "Ctrl++"


class Recorder:
    """Commands that only note what was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def run(self, action_id: str) -> None:
        self.asked.append(action_id)


def test_actions_are_on_only_while_what_they_need_is_there(qtbot) -> None:
    window, asked = QWidget(), Recorder()
    qtbot.addWidget(window)
    actions = ActionSet(asked, window, [window])
    assert actions["open_site"].isEnabled()
    assert not actions["undo"].isEnabled()
    actions["undo"].trigger()
    assert asked.asked == []
    actions.refresh({"undo", "site", "article"})
    actions["undo"].trigger()
    actions["publish"].trigger()
    assert asked.asked == ["undo", "publish"]
    assert not actions["save"].isEnabled()


def test_the_palette_offers_what_is_on(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = ActionSet(Recorder(), window, [window])
    assert "Reload" not in [entry.text for entry in actions.palette_entries()]
    actions.refresh({"site"})
    entries = {entry.text: entry for entry in actions.palette_entries()}
    assert entries["Reload"].keys == "F5"


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("pub", "Publish", "Unpublish"),
        ("theme", "Dark theme", "The maps"),
        ("qua", "Quality", "Equal"),
        ("sa", "Save", "Save and next"),
        ("café", "Cafe", "Case"),
    ],
)
def test_fuzzy_finding_prefers_beginnings(typed: str, better: str, worse: str) -> None:
    assert score(typed, better) > score(typed, worse)


@pytest.mark.parametrize(("typed", "text"), [("xyz", "Publish"), ("hsil", "Publish"), ("pub zz", "Publish")])
def test_fuzzy_finding_finds_nothing_else(typed: str, text: str) -> None:
    assert score(typed, text) == 0


def test_letters_in_order_find_too() -> None:
    assert score("pbl", "Publish") > 0
