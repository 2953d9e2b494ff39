"""The few questions that Stet asks. Each is open beside its window and answers by a callback: no nested loop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from ..theme import set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

Choice = tuple[str, str, str, Callable[[], object]]
"""Object name, words, kind of button, what choosing it does."""


def resize_within(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog its size, in pixels, but never more than its window or, without one, its screen."""
    owner = dialog.parentWidget()
    room = owner.window().size() if owner else dialog.screen().availableSize()
    dialog.resize(min(width, room.width() - 32), min(height, room.height() - 48))


def ask(parent: QWidget, title: str, text: str, more: str, choices: Sequence[Choice]) -> QMessageBox:
    """Show a question; the primary choice is the default, the last is what Esc means."""
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    acts: dict[QPushButton, Callable[[], object]] = {}
    for name, words, kind, act in choices:
        role = QMessageBox.ButtonRole.AcceptRole if not acts else QMessageBox.ButtonRole.RejectRole
        button = box.addButton(words, role)
        button.setObjectName(name)
        set_kind(button, kind=kind)
        acts[button] = act
    buttons = list(acts)
    box.setDefaultButton(next(button for button in buttons if button.property("kind") == "primary"))
    box.setEscapeButton(buttons[-1])
    box.buttonClicked.connect(lambda button: acts[button]())
    box.open()
    return box


def ask_unsaved(
    parent: QWidget,
    titles: Sequence[str],
    save: Callable[[], object],
    discard: Callable[[], object],
    cancel: Callable[[], object] = lambda: None,
) -> QMessageBox:
    """Ask what is to become of unsaved edits before they are left."""
    tr = QCoreApplication.translate
    shown = "\n".join(f"• {title}" for title in titles[:5])
    if len(titles) > 5:
        shown += "\n" + tr("Dialogs", "and %n more", "", len(titles) - 5)
    return ask(
        parent,
        tr("Dialogs", "Unsaved changes"),
        tr("Dialogs", "Save the changes to %n article(s)?", "", len(titles)),
        shown,
        (
            ("save-all", tr("Dialogs", "Save all"), "primary", save),
            ("discard", tr("Dialogs", "Discard"), "danger", discard),
            ("cancel", tr("Dialogs", "Cancel"), "plain", cancel),
        ),
    )
