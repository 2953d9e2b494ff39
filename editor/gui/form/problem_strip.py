"""A problem under its field: an icon, the sentence, and a button for its fix, on the severity's own tint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...core.edits import Set
from ..language import rule_name, severity_name, told
from ..pieces.plaintext import plain_tip
from ..theme import set_kind, theme
from .fields.base import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...core.problems.model import Problem

MAX_NAMED = 24
"""Up to how many characters of a value a fix button names."""
LEAST_WORDS = 130
"""The room, in pixels at 100 %, that the sentence has beside the button."""

MAX_STRIPS = 4
"""How many problems stand under one field; the head of the form counts them all."""


class ProblemStrip(QFrame):
    """One problem. `fix_wanted` gives the edit that would mend it."""

    fix_wanted = Signal(object)
    shared_fix_wanted = Signal(object)
    """The Problem, where each of several articles has a fix of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._problem: Problem | None = None
        self._shared = 0
        self._box = QGridLayout(self)
        self._box.setContentsMargins(theme.px(8), theme.px(2), theme.px(4), theme.px(2))
        self._box.setHorizontalSpacing(theme.px(8))
        self._box.setVerticalSpacing(0)
        self._box.setColumnStretch(1, 1)
        self._is_narrow = False
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._fix = QPushButton(self)
        self._fix.clicked.connect(self._want_fix)
        self._box.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._words, 0, 1)
        self._box.addWidget(self._fix, 0, 2, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._dress)

    def show_problem(self, problem: Problem, shared: int = 0) -> None:
        """Show a problem and its fix; `shared`: in how many of several articles it can be mended."""
        if (problem, shared) == (self._problem, self._shared):
            return
        self._problem, self._shared = problem, shared
        self._words.setText(told(problem.message))
        self._words.setAccessibleName(f"{severity_name(problem.severity)}: {told(problem.message)}")
        self.setToolTip(plain_tip(f"{rule_name(problem.rule)} (problem:{problem.rule})"))
        can_be_fixed = problem.fix is not None or shared > 0
        self._fix.setVisible(can_be_fixed)
        if can_be_fixed:
            self._fix.setText(self._fix_words())
            self._fix.setAccessibleName(f"{self._fix.text()}: {told(problem.message)}")
        self._dress()
        self._place_button()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the button would leave the words too little room it stands under them."""
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        room = self.width() - self._fix.sizeHint().width() - theme.px(14 + 3 * 8)
        is_narrow = not self._fix.isHidden() and room < theme.px(LEAST_WORDS)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._box.removeWidget(self._fix)
            side = Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag.AlignTop
            self._box.addWidget(self._fix, *((1, 1) if is_narrow else (0, 2)), side)

    @property
    def fix_button(self) -> QPushButton:
        """The button that mends, hidden where there is no fix."""
        return self._fix

    def _want_fix(self) -> None:
        if self._problem is not None and self._problem.fix is not None:
            self.fix_wanted.emit(self._problem.fix)
        elif self._problem is not None:
            self.shared_fix_wanted.emit(self._problem)

    def _fix_words(self) -> str:
        """`Use “AI Builder”` where the new value is short, else `Fix`; of several, in how many."""
        fix = self._problem.fix if self._problem else None
        if fix is None:
            return self.tr("Fix in %n article(s)", "", self._shared)
        if isinstance(fix, Set) and not isinstance(fix.value, (list, dict, bytes)):
            text = text_of(fix.value)
            if 0 < len(text) <= MAX_NAMED:
                return self.tr("Use “%1”").replace("%1", text)
        return self.tr("Fix")

    def _dress(self) -> None:
        if self._problem is None:
            return
        severity = self._problem.severity
        set_kind(self, notice=severity)
        for part in (self._words, self._fix):
            set_kind(part)  # what they look like hangs on the strip's severity
        color = {"error": "err", "warning": "warn"}.get(severity, "muted")
        self._icon.setPixmap(theme.pixmap("info" if severity == "info" else "problem", color, 14))
        self._icon.setContentsMargins(0, theme.px(3), 0, 0)


class ProblemStrips(QWidget):
    """The problems of one field, one under the other; the first ones where there are very many."""

    fix_wanted = Signal(object)
    shared_fix_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._strips: list[ProblemStrip] = []
        self._box = QVBoxLayout(self)
        # The strips keep to the input's visible edges, and a gap above them.
        self._box.setContentsMargins(theme.px(3), theme.px(2), theme.px(3), theme.px(2))
        self._box.setSpacing(theme.px(4))
        self.hide()

    def show_problems(self, problems: Sequence[Problem], shared_fix: Callable[[Problem], int]) -> None:
        """Show these; `shared_fix` tells in how many of several articles one can be mended."""
        shown = problems[:MAX_STRIPS]
        while len(self._strips) < len(shown):
            strip = ProblemStrip(self)
            strip.fix_wanted.connect(self.fix_wanted)
            strip.shared_fix_wanted.connect(self.shared_fix_wanted)
            self._box.addWidget(strip)
            self._strips.append(strip)
        for number, strip in enumerate(self._strips):
            if number < len(shown):
                strip.show_problem(shown[number], shared_fix(shown[number]))
            strip.setVisible(number < len(shown))
        self.setVisible(bool(shown))

    def shown(self) -> list[ProblemStrip]:
        """Those on screen."""
        return [strip for strip in self._strips if not strip.isHidden()] if not self.isHidden() else []
