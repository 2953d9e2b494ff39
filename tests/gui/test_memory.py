"""What comes back at the next start, for each site its own; and that no damage to the files stops the start."""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

import pytest
from newsroom import open_and_read, write_news
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from editor import paths
from editor.core.edits import Set
from editor.gui.actions import ACTIONS
from editor.gui.app import make_application, make_window
from editor.gui.commands.palette import Palette
from editor.gui.pieces.question import Question
from editor.gui.settings import SETTINGS, site_key
from editor.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from editor.gui.shell.window import Window


@pytest.fixture
def start(qtbot) -> Iterator[Callable[[], Window]]:
    """Starts the window, as often as asked; closed at the end."""
    make_application()
    windows: list[Window] = []

    def make() -> Window:
        for window in windows:
            window.end()
        window = make_window()
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in windows:
        window.end()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one").mkdir()
    return write_news(tmp_path / "one")


def settle(qtbot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.session.tasks.is_idle, timeout=20_000)


def test_large_text_has_wide_panes_from_the_first_start_on(qtbot, start, folder: Path) -> None:
    window = start()
    window.settings.set("text_size", 1.25)
    window.settings.sync()
    window.end()
    (paths.state_folder() / "window.ini").unlink()
    theme.set_scale(1.0)  # as a new process begins
    first = start()
    first.resize(1300, 800)
    open_and_read(qtbot, first.session, folder)
    form = first.panes.sizes()[2]
    assert form >= theme.px(360)
    again = start()
    open_and_read(qtbot, again.session, folder)
    assert again.panes.sizes()[2] == form
    again.settings.set("text_size", 1.0)


def test_panes_and_what_is_hidden_come_back(qtbot, start, folder: Path) -> None:
    window = start()
    window.resize(960, 650)
    open_and_read(qtbot, window.session, folder)
    window.commands.show_problems()
    window.panes.setSizes([0, 520, 440])
    window.places.middle.setSizes([300, 200])
    panes, below = window.panes.sizes(), window.problems.height()
    again = start()
    open_and_read(qtbot, again.session, folder)
    assert again.size() == window.size()
    assert not again.problems.isHidden()
    assert again.panes.sizes() == panes
    assert again.problems.height() == below
    again.commands.toggle_editor()
    again.commands.show_problems()
    third = start()
    assert not third.is_editor_shown
    assert third.problems.isHidden()


def test_each_site_has_its_own_query_and_article_also_when_left_for_another(qtbot, start, folder: Path) -> None:
    other = folder.parent / "two"
    other.mkdir()
    write_news(other)
    window = start()
    open_and_read(qtbot, window.session, folder)
    window.queries.choose("is:unpublished")
    settle(qtbot, window)
    third = window.session.library.id_of("_news/c.md")
    assert window.articles.go_to(third)
    settle(qtbot, window)
    open_and_read(qtbot, window.session, other)
    settle(qtbot, window)
    assert window.search.text() == ""
    window.commands.close_site()
    open_and_read(qtbot, window.session, folder)
    assert window.search.text() == "is:unpublished"
    qtbot.waitUntil(lambda: window.session.current >= 0)
    assert window.session.row(window.session.current).path == "_news/c.md"


def edited(qtbot, start, folder: Path) -> Window:
    """A window with an unsaved edit."""
    window = start()
    open_and_read(qtbot, window.session, folder)
    qtbot.waitUntil(lambda: window.session.keeper.is_idle)
    window.session.edit(window.session.library.id_of("_news/a.md"), Set(("title",), "Otherwise"))
    settle(qtbot, window)
    return window


def test_starting_again_is_on_the_same_site_with_what_is_unsaved(qtbot, start, folder: Path) -> None:
    window = edited(qtbot, start, folder)
    window.restart()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.next_start == ["editor", str(folder)]
    assert window.findChild(Question, "question") is None
    again = start()
    with qtbot.waitSignal(again.session.keeper.brought_back):
        open_and_read(qtbot, again.session, folder)
    [article] = again.session.unsaved()
    assert again.session.draft(article).title == "Otherwise"
    assert "Otherwise" not in (folder / "_news" / "a.md").read_text()


def test_what_can_t_be_kept_is_asked_about_before_starting_again(qtbot, start, folder: Path) -> None:
    window = edited(qtbot, start, folder)
    qtbot.waitUntil(lambda: (paths.state_folder() / "drafts").is_dir())
    drafts = paths.state_folder() / "drafts"
    shutil.rmtree(drafts)
    drafts.write_text("no folder")
    window.restart()
    qtbot.waitUntil(lambda: window.findChild(Question, "question") is not None)
    window.findChild(Question, "question").findChild(QPushButton, "cancel").click()
    assert window.isVisible()
    assert window.next_start == []
    window.session.discard(window.session.unsaved())
    drafts.unlink()


def test_gone_sites_are_marked_and_any_can_be_taken_off(qtbot, start, folder: Path) -> None:
    window = start()
    for name in ("gone", "one"):
        window.settings.note_site(str(folder.parent / name))
    window.start.refresh()
    settle(qtbot, window)

    def rows() -> list[QPushButton]:
        return window.start.findChildren(QPushButton, "recent-site")

    assert [row.accessibleName().endswith("(gone)") for row in rows()] == [False, True]
    with qtbot.assertNotEmitted(window.start.site_chosen):
        rows()[1].click()
    rows()[1].findChild(QToolButton, "recent-forget").click()
    assert [row.accessibleName() for row in rows()] == [str(folder)]
    qtbot.keyClick(rows()[0], Qt.Key.Key_Delete)
    assert rows() == []
    assert window.settings.recent_sites() == []
    assert folder.is_dir()


