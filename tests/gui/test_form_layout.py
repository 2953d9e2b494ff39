"""Forms of many fields: laid out once, whatever appears."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from editor.gui.form.flow import FieldGrid
from editor.gui.form.layout_once import laid_out_once

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Asked(QWidget):
    """A row that counts how often it is asked for its size."""

    times = 0

    def sizeHint(self) -> QSize:
        Asked.times += 1
        return QSize(200, 20)


def times_asked(qtbot: QtBot, count: int) -> int:
    """How often one of so many rows is asked, until all of them appeared in a form that is on screen."""
    holder = QWidget()
    qtbot.addWidget(holder)
    grid = FieldGrid(holder)
    rows = [Asked(holder) for _ in range(count)]
    for number, row in enumerate(rows):
        row.hide()
        grid.insert_widget(number, row)
    holder.resize(300, 30 * count)
    holder.show()
    qtbot.waitExposed(holder)
    Asked.times = 0
    with laid_out_once(grid):
        for row in rows:
            row.show()
    qtbot.waitUntil(lambda: rows[-1].y() > 0)
    QApplication.processEvents()
    assert all(a.geometry().bottom() < b.geometry().top() for a, b in pairwise(rows))
    return Asked.times // count


def test_a_row_is_not_asked_more_often_where_there_are_more(qtbot: QtBot) -> None:
    assert times_asked(qtbot, 80) <= times_asked(qtbot, 10) + 1
