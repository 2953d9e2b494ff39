"""The small picture before a list's item: looked for when it is first painted, decoded elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from shiboken6 import isValid

from ...core.fieldpath import get_value
from ..theme import theme
from .plan import declared_picture, declares_picture

if TYPE_CHECKING:
    from pathlib import Path

    from ...core.schema.model import Field
    from ...core.site.media import Media
    from ...core.values import Value
    from ..preview.decode import Picture
    from ..preview.remote import RemoteState
    from .state import FormPictures

SIZE = QSize(36, 24)
"""The place of the picture, in pixels at 100 %."""
SHARPNESS = 2
"""Pictures are decoded larger than they are shown: their edges are cut off."""


class ItemPicture(QObject):
    """One item's picture. Local ones, and those of other hosts that were loaded; else a sign in the place."""

    changed = Signal()
    """It is to be painted anew."""

    def __init__(self, pictures: FormPictures, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._address = ""
        self._is_asked = False
        self._media: Media | None = None
        self._decoded: Picture | None = None
        self._pixmap = QPixmap()
        pictures.loader.loaded.connect(self._take_picture)
        if pictures.remote is not None:
            pictures.remote.changed.connect(self._follow_remote)
        theme.changed.connect(self._forget)

    def show_address(self, address: str) -> None:
        """Be about this picture; "" for none."""
        if address != self._address:
            self._address = address
            self._forget()

    def has_picture(self) -> bool:
        """Whether a picture is there to be painted."""
        return not self._pixmap.isNull()

    def icon(self) -> str:
        """The sign that stands in the place of a picture that is not there."""
        if self._decoded is not None and self._decoded.fault:
            return "image-broken"
        kind = self._media.kind if self._media is not None else "none"
        return {"remote": "remote", "missing": "image-broken", "outside": "image-broken"}.get(kind, "image")

    def paint(self, painter: QPainter, box: QRect) -> None:
        """Paint it; what was never painted was never asked for."""
        if self._address and not self._is_asked:
            self._is_asked = True
            self._pictures.find(self._address, self._take_media)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(box), theme.px(4), theme.px(4))
        painter.fillPath(outline, theme.color("chip"))
        if self.has_picture():
            painter.save()
            painter.setClipPath(outline)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(box, self._pixmap, self._middle(box.size()))
            painter.restore()
            return
        side = theme.px(14)
        spot = QRect(box.center().x() - side // 2 + 1, box.center().y() - side // 2 + 1, side, side)
        painter.drawPixmap(spot, theme.pixmap(self.icon(), "muted", 14))

    def _middle(self, size: QSize) -> QRect:
        """The part of the picture that fills a place of that shape."""
        whole = self._pixmap.rect()
        part = size.scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect((whole.width() - part.width()) // 2, (whole.height() - part.height()) // 2, *part.toTuple())

    def _take_media(self, media: Media | None) -> None:
        if isValid(self) and (media is None or media.url == self._address):
            self._media = media
            self._load()

    def _remote_state(self) -> RemoteState | None:
        remote, media = self._pictures.remote, self._media
        return remote.state(media.url) if remote is not None and media is not None and media.kind == "remote" else None

    def _file(self) -> Path | None:
        if self._media is not None and self._media.kind == "local":
            return self._media.file
        state = self._remote_state()
        return state.file if state is not None else None

    def _load(self) -> None:
        file = self._file()
        side = theme.px(SIZE.width()) * SHARPNESS
        self._decoded = self._pictures.loader.picture(file, QSize(side, side)) if file is not None else None
        is_good = self._decoded is not None and not self._decoded.fault
        self._pixmap = QPixmap.fromImage(self._decoded.image) if is_good and self._decoded else QPixmap()
        self.changed.emit()

    def _take_picture(self, file: Path, _picture: Picture) -> None:
        if self._decoded is None and file == self._file():
            self._load()

    def _follow_remote(self, url: str) -> None:
        if self._media is not None and self._media.url == url:
            self._load()

    def _forget(self) -> None:
        self._is_asked, self._media, self._decoded, self._pixmap = False, None, None, QPixmap()
        self.changed.emit()


def address_in(value: Value, field: Field) -> str | None:
    """The address of the picture of an item shown by `field`; "" where it has none, None where it can have none."""
    if field.widget == "image":
        return value if isinstance(value, str) else ""
    if not isinstance(value, dict) or not declares_picture(field.fields):
        return None
    path = declared_picture(field.fields, value)
    found = get_value(value, path) if path is not None else ""
    return found if isinstance(found, str) else ""
