"""The picture of an article: shown when it lies in the site, told about when it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ..elided import ElidedLabel
from ..theme import set_kind, theme
from .facts import Facts, facts_of, host_of

if TYPE_CHECKING:
    from pathlib import Path

    from ...core.site.media import Media
    from .decode import Picture
    from .loader import ThumbnailLoader


class PictureFrame(QWidget):
    """The picture itself, whole, with rounded corners; or a picture's place with words why there is none."""

    opened = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget, height: int) -> None:
        super().__init__(parent)
        self._height = height
        self._pixmap = QPixmap()
        self._facts = Facts()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()
        theme.changed.connect(self._fit)

    def show_picture(self, picture: Picture | None, facts: Facts) -> None:
        """Show a decoded picture, or what is said instead."""
        self._pixmap = QPixmap.fromImage(picture.image) if picture is not None and not picture.fault else QPixmap()
        self._facts = facts
        has_picture = not self._pixmap.isNull()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_picture else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if has_picture else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Picture"))
        self.setAccessibleDescription(", ".join(part for part in (facts.instead, facts.line) if part))
        self.update()

    def has_picture(self) -> bool:
        """Whether a picture is on screen."""
        return not self._pixmap.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sunken ground, picture or words, focus ring."""
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
        else:
            self._paint_words(painter)
        is_focused = self.hasFocus()
        painter.setPen(QPen(theme.color("accent" if is_focused else "line"), 2 if is_focused else 1))
        painter.drawPath(ground)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the viewer."""
        if self.has_picture() and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the viewer."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may want the picture decoded anew."""
        self.resized.emit()

    def _place(self) -> QRect:
        """The whole picture in the middle, never larger than it is; all of the frame when the shapes are alike."""
        size = self._pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        real = self._pixmap.size() / self._pixmap.devicePixelRatio()
        if real.width() < size.width() or real.height() < size.height():
            size = real
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place

    def _paint_words(self, painter: QPainter) -> None:
        if not self._facts.instead:
            return
        color = {"err": "err", "warn": "warn"}.get(self._facts.tone, "muted")
        side = theme.px(20)
        middle = self.rect().center()
        painter.drawPixmap(
            QRect(middle.x() - side // 2, middle.y() - side, side, side), theme.pixmap(self._facts.icon, color, 20)
        )
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color(color))
        room = self.rect().adjusted(theme.px(12), self.height() // 2 + theme.px(6), -theme.px(12), -theme.px(4))
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self._facts.instead,
        )

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(self._height))
        self.update()


class ImagePreview(QWidget):
    """A picture with a line under it: real size against the declared one, type, weight, and where it is."""

    opened = Signal(object)
    """The Path of a local picture that is to be looked at closely."""

    def __init__(self, loader: ThumbnailLoader, parent: QWidget | None = None, *, height: int = 132) -> None:
        super().__init__(parent)
        self._loader = loader
        self._media: Media | None = None
        self._declared = (0, 0)
        self._asked: tuple[Path, QSize] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self._frame = PictureFrame(self, height)
        self._frame.opened.connect(self._open)
        self._frame.resized.connect(self._ask)
        column.addWidget(self._frame)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        self._words = ElidedLabel("", self)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words.setMinimumHeight(theme.px(18))
        self._host = QLabel(self)
        self._host.setTextFormat(Qt.TextFormat.RichText)
        self._host.linkActivated.connect(self._open_remote)
        self._host.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        set_kind(self._host, role="faint")
        line.addWidget(self._words, 1)
        line.addWidget(self._host, 0)
        column.addLayout(line)
        loader.loaded.connect(self._loaded)
        theme.changed.connect(self._show)

    def show_media(self, media: Media | None, declared: tuple[int, int] = (0, 0)) -> None:
        """Show what a value leads to; `declared` is the width and height that stand beside it, 0 for none."""
        if media == self._media and declared == self._declared:
            return
        self._drop_request()
        self._media, self._declared = media, declared
        self._ask()

    def facts(self) -> Facts:
        """What is said about the picture now."""
        return facts_of(self._media, self._picture(), self._declared)

    def has_picture(self) -> bool:
        """Whether a picture is on screen."""
        return self._frame.has_picture()

    @property
    def picture_frame(self) -> PictureFrame:
        """The picture's place, which takes the focus."""
        return self._frame

    def _file(self) -> Path | None:
        return self._media.file if self._media is not None and self._media.kind == "local" else None

    def _size(self) -> QSize:
        """The size to decode to, in device pixels, in steps so that a drag of the splitter is not a storm."""
        ratio = self.devicePixelRatioF()
        step = 64
        width = -(-round(self._frame.width() * ratio) // step) * step
        return QSize(width, round(self._frame.height() * ratio))

    def _ask(self) -> None:
        file = self._file()
        if file is not None:
            asked = (file, self._size())
            if self._asked != asked:
                self._drop_request()
                self._asked = asked
        self._show()

    def _picture(self) -> Picture | None:
        return self._loader.picture(*self._asked) if self._asked is not None and self._file() else None

    def _drop_request(self) -> None:
        if self._asked is not None:
            self._loader.cancel(*self._asked)
            self._asked = None

    def _loaded(self, file: Path, picture: Picture) -> None:
        if self._asked is not None and file == self._asked[0]:
            self._show()

    def _show(self) -> None:
        picture = self._picture()
        facts = facts_of(self._media, picture, self._declared)
        if picture is not None and not picture.fault:
            picture.image.setDevicePixelRatio(self.devicePixelRatioF())
        if picture is not None or facts.instead:
            # While the next one is being decoded the last one stays, rather than flicker.
            self._frame.show_picture(picture, facts)
        self._words.set_full_text(facts.line)
        set_kind(self._words, role={"err": "error", "warn": "warning"}.get(facts.tone, "faint"))
        self._show_host()

    def _show_host(self) -> None:
        host = host_of(self._media.url) if self._media is not None and self._media.kind == "remote" else ""
        color = theme.hex("accent")
        self._host.setText(
            f'<a href="open" style="color:{color};text-decoration:none">{_escape(host)} ↗</a>' if host else ""
        )
        self._host.setToolTip(self.tr("Open in the browser") if host else "")
        self._host.setVisible(bool(host))

    def _open(self) -> None:
        file = self._file()
        if file is not None:
            self.opened.emit(file)

    def _open_remote(self) -> None:
        if self._media is not None and self._media.kind == "remote":
            url = QUrl(self._media.url.strip(), QUrl.ParsingMode.TolerantMode)
            if url.scheme() in ("http", "https"):
                QDesktopServices.openUrl(url)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
