"""Run by the journey in a real window: in German, give publishing another key; at the next start it still acts."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from steps import Key, Person

from editor.gui.keys import bindings
from editor.gui.settingsdialog import SettingsDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def choose_key(person: Person) -> None:
    """`Ctrl+,`, Keys, find the action, Enter, the key; a clash is said first."""
    person.press(Key.Key_Comma, CTRL)
    person.until(lambda: person.window.findChild(SettingsDialog) is not None, "the settings are there")
    dialog = person.window.findChild(SettingsDialog)
    assert dialog.windowTitle().startswith("Einstellungen"), dialog.windowTitle()
    person.until(lambda: dialog.isActiveWindow() and person.app.focusWidget() is not None, "they have the focus")
    dialog.tabs.setCurrentWidget(dialog.keys)
    dialog.keys.box.setFocus()
    person.type("unpub")
    person.until(lambda: dialog.keys.list.isHidden(), "the English word finds nothing")
    dialog.keys.box.clear()
    person.type("zieh")
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.until(lambda: dialog.keys.edit.recorder.hasFocus(), "a key is waited for")
    person.press(Key.Key_Y)
    person.until(lambda: bindings.first("unpublish") == "Y", "the key is taken")
    person.press(Key.Key_Escape)
    person.press(Key.Key_Escape)
    person.until(lambda: person.window.findChild(SettingsDialog) is None, "the settings are closed")


def main(site: str, query: str, step: str) -> None:
    """`first` chooses German for the next start, `second` the key, `third` uses it."""
    person = Person(site)
    if step == "first":
        person.window.settings.set("language", "de")
    else:
        if step == "second":
            person.search(query)
            choose_key(person)
            person.window.activateWindow()
            person.until(person.window.isActiveWindow, "the window is in front again")
        person.until(lambda: person.window.session.current >= 0, "the article is there, after the query of last time")
        assert person.window.articles.query == query
        person.window.articles.view.setFocus()
        path = person.article_path()
        person.press(Key.Key_Y)
        person.until(lambda: "zurückgezogen" in person.window.status.message, "it is said in German")
        print(path)
    person.leave()


if __name__ == "__main__":
    main(*sys.argv[1:])
