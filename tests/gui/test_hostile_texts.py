"""Files of strangers in the window: no number of keys and no text of theirs makes it wait, ask, or say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, open_and_read, write_news
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor.core.edits import Set
from editor.gui.app import make_window
from editor.gui.form.fields import raw
from editor.gui.pieces.plaintext import LONGEST_LINE, filled, plain_tip, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.shell.window import Window

TITLE = "<b>Bold</b> %2 <img src='http://127.0.0.1:9/x.png'> & co"
KEYS = "\n".join(f"key{number}: {number}" for number in range(1200))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    inner = "\n".join(f"  {line}" for line in KEYS.splitlines())
    deep = article("Deep", more=f"excerpt: x\nquality: 60\nmore:\n{inner}")
    write_news(
        tmp_path, deep=deep, html=article(f'"{TITLE}"'), keys=article("Many", more=f"excerpt: x\nquality: 60\n{KEYS}")
    )
    window = make_window()
    qtbot.addWidget(window)
    open_and_read(qtbot, window.session, tmp_path)
    window.show()
    yield window
    window.session.discard(window.session.unsaved())
    window.close()


def show(qtbot: QtBot, window: Window, name: str) -> int:
    article_id = window.session.library.id_of(f"_news/{name}.md")
    window.session.set_current(article_id)
    qtbot.waitUntil(lambda: window.form.holder.form is not None and window.session.tasks.is_idle)
    return article_id


def test_thousands_of_keys_are_shown_some_at_a_time(qtbot, window: Window) -> None:
    show(qtbot, window, "keys")
    form = window.form.holder.form
    assert form.row("key0") is not None
    assert form.row("key1199") is None
    button = form.findChild(QPushButton, "unset-button")
    assert "fields" in button.text()
    before = len(form.visible_rows())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert before < len(form.visible_rows()) < before + 200


def test_a_key_that_is_not_shown_yet_can_be_gone_to(qtbot, window: Window) -> None:
    show(qtbot, window, "keys")
    assert window.form.focus_field(("key1199",))
    assert not window.form.holder.form.row("key1199").isHidden()
    assert window.form.holder.form.row("key1100") is None


def test_thousands_of_keys_in_an_object_are_shown_some_at_a_time(qtbot, window: Window) -> None:
    show(qtbot, window, "deep")
    assert window.form.focus_field(("more", "key0"))
    body = window.form.holder.form.row("more").widget.body()
    assert len(body.rows()) == 50
    more = next(b for b in body.findChildren(QPushButton) if b.isVisible() and "1150 more" in b.text())
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(body.rows()) == 100


def test_thousands_of_required_fields_are_shown_some_at_a_time(qtbot, window: Window, tmp_path: Path) -> None:
    fields = "\n".join(f"      - {{name: field{number}}}" for number in range(1000))
    (tmp_path / ".stet.yml").write_text(f"collections:\n  - name: news\n    folder: _news\n    fields:\n{fields}\n")
    open_and_read(qtbot, window.session, tmp_path)
    show(qtbot, window, "html")
    form = window.form.holder.form
    shown = len(form.visible_rows())
    assert form.row("field0") is not None
    assert shown < 200
    qtbot.mouseClick(form.findChild(QPushButton, "unset-button"), Qt.MouseButton.LeftButton)
    assert shown < len(form.visible_rows()) < 400
    assert window.form.focus_field(("field999",))
    assert form.row("field800") is None


def test_a_megabyte_is_shown_in_part_and_stays_as_it_is(
    qtbot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raw, "yaml_text", lambda value: pytest.fail("a megabyte was made YAML of"))
    file = tmp_path / "_news" / "html.md"
    file.write_text(text := article("Long", more=f"excerpt: {'x' * 1_000_000}\nquality: 60"))
    article_id = show(qtbot, window, "html")
    qtbot.waitUntil(lambda: window.form.holder.form.row("excerpt") is not None)
    assert "Too long" in window.form.holder.form.row("excerpt").widget.note()
    window.session.edit(article_id, Set(("quality",), 61))
    with qtbot.waitSignal(window.session.saved):
        window.session.save([article_id])
    assert file.read_text() == text.replace("quality: 60", "quality: 61")


def test_values_fill_their_places_once() -> None:
    assert filled("“%1” %2 (%3)", "a %2 %1", "b") == "“a %2 %1” b (%3)"


def test_a_tip_shows_markup_as_it_stands() -> None:
    assert "<img" not in plain_tip(TITLE)
    assert plain_tip("a < b & c") == "a < b & c"
    assert max(map(len, plain_tip("a word " * 200 + "x" * 300).split("\n"))) <= LONGEST_LINE
    assert unmarked("a & b") == "a && b"


def test_markup_in_titles_is_shown_as_it_stands(qtbot, window: Window) -> None:
    """Neither a label nor a tip reads a title as HTML: that would fetch pictures, and hide what is written."""
    article_id = show(qtbot, window, "html")
    window.session.edit(article_id, Set(("excerpt",), f"{TITLE} again"))
    qtbot.waitUntil(lambda: window.session.tasks.is_idle)
    titled = [label for label in window.findChildren(QLabel) if "<img" in label.text()]
    assert {label.textFormat() for label in titled} <= {Qt.TextFormat.PlainText}
    model = window.articles.view.model()
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    tips = [str(cell.data(Qt.ItemDataRole.ToolTipRole)) for cell in cells]
    tips += [widget.toolTip() for widget in window.findChildren(QWidget)]
    assert any("Bold" in tip for tip in tips)
    assert not any("<img" in tip for tip in tips)


def test_what_undo_would_take_back_is_named_whole(qtbot, window: Window) -> None:
    article_id = show(qtbot, window, "html")
    window.session.edit(article_id, Set(("quality",), 61))
    with qtbot.waitSignal(window.session.saved):
        window.session.save([article_id])
    qtbot.waitUntil(lambda: "&& co" in window.actions_["undo"].text())
