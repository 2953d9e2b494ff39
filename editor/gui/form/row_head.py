"""The line over an input: label, required mark, `changed`, counter, and the field's two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..theme import theme
from .fields.line import SmallButton
from .fold_head import draw_tag


class RowHead(QWidget):
    """Painted in one go: a form has many of them. The buttons are made when they are first wanted."""

    pressed = Signal()
    """A click on the label: focus the input."""
    menu_wanted = Signal(QWidget)
    revert_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = ""
        self._counter = ""
        self._is_required = False
        self._is_changed = False
        self._is_over = False
        self._is_locked = False
        self._menu: SmallButton | None = None
        self._revert: SmallButton | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _: self.menu_wanted.emit(self))
        theme.changed.connect(self.updateGeometry)

    def show_label(self, label: str, hint: str, *, required: bool, locked: bool) -> None:
        """Set what stands at the left; the hint is told when the pointer rests on it."""
        self._label, self._is_required, self._is_locked = label, required, locked
        self.setToolTip(hint)
        self.update()

    def set_counter(self, counter: str, *, is_over: bool) -> None:
        """Set what stands at the right; `is_over`: beyond a limit."""
        if (counter, is_over) != (self._counter, self._is_over):
            self._counter, self._is_over = counter, is_over
            self.update()

    def set_changed(self, is_changed: bool) -> None:
        """Show the word `changed` and the button that reverts."""
        if is_changed == self._is_changed:
            return
        self._is_changed = is_changed
        if is_changed and self._revert is None:
            self._revert = self._button("revert", self.tr("Back to what is saved"), self.revert_wanted.emit)
        if self._revert is not None:
            self._revert.setVisible(is_changed)
            self._revert.setAccessibleName(self.tr("Back to what is saved: {label}").format(label=self._label))
        self._place()

    def set_active(self, is_active: bool) -> None:
        """Show the menu button while the field has the focus or the pointer."""
        if is_active and self._menu is None:
            self._menu = self._button("more", self.tr("More for this field"), self._ask_menu)
            self._menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if self._menu is not None:
            self._menu.setVisible(is_active)
        self._place()

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
        if self._is_changed and room - left > theme.px(60):
            draw_tag(painter, left + theme.px(8), self.height() // 2, self.tr("changed"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Focus the field."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        self._place()

    def _draw_counter(self, painter: QPainter) -> int:
        """Draw the counter; where the room for the label ends."""
        right = self._right()
        if not self._counter:
            return right
        painter.setPen(theme.color("err" if self._is_over else "faint"))
        width = painter.fontMetrics().horizontalAdvance(self._counter)
        painter.drawText(QRect(right - width, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, self._counter)
        return right - width - theme.px(8)

    def _buttons(self) -> list[SmallButton]:
        return [b for b in (self._menu, self._revert) if b is not None and not b.isHidden()]

    def _right(self) -> int:
        taken = len(self._buttons()) * theme.px(22)
        return self.width() - theme.px(3) - taken - (theme.px(4) if taken else 0)

    def _place(self) -> None:
        right = self.width() - theme.px(3)
        for button in self._buttons():
            right -= button.width()
            button.move(right, (self.height() - button.height()) // 2)
        self.update()

    def _button(self, icon: str, name: str, action: Callable[[], object]) -> SmallButton:
        button = SmallButton(icon, name, self)
        button.clicked.connect(lambda: action())
        return button

    def _ask_menu(self) -> None:
        self.menu_wanted.emit(self._menu or self)
