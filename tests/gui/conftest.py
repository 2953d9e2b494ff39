"""The window's tests: headless, with every user folder redirected, and no message from Qt left unread."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HARMLESS = ("This plugin does not support",)
"""What the offscreen platform says of itself."""


@pytest.fixture(autouse=True)
def user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home: settings, cache, state and data of the person who runs the tests are never touched."""
    home = tmp_path_factory.mktemp("home")
    for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    monkeypatch.setenv("HOME", str(home))
    for variable in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    return home


@pytest.fixture(autouse=True)
def qt_messages() -> Iterator[list[str]]:
    """Fail the test on any warning that Qt prints."""
    messages: list[str] = []

    def keep(kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(_HARMLESS):
            messages.append(text)

    before = qInstallMessageHandler(keep)
    yield messages
    qInstallMessageHandler(before)
    assert messages == []