def test_the_palette_begins_with_what_was_chosen_last(qtbot, start) -> None:
    window = start()
    for typed in ("larger", "dark theme"):
        window.commands.show_palette()
        palette = window.findChild(Palette)
        palette.box.setText(typed)
        qtbot.keyClick(palette.box, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.findChild(Palette) is None)
    again = start()
    again.commands.show_palette()
    palette = again.findChild(Palette)
    assert [entry.text for entry in palette._shown[:2]] == ["Dark theme", "Larger text"]
    palette.close()
    again.settings.set("theme", "system")
    again.settings.set("text_size", 1.0)


def test_the_palette_opens_other_sites_again(qtbot, start, folder: Path) -> None:
    window = start()
    window.settings.note_site("/elsewhere/archive")
    window.settings.note_site(str(folder))
    window.commands.show_palette()
    palette = window.findChild(Palette)
    palette.box.setText("one")
    assert palette._shown[0].detail == "Recent site"
    with qtbot.waitSignal(window.session.opened):
        qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    window.commands.show_palette()
    again = window.findChild(Palette)
    sites = [entry.text for entry in again._entries if entry.detail == "Recent site"]
    assert sites == ["archive"]
    again.close()


# damage


def nonsense(dice: random.Random) -> str:
    """A value that nobody would write, as it stands in an INI file."""
    kind = dice.randrange(8)
    if kind == 0:
        return "@ByteArray(" + "".join(f"\\x{dice.randrange(256):x}" for _ in range(dice.randrange(1, 90))) + ")"
    if kind == 1:
        return "@Variant(\\0\\0\\0" + "".join(f"\\x{dice.randrange(256):x}" for _ in range(dice.randrange(30))) + ")"
    if kind == 2:
        return ", ".join(str(dice.randrange(-(10**12), 10**12)) for _ in range(dice.randrange(1, 9)))
    if kind == 3:
        return dice.choice(["@Invalid()", "@Rect(1 2 3)", "@Size(-1 -1)", "@Point()", "@String(", "@@", "\\", '"', "@"])
    if kind == 4:
        return "x" * dice.randrange(1, 5000)
    return dice.choice(
        ["", "0", "-1", "true", "NaN", "1e999", "is:(", "../../..", "\u202e\u0000"[0], "{}", "[[", "a,b", "99"]
    )


def damaged_ini(dice: random.Random, names: list[str]) -> str:
    """A settings file in which every name has such a value."""
    lines = ["[General]", *(f"{name}={nonsense(dice)}" for name in names if "/" not in name)]
    for group in sorted({name.split("/")[0] for name in names if "/" in name}):
        lines.append(f"[{group}]")
        for name in names:
            if name.startswith(group + "/"):
                lines.append(name.removeprefix(group + "/").replace("/", "\\") + f"={nonsense(dice)}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("seed", range(8))
def test_values_of_any_kind_do_not_stop_the_start(qtbot, start, folder: Path, seed: int) -> None:
    dice = random.Random(seed)
    choices = [*SETTINGS, *(f"keys/{action.id}" for action in ACTIONS)]
    site = site_key(str(folder))
    memory = ["recent", *(f"window/{n}" for n in (
        "geometry", "panes", "middle", "form", "problems", "sidebar", "sidebar-narrow", "palette",
    )), *(f"{site}/{n}" for n in ("query", "article", "columns", "sort", "face", "folded", "queries"))]  # fmt: skip
    for file, names in (
        (paths.config_folder() / "settings.ini", choices),
        (paths.state_folder() / "window.ini", memory),
    ):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(damaged_ini(dice, names), encoding="utf-8")
    window = start()
    for setting in SETTINGS.values():
        assert window.settings.get(setting.name) in setting.choices
    open_and_read(qtbot, window.session, folder)
    window.queries.choose("")
    qtbot.waitUntil(lambda: window.articles.position()[1] == 3)
    assert window.panes.orientation() == Qt.Orientation.Horizontal
    assert window.articles.isVisible()
    assert window.width() >= window.minimumWidth()
    for name in ("theme", "text_size", "language"):
        window.settings.set(name, SETTINGS[name].default)


@pytest.mark.parametrize("seed", range(6))
def test_bytes_of_any_kind_do_not_stop_the_start(qtbot, start, seed: int) -> None:
    dice = random.Random(seed)
    for file in (paths.config_folder() / "settings.ini", paths.state_folder() / "window.ini"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(dice.randbytes(dice.randrange(1, 4000)))
    window = start()
    assert window.start.isVisible()
    assert {name: window.settings.get(name) for name in SETTINGS} == {s.name: s.default for s in SETTINGS.values()}


def test_a_window_of_a_screen_that_is_gone_is_brought_back(qtbot, start) -> None:
    window = start()
    window.setGeometry(90_000, 90_000, 1000, 700)
    again = start()
    assert again.screen().availableGeometry().intersects(again.frameGeometry())


def test_a_layout_of_a_damaged_state_is_put_right(qtbot, start) -> None:
    window = start()
    window.panes.setOrientation(Qt.Orientation.Vertical)
    window.panes.setChildrenCollapsible(True)
    turned: QByteArray = window.panes.saveState()
    window.panes.setOrientation(Qt.Orientation.Horizontal)
    window.end()
    window.settings.remember("window/panes", turned)
    window.settings.sync()
    again = start()
    assert again.panes.orientation() == Qt.Orientation.Horizontal
    assert not again.panes.childrenCollapsible()
