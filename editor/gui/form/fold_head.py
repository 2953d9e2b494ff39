"""The head of a folded section: an arrow or a lock, the label, a summary; pressed, it opens what lies below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ..theme import theme
from .frame import EDGE
from .head_buttons import HeadButtons
from .item_picture import SIZE

if TYPE_CHECKING:
    from .item_picture import ItemPicture

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FoldHead(QAbstractButton):
    """One line over a section. With `is_line` a thin line above it parts it from what stands before."""

    moved = Signal(int)
    """Alt or Ctrl with Up (-1) or Down (1) was pressed."""
    stepped = Signal(int)
    """Up (-1) or Down (1) was pressed: focus the neighbour."""
    remove_wanted = Signal()
    duplicate_wanted = Signal()
    menu_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None, *, icon: str = "", is_line: bool = True) -> None:
        super().__init__(parent)
        self._icon = icon
        self._is_line = is_line
        self._summary = ""
        self._is_required = False
        self._change = ""
        self._problems = (0, "")
        self._picture: ItemPicture | None = None
        self.buttons = HeadButtons(self)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._dress)
        self._dress()

    def show_text(self, label: str, summary: str, *, required: bool = False) -> None:
        """Set what the head says."""
        self.setText(label)
        self._summary, self._is_required = summary, required
        self.buttons.set_label(label)
        self.setAccessibleName(f"{label}, {summary}" if summary else label)
        self.update()

    def set_picture(self, picture: ItemPicture | None) -> None:
        """The small picture before the label; None for none."""
        if picture is not self._picture:
            self._picture = picture
            self.update()

    @property
    def picture(self) -> ItemPicture | None:
        """The small picture before the label."""
        return self._picture

    def set_marks(self, *, changed: bool, problems: tuple[int, str], words: str = "") -> None:
        """Show that it is changed, by `words` if not by `changed`; how many problems lie below, with the gravest
        severity."""
        change = (words or self.tr("changed")) if changed else ""
        if (change, problems) != (self._change, self._problems):
            self._change, self._problems = change, problems
            self.buttons.show_when("changed", changed)
            self.setAccessibleDescription(", ".join(self.marks()))
            self.update()

    def marks(self) -> list[str]:
        """The marks in words."""
        words = [self._change] if self._change else []
        if self._problems[0]:
            words.append(self.tr("%n problem(s)", "", self._problems[0]))
        return words

    def words(self) -> list[str]:
        """What stands in the head, from left to right."""
        mark = ["*"] if self._is_required else []
        return [self.text(), *mark, *self.marks(), self._summary]

    def sizeHint(self) -> QSize:
        """One line with white space around."""
        return QSize(theme.px(120), theme.px(38 if self._is_line else 32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line, picture, label, marks, summary."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = theme.px(3), self.width() - theme.px(3) - self.buttons.room()
        if self._is_line:
            painter.fillRect(left, 0, self.width() - 2 * left, 1, theme.color("line"))
        if self.hasFocus() or self.underMouse():
            self._paint_focus(painter)
        if self._change:
            self._paint_edge(painter)
        picture = self._icon or ("fold" if self.isChecked() else "expand")
        side = theme.px(14)
        painter.drawPixmap(
            QRect(left, (self.height() - side) // 2, side, side),
            theme.pixmap(picture, "muted" if self._icon else "text", 14),
        )
        at = left + theme.px(22)
        if self._picture is not None:
            width, height = theme.px(SIZE.width()), theme.px(SIZE.height())
            self._picture.paint(painter, QRect(at, (self.height() - height) // 2, width, height))
            at += width + theme.px(8)
        kept = self._tag_room() + theme.px(40 if self._problems[0] else 0)
        at = self._draw(painter, at, right - kept, self.text(), "text", 500 if not self._icon else 400)
        if self._is_required:
            at = self._draw(painter, at - theme.px(4), right, "*", "err", 400)
        if self._change:
            at = draw_tag(painter, at, self.height() // 2, self._change) + theme.px(8)
        count, severity = self._problems
        if count:
            color = {"error": "err", "warning": "warn"}.get(severity, "muted")
            painter.drawPixmap(QRect(at, (self.height() - side) // 2, side, side), theme.pixmap("problem", color, 14))
            at = self._draw(painter, at + theme.px(18), right, str(count), color, 500)
        self._draw(painter, at, right, self._summary, "muted", 400)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right and Enter open, Left folds, Alt+Up and Alt+Down move, Ctrl+D duplicates, Delete removes."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_ctrl = modifiers == Qt.KeyboardModifier.ControlModifier
        if key in _STEPS:
            signal = self.moved if is_ctrl or modifiers == Qt.KeyboardModifier.AltModifier else self.stepped
            signal.emit(_STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key == Qt.Key.Key_D and is_ctrl:
            self.duplicate_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_ctrl:
            self.click()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            if self.isChecked() != (key == Qt.Key.Key_Right):
                self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The field's menu, or the item's."""
        self.menu_wanted.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is here: show the buttons."""
        super().enterEvent(event)
        self.buttons.show_when("active", True)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide them, unless the head has the focus."""
        super().leaveEvent(event)
        self.buttons.show_when("active", self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the buttons."""
        super().focusInEvent(event)
        self.buttons.show_when("active", True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide them, unless the pointer is here."""
        super().focusOutEvent(event)
        self.buttons.show_when("active", self.underMouse())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        self.buttons.place()

    def _paint_focus(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 3.5, -0.5, -2.5)
        painter.setPen(QPen(theme.color("accent"), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sel" if self.hasFocus() else "hover"))
        painter.drawRoundedRect(box, theme.px(7), theme.px(7))

    def _draw(self, painter: QPainter, at: int, right: int, text: str, color: str, weight: int) -> int:
        """Draw a text, cut where there is no more room; where the next one may begin."""
        if not text or right - at < theme.px(12):
            return at
        painter.setFont(theme.font("body", weight))
        painter.setPen(theme.color(color))
        metrics = painter.fontMetrics()
        side = Qt.TextElideMode.ElideRight if " " in text else Qt.TextElideMode.ElideMiddle  # of an address both ends
        text = metrics.elidedText(text, side, right - at)
        painter.drawText(QRect(at, 0, right - at, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return at + metrics.horizontalAdvance(text) + theme.px(8)

    def _paint_edge(self, painter: QPainter) -> None:
        """The mark of what is changed, as inputs have it."""
        box = QRectF(0, theme.px(6), theme.px(EDGE), self.height() - 2 * theme.px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("chg"))
        painter.drawRoundedRect(box, theme.px(1), theme.px(1))

    def _tag_room(self) -> int:
        """How much the label leaves for the tag."""
        return tag_width(self._change) + theme.px(16) if self._change else 0

    def _dress(self) -> None:
        self.setFont(theme.font())
        self.updateGeometry()
        self.update()


def tag_width(text: str) -> int:
    """How wide the tag of such a word is."""
    return QFontMetrics(theme.font("small", 500)).horizontalAdvance(text) + theme.px(12)


def draw_tag(painter: QPainter, left: int, middle: int, text: str, tint: str = "chg") -> int:
    """Draw a small word such as `changed` on its tint, around a middle line; its right edge."""
    painter.setFont(theme.font("small", 500))
    width = tag_width(text)
    height = theme.px(17)
    box = QRectF(left, middle - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"{tint}-bg"))
    painter.drawRoundedRect(box, theme.px(4), theme.px(4))
    painter.setPen(theme.color(tint))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return left + width
