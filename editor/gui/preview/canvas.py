"""A picture that is dragged about and zoomed around the pointer; or words in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from ..theme import theme

STEP = 1.25
SCALES = (0.05, 8.0)
PAN = 60
"""Pixels at 100 % that a key moves the picture."""


class Canvas(QWidget):
    """The picture, dragged and zoomed around the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._words = ""
        self._icon = "image"
        self._scale = 0.0
        self._middle = QPointF()
        self._pressed: QPointF | None = None
        self.setAccessibleName(self.tr("Picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show another picture, fitted."""
        self._pixmap = pixmap
        self._words = ""
        self.fit()

    def show_frame(self, image: QImage) -> None:
        """Show the next frame of the same picture, where it is."""
        self._pixmap = QPixmap.fromImage(image)
        self.update()

    def show_words(self, words: str, icon: str) -> None:
        """Say why there is no picture."""
        self._pixmap = QPixmap()
        self._words, self._icon = words, icon
        self.update()

    def has_picture(self) -> bool:
        """Whether there is a picture to zoom."""
        return not self._pixmap.isNull()

    def fit(self) -> None:
        """All of the picture in sight, never larger than it is."""
        self._scale = 0.0
        self._middle = QPointF(self._pixmap.width() / 2, self._pixmap.height() / 2)
        self.update()

    def show_real_size(self) -> None:
        """A pixel of the picture for a pixel of the screen."""
        self.zoom(1 / self.scale)

    @property
    def scale(self) -> float:
        """Screen pixels for a pixel of the picture."""
        if self._scale:
            return self._scale
        if self._pixmap.isNull():
            return 1.0
        return min(1.0, self.width() / self._pixmap.width(), self.height() / self._pixmap.height())

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor, keeping the point under `at` (None: the middle) where it is."""
        if self._pixmap.isNull():
            return
        old = self.scale
        new = min(SCALES[1], max(SCALES[0], old * factor))
        offset = (at or QPointF(self.rect().center())) - QPointF(self.rect().center())
        self._scale = new
        self._move_to(self._middle + offset / old - offset / new)

    def pan(self, x: int, y: int) -> None:
        """Look further to the right (`x` 1) or left, down (`y` 1) or up."""
        self._scale = self.scale
        self._move_to(self._middle + QPointF(x, y) * theme.px(PAN) / self.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The part of the picture in sight."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sunken"))
        if self._pixmap.isNull():
            self._paint_words(painter)
            return
        scale = self.scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 2)
        size = QPointF(self._pixmap.width() * scale, self._pixmap.height() * scale)
        corner = QPointF(self.rect().center()) - self._middle * scale
        painter.drawPixmap(
            QRectF(corner.x(), corner.y(), size.x(), size.y()), self._pixmap, QRectF(self._pixmap.rect())
        )

    def event(self, event: QEvent) -> bool:
        """Two fingers zoom."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint())))
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer, by as much as the wheel turns."""
        self.zoom(STEP ** (event.angleDelta().y() / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._pressed is not None:
            self._scale = self.scale
            self._move_to(self._middle - (event.position() - self._pressed) / self._scale)
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """From fitted to the real size at that point, and back."""
        if self._scale:
            self.fit()
        else:
            self.zoom(1 / self.scale, event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted picture is fitted again."""
        self.update()

    def _move_to(self, middle: QPointF) -> None:
        """Look at a point; the picture never leaves the window."""
        self._middle = QPointF(
            min(max(middle.x(), 0.0), float(self._pixmap.width())),
            min(max(middle.y(), 0.0), float(self._pixmap.height())),
        )
        self.update()

    def _paint_words(self, painter: QPainter) -> None:
        if not self._words:
            return
        side = theme.px(32)
        spot = QRect(0, 0, side, side)
        spot.moveCenter(self.rect().center())
        spot.translate(0, -side)
        painter.drawPixmap(spot, theme.pixmap(self._icon, "muted", 32))
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("muted"))
        room = self.rect().adjusted(theme.px(24), self.height() // 2 + theme.px(4), -theme.px(24), 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._words)
