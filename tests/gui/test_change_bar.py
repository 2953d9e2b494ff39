"""The bar under the form: what it says, and what it does where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from editor.gui.app import make_application
from editor.gui.form.bar import ChangeBar


@pytest.fixture
def bar(qtbot) -> ChangeBar:
    make_application()
    made = ChangeBar()
    qtbot.addWidget(made)
    made.show_changes(2)
    made.resize(900, made.height())
    made.show()
    return made


def buttons(bar: ChangeBar) -> list[QPushButton]:
    return [bar.findChild(QPushButton, name) for name in ("show-button", "revert-button", "save-button")]


def test_with_room_all_buttons_have_their_words(bar: ChangeBar) -> None:
    assert [button.text() for button in buttons(bar)] == ["Show", "Revert", "Save"]
    assert bar.text() == "2 changes"


def test_where_words_would_be_cut_off_pictures_stand_for_them(bar: ChangeBar) -> None:
    wide = bar.layout().totalMinimumSize().width()
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    show, revert, save = buttons(bar)
    assert (show.text(), revert.text(), save.text()) == ("", "", "Save")
    assert not show.icon().isNull()
    assert [button.accessibleName() for button in (show, revert)] == ["Show", "Revert"]
    assert bar.minimumSizeHint().width() < wide
    assert all(button.width() >= button.sizeHint().width() for button in buttons(bar))
    bar.resize(900, bar.height())
    assert (show.text(), revert.text()) == ("Show", "Revert")
    assert show.icon().isNull()
