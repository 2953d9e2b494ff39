"""The status bar: what happened, with Undo; the schema in force; how many problems; work in the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from ..pieces.elided import ElidedLabel
from ..pieces.plaintext import unmarked
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from ..session.tasks import AnyTask, TaskRunner

_STYLED = Qt.WidgetAttribute.WA_StyledBackground

_LOOKS = {
    # kind of message: icon, its colour, the text's role
    "done": ("done", "pub", "muted"),
    "info": ("info", "muted", "muted"),
    "refused": ("warning", "warn", "warning"),
    "error": ("error", "err", "error"),
}

TASK_DELAY = 400
"""Milliseconds that a task may take before it is shown: what is done at once need not flicker by."""


class StatusBar(QWidget):
    """One line at the foot of the window. A message stays until the next one: nothing is said too briefly."""

    undo_requested = Signal()
    problems_requested = Signal()
    schema_requested = Signal()

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-bar")
        set_kind(self, layer="bg", edge="top")
        self.setAttribute(_STYLED)
        self._kind = ""
        self._icon = QLabel()
        self._text = ElidedLabel()
        self._text.setObjectName("status-text")
        self._action = self._link("status-action")
        self._act: Callable[[], object] | None = None
        self._schema = self._link("status-schema")
        self._problems = self._link("status-problems")
        self._action.clicked.connect(self._run_action)
        self._schema.clicked.connect(self.schema_requested)
        self._problems.clicked.connect(self.problems_requested)
        self._task = TaskDisplay(tasks)
        self._place()
        theme.changed.connect(self._dress)
        self._dress()

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        row.addWidget(self._action)
        row.addStretch(1)
        row.addWidget(self._schema)
        row.addWidget(self._problems)
        row.addWidget(self._task)

    @staticmethod
    def _link(name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        set_kind(button, kind="status")
        button.hide()
        return button

    def _dress(self) -> None:
        self.setFixedHeight(theme.height("status") + 1)
        if self._kind:
            icon, color, _ = _LOOKS[self._kind]
            self._icon.setPixmap(theme.pixmap(icon, color, 14))

    # messages

    def say(self, text: str, kind: str = "info", action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence: `done`, `info`, `refused` or `error`; with a link that does something about it."""
        self._kind = kind if kind in _LOOKS else "info"
        set_kind(self._text, role=_LOOKS[self._kind][2])
        self._text.set_full_text(text)
        self._act = act
        set_kind(self._action, kind="link")
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._icon.show()
        self._dress()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def clear(self) -> None:
        """Say nothing."""
        self._text.set_full_text("")
        self._action.hide()
        self._icon.hide()

    def forget(self) -> None:
        """Say nothing any more where the message only informs: what is done next may make it untrue."""
        if self._kind == "info" and not self._act:
            self.clear()

    @property
    def message(self) -> str:
        """What is said now."""
        return self._text.full_text()

    def _run_action(self) -> None:
        if self._act:
            self._act()

    # what holds all the time

    def show_schema(self, source: str) -> None:
        """Name the schema in force; "" for no site."""
        self._schema.setText(unmarked(self.tr("Rules: %1").replace("%1", source)))
        self._schema.setToolTip(
            self.tr("The site's schema: which fields its articles have, and what is checked in them")
        )
        self._schema.setVisible(bool(source))

    def show_problems(self, count: int, articles: int = 0) -> None:
        """Show how many problems there are, in how many articles, and say so to screen readers; -1: not known."""
        text = self.tr("%n problem(s)", "", max(0, count))
        if count > 1:
            text += " " + self.tr("in %n article(s)", "", articles)
        if count >= 0 and text != self._problems.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._problems.setText(text)
        self._problems.setVisible(count >= 0)


class TaskDisplay(QWidget):
    """What is worked on in the background, how far it is, and a way to stop it."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-task")
        self._open: list[AnyTask] = []
        self._text = QLabel()
        set_kind(self._text, role="status")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QToolButton()
        self._stop.setObjectName("status-stop")
        set_kind(self._stop, kind="chip")
        self._stop.setToolTip(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop the work in the background"))
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        self._delay = QTimer(self, singleShot=True, interval=TASK_DELAY)
        self._delay.timeout.connect(self._show)
        tasks.started.connect(self._begin)
        tasks.progressed.connect(self._show_progress)
        tasks.finished.connect(self._end)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _dress(self) -> None:
        self._bar.setFixedWidth(theme.px(80))
        self._stop.setIcon(theme.icon("close"))

    def _begin(self, task: AnyTask) -> None:
        self._open.append(task)
        if not self._delay.isActive():
            self._delay.start()

    def _end(self, task: AnyTask) -> None:
        if task in self._open:
            self._open.remove(task)
        if self._open:
            self._show_progress(self._open[-1])
        else:
            self._delay.stop()
            self.hide()

    def _show(self) -> None:
        if self._open:
            self._show_progress(self._open[-1])
            self.show()

    def _show_progress(self, task: AnyTask) -> None:
        if not self._open or task is not self._open[-1]:
            return
        percent = 100 * task.done // task.total if task.total else 0
        self._text.setText(f"{task.title} {percent} %" if task.total else task.title)
        self._bar.setRange(0, task.total)
        self._bar.setValue(task.done)
        self._stop.setVisible(not task.must_finish)

    def _cancel(self) -> None:
        if self._open:
            self._open[-1].cancel()
