"""The few questions that Stet asks. Each is open beside its window and answers by a callback: no nested loop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from ..core.fieldpath import format_field_path
from .panels.pieces import text_of
from .theme import set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .disk import Conflicted

Choice = tuple[str, str, str, Callable[[], object]]
"""Object name, words, kind of button, what choosing it does."""


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


def ask_conflict(parent: QWidget, conflicted: Conflicted, reload: Callable[[], object]) -> QMessageBox:
    """Say which fields were changed here and on disk; nothing was written."""
    tr = QCoreApplication.translate
    lines = []
    for conflict in conflicted.conflicts[:6]:
        name = format_field_path(conflict.path) if conflict.path else tr("Dialogs", "text")
        ours, theirs = _short(text_of(conflict.ours)), _short(text_of(conflict.theirs))
        lines.append(
            tr("Dialogs", "%1: yours “%2”, on disk “%3”").replace("%1", name).replace("%2", ours).replace("%3", theirs)
        )
    return ask(
        parent,
        tr("Dialogs", "Changed on disk"),
        tr("Dialogs", "“%1” was changed on disk meanwhile. Nothing was overwritten.").replace(
            "%1", conflicted.current.title
        ),
        "\n".join(lines),
        (
            ("reload", tr("Dialogs", "Reload, keep what still fits"), "plain", reload),
            ("keep-editing", tr("Dialogs", "Keep editing"), "primary", lambda: None),
        ),
    )


def _short(text: str, most: int = 80) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
