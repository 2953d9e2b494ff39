"""The whole window in German: nothing in it is said in English that has its German."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from newsroom import open_and_read
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTreeWidget,
    QWidget,
)

from editor.core.edits import Set
from editor.core.problems import RULES
from editor.gui.app import make_application, make_window
from editor.gui.language import use_language
from editor.gui.pieces.question import Question
from editor.gui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.gui.shell.window import Window

sys.path.insert(0, str(Path(__file__).parents[2] / ".ci"))
import translations

SCHEMA = """\
collections:
  - name: nachrichten
    label: Nachrichten
    folder: _news
    fields:
      - {name: title, label: Überschrift, max: 20}
      - {name: excerpt, label: Anriss, widget: text}
      - {name: quality, label: Güte, widget: number, value_type: int, min: 0}
      - {name: date, label: Erschienen, widget: datetime, required: false}
      - {name: topics, label: Themen, widget: list, required: false}
      - {name: kind, label: Art, widget: select, options: [Bericht, Glosse], required: false}
      - {name: photo, label: Foto, widget: image, required: false}
      - {name: lead, label: Aufmacher, widget: boolean, required: false}
      - {name: web, label: Netz, widget: url, required: false}
      - {name: secured, label: Siegel, readonly: true, required: false}
      - {name: source, label: Quelle, widget: object, required: false, fields: [{name: ort, label: Ort}]}
      - name: related
        label: Verwandtes
        widget: list
        required: false
        fields: [{name: url, label: Adresse}]
      - {name: published, label: Freigabe, widget: boolean, required: false}
"""
GOOD = """\
title: Die Fähre fährt wieder nach langer Zeit
quality: sehr gut
date: 2020-09-10 04:43:00
topics: [Hafen, Stadt]
kind: Nachruf
photo: /fehlt.png
web: kein Netz
secured: abc
source: {ort: Kiel}
related: [{url: https://example.org/a}]
extra: 1
published: false
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".stet.yml").write_text(SCHEMA, encoding="utf-8")
    (tmp_path / "_config.yml").write_text("title: Bote\n")
    (tmp_path / "_news").mkdir()
    (tmp_path / "_news" / "a.md").write_text(f"---\n{GOOD}---\nText\n", encoding="utf-8")
    (tmp_path / "_news" / "b.md").write_text("---\ntitle: [offen\n---\nText\n")
    (tmp_path / "_news" / "c.md").write_text("---\ntitle: Kurz\nexcerpt: Ja.\nquality: 1\n---\nText\n")
    return tmp_path


@pytest.fixture
def window(qtbot) -> Iterator[Window]:
    """A German window without a site."""
    make_application()
    settings = Settings()
    settings.set("language", "de")
    settings.sync()
    made = make_window()
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.end()
    use_language("en")


def texts_of(top: QWidget) -> Iterator[tuple[str, str]]:
    """Every text in a window that a person sees or hears, with what says it."""
    for widget in [top, *top.findChildren(QWidget)]:
        name = f"{type(widget).__name__} {widget.objectName()}"
        said = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()]
        if isinstance(widget, (QLabel, QAbstractButton)):
            said.append(widget.text())
        elif isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
        elif isinstance(widget, QMenu):
            said.append(widget.title())
        elif isinstance(widget, QComboBox):
            said += [widget.itemText(at) for at in range(widget.count())]
        elif isinstance(widget, QListWidget):
            said += [widget.item(at).text() for at in range(widget.count())]
        elif isinstance(widget, QTreeWidget):
            said += [widget.headerItem().text(at) for at in range(widget.columnCount())]
        yield from ((name, text) for text in said if text)
    for action in top.findChildren(QAction):
        yield from ((f"QAction {action.objectName()}", text) for text in (action.text(), action.toolTip()) if text)


