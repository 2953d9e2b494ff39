"""What is missing from the system is found before Qt aborts, and named with the command that installs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from editor.gui.preflight import NO_DISPLAY, NO_QT, QT_LIBRARIES, X_LIBRARIES, find_obstacle


def has_all(library: str) -> bool:
    return True


def test_nothing_stands_in_the_way_on_a_desktop() -> None:
    assert find_obstacle({"DISPLAY": ":0"}, "linux", has_all) is None
    assert find_obstacle({"WAYLAND_DISPLAY": "wayland-0"}, "linux", has_all) is None


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}])
def test_no_screen(environment: dict[str, str]) -> None:
    assert find_obstacle(environment, "linux", has_all) == NO_DISPLAY


@pytest.mark.parametrize("name", ["offscreen", "minimal", "vnc:size=800x600"])
def test_a_screen_is_not_needed_where_qt_is_told_so(name: str) -> None:
    assert find_obstacle({"QT_QPA_PLATFORM": name}, "linux", has_all) is None


def test_missing_libraries_are_named_with_their_packages() -> None:
    text = find_obstacle({"DISPLAY": ":0"}, "linux", lambda name: name not in ("libEGL.so.1", "libxcb-cursor.so.0"))
    assert text is not None
    assert "libEGL.so.1, libxcb-cursor.so.0" in text
    assert text.endswith("sudo apt-get install libegl1 libxcb-cursor0")


def test_libraries_of_x_are_only_needed_for_x() -> None:
    def has_no_x(name: str) -> bool:
        return name not in X_LIBRARIES

    assert find_obstacle({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux", has_no_x) is None
    assert find_obstacle({"QT_QPA_PLATFORM": "offscreen"}, "linux", has_no_x) is None
    assert "libxcb-cursor0" in (find_obstacle({"DISPLAY": ":0"}, "linux", has_no_x) or "")


def test_missing_libraries_come_before_a_missing_screen() -> None:
    text = find_obstacle({}, "linux", lambda name: False)
    assert text is not None
    assert all(package in text for package in QT_LIBRARIES.values())


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_what_qt_needs(platform: str) -> None:
    assert find_obstacle({}, platform, lambda name: False) is None


def test_no_pyside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert find_obstacle({"DISPLAY": ":0"}, "linux", has_all) == NO_QT


def test_looking_loads_no_qt() -> None:
    code = (
        "import sys; from editor.gui.preflight import find_obstacle; find_obstacle(); "
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
