"""The ring around what has the focus: where it is, where it goes, and that the flaws looked for are found."""

from __future__ import annotations

import pytest
from geometry import flaws
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.gui.app import make_application
from editor.gui.theme import set_kind, theme


@pytest.fixture
def box(qtbot, qapp: QApplication) -> QWidget:
    make_application()
    theme.apply(qapp)
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    column.setContentsMargins(12, 12, 12, 12)
    for part in (QLineEdit(), QPushButton("Plain"), QPushButton("Primary"), QPushButton("Link")):
        column.addWidget(part)
    set_kind(box.findChildren(QPushButton)[1], kind="primary")
    set_kind(box.findChildren(QPushButton)[2], kind="link")
    box.resize(300, 240)
    box.show()
    qtbot.waitExposed(box)
    box.activateWindow()
    return box


def rings(box: QWidget) -> list[QWidget]:
    return [ring for ring in box.findChildren(QWidget, "focus-ring") if ring.isVisible()]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_the_ring_lies_around_what_has_the_focus(qtbot, box: QWidget, at: int) -> None:
    part = [box.findChild(QLineEdit), *box.findChildren(QPushButton)][at]
    part.setFocus()
    qtbot.waitUntil(lambda: len(rings(box)) == 1)
    ring = rings(box)[0].geometry()
    assert ring.contains(part.geometry())
    assert ring.width() - part.width() == 6
    box.resize(400, 240)
    qtbot.waitUntil(lambda: rings(box)[0].geometry().contains(part.geometry()))
    assert rings(box)[0].width() - part.width() == 6


def test_words_alone_have_their_own_line(qtbot, box: QWidget) -> None:
    box.findChild(QLineEdit).setFocus()
    qtbot.waitUntil(lambda: bool(rings(box)))
    box.findChildren(QPushButton)[2].setFocus()
    qtbot.waitUntil(lambda: not rings(box))


def test_flaws_of_geometry_are_found(box: QWidget) -> None:
    assert flaws(box) == []
    box.findChildren(QPushButton)[0].setFixedWidth(20)
    label = QLabel("Words that are cut", box)
    label.setGeometry(0, 0, 20, 10)
    label.show()
    assert len(flaws(box)) == 2
