"""Yes, no, or not set: three segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from ....core.values import ABSENT
from ...theme import set_kind, theme
from ..frame import RING
from ..text_edit import is_kept_by_text
from .base import FieldWidget, empty_words, text_of

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..state import FieldState, FormContext

YES, NO, NONE = 0, 1, 2


class Segments(QWidget):
    """A row of joined buttons of which at most one is down; arrow keys move between them."""

    chosen = Signal(int)

    def __init__(self, labels: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QHBoxLayout(self)
        box.setContentsMargins(*(4 * [theme.px(RING)]))
        box.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for number, label in enumerate(labels):
            button = QToolButton(self)
            button.setText(label)
            button.setCheckable(True)
            last = len(labels) - 1
            side = "left" if number == 0 else "right" if number == last else "middle"
            set_kind(button, kind="seg", side=side, size="input")
            self._group.addButton(button, number)
            button.installEventFilter(self)
            box.addWidget(button)
        box.addStretch(1)
        self._group.idClicked.connect(self._clicked)
        self._fit()
        theme.changed.connect(self._fit)

    def button(self, number: int) -> QToolButton:
        """One of the segments."""
        found = self._group.button(number)
        assert isinstance(found, QToolButton)
        return found

    def set_current(self, number: int) -> None:
        """Show one segment as down; -1: none. The tabulator stops once, at that one."""
        stop = self.button(max(0, number))
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == number)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop)

    def describe(self, name: str, description: str) -> None:
        """Each segment says whose it is."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for button in self._group.buttons():
            button.setAccessibleName(f"{name}: {button.text()}")
            button.setAccessibleDescription(description)

    def current(self) -> int:
        """The segment that is down, or -1."""
        return next((self._group.id(b) for b in self._group.buttons() if b.isChecked()), -1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right go from one segment to the next and choose it; the ring follows the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            new = self.current() + step
            if step and self.isEnabled() and 0 <= new < len(self._group.buttons()):
                self.button(new).setFocus(Qt.FocusReason.OtherFocusReason)
                self._clicked(new)
            return bool(step)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The focus ring around all segments."""
        buttons = self._group.buttons()
        if any(button.hasFocus() for button in buttons):
            around = QRect(buttons[0].geometry().topLeft(), buttons[-1].geometry().bottomRight())
            ring = theme.px(RING)
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sel"))
            painter.drawRoundedRect(around.adjusted(-ring, -ring, ring, ring), theme.px(7) + ring, theme.px(7) + ring)

    def _clicked(self, number: int) -> None:
        self.set_current(number)
        self.chosen.emit(number)

    def _fit(self) -> None:
        for button in self._group.buttons():
            button.setMinimumHeight(theme.height("input"))


class BooleanWidget(FieldWidget):
    """A boolean in three states. A value that is no boolean stands beside the segments as it is."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._segments = Segments([self.tr("Yes"), self.tr("No"), self.tr("Not set")], self)
        self._other = QLabel(self)
        self._other.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(self._other, role="muted")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, theme.px(3), 0)
        line.setSpacing(theme.px(8))
        line.addWidget(self._segments)
        line.addWidget(self._other, 1)
        self._column.addLayout(line)
        self._segments.chosen.connect(self._chosen)
        self.setFocusProxy(self._segments)

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """Any scalar that fits beside the segments."""
        return super().can_show(value, field) and len(text_of(value)) <= 200 and is_kept_by_text(text_of(value))

    def set_readonly(self, is_readonly: bool) -> None:
        """A read-only switch can't be moved."""
        self._segments.setEnabled(not is_readonly)

    def set_changed(self, is_changed: bool) -> None:
        """The row says `changed`; the switch has no edge."""

    def wanted_width(self) -> int:
        """All segments, and what stands beside them."""
        other = self._other.sizeHint().width() if self._other.text() else 0
        return self._segments.sizeHint().width() + other + theme.px(14)

    def focus_target(self) -> QWidget:
        """The segments; the one that is down takes the focus."""
        return self._segments

    def focus_input(self) -> None:
        """Focus the segment that is down."""
        self._segments.button(max(0, self._segments.current())).setFocus()

    def describe(self, name: str, description: str) -> None:
        """Each segment has the name, and what stands beside them is told, too."""
        other = self._other.text()
        self._segments.describe(name, ". ".join(part for part in (other, description) if part))

    def _show(self, state: FieldState) -> None:
        value = state.value
        where = {True: YES, False: NO}[value] if isinstance(value, bool) else NONE if value is ABSENT else -1
        self._segments.set_current(-1 if state.is_several else where)
        words = "" if value is ABSENT or isinstance(value, bool) else empty_words(value) or f"“{text_of(value)}”"
        self._other.setText(self.tr("several values") if state.is_several else words)
        self._other.setVisible(bool(self._other.text()))

    def _chosen(self, number: int) -> None:
        values: dict[int, Value | Absent] = {YES: True, NO: False, NONE: ABSENT}
        self._emit_value(values[number])
