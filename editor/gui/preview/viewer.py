"""A picture looked at closely: fitted or at a scale, next and previous."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ..theme import set_kind, theme
from .facts import weight_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .decode import Picture
    from .loader import ThumbnailLoader

LARGEST = 4096
"""The longest side, in pixels, that the viewer decodes."""
STEP = 1.25
SCALES = (0.05, 8.0)


class Canvas(QWidget):
    """The picture, dragged and zoomed around the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._scale = 0.0
        self._middle = QPointF()
        self._pressed: QPointF | None = None
        self.setAccessibleName(self.tr("Picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show another picture, fitted."""
        self._pixmap = pixmap
        self.fit()

    def fit(self) -> None:
        """All of the picture in sight, never larger than it is."""
        self._scale = 0.0
        self._middle = QPointF(self._pixmap.width() / 2, self._pixmap.height() / 2)
        self.update()

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
        self._middle += offset / old - offset / new
        self._scale = new
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The part of the picture in sight."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sunken"))
        if self._pixmap.isNull():
            return
        scale = self.scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 2)
        size = QPointF(self._pixmap.width() * scale, self._pixmap.height() * scale)
        corner = QPointF(self.rect().center()) - self._middle * scale
        painter.drawPixmap(
            QRectF(corner.x(), corner.y(), size.x(), size.y()), self._pixmap, QRectF(self._pixmap.rect())
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP, event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._pressed is not None:
            self._middle -= (event.position() - self._pressed) / self.scale
            self._scale = self.scale
            self._pressed = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pressed = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted picture is fitted again."""
        self.update()


class PictureViewer(QDialog):
    """Pictures one at a time. Plus and minus zoom, 0 fits, 1 is one to one, arrows go on, Escape closes."""

    def __init__(self, files: Sequence[Path], at: int, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picture-viewer")
        self.setWindowTitle(self.tr("Picture"))
        self.resize(theme.px(960), theme.px(640))
        set_kind(self, layer="surface")
        self._files = list(files)
        self._at = at
        self._loader = loader
        self.canvas = Canvas(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._bar())
        loader.loaded.connect(self._loaded)
        self._show()

    @property
    def file(self) -> Path:
        """The picture on screen."""
        return self._files[self._at]

    def go(self, step: int) -> None:
        """The next picture, or an earlier one."""
        if 0 <= self._at + step < len(self._files):
            self._at += step
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The viewer's keys."""
        actions: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: lambda: self.canvas.zoom(STEP),
            Qt.Key.Key_Equal: lambda: self.canvas.zoom(STEP),
            Qt.Key.Key_Minus: lambda: self.canvas.zoom(1 / STEP),
            Qt.Key.Key_0: self.canvas.fit,
            Qt.Key.Key_1: lambda: self.canvas.zoom(1 / self.canvas.scale),
            Qt.Key.Key_Right: lambda: self.go(1),
            Qt.Key.Key_Left: lambda: self.go(-1),
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _bar(self) -> QWidget:
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="surface", edge="top")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 4, 16, 4)
        self._words = QLabel(bar)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(self._words, role="muted")
        row.addWidget(self._words, 1)
        many = len(self._files) > 1
        buttons: list[tuple[str, str, Callable[[], object], bool]] = [
            ("previous", self.tr("Previous (Left)"), lambda: self.go(-1), many),
            ("next", self.tr("Next (Right)"), lambda: self.go(1), many),
            ("zoom-out", self.tr("Smaller (−)"), lambda: self.canvas.zoom(1 / STEP), True),
            ("zoom-in", self.tr("Larger (+)"), lambda: self.canvas.zoom(STEP), True),
        ]
        for icon, text, act, is_due in buttons:
            if is_due:
                button = QToolButton(bar)
                button.setIcon(theme.icon(icon))
                button.setToolTip(text)
                button.setAccessibleName(text)
                button.clicked.connect(lambda _=False, act=act: act())
                row.addWidget(button)
        return bar

    def _size(self) -> QSize:
        return QSize(LARGEST, LARGEST)

    def _show(self) -> None:
        picture = self._loader.picture(self.file, self._size())
        self._words.setText(self.file.name)
        if picture is not None:
            self._put(picture)
        self.canvas.setFocus()

    def _loaded(self, file: Path, picture: Picture) -> None:
        if file == self.file:
            again = self._loader.picture(self.file, self._size())
            if again is not None:
                self._put(again)

    def _put(self, picture: Picture) -> None:
        self.canvas.show_pixmap(QPixmap.fromImage(picture.image))
        facts = [self.file.name, f"{picture.width} × {picture.height}", picture.format, weight_words(picture.weight)]
        self._words.setText("  ·  ".join(part for part in facts if part))
