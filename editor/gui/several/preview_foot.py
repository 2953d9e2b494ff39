"""Under a preview: what becomes of it, the command that does the same, and the two ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from ..language import told
from ..pieces.plaintext import plain_tip
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..session import Session
    from ..session.tasks import AnyTask

ASKING = 200
"""Milliseconds after the last change until the command is made anew."""
COPIED = 4_000
"""Milliseconds for which it is said that the command was copied."""


class PreviewFoot(QWidget):
    """`copy`, `cancel` and `save`. The command is text and reason: where there is none, the button says why."""

    save_clicked = Signal()
    cancel_clicked = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface", edge="top")
        self._session = session
        self._make: Callable[[], tuple[str, str]] | None = None
        self._task: AnyTask | None = None
        self.command = ""
        """The command for what is shown, "" while there is none."""
        self._asking = QTimer(self, singleShot=True, interval=ASKING)
        self._asking.timeout.connect(self._ask)
        self._copied = QTimer(self, singleShot=True, interval=COPIED)
        self._copied.timeout.connect(self._say_usual)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        set_kind(self._note, role="muted")
        self.copy = self._button("preview-copy", self.tr("Copy as command"), "plain", self._take_copy)
        self.cancel = self._button("preview-cancel", self.tr("Cancel"), "plain", self.cancel_clicked.emit)
        self.save = self._button("preview-save", self.tr("Save"), "primary", self.save_clicked.emit)
        self.save.setDefault(True)
        take = QShortcut(QKeySequence("Ctrl+Return"), self)
        take.setContext(Qt.ShortcutContext.WindowShortcut)
        take.activated.connect(self.save.click)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12))
        row.setSpacing(theme.px(8))
        row.addWidget(self._note, 1)
        for button in (self.copy, self.cancel, self.save):
            row.addWidget(button)
        self._say_usual()
        self.show_command("", self.tr("There is nothing to write"))

    def _button(self, name: str, text: str, kind: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(kind == "primary")
        set_kind(button, kind=kind)
        button.clicked.connect(lambda: act())
        return button

    def _say_usual(self) -> None:
        self._note.setText(self.tr("Nothing is written yet. One undo takes all of it back."))

    def ask_command(self, make: Callable[[], tuple[str, str]] | None) -> None:
        """Have the worker make the command anew (None: there is nothing that it would do)."""
        self.stop()
        self._make = make
        if make is None:
            self.show_command("", self.tr("There is nothing to write"))
            return
        self.show_command("", self.tr("The command is being made"))
        self._asking.start()

    @property
    def is_asking(self) -> bool:
        """Whether the command is being made."""
        return self._asking.isActive() or self._task is not None

    def stop(self) -> None:
        """The command is not wanted any more."""
        self._asking.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _ask(self) -> None:
        if self._make is not None:
            self._task = self._session.tasks.run(self._make, on_done=self._take_command)

    def _take_command(self, made: tuple[str, str]) -> None:
        self._task = None
        self.show_command(*made)

    def show_command(self, text: str, reason: str) -> None:
        """Offer this command, or say why there is none."""
        self.command = text
        tip = self.tr("The same for the command line") if text else told(reason)
        self.copy.setEnabled(bool(text))
        self.copy.setToolTip(plain_tip(tip))
        self.copy.setAccessibleDescription(tip)

    def _take_copy(self) -> None:
        QApplication.clipboard().setText(self.command)
        self._note.setText(self.tr("Copied: %n line(s) for a shell", "", self.command.count("\n")))
        self._copied.start()
