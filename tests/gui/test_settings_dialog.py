"""The settings dialog: every setting of the table has its control, acts at once, and keys are recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QPushButton, QWidget

from editor.gui.keys import bindings
from editor.gui.pieces.question import Question
from editor.gui.settings import SETTINGS, Settings
from editor.gui.settingsdialog import SettingsDialog
from editor.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(qtbot) -> Iterator[SettingsDialog]:
    """The dialog over a window of 960 × 600."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(960, 600)
    window.settings = Settings()
    bindings.use(window.settings)
    window.show()
    made = SettingsDialog(window.settings, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.open()
    yield made
    bindings.reset_all()
    made.close()


def keys_page(dialog: SettingsDialog, action_id: str):
    """The page of keys, at an action."""
    dialog.tabs.setCurrentWidget(dialog.keys)
    dialog.keys.list.go_to(action_id)
    dialog.keys.list.setFocus()
    return dialog.keys


def note(dialog: SettingsDialog) -> str:
    """What is said under the keys of an action."""
    return dialog.findChild(QWidget, "key-note").text()


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_has_its_control_and_both_follow_each_other(dialog: SettingsDialog, name: str) -> None:
    settings, setting = dialog.parent().settings, SETTINGS[name]
    control = dialog.findChild(QWidget, f"setting-{name}")
    assert control.accessibleName()
    assert control.accessibleDescription()
    other = next(choice for choice in setting.choices if choice != setting.default)
    if isinstance(control, QCheckBox):
        control.click()
        assert settings.get(name) == other
        settings.set(name, setting.default)
        assert control.isChecked() == setting.default
    else:
        assert isinstance(control, QComboBox)
        control.setCurrentIndex(setting.choices.index(other))
        control.activated.emit(setting.choices.index(other))
        assert settings.get(name) == other
        settings.set(name, setting.default)
        assert control.currentIndex() == setting.choices.index(setting.default)


def test_the_language_offers_to_start_again_while_it_waits(qtbot, dialog: SettingsDialog) -> None:
    settings = dialog.parent().settings
    button = dialog.findChild(QPushButton, "restart-language")
    assert not button.isVisible()
    settings.set("language", "de")
    assert button.isVisible()
    with qtbot.waitSignal(dialog.restart_requested):
        button.click()
    settings.set("language", "system")
    assert not button.isVisible()


def test_reset_is_of_the_section_in_sight(dialog: SettingsDialog) -> None:
    settings = dialog.parent().settings
    assert not dialog.reset_button.isEnabled()
    settings.set("theme", "dark")
    settings.set("advance", False)
    dialog.tabs.setCurrentWidget(dialog.look)
    dialog.reset_button.click()
    assert settings.get("theme") == "system"
    assert settings.get("advance") is False
    assert not dialog.reset_button.isEnabled()


def test_it_fits_into_the_smallest_window_at_any_text_size(dialog: SettingsDialog) -> None:
    for scale in (1.0, 2.0):
        theme.set_scale(scale)
        assert dialog.width() <= 960
        assert dialog.height() <= 600
    theme.set_scale(1.0)


def test_a_free_key_is_taken_at_once(qtbot, dialog: SettingsDialog) -> None:
    page = keys_page(dialog, "copy_paths")
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.edit.recorder.hasFocus()
    qtbot.keyClick(page.edit.recorder, Qt.Key.Key_K, CONTROL | ALT)
    assert bindings.of("copy_paths") == ("Ctrl+Alt+K",)
    assert "now asks for “Copy file paths”" in note(dialog)
    qtbot.keyClick(page.edit.recorder, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    dialog.findChild(QPushButton, "key-reset").click()
    assert bindings.of("copy_paths") == ()


def test_a_key_in_use_is_asked_for_first(qtbot, dialog: SettingsDialog) -> None:
    page = keys_page(dialog, "publish")
    page.edit.record()
    qtbot.keyClick(page.edit.recorder, Qt.Key.Key_U)
    assert note(dialog) == "U is the key of “Unpublish”."
    assert bindings.of("publish") == ("P",)
    dialog.findChild(QPushButton, "key-take").click()
    assert bindings.of("publish") == ("U", "P")
    assert bindings.of("unpublish") == ()


def test_a_key_that_types_is_refused(qtbot, dialog: SettingsDialog) -> None:
    page = keys_page(dialog, "save")
    page.edit.record()
    qtbot.keyClick(page.edit.recorder, Qt.Key.Key_U)
    assert "needed in text inputs" in note(dialog)
    assert bindings.of("save") == ("Ctrl+S",)


def test_a_key_can_be_taken_away(dialog: SettingsDialog) -> None:
    keys_page(dialog, "publish")
    dialog.findChild(QPushButton, "key-cap").click()
    assert bindings.of("publish") == ()


def test_actions_are_found_by_words_and_by_keys(qtbot, dialog: SettingsDialog) -> None:
    page = keys_page(dialog, "save")
    for typed in ("ctrl+shift+m", "problems"):
        page.box.setText(typed)
        assert page.list.currentItem().text(0) == "Problems"
    page.box.setText("no such thing")
    assert page.list.isHidden()
    page.box.clear()
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    assert page.list.hasFocus()


def test_all_keys_are_reset_after_a_question(dialog: SettingsDialog) -> None:
    keys_page(dialog, "save")
    bindings.give("save", ["Ctrl+Alt+S"])
    dialog.reset_button.click()
    question = dialog.findChild(Question, "question")
    question.findChild(QPushButton, "reset-keys").click()
    assert bindings.of("save") == ("Ctrl+S",)
    assert not dialog.reset_button.isEnabled()


def test_escape_closes(qtbot, dialog: SettingsDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_all_of_it_is_reached_by_tab_and_has_a_name(qtbot, dialog: SettingsDialog) -> None:
    for page in (dialog.general, dialog.look, dialog.keys):
        dialog.tabs.setCurrentWidget(page)
        reached: list[QWidget] = []
        QApplication.processEvents()
        widget = dialog.focusWidget() or dialog.tabs
        for _ in range(200):
            widget = widget.nextInFocusChain()
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                reached.append(widget)
        for control in page.findChildren(QCheckBox) + page.findChildren(QComboBox) + page.findChildren(QPushButton):
            if control.isVisible() and control.isEnabled():
                assert control in reached
        for widget in reached:
            text = widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton) else "")
            if widget.parent() in (dialog, page, *page.findChildren(QWidget)):
                assert text or widget.focusProxy() is not None, widget


def test_ctrl_tab_goes_through_the_sections(qtbot, dialog: SettingsDialog) -> None:
    dialog.general.findChild(QCheckBox).setFocus()
    for page in (dialog.look, dialog.keys, dialog.general):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab, CONTROL)
        assert dialog.tabs.currentWidget() is page
