"""The line over an input: label, required mark, `changed`, counter, and the field's buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..pieces.plaintext import plain_tip
from ..theme import theme
from .fold_head import draw_tag
from .head_buttons import HeadButtons


def hint_in(hint: str, metrics: QFontMetrics, room: int) -> str:
    """As many words of a hint as have room; "" where that is less than half of it and would say nothing."""
    if metrics.horizontalAdvance(hint) <= room:
        return hint
    words = hint.split()
    for count in range(len(words) - 1, 0, -1):
        text = " ".join(words[:count])
        if 2 * len(text) < len(hint):
            break
        if metrics.horizontalAdvance(f"{text} …") <= room:
            return f"{text} …"
    return ""


class RowHead(QWidget):
    """Painted in one go: a form has many of them."""

    pressed = Signal()
    """A click on the label: focus the input."""
    menu_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = ""
        self._counter = ""
        self._hint = ""
        self._is_required = False
        self._is_changed = self._is_conflict = False
        self._is_over = False
        self._is_locked = False
        self.buttons = HeadButtons(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _: self.menu_wanted.emit(self))
        theme.changed.connect(self.updateGeometry)

    def show_label(self, label: str, hint: str, *, required: bool, locked: bool) -> None:
        """Set what stands at the left; a hint that is cut is told whole when the pointer rests on it."""
        self._label, self._is_required, self._is_locked = label, required, locked
        self.buttons.set_label(label)
        self._hint = hint
        self.setToolTip(plain_tip(hint))
        self.update()

    def set_counter(self, counter: str, *, is_over: bool) -> None:
        """Set what stands at the right; `is_over`: beyond a limit."""
        if (counter, is_over) != (self._counter, self._is_over):
            self._counter, self._is_over = counter, is_over
            self.update()

    def set_changed(self, is_changed: bool, *, is_conflict: bool = False) -> None:
        """Show the word `changed`, or `conflict`, and the button that reverts."""
        self._is_changed = is_changed
        self._is_conflict = is_conflict
        self.buttons.show_when("changed", is_changed)
        self.update()

    def words(self) -> list[str]:
        """What stands in the head, from left to right."""
        tag = self._tag()
        marks = [("*", self._is_required), (tag, bool(tag)), (self._counter, bool(self._counter))]
        return [self._label, *(word for word, is_shown in marks if is_shown), *([self._hint] if self._hint else [])]

    def _tag(self) -> str:
        if self._is_conflict:
            return self.tr("conflict")
        return self.tr("changed") if self._is_changed else ""

    @property
    def is_over(self) -> bool:
        """Whether the counter says that a limit is passed."""
        return self._is_over

    def sizeHint(self) -> QSize:
        """One small line."""
        return QSize(theme.px(60), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Label, star, tag; the counter left of the buttons."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("label"))
        room = self._draw_counter(painter)
        left = theme.px(3)
        metrics = painter.fontMetrics()
        label = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, max(0, room - left - theme.px(16)))
        painter.setPen(theme.color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, 0, room - left, self.height()), middle, label)
        left += metrics.horizontalAdvance(label)
        if self._is_required:
            painter.setPen(theme.color("err"))
            painter.drawText(QRect(left + theme.px(4), 0, theme.px(12), self.height()), middle, "*")
            left += theme.px(12)
        if self._is_locked:
            side = theme.px(12)
            painter.drawPixmap(
                QRect(left + theme.px(6), (self.height() - side) // 2, side, side), theme.pixmap("lock", "muted", 12)
            )
            left += theme.px(18)
        if (tag := self._tag()) and room - left > theme.px(60):
            tint = "warn" if self._is_conflict else "chg"
            left = draw_tag(painter, left + theme.px(8), self.height() // 2, tag, tint)
        self._draw_hint(painter, left + theme.px(10), room)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Focus the field."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        self.buttons.place()

    def _draw_hint(self, painter: QPainter, left: int, right: int) -> None:
        """The hint in what room is left, cut between words; the tip says it whole."""
        painter.setFont(theme.font("label"))
        if text := hint_in(self._hint, painter.fontMetrics(), right - left):
            painter.setPen(theme.color("faint"))
            painter.drawText(QRect(left, 0, right - left, self.height()), Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_counter(self, painter: QPainter) -> int:
        """Draw the counter; where the room for the label ends."""
        right = self.width() - theme.px(3) - self.buttons.room()
        if not self._counter:
            return right
        painter.setPen(theme.color("err" if self._is_over else "faint"))
        width = painter.fontMetrics().horizontalAdvance(self._counter)
        painter.drawText(QRect(right - width, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, self._counter)
        return right - width - theme.px(8)
