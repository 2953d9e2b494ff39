"""The small pictures before the items of lists: made when they are looked at, a sign where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from formdesk import FormDesk, form_desk
from picturesite import picture
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from editor.core.schema.model import Field
from editor.gui.form.fields.rows import RowsWidget
from editor.gui.form.item_picture import SIZE, ItemPicture, address_in
from editor.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SCHEMA = """
- {name: title}
- {name: shots, widget: image, multiple: true}
- name: related
  widget: list
  fields:
    - {name: title}
    - {name: images, widget: list, fields: [{name: url, widget: image}], required: false}
- {name: plain, widget: list, fields: [{name: name}], required: false}
"""
FRONT = """\
title: A
shots: [/assets/red.png, "https://cdn.example/b.png", /assets/gone.png, /assets/no.png]
related:
  - {title: one, images: [{url: /assets/red.png}]}
  - {title: two}
plain: [{name: x}]"""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[FormDesk]:
    picture(tmp_path / "assets/red.png", 200, 100, "red")
    (tmp_path / "assets/no.png").write_text("no picture")
    long = "title: Long\nshots: [" + ", ".join(f"/assets/red.png?{n}" for n in range(80)) + "]\nrelated: []"
    with form_desk(qtbot, tmp_path, SCHEMA, {"a": f"---\n{FRONT}\n---\n", "long": f"---\n{long}\n---\n"}) as made:
        yield made


def pictures(desk: FormDesk, name: str) -> list[ItemPicture | None]:
    """Those of a list, unfolded."""
    widget = desk.row(name).widget
    assert isinstance(widget, RowsWidget)
    widget.open_up()
    QApplication.processEvents()
    return [row.head.picture for row in widget.item_rows()]


def test_a_local_picture_is_shown_and_others_have_a_sign(desk: FormDesk) -> None:
    desk.show("a")
    local, remote, gone, broken = pictures(desk, "shots")
    assert local is not None
    assert remote is not None
    assert gone is not None
    assert broken is not None
    desk.qtbot.waitUntil(local.has_picture)
    assert not remote.has_picture()
    desk.qtbot.waitUntil(lambda: remote.icon() == "remote")
    desk.qtbot.waitUntil(lambda: (gone.icon(), broken.icon()) == ("image-broken", "image-broken"))
    row = desk.row("shots").widget.item_rows()[0]  # type: ignore[attr-defined]  # a RowsWidget
    image = row.head.grab().toImage()
    across = [image.pixelColor(x, image.height() // 2) for x in range(image.width() // 2)]
    assert sum(color == QColor("red") for color in across) >= theme.px(SIZE.width()) - 4


def test_an_object_shows_the_picture_that_it_holds(desk: FormDesk) -> None:
    desk.show("a")
    one, two = pictures(desk, "related")
    assert one is not None
    assert two is not None
    desk.qtbot.waitUntil(one.has_picture)
    assert not two.has_picture()
    assert two.icon() == "image"
    assert pictures(desk, "plain") == [None]


def test_only_what_is_looked_at_is_asked_for(desk: FormDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    find = desk.pane.context.pictures.find
    monkeypatch.setattr(
        desk.pane.context.pictures, "find", lambda value, then: (asked.append(value), find(value, then))
    )
    desk.show("long")
    assert len(pictures(desk, "shots")) == 80
    desk.qtbot.waitUntil(lambda: any("?0" in each for each in asked))
    assert len(asked) < 40
    bar = desk.pane.holder.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.qtbot.waitUntil(lambda: any("?79" in each for each in asked))


def test_another_value_is_another_picture(desk: FormDesk) -> None:
    desk.show("a")
    picture(desk.site / "assets/blue.png", 100, 100, "blue")
    first = pictures(desk, "shots")[0]
    assert first is not None
    desk.qtbot.waitUntil(first.has_picture)
    line = desk.row("shots[0]").widget.focus_target()
    line.setText("")  # type: ignore[attr-defined]  # a line
    desk.qtbot.keyClicks(line, "/assets/blue.png")
    head = desk.row("shots").widget.item_rows()[0].head  # type: ignore[attr-defined]  # a RowsWidget
    middle = head.height() // 2
    desk.qtbot.waitUntil(lambda: head.grab().toImage().pixelColor(theme.px(40), middle) == QColor("blue"))


@pytest.mark.parametrize(
    ("value", "field", "wanted"),
    [
        ("/a.png", Field("i", "I", "image"), "/a.png"),
        (3, Field("i", "I", "image"), ""),
        ({"a": {"url": "/b.png"}}, Field("o", "O", "object", fields=(Field("a", "A", "object", fields=(
            Field("url", "U", "image"),)),)), "/b.png"),
        ({"a": 1}, Field("o", "O", "object", fields=(Field("a", "A"),)), None),
        ("text", Field("t", "T"), None),
    ],
)  # fmt: skip
def test_where_an_items_picture_is(value: object, field: Field, wanted: str | None) -> None:
    assert address_in(value, field) == wanted  # type: ignore[arg-type]  # values as YAML gives them
