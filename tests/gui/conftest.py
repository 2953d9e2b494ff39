"""The window's tests: headless, with every user folder redirected, and no message from Qt left unread."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The window follows the system's language; the tests read English, wherever they run.
os.environ["LC_ALL"] = "C"
os.environ.pop("LANGUAGE", None)

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from editor.gui.articles import ArticlesPane
    from editor.gui.session import Session
    from editor.gui.settings import Settings

_HARMLESS = ("This plugin does not support",)
"""What the offscreen platform says of itself."""


PATIENCE = 30_000
"""Milliseconds that a test waits for what is to come: a busy machine is slow, and only a fault waits to the end."""


class PatientBot(QtBot):
    """pytest-qt's, with the patience that a machine which runs several tests at once asks for."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: object, *, timeout: int = PATIENCE, **how: object) -> object:
        return super().waitSignal(signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """The hands of a patient person."""
    return PatientBot(request)


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


@pytest.fixture
def list_session(qapp: object) -> Iterator[Session]:
    """A session without a site, for the list's tests."""
    from articlesite import started_session

    with started_session() as session:
        yield session


@pytest.fixture
def list_settings(qapp: object) -> Settings:
    from editor.gui.settings import Settings

    return Settings()


@pytest.fixture
def list_pane(qtbot: QtBot, list_session: Session, list_settings: Settings, tmp_path: Path) -> ArticlesPane:
    """The list on a site of five articles, read and checked, in focus."""
    from articlesite import make_pane, open_site, wait_until, write_site

    pane = make_pane(qtbot, list_session, list_settings)
    open_site(qtbot, list_session, write_site(tmp_path))
    wait_until(qtbot, lambda: pane.current_id() >= 0)
    pane.view.setFocus()
    return pane


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory, user_folders: Path) -> Path:
    """A folder that a person without rights comes to, too."""
    folder = tmp_path_factory.mktemp("place")
    base = tmp_path_factory.getbasetemp()
    # Beside other workers, pytest's folders lie one deeper.
    above = [one for one in (base, *base.parents[:2]) if one.name.startswith(("pytest-", "popen-"))]
    for one in (folder, user_folders, base, *above):
        one.chmod(0o777)
    return folder
