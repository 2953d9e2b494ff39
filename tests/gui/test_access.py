"""The window for those who can't see it, use no mouse, or need large text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from accessible import faults, things
from allstates import STATES
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from stage import Stage, staged

from editor.gui.panels import status
from editor.gui.panels.problem_list import is_counted
from editor.gui.pieces.elided import ElidedLabel
from editor.gui.pieces.focusring import shape_around

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOOKED_AT = ["no-site", "window", "refused", "broken", "choosing", "leaving", "problems", "changes", "palette", "keys"]


@pytest.fixture
def stage(place: Path, qapp: QApplication) -> Iterator[Stage]:
    QAccessible.setActive(True)
    with staged(place) as stage:
        yield stage


def tops(stage: Stage) -> list[QWidget]:
    """The window, and what lies over it."""
    return [stage.window, *stage.dialogs()]


@pytest.mark.parametrize("name", LOOKED_AT)
def test_every_control_has_a_name_and_a_role(stage: Stage, name: str) -> None:
    STATES[name].build(stage)
    assert [fault for top in tops(stage) for fault in faults(top)] == []


def test_fields_say_what_they_need_and_what_is_wrong(stage: Stage) -> None:
    STATES["refused"].build(stage)
    described = {thing.name: thing.description for thing in things(stage.window) if thing.takes_focus}
    assert described["Title"].startswith("required")
    assert "Excerpt is missing" in described["Excerpt"]
    chosen = [thing.name for thing in things(stage.window) if thing.state.checked and thing.name.startswith("Publ")]
    assert chosen == ["Published: No"]


def test_what_may_not_be_edited_is_read_only(stage: Stage) -> None:
    STATES["read-only"].build(stage)
    locked = [thing for thing in things(stage.window) if thing.name.startswith("Title") and thing.takes_focus]
    assert locked
    assert all(thing.state.readOnly or "read-only" in thing.name + thing.description for thing in locked)


def test_saved_refused_and_the_count_of_problems_are_announced(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def hear(event: object) -> None:
        said.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(status.QAccessible, "updateAccessibility", hear)
    STATES["refused"].build(stage)
    library = stage.session.library
    assert library is not None
    count = sum(is_counted(problem) for row in library.rows() for problem in row.problems or ())
    stage.until(lambda: any(f"{count} problems" in text for text in said))
    assert count > 9
    assert any(text.startswith("Not published") for text in said)
    stage.session.edit(stage.session.current, _title("Other"))
    stage.session.save([stage.session.current])
    stage.settle()
    assert any(text.startswith("Saved “Other”") for text in said)


def _title(text: str):
    from editor.core.edits import Set

    return Set(("title",), text)


# keyboard


def focusable(top: QWidget) -> list[QWidget]:
    """What Tab comes to."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.visibleRegion().isEmpty()
    ]


@pytest.mark.parametrize("theme_name", ["light", "dark"])
@pytest.mark.parametrize("name", ["window", "refused", "choosing", "problems", "no-site"])
def test_the_focus_is_seen(stage: Stage, name: str, theme_name: str) -> None:
    stage.window.settings.set("theme", theme_name)
    STATES[name].build(stage)
    top = tops(stage)[-1]
    top.activateWindow()
    unseen = []
    for widget in focusable(top):
        shape = shape_around(widget) or widget  # a card shows the focus of what is chosen by it
        place = QRect(shape.mapTo(top, shape.rect().topLeft()), shape.size()).adjusted(-5, -5, 5, 5)
        _focus_nothing(top)
        before = top.grab(place).toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if top.grab(place).toImage() == before:
            unseen.append(f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}")
    assert unseen == []


def _focus_nothing(top: QWidget) -> None:
    if (here := top.window().focusWidget()) is not None:
        here.clearFocus()
    QApplication.processEvents()


def test_tab_goes_through_all_panes_and_round(stage: Stage) -> None:
    STATES["window"].build(stage)
    window = stage.window
    window.articles.view.setFocus()
    parts = {
        "top": window.top, "sidebar": window.sidebar, "list": window.articles, "head": window.head,
        "form": window.form, "status": window.status,
    }  # fmt: skip
    seen: set[str] = set()
    start = QApplication.focusWidget()
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        seen |= {name for name, part in parts.items() if part is here or part.isAncestorOf(here)}
        if here is start:
            break
    assert QApplication.focusWidget() is start
    assert seen == set(parts)


@pytest.mark.parametrize("name", ["broken", "choosing", "palette", "keys", "changes", "problems"])
def test_tab_is_never_caught(stage: Stage, name: str) -> None:
    STATES[name].build(stage)
    top = tops(stage)[-1]
    wanted = set(focusable(top))
    start = wanted and min(wanted, key=lambda widget: (widget.mapTo(top, widget.pos()).y(), widget.objectName()))
    assert start
    start.setFocus(Qt.FocusReason.TabFocusReason)
    began = top.focusWidget()
    for _ in range(250):
        QTest.keyClick(top.focusWidget() or top, Qt.Key.Key_Tab)
        if top.focusWidget() is began:
            return
    pytest.fail(f"Tab ends at {top.focusWidget()}")


# large text


def cut(top: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words need."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty() or isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel) and widget.text():
            wanted = widget.sizeHint()
            is_cut = (
                widget.height() < widget.heightForWidth(widget.width())
                if widget.wordWrap()
                else widget.width() < wanted.width() or widget.height() < wanted.height()
            )
        elif isinstance(widget, QAbstractButton) and widget.text():
            wanted = widget.sizeHint()
            is_cut = widget.width() < wanted.width() or widget.height() < min(wanted.height(), widget.maximumHeight())
        else:
            continue
        if is_cut:
            text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
            found.append(f"{type(widget).__name__} {widget.objectName()} “{text[:40]}” {widget.size().toTuple()}")
    return found


def words_cut(stage: Stage) -> list[str]:
    """What is cut in the window and what lies over it, in both themes."""
    found = []
    for name in ("dark", "light"):
        stage.window.settings.set("theme", name)
        QTest.qWait(20)
        found += [words for top in tops(stage) for words in cut(top)]
    return found


@pytest.mark.parametrize("name", ["window", "no-site", "problems", "conflict"])
def test_no_word_of_the_window_is_cut(stage: Stage, name: str) -> None:
    STATES[name].build(stage)
    for size in (2.0, 1.75, 1.5, 1.25, 1.0):
        stage.window.settings.set("text_size", size)
        QTest.qWait(20)
        assert words_cut(stage) == []


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", ["choosing", "leaving", "changes", "keys"])
def test_no_word_of_a_dialog_is_cut(stage: Stage, name: str, size: float) -> None:
    stage.window.settings.set("text_size", size)
    STATES[name].build(stage)
    found = words_cut(stage)
    stage.window.settings.set("text_size", 1.0)
    assert found == []
