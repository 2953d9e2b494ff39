"""The place of a picture: the picture whole, or words why there is none and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ..theme import set_kind, theme
from .facts import Facts

if TYPE_CHECKING:
    from .decode import Picture

GAP = 4


@dataclass(frozen=True, slots=True)
class FrameAction:
    """A button in the picture's place: its words, what it does."""

    text: str
    act: Callable[[], object]
    name: str


class PictureFrame(QAbstractButton):
    """The picture itself, whole, with rounded corners; or a picture's place with words and buttons.

    It is pressed like a button, and is one to screen readers.
    """

    opened = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget, height: int) -> None:
        super().__init__(parent)
        self._height = height
        self._pixmap = QPixmap()
        self._facts = Facts()
        self._held = ("", False)
        self._is_ready = False
        self._corner: QPushButton | None = None
        self._wants_corner = False
        self._buttons = QWidget(self)
        self._row = QHBoxLayout(self._buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._shown_actions: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()
        theme.changed.connect(self._fit)

    def show_picture(self, picture: Picture | None, facts: Facts, actions: Sequence[FrameAction] = ()) -> None:
        """Show a decoded picture, or what is said instead, with what can be done about it."""
        self._pixmap = QPixmap.fromImage(picture.image) if picture is not None and not picture.fault else QPixmap()
        self._facts = facts
        has_picture = not self._pixmap.isNull()
        self._follow_use()
        self.setCursor(Qt.CursorShape.PointingHandCursor if has_picture else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Picture"))
        self.setAccessibleDescription(", ".join(part for part in (facts.instead, facts.line) if part))
        self._show_actions(() if has_picture else tuple(actions))
        self.update()

    def set_ready(self, is_ready: bool) -> None:
        """Whether a picture can be put here: then the place takes the focus, to paste into, though it is empty."""
        self._is_ready = is_ready
        self._follow_use()

    def _follow_use(self) -> None:
        is_of_use = self.has_picture() or self._is_ready
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_of_use else Qt.FocusPolicy.NoFocus)

    def has_picture(self) -> bool:
        """Whether a picture is on screen."""
        return not self._pixmap.isNull()

    def actions_shown(self) -> dict[str, QPushButton]:
        """The buttons on screen, by name."""
        buttons = self._buttons.findChildren(QPushButton)
        return {button.objectName(): button for button in buttons if not button.isHidden()}

    def hold_over(self, words: str, is_good: bool = True) -> None:
        """Say what dropping would do, over the picture; "" when nothing is held here any more."""
        if (words, is_good) != self._held:
            self._held = (words, is_good)
            self.show_corner(self._wants_corner)
            self.update()

    @property
    def held_words(self) -> str:
        """What is said of something that is held over the place; "" for nothing."""
        return self._held[0]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sunken ground, picture or words, what is held over it, focus ring."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        radius = theme.px(8)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(ground, theme.color("sunken"))
        if self.has_picture():
            painter.setClipPath(ground)
            painter.drawPixmap(self._place(), self._pixmap)
            painter.setClipping(False)
        elif not self._held[0]:
            self._paint_words(painter, self._facts.icon, self._tone(), self._facts.instead)
        if self._held[0]:
            self._paint_held(painter, ground)
            return
        is_focused = self.hasFocus()
        painter.setPen(QPen(theme.color("accent" if is_focused else "line"), 2 if is_focused else 1))
        painter.drawPath(ground)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing is pressed in to be seen."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the viewer."""
        if self.has_picture() and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the viewer."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.opened.emit()
        else:
            QWidget.keyPressEvent(self, event)  # to a button arrows would mean the next one

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may want the picture decoded anew."""
        self.place_buttons()
        self.resized.emit()

    def _tone(self) -> str:
        return {"err": "err", "warn": "warn"}.get(self._facts.tone, "muted")

    def _place(self) -> QRect:
        """The whole picture in the middle, never larger than it is."""
        room = self.size()
        real = self._pixmap.size() / self._pixmap.devicePixelRatio()
        fits = real.width() <= room.width() and real.height() <= room.height()
        size = real if fits else real.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place

    def _paint_held(self, painter: QPainter, ground: QPainterPath) -> None:
        """The picture steps back behind what dropping would do."""
        words, is_good = self._held
        painter.fillPath(ground, theme.color("sel" if is_good else "err-bg"))
        color = "accent" if is_good else "err"
        pen = QPen(theme.color(color), 2, Qt.PenStyle.DashLine if is_good else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        radius = theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        self._paint_words(painter, "image" if is_good else "image-broken", "text" if is_good else "err", words)

    def _paint_words(self, painter: QPainter, icon: str, color: str, words: str) -> None:
        """Icon and words in the middle, with the room below them that buttons take."""
        if not words:
            return
        side, gap = theme.px(20), theme.px(GAP)
        painter.setFont(theme.font("label"))
        wide = self.rect().adjusted(theme.px(12), 0, -theme.px(12), 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        text = painter.fontMetrics().boundingRect(wide, int(flags), words)
        top = self._block_top(text.height())
        spot = QRect(self.rect().center().x() - side // 2, top, side, side)
        painter.drawPixmap(spot, theme.pixmap(icon, "accent" if color == "text" else color, 20))
        painter.setPen(theme.color(color))
        painter.drawText(wide.adjusted(0, top + side + gap, 0, 0), int(flags), words)

    def _block_top(self, text_height: int) -> int:
        below = self._buttons.height() + theme.px(GAP) if self._has_buttons() and not self._held[0] else 0
        return max(theme.px(GAP), (self.height() - theme.px(20 + GAP) - text_height - below) // 2)

    def _has_buttons(self) -> bool:
        return bool(self._shown_actions)

    def _show_actions(self, actions: tuple[FrameAction, ...]) -> None:
        """Buttons are made anew only where they are others: one that is pressed keeps the focus."""
        shown = tuple((action.name, action.text) for action in actions)
        if shown != self._shown_actions:
            for button in self._buttons.findChildren(QPushButton):
                button.hide()
                self._row.removeWidget(button)
                button.deleteLater()
            for action in actions:
                button = self._button(action)
                self._row.addWidget(button)
                button.show()  # what is not shown yet has no size in a layout
            self._shown_actions = shown
        self._acts = {action.name: action.act for action in actions}
        self._buttons.setVisible(bool(actions))
        self.place_buttons()

    def _button(self, action: FrameAction) -> QPushButton:
        button = QPushButton(action.text, self._buttons)
        button.setObjectName(action.name)
        set_kind(button, kind="small")
        button.clicked.connect(lambda: self._acts[action.name]())
        return button

    def set_corner(self, button: QPushButton) -> None:
        """A button that lies over the picture, at the bottom right."""
        self._corner = button
        self.show_corner(False)

    def show_corner(self, is_wanted: bool) -> None:
        """Show or hide that button; it steps aside while something is held over the place."""
        self._wants_corner = is_wanted
        if self._corner is not None:
            self._corner.setVisible(is_wanted and not self._held[0])
            self.place_buttons()

    def place_buttons(self) -> None:
        """Put the buttons where the words end, and the one over the picture into its corner."""
        if self._corner is not None:
            self._corner.adjustSize()
            spot = self.rect().adjusted(0, 0, -theme.px(8), -theme.px(8)).bottomRight()
            self._corner.move(spot.x() - self._corner.width(), spot.y() - self._corner.height())
        size = self._buttons.sizeHint().boundedTo(self.size())
        self._buttons.resize(size)
        lines = self.fontMetrics().boundingRect(
            self.rect().adjusted(theme.px(12), 0, -theme.px(12), 0), int(Qt.TextFlag.TextWordWrap), self._facts.instead
        )
        top = self._block_top(lines.height()) + theme.px(20 + 2 * GAP) + lines.height()
        self._buttons.move((self.width() - size.width()) // 2, min(top, self.height() - size.height()))

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(self._height))
        self.place_buttons()
        self.update()
