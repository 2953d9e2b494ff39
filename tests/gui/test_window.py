"""The window, driven by keys and clicks: open, find, edit, publish, undo, ask before closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, open_and_read, write_news
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QScrollArea

from editor.core.edits import Set
from editor.gui.app import make_application, make_window
from editor.gui.commands.choicemarks import CHOICES
from editor.gui.commands.keysheet import KeySheet
from editor.gui.commands.palette import Palette
from editor.gui.panels.changes import ChangesDialog
from editor.gui.pieces.question import Question

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.gui.shell.window import Window

Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_news(tmp_path)


@pytest.fixture
def empty(qtbot) -> Iterator[Window]:
    """A window without a site."""
    make_application()
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.end()


@pytest.fixture
def window(qtbot, empty: Window, folder: Path) -> Window:
    """A window on the site, the list in focus on its first article, the form filled."""
    open_and_read(qtbot, empty.session, folder)
    qtbot.waitUntil(lambda: empty.session.current >= 0)
    settle(qtbot, empty)
    empty.articles.view.setFocus()
    return empty


def settle(qtbot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.session.tasks.is_idle)
    QApplication.processEvents()


def press(qtbot, window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """A key, to whatever has the focus in the window."""
    settle(qtbot, window)
    qtbot.keyClick(window.focusWidget() or window, key, modifier)
    settle(qtbot, window)


def go_to(qtbot, window: Window, name: str) -> int:
    article_id = window.session.library.id_of(f"_news/{name}.md")
    assert window.articles.go_to(article_id)
    settle(qtbot, window)
    return article_id


def answer(qtbot, window: Window, name: str) -> None:
    """Click a button of the question that is open."""
    qtbot.waitUntil(lambda: bool(window.findChildren(Question)))
    button = window.findChild(Question).findChild(QPushButton, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# no site


def test_without_a_site_there_is_the_start_page(empty: Window) -> None:
    assert empty.start.isVisible()
    assert empty.windowTitle() == "Stet"
    assert not empty.search.isVisible()


def test_a_folder_that_cannot_be_opened_is_said_on_the_start_page(qtbot, empty: Window) -> None:
    with qtbot.waitSignal(empty.session.open_failed):
        empty.open_path("/nowhere/at/all")
    assert "/nowhere/at/all" in empty.start.complaint()
    assert empty.start.isVisible()


def test_recent_sites_and_gone_ones(qtbot, empty: Window, folder: Path, tmp_path: Path) -> None:
    empty.settings.note_site(str(tmp_path / "gone"))
    empty.settings.note_site(str(folder))
    empty.start.refresh()
    settle(qtbot, empty)
    rows = empty.start.findChildren(QPushButton, "recent-site")
    names = [row.accessibleName() for row in rows if not row.isHidden()]
    assert names == [str(folder), f"{tmp_path / 'gone'} (gone)"]
    with qtbot.waitSignal(empty.session.opened):
        qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert empty.articles.isVisible()


def test_a_folder_dropped_on_the_window_is_opened(qtbot, empty: Window, folder: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    what = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    QApplication.sendEvent(empty, QDragEnterEvent(QPoint(9, 9), *what))
    veil = empty.folder_drop.veil
    assert veil.isVisible()
    assert folder.name in veil.accessibleName()
    QApplication.sendEvent(empty, QDragLeaveEvent())
    assert not veil.isVisible()
    QApplication.sendEvent(empty, QDragEnterEvent(QPoint(9, 9), *what))
    with qtbot.waitSignal(empty.session.opened):
        QApplication.sendEvent(empty, QDropEvent(QPointF(9, 9), *what))
    assert not veil.isVisible()


@pytest.mark.parametrize("urls", [["https://example.org/a"], ["file:///a/b.png"], ["file:///a", "file:///b"], []])
def test_what_is_no_folder_of_this_machine_is_not_taken(empty: Window, urls: list[str]) -> None:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    what = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    event = QDragEnterEvent(QPoint(9, 9), *what)
    event.ignore()
    QApplication.sendEvent(empty, event)
    assert not event.isAccepted()
    assert not empty.folder_drop.veil.isVisible()


# the list and the form


def test_the_site_is_shown(window: Window, folder: Path) -> None:
    assert window.windowTitle().startswith(folder.name)
    assert window.articles.position()[1] == 3
    assert window.settings.recent_sites() == [str(folder)]


def test_single_letters_go_through_the_list(qtbot, window: Window) -> None:
    go_to(qtbot, window, "a")
    window.articles.view.setFocus()
    at = window.articles.position()[0]
    step = Key.Key_J if at < 3 else Key.Key_K
    press(qtbot, window, step)
    assert window.articles.position()[0] != at


def test_p_and_u_write_at_once(qtbot, window: Window, folder: Path) -> None:
    window.settings.set("advance", False)
    go_to(qtbot, window, "a")
    window.articles.view.setFocus()
    press(qtbot, window, Key.Key_P)
    assert (folder / "_news" / "a.md").read_text() == article("First", published="true")
    assert window.status.message == "Published “First”"
    press(qtbot, window, Key.Key_U)
    assert (folder / "_news" / "a.md").read_text() == article("First")
    press(qtbot, window, Key.Key_Z, Modifier.ControlModifier)
    assert (folder / "_news" / "a.md").read_text() == article("First", published="true")


def test_publishing_what_is_published_says_so(qtbot, window: Window) -> None:
    go_to(qtbot, window, "b")
    window.articles.view.setFocus()
    press(qtbot, window, Key.Key_P)
    assert window.status.message == "Already published"


def test_what_is_undone_can_be_redone_with_a_click(qtbot, window: Window, folder: Path) -> None:
    window.settings.set("advance", False)
    go_to(qtbot, window, "a")
    window.articles.view.setFocus()
    press(qtbot, window, Key.Key_P)
    press(qtbot, window, Key.Key_Z, Modifier.ControlModifier)
    link = window.status.findChild(QPushButton, "status-action")
    assert link.text() == "Redo"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert (folder / "_news" / "a.md").read_text() == article("First", published="true")
    assert link.text() == "Undo"


def test_what_was_only_information_goes_with_the_next_edit(qtbot, window: Window) -> None:
    article_id = go_to(qtbot, window, "a")
    window.articles.view.setFocus()
    press(qtbot, window, Key.Key_U)
    assert window.status.message == "Already unpublished"
    window.session.edit(article_id, Set(("title",), "Changed"))
    assert window.status.message == ""


def test_advance_goes_to_the_row_that_was_next(qtbot, window: Window) -> None:
    first = window.articles.model.id_at(0)
    following = window.articles.next_row_after(first)
    window.articles.go_to(first)
    settle(qtbot, window)
    window.articles.view.setFocus()
    press(qtbot, window, Key.Key_U)
    assert window.session.current == following


def test_publish_refused_says_why_and_offers_to_publish_anyway(qtbot, window: Window, folder: Path) -> None:
    go_to(qtbot, window, "c")
    window.articles.view.setFocus()
    press(qtbot, window, Key.Key_P)
    assert window.status.message.startswith("Not published: “Third”")
    assert "published: false" in (folder / "_news" / "c.md").read_text()
    link = window.status.findChild(QPushButton, "status-action")
    assert link.text() == "Publish anyway"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert "published: true" in (folder / "_news" / "c.md").read_text()


def test_letters_typed_in_the_form_are_letters(qtbot, window: Window, folder: Path) -> None:
    go_to(qtbot, window, "a")
    assert window.form.focus_field(("title",))
    qtbot.keyClicks(window.focusWidget(), "pud")
    settle(qtbot, window)
    assert (folder / "_news" / "a.md").read_text() == article("First")
    assert "pud" in str(window.session.edited_record(window.session.current)["title"])


def test_edit_save_undo_by_keys(qtbot, window: Window, folder: Path) -> None:
    go_to(qtbot, window, "a")
    assert window.form.focus_field(("title",))
    press(qtbot, window, Key.Key_End)
    qtbot.keyClicks(window.focusWidget(), " one")
    press(qtbot, window, Key.Key_S, Modifier.ControlModifier)
    assert (folder / "_news" / "a.md").read_text() == article("First one")
    window.articles.view.setFocus()
    press(qtbot, window, Key.Key_Z, Modifier.ControlModifier)
    assert (folder / "_news" / "a.md").read_text() == article("First")


def test_the_switch_in_the_form_publishes(qtbot, window: Window, folder: Path) -> None:
    go_to(qtbot, window, "a")
    qtbot.mouseClick(window.head.switch, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert (folder / "_news" / "a.md").read_text() == article("First", published="true")


def test_a_query_narrows_the_list_and_escape_clears_it(qtbot, window: Window) -> None:
    press(qtbot, window, Key.Key_F, Modifier.ControlModifier)
    qtbot.keyClicks(window.focusWidget(), "is:published")
    press(qtbot, window, Key.Key_Return)
    qtbot.waitUntil(lambda: window.articles.position()[1] == 1)
    assert window.articles.view.hasFocus()
    press(qtbot, window, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.articles.position()[1] == 3)
    assert window.search.text() == ""


# panels and sheets


def test_d_shows_what_saving_would_do(qtbot, window: Window) -> None:
    article_id = go_to(qtbot, window, "a")
    window.session.edit(article_id, Set(("title",), "Changed"))
    window.articles.view.setFocus()
    press(qtbot, window, Key.Key_D)
    dialog = window.findChild(ChangesDialog)
    settle(qtbot, window)
    assert "-title: First\n+title: Changed" in dialog.findChild(QPlainTextEdit, "changes-diff").toPlainText()
    with qtbot.waitSignal(window.session.saved):
        qtbot.mouseClick(dialog.findChild(QPushButton, "changes-save"), Qt.MouseButton.LeftButton)


def test_changes_are_named_as_the_form_names_them(qtbot, empty: Window, folder: Path) -> None:
    schema = folder / ".stet.yml"
    schema.write_text(schema.read_text().replace("{name: title,", "{name: title, label: Headline,"))
    open_and_read(qtbot, empty.session, folder)
    article_id = go_to(qtbot, empty, "a")
    empty.session.edit(article_id, Set(("title",), "Changed"))
    empty.commands.show_changes()
    assert "Headline" in [label.text() for label in empty.findChild(ChangesDialog).findChildren(QLabel)]
    settle(qtbot, empty)


def test_the_palette_stays_in_the_window_at_any_text_size(qtbot, window: Window) -> None:
    window.settings.set("text_size", 2.0)
    window.resize(960, 600)
    settle(qtbot, window)
    window.commands.show_palette()
    palette = window.findChild(Palette)
    qtbot.waitUntil(palette.isVisible)
    top = palette.box.mapToGlobal(QPoint(0, 0)).y()
    foot = palette.list.mapToGlobal(QPoint(0, palette.list.height())).y()
    assert foot <= window.mapToGlobal(QPoint(0, window.height())).y()
    palette.box.setText("title")
    assert palette.box.mapToGlobal(QPoint(0, 0)).y() == top
    palette.close()
    window.settings.set("text_size", 1.0)


def test_the_palette_finds_a_field(qtbot, window: Window) -> None:
    go_to(qtbot, window, "a")
    press(qtbot, window, Key.Key_P, Modifier.ControlModifier | Modifier.ShiftModifier)
    palette = window.findChild(Palette)
    qtbot.keyClicks(palette.box, "quality")
    qtbot.keyClick(palette.box, Key.Key_Return)
    qtbot.waitUntil(lambda: window.form.focused_path() == ("quality",))


def test_the_question_mark_shows_the_keys(qtbot, window: Window) -> None:
    window.articles.view.setFocus()
    qtbot.keyClicks(window.focusWidget(), "?")
    qtbot.waitUntil(lambda: window.findChild(KeySheet) is not None)
    window.findChild(KeySheet).close()


def test_tab_goes_from_the_head_through_the_form_to_what_is_below(qtbot, window: Window) -> None:
    window.head.switch.setFocus()
    press(qtbot, window, Key.Key_Tab)
    assert window.form.isAncestorOf(window.focusWidget())
    assert not window.form.bar.isAncestorOf(window.focusWidget())
    for _ in range(200):
        if window.status.isAncestorOf(window.focusWidget()):
            break
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
    assert window.status.isAncestorOf(window.focusWidget())


def test_all_keys_are_in_sight_where_there_is_room(qtbot, window: Window) -> None:
    window.resize(1280, 800)
    window.commands.run("show_keys")
    sheet = window.findChild(KeySheet)
    qtbot.waitUntil(sheet.isVisible)
    area = sheet.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    assert area.horizontalScrollBar().maximum() == 0


def test_the_problems_panel_goes_to_the_field(qtbot, window: Window) -> None:
    window.commands.show_problems()
    panel = window.problems
    assert panel.model.rowCount() == 1
    panel._choose(panel.model.index(0, 0))
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.form.focused_path() == ("excerpt",))
    assert window.session.row(window.session.current).path == "_news/c.md"


def test_menus_tick_the_choices_that_hold(window: Window) -> None:
    def ticked() -> set[str]:
        return {name for name in CHOICES if window.actions_[name].isChecked()}

    window.settings.set("theme", "light")
    assert ticked() == {"theme_light", "toggle_thumbnails", "toggle_advance"}
    window.actions_["theme_light"].trigger()
    window.actions_["toggle_density"].trigger()
    assert ticked() == {"theme_light", "toggle_thumbnails", "toggle_advance", "toggle_density"}
    window.actions_["toggle_density"].trigger()
    window.actions_["theme_system"].trigger()
    assert ticked() == {"theme_system", "toggle_thumbnails", "toggle_advance"}


def test_the_context_menu_has_the_actions(qtbot, window: Window) -> None:
    menu = window.actions_.context_menu(window)
    assert [a.objectName() for a in menu.actions() if not a.isSeparator()][:2] == ["edit_article", "publish"]
    menu.popup(window.mapToGlobal(QPoint(5, 5)))
    menu.close()


# leaving


def test_closing_with_unsaved_work_asks_and_cancel_stays(qtbot, window: Window) -> None:
    window.session.edit(go_to(qtbot, window, "a"), Set(("title",), "Changed"))
    assert not window.close()
    answer(qtbot, window, "cancel")
    assert window.isVisible()
    assert window.session.unsaved()


def test_closing_can_save_all(qtbot, window: Window, folder: Path) -> None:
    window.session.edit(go_to(qtbot, window, "a"), Set(("title",), "Changed"))
    window.close()
    answer(qtbot, window, "save-all")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert (folder / "_news" / "a.md").read_text() == article("Changed")


def test_closing_can_discard(qtbot, window: Window, folder: Path) -> None:
    window.session.edit(go_to(qtbot, window, "a"), Set(("title",), "Changed"))
    window.close()
    answer(qtbot, window, "discard")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert (folder / "_news" / "a.md").read_text() == article("First")


def test_place_query_and_article_come_back(qtbot, window: Window, folder: Path) -> None:
    window.search.set_text("is:unpublished")
    window.queries.run("is:unpublished")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.articles.position()[1] == 2)
    article_id = go_to(qtbot, window, "c")
    path = window.session.row(article_id).path
    window.close()
    again = make_window()
    qtbot.addWidget(again)
    again.show()
    open_and_read(qtbot, again.session, folder)
    qtbot.waitUntil(lambda: again.session.current >= 0)
    assert again.search.text() == "is:unpublished"
    qtbot.waitUntil(lambda: again.session.row(again.session.current).path == path)
    again.end()
