"""A chip: a value in a rounded box that can be focused, edited, moved and removed by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ..pieces.figures import count_text
from ..pieces.plaintext import plain_tip
from ..theme import theme
from .drag import Drag


class Chip(QToolButton):
    """One value. Left and right, Delete, F2 and Alt+arrows are asked of the box by signals."""

    removed = Signal()
    edit_wanted = Signal()
    spread_wanted = Signal()
    """Some of the articles shown have the value: all are to have it."""
    stepped = Signal(int)
    """Left (-1) or right (1) was pressed: focus the neighbour."""
    moved = Signal(int)
    """Move by so many places."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._severity = ""
        self._share = (1, 1)
        self._is_readonly = False
        self._is_on_cross = False
        self._pressed_at: QPoint | None = None
        self.drag = Drag(self, lambda at: not self._is_readonly and not self._cross().contains(at))
        self.drag.began.connect(self.update)
        self.drag.ended.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._dress)
        self._dress()

    def show_value(self, text: str, severity: str, *, readonly: bool, share: tuple[int, int] = (1, 1)) -> None:
        """Show a value, tinted when something is wrong with it. `share`: so many of so many articles have it."""
        self._text, self._severity, self._is_readonly, self._share = text, severity, readonly, share
        self.setToolTip(plain_tip(self._tip() if self.is_partial else text if len(text) > 40 else ""))
        name = self.tr("%1, has a problem").replace("%1", text) if severity else text
        self.setAccessibleName(f"{name}, {self._share_words()}" if self.is_partial else name)
        keys = self.tr("Delete removes, F2 edits, Alt+Left and Alt+Right move")
        self.setAccessibleDescription("" if readonly else self._tip() if self.is_partial else keys)
        self.updateGeometry()
        self.update()

    @property
    def is_partial(self) -> bool:
        """Whether only some of the articles shown have the value."""
        return self._share[0] < self._share[1]

    def _share_words(self) -> str:
        words = self.tr("in %1 of %n article(s)", "", self._share[1])
        return words.replace("%1", count_text(self._share[0]))

    def _tip(self) -> str:
        return f"{self._text}: {self._share_words()}. " + self.tr("+ adds it to all, Delete removes it from all")

    def sizeHint(self) -> QSize:
        """As wide as the text, the cross, and the room around them."""
        width = self.fontMetrics().horizontalAdvance(self._one_line()) + theme.px(14) + self._room_left()
        return QSize(width + (0 if self._is_readonly else theme.px(14)), theme.px(22))

    def minimumSizeHint(self) -> QSize:
        """A long value may be cut."""
        return QSize(theme.px(40), theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, text, cross, focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = {"error": ("err-bg", "err"), "warning": ("warn-bg", "warn")}.get(self._severity, ("chip", "text"))
        painter.setPen(self._outline())
        painter.setBrush(theme.color("sel" if self.drag.is_on else "surface" if self.is_partial else tint[0]))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))
        painter.setPen(theme.color("muted" if self.is_partial and not self._severity else tint[1]))
        room = self.rect().adjusted(theme.px(7) + self._room_left(), 0, -theme.px(7 if self._is_readonly else 20), 0)
        text = self.fontMetrics().elidedText(self._one_line(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if not self._is_readonly:
            self._paint_cross(painter, tint[1])
        if self._room_left():
            self._paint_plus(painter)

    def event(self, event: QEvent) -> bool:
        """Repaint when focus or hover change."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.HoverLeave):
            self._is_on_cross = False
            self.update()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the keys ask for."""
        key, is_ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        is_move = is_ctrl or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._text)
        elif step and not (is_move and self._is_readonly):
            (self.moved if is_move else self.stepped).emit(step)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self._is_readonly:
            self.removed.emit()
        elif self.is_partial and key in (Qt.Key.Key_Plus, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.spread_wanted.emit()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._is_readonly:
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, for a click on the cross."""
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the cross up."""
        at = event.position().toPoint()
        on_cross = not self._is_readonly and self._cross().contains(at)
        if on_cross != self._is_on_cross:
            self._is_on_cross = on_cross
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remove, or give to all."""
        at = event.position().toPoint()
        if self._pressed_at is not None and not self._is_readonly and self._cross().contains(at):
            self.removed.emit()
        elif self._pressed_at is not None and at.x() < self._room_left() and self.rect().contains(at):
            self.spread_wanted.emit()
        self._pressed_at = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the value."""
        if not self._is_readonly and not self._cross().contains(event.position().toPoint()):
            self.edit_wanted.emit()

    def _one_line(self) -> str:
        text = " ".join(self._text.split("\n"))[:200] or self.tr("empty")
        return f"{text} · {self._share[0]}" if self.is_partial else text

    def _room_left(self) -> int:
        """The room of the plus."""
        return theme.px(16) if self.is_partial and not self._is_readonly else 0

    def _outline(self) -> QPen | Qt.PenStyle:
        if self.hasFocus():
            return QPen(theme.color("accent"), 1.5)
        return QPen(theme.color("grip"), 1, Qt.PenStyle.DashLine) if self.is_partial else Qt.PenStyle.NoPen

    def _paint_plus(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.color("muted"), 1.2))
        middle, arm = QPointF(theme.px(12), self.height() / 2), theme.px(3.5)
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))

    def _cross(self) -> QRect:
        return QRect(self.width() - theme.px(20), 0, theme.px(20), self.height())

    def _paint_cross(self, painter: QPainter, color: str) -> None:
        quiet = "muted" if color == "text" else color
        painter.setPen(QPen(theme.color("text" if self._is_on_cross else quiet), 1.2))
        middle, arm = QRectF(self._cross()).center(), theme.px(3)
        painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm))
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm))

    def _dress(self) -> None:
        self.setFont(theme.font())
        self.updateGeometry()
        self.update()
