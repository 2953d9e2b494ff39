"""What is held over a picture's place, or lies in the clipboard: a picture's file, its pixels, its address, or not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

SUFFIXES = (
    ".png",
    ".jpg",
    ".jpeg",
    ".jfif",
    ".gif",
    ".webp",
    ".avif",
    ".svg",
    ".bmp",
    ".tif",
    ".tiff",
    ".ico",
    ".heic",
)
"""Names that are plainly pictures; whether one can be taken is found when it is read."""


@dataclass(frozen=True, slots=True)
class Offer:
    """`file`: a file of this machine. `pixels`: a picture without a file. `address`: a picture on the web.

    `none` is nothing that a picture's field could take: `reason` says why, a whole sentence, "" where it is
    something else altogether (plain text).
    """

    kind: Literal["file", "pixels", "address", "none"]
    file: Path | None = None
    image: QImage | None = None
    address: str = ""
    reason: str = ""


NOTHING = Offer("none")


def offer_of(mime: QMimeData) -> Offer:
    """What is offered. Looks at names only, never at a disk."""
    urls = mime.urls() if mime.hasUrls() else []
    if len(urls) > 1:
        return Offer("none", reason=_tr("One picture at a time, please"))
    if urls and urls[0].isLocalFile():
        return _of_file(Path(urls[0].toLocalFile()))
    if urls and urls[0].scheme() in ("http", "https") and urls[0].host():
        return Offer("address", address=bytes(urls[0].toEncoded().data()).decode("ascii"))
    if mime.hasImage() and not mime.hasText():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Offer("pixels", image=image)
    return NOTHING


def is_local(mime: QMimeData) -> bool:
    """Whether files of this machine, or pixels, are offered: what an ordinary line of text can't take."""
    return offer_of(mime).kind in ("file", "pixels") or any(url.isLocalFile() for url in mime.urls())


def png_of(image: QImage) -> bytes:
    """A picture as a PNG file's bytes; slow for large ones: not for the GUI thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know files only
    return bytes(buffer.data().data())


def _of_file(file: Path) -> Offer:
    if file.suffix.lower() in SUFFIXES:
        return Offer("file", file=file)
    return Offer("none", reason=_tr("“%1” is no picture").replace("%1", file.name))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PictureOffer", text)
