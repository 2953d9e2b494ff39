"""Choices and memory: kept, checked, and never in the way of the start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from editor import paths
from editor.gui.settings import RECENT_SITES, SETTINGS, Settings, site_key
from editor.gui.settings.table import settings_page


def test_choices_come_back(qtbot) -> None:
    first = Settings()
    with qtbot.waitSignal(first.changed) as signal:
        first.set("theme", "dark")
    assert signal.args == ["theme"]
    first.set("advance", False)
    first.set("text_size", 1.25)
    first.sync()
    again = Settings()
    assert again.get("theme") == "dark"
    assert again.get("advance") is False
    assert again.get("text_size") == 1.25


def test_setting_the_same_again_tells_nothing(qtbot) -> None:
    settings = Settings()
    with qtbot.assertNotEmitted(settings.changed):
        settings.set("theme", "system")


def test_what_is_no_choice_is_refused(qtbot) -> None:
    with pytest.raises(ValueError, match="theme can't be 'pink'"):
        Settings().set("theme", "pink")


def test_values_that_make_no_sense_count_as_not_set(qtbot) -> None:
    file = paths.config_folder() / "settings.ini"
    file.parent.mkdir(parents=True)
    file.write_text("[General]\ntheme=pink\nadvance=@Variant(broken\ntext_size=-4\n")
    settings = Settings()
    assert {name: settings.get(name) for name in SETTINGS} == {s.name: s.default for s in SETTINGS.values()}


def test_a_value_that_could_end_the_program_is_left_out_before_qt_sees_it(qtbot) -> None:
    file = paths.config_folder() / "settings.ini"
    file.parent.mkdir(parents=True)
    choices = b"[General]\ntheme=dark\nlanguage=@Variant(\\0\\0\\0\\x7f\\0)\n"
    data = choices + b'[keys]\nsave="Ctrl+K, @Rect(1 2 3)"\nx=@@Variant(1)\n'
    file.write_bytes(data)
    settings = Settings()
    assert "settings.ini had values that make no sense" in settings.complaint
    assert settings.get("theme") == "dark"
    assert settings.get("language") == "system"
    assert settings.keys("save") is None
    assert settings.keys("x") == ["@Variant(1)"]
    assert file.with_name("settings.ini.damaged").read_bytes() == data


@pytest.mark.parametrize("data", [b"\x00\x01\x02\xff" * 100, b"\xff\xfe[General]"])
def test_a_damaged_file_is_kept_and_named(qtbot, data: bytes) -> None:
    file = paths.state_folder() / "window.ini"
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    settings = Settings()
    assert settings.recent_sites() == []
    assert "window.ini could not be read" in settings.complaint
    assert file.with_name("window.ini.damaged").read_bytes() == data
    settings.note_site("/a")
    settings.sync()
    assert Settings().recent_sites() == ["/a"]


def test_a_folder_in_the_place_of_the_file_does_not_stop_the_start(qtbot) -> None:
    (paths.config_folder() / "settings.ini" / "x").mkdir(parents=True)
    assert Settings().get("theme") == "system"


def test_memory_of_bytes_and_texts(qtbot) -> None:
    settings = Settings()
    settings.remember("window/geometry", QByteArray(b"\x01\x00\xff"))
    settings.remember(f"{site_key('/a')}/query", "is:unpublished, quality:>50")
    settings.sync()
    again = Settings()
    assert again.bytes("window/geometry") == QByteArray(b"\x01\x00\xff")
    assert again.text(f"{site_key('/a')}/query") == "is:unpublished, quality:>50"
    assert again.bytes("nothing").isEmpty()
    assert again.text("window/geometry", "x") == "x"


def test_recent_sites_the_last_first_without_repeats(qtbot) -> None:
    settings = Settings()
    for number in range(RECENT_SITES + 3):
        settings.note_site(f"/site/{number}")
    settings.note_site("/site/5")
    assert len(settings.recent_sites()) == RECENT_SITES
    assert settings.recent_sites()[:2] == ["/site/5", f"/site/{RECENT_SITES + 2}"]
    settings.forget_site("/site/5")
    settings.sync()
    assert "/site/5" not in Settings().recent_sites()


def test_the_page_of_settings_is_in_step() -> None:
    page = Path(__file__).parents[2] / "docs" / "settings.md"
    assert page.read_text(encoding="utf-8") == settings_page()


def test_every_setting_is_whole() -> None:
    for setting in SETTINGS.values():
        assert setting.default in setting.choices
        assert setting.help.endswith(".")
        assert setting.label
        assert isinstance(setting.default, bool) or len(setting.words) == len(setting.choices)


@pytest.mark.parametrize(("text", "value"), [("2", 2.0), ("1.250", 1.25), ("2,0", 1.0), ("nan", 1.0)])
def test_numbers_written_by_hand(qtbot, text: str, value: float) -> None:
    file = paths.config_folder() / "settings.ini"
    file.parent.mkdir(parents=True)
    file.write_text(f"[General]\ntext_size={text}\n")
    assert Settings().get("text_size") == value
