"""The sidebar in windows of all widths."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from editor.gui.settings import Settings
from editor.gui.shell.sidefold import ROOM, SideFold


@pytest.fixture
def host(qtbot) -> QWidget:
    """A window."""
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    return host


@pytest.fixture
def sidebar(host: QWidget) -> QWidget:
    sidebar = QWidget(host)
    sidebar.show()
    return sidebar


@pytest.fixture
def fold(host: QWidget, sidebar: QWidget) -> SideFold:
    fold = SideFold(sidebar, Settings())
    fold.button.setParent(host)
    return fold


def test_it_goes_where_the_window_is_narrow_and_comes_back(fold: SideFold, sidebar: QWidget):
    assert sidebar.isVisible()
    fold.fit(ROOM - 1)
    assert not sidebar.isVisible()
    assert not fold.button.isHidden()
    fold.fit(ROOM)
    assert sidebar.isVisible()
    assert fold.button.isHidden()


def test_what_a_person_chose_holds_for_its_width(fold: SideFold, sidebar: QWidget):
    fold.toggle()
    assert not sidebar.isVisible()
    fold.fit(ROOM - 1)
    fold.button.click()
    assert sidebar.isVisible()
    fold.fit(ROOM)
    assert not sidebar.isVisible()
    fold.fit(ROOM - 1)
    assert sidebar.isVisible()


def test_the_choice_comes_back_at_the_next_start(fold: SideFold, sidebar: QWidget):
    fold.toggle()
    settings = Settings()
    again = SideFold(sidebar, settings)
    assert not sidebar.isVisible()
    again.button.deleteLater()
