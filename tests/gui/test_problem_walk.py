"""From problem to problem by F8, and the panel of all: filtered by rule, fixed one by one or all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import SCHEMA, article, open_and_read, write_news
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from editor.core.edits import Set
from editor.gui.app import make_application, make_window
from editor.gui.several.preview import SavePreview

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.gui.shell.window import Window

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_news(
        tmp_path,
        a=article("First"),
        b=article("Second", more="quality: -1"),
        c=article("[broken"),
        d=article('"Fourth"', more="excerpt: Some words.\nquality: '7'"),
        e=article('"Fifth"', more="excerpt: Some words.\nquality: '8'"),
    )
    (tmp_path / ".stet.yml").write_text(SCHEMA)
    return tmp_path


@pytest.fixture
def window(qtbot, folder: Path) -> Iterator[Window]:
    make_application()
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    open_and_read(qtbot, window.session, folder)
    qtbot.waitUntil(lambda: window.articles.position()[1] == 5)
    window.queries.choose("sort:title")
    settle(qtbot, window)
    yield window
    window.session.discard(window.session.unsaved())
    window.end()


def settle(qtbot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.session.tasks.is_idle, timeout=20_000)
    QApplication.processEvents()


def place(window: Window) -> tuple[str, object]:
    """The file one is at, and the field in focus; the mending text counts as a field."""
    name = window.session.row(window.session.current).path.removeprefix("_news/").removesuffix(".md")
    if window.form.mend_view.isVisible():
        return name, "text" if window.form.mend_view.hasFocus() else ""
    return name, window.form.focused_path()


def press(qtbot, window: Window, modifier: Qt.KeyboardModifier = NONE) -> tuple[str, object]:
    qtbot.keyClick(window.focusWidget() or window, Key.Key_F8, modifier)
    settle(qtbot, window)
    return place(window)


def test_f8_goes_through_all_problems_of_the_list_and_round(qtbot, window: Window) -> None:
    order = [window.session.row(i).path.removeprefix("_news/").removesuffix(".md") for i in window.articles.ids()]
    window.articles.go_to(window.articles.ids()[order.index("a")])
    settle(qtbot, window)
    stops = [press(qtbot, window) for _ in range(5)]
    assert set(stops[:5]) == {
        ("b", ("excerpt",)), ("b", ("quality",)), ("c", "text"), ("d", ("quality",)), ("e", ("quality",)),
    }  # fmt: skip
    assert press(qtbot, window) == stops[0]
    assert press(qtbot, window, SHIFT) == stops[-1]


def test_where_one_is_is_said(qtbot, window: Window) -> None:
    window.articles.go_to(window.session.library.id_of("_news/a.md"))
    settle(qtbot, window)
    while press(qtbot, window)[0] != "b":
        pass
    assert window.status.message.startswith("“Second” · Problem 1 of 2: ")
    press(qtbot, window)
    assert window.status.message.startswith("Problem 2 of 2: ")


def test_without_problems_that_is_said(qtbot, window: Window) -> None:
    window.queries.choose("First")
    settle(qtbot, window)
    window.articles.go_to(window.session.library.id_of("_news/a.md"))
    settle(qtbot, window)
    press(qtbot, window)
    assert window.status.message == "No article in the list has problems"


def show_panel(qtbot, window: Window, rule: str = "") -> None:
    window.commands.show_problems()
    panel = window.problems
    at = panel.rules.findData(rule)
    assert at >= 0
    panel.rules.setCurrentIndex(at)
    panel.rules.activated.emit(at)
    settle(qtbot, window)


def test_the_panel_shows_one_rule(qtbot, window: Window) -> None:
    show_panel(qtbot, window)
    assert window.problems.model.rowCount() == 5
    show_panel(qtbot, window)
    show_panel(qtbot, window, "required")
    assert window.problems.model.rowCount() == 1
    assert window.problems.fix_all.isHidden()


def test_one_problem_is_fixed_unsaved(qtbot, window: Window) -> None:
    show_panel(qtbot, window, "type")
    panel = window.problems
    panel.view.setCurrentIndex(panel.model.index(0, 0))
    qtbot.mouseClick(panel.fix, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert len(window.session.unsaved()) == 1


def preview(qtbot, window: Window) -> SavePreview:
    with qtbot.waitSignal(window.fixer.looked_at, timeout=20_000):
        qtbot.mouseClick(window.problems.fix_all, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    return window.findChild(SavePreview)


def test_all_certain_ones_are_fixed_after_a_look(qtbot, window: Window, folder: Path) -> None:
    show_panel(qtbot, window, "type")
    assert window.problems.fix_all.text() == "Fix 2 of them…"
    dialog = preview(qtbot, window)
    assert "'7'" in (folder / "_news" / "d.md").read_text()
    (save,) = [b for b in dialog.findChildren(QPushButton) if b.property("kind") == "primary"]
    with qtbot.waitSignal(window.session.saved):
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    for name, number in (("d", 7), ("e", 8)):
        assert f"quality: {number}\n" in (folder / "_news" / f"{name}.md").read_text()
    window.session.undo()
    settle(qtbot, window)
    assert "'7'" in (folder / "_news" / "d.md").read_text()


def test_cancel_leaves_nothing_unsaved(qtbot, window: Window) -> None:
    show_panel(qtbot, window, "type")
    preview(qtbot, window).reject()
    settle(qtbot, window)
    assert window.session.unsaved() == []


def test_articles_with_unsaved_edits_are_left_to_their_form(qtbot, window: Window) -> None:
    library = window.session.library
    window.session.edit(library.id_of("_news/d.md"), Set(("title",), "Other"))
    settle(qtbot, window)
    show_panel(qtbot, window, "type")
    preview(qtbot, window)
    assert window.session.drafts.get(library.id_of("_news/d.md")).record["quality"] == "7"