@pytest.fixture(scope="module")
def english() -> set[str]:
    """The texts that read otherwise in German; what stands for something is cut off at its place."""
    found: set[str] = set()
    for (context, text), translation in translations.stored("de").items():
        forms = translations.forms(translation)
        if text not in forms and context not in ("Hints", "Core") and not translations.is_plural(text):
            found.add(text)
            found.add(text.upper())
    return found - set(RULES) - {form for t in translations.stored("de").values() for form in translations.forms(t)}


def check(top: QWidget, english: set[str]) -> None:
    """No text of the window is English, and none shows a plural's brackets or a place that was not filled."""
    for where, text in texts_of(top):
        plain = text.split(" (")[0].replace("&", "")
        assert text not in english, where
        assert plain not in english, where
        assert "(s)" not in text, where
        assert not any(place in text for place in ("%1", "%2", "%n")), where


def wait(qtbot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.session.tasks.is_idle, timeout=20_000)
    QApplication.processEvents()


def test_without_a_site(qtbot, window: Window, english: set[str]) -> None:
    window.settings.note_site("/nirgends/weg")
    window.start.refresh()
    wait(qtbot, window)
    window.top.site_menu.aboutToShow.emit()
    with qtbot.waitSignal(window.session.open_failed):
        window.open_path("/nirgends/weg")
    assert "existiert nicht" in window.start.complaint()
    check(window, english)


def test_with_a_site_and_each_of_its_articles(qtbot, window: Window, folder: Path, english: set[str]) -> None:
    open_and_read(qtbot, window.session, folder)
    window.commands.show_problems()
    for path in ("_news/a.md", "_news/b.md", "_news/c.md"):
        window.articles.go_to(window.session.library.id_of(path))
        wait(qtbot, window)
        check(window, english)
    shown = " ".join(text for _, text in texts_of(window))
    assert "höchstens 20 sind erlaubt" in shown
    assert "Anriss fehlt" in shown
    window.session.publish([window.session.current], False)
    wait(qtbot, window)
    assert "„Kurz“ zurückgezogen" in window.status.message
    check(window, english)
    window.queries.choose("nirgends")
    wait(qtbot, window)
    check(window, english)


def test_every_dialog(qtbot, window: Window, folder: Path, english: set[str]) -> None:
    open_and_read(qtbot, window.session, folder)
    article = window.session.library.id_of("_news/c.md")
    window.articles.go_to(article)
    wait(qtbot, window)
    window.session.edit(article, Set(("title",), "Kürzer"))
    wait(qtbot, window)
    for action in ("show_settings", "show_keys", "show_palette", "show_changes", "about", "quick_fixes"):
        window.commands.run(action)
        wait(qtbot, window)
        for dialog in [*window.findChildren(QDialog), *window.findChildren(QMenu)]:
            check(dialog, english)
        for dialog in window.findChildren(QDialog):
            dialog.close()
        QApplication.processEvents()
    window.close()
    question = window.findChild(Question, "question")
    check(question, english)
    qtbot.keyClick(question, Qt.Key.Key_Escape)


def test_menus(qtbot, window: Window, folder: Path, english: set[str]) -> None:
    open_and_read(qtbot, window.session, folder)
    wait(qtbot, window)
    for menu in [*window.actions_.menus(window), window.actions_.context_menu(window)]:
        check(menu, english)
    entries = {entry.text: entry for entry in window.actions_.palette_entries()}
    assert entries["Neu laden"].detail == "Website"


def test_the_gallery_and_several_articles(qtbot, window: Window, folder: Path, english: set[str]) -> None:
    open_and_read(qtbot, window.session, folder)
    wait(qtbot, window)
    for action in ("toggle_gallery", "sort_list", "next_problem"):
        window.commands.run(action)
        wait(qtbot, window)
        check(window, english)
    window.articles.view.selectAll()
    qtbot.waitUntil(lambda: "ausgewählt" in " ".join(text for _, text in texts_of(window)))
    wait(qtbot, window)
    check(window, english)
