"""Decoding one picture to the size it is shown at, whatever the file holds. Runs on any thread."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from ...core.problems.picture import look_into

ALLOCATION_LIMIT = 256
"""Megabytes that one picture may take while it is decoded."""
MAX_BYTES = 64 << 20
"""A larger file is not opened as a picture."""
MAX_FRAMES = 200
"""How many frames of a moving picture are decoded to be played."""
FRAMES_MEMORY = 96 << 20
"""Bytes that its frames may take together; of one that takes more the first is shown."""

FORMATS = frozenset(("PNG", "JPEG", "JPG", "GIF", "WEBP", "AVIF", "HEIC", "BMP", "ICO", "TIFF", "TIF"))
"""What is decoded. Of the other formats that Qt knows some can ask for other files, and none is a page's picture."""
LOOKED_INTO = 160
"""Pictures shown wider than this (device pixels) are looked into to their end."""

_SCREEN = (QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied)

Fault = Literal["", "missing", "not a file", "too large", "not shown", "empty", "no picture", "broken"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, no larger than asked for, and what the file really is.

    `width` and `height` are the file's, in pixels, as it is looked at (`is_turned`: a quarter round, by its
    orientation), 0 where not known; `weight` is in bytes; `format` as in `JPEG`; `frames` more than 1 for a
    moving one; `fault` why there is no image: `not shown` is a format that is never decoded (SVG could ask for
    other files).
    """

    image: QImage
    width: int = 0
    height: int = 0
    format: str = ""
    weight: int = 0
    fault: Fault = ""
    frames: int = 1
    is_turned: bool = False
    is_cut: bool = False
    """Whether only a part of it could be decoded."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of a moving picture, and how many milliseconds it stands."""

    image: QImage
    delay: int


def decode_picture(file: Path, size: QSize) -> Picture:
    """Decode a picture to fit into `size` (device pixels), never larger than it is. Never raises."""
    try:
        status = os.stat(file)
    except (OSError, ValueError):
        return Picture(QImage(), fault="missing")
    if not stat.S_ISREG(status.st_mode):
        return Picture(QImage(), fault="not a file")
    if status.st_size > MAX_BYTES:
        return Picture(QImage(), weight=status.st_size, fault="too large")
    if not status.st_size:
        return Picture(QImage(), fault="empty")
    return _decode(str(file), status.st_size, size)


def decode_frames(file: Path, size: QSize) -> list[Frame]:
    """All frames of a moving picture, to fit into `size`; [] for one that stands still or is too much. Never raises."""
    reader = _reader(str(file))
    if not 1 < reader.imageCount() <= MAX_FRAMES:
        return []
    shown = reader.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(reader.size())
    if shown.isEmpty() or shown.width() * shown.height() * 4 * reader.imageCount() > FRAMES_MEMORY:
        return []
    frames: list[Frame] = []
    while len(frames) < MAX_FRAMES and reader.canRead():
        image = reader.read()
        if image.isNull():
            break
        if image.size() != shown:
            image = image.scaled(shown, mode=Qt.TransformationMode.SmoothTransformation)
        image = image.convertToFormat(_SCREEN[image.hasAlphaChannel()])
        frames.append(Frame(image, max(20, reader.nextImageDelay() or 100)))
    return frames if len(frames) > 1 else []


def _reader(name: str) -> QImageReader:
    QImageReader.setAllocationLimit(ALLOCATION_LIMIT)
    reader = QImageReader(name)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader


def _decode(name: str, weight: int, size: QSize) -> Picture:
    reader = _reader(name)
    kind = bytes(reader.format().data()).decode("ascii", "replace").upper()
    if kind and kind not in FORMATS:
        return Picture(QImage(), format=kind.removesuffix("Z"), weight=weight, fault="not shown")
    real = reader.size()
    is_turned = bool(reader.transformation().value & 4)  # bit 4: by 90 degrees, alone or with a flip
    if real.isValid() and not size.isEmpty():
        box = size.transposed() if is_turned else size
        if real.width() > box.width() or real.height() > box.height():
            reader.setScaledSize(real.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    if is_turned:
        real = real.transposed()
    frames = max(1, reader.imageCount()) if reader.supportsAnimation() else 1
    image = reader.read()
    width, height = max(0, real.width()), max(0, real.height())
    if image.isNull():
        return Picture(QImage(), width, height, kind, weight, _fault(kind, width, height))
    if not width:
        width, height = image.width(), image.height()
    image = image.convertToFormat(_SCREEN[image.hasAlphaChannel()])  # here, lest the GUI thread do it
    # Qt shows what there is of a picture that was cut off, and does not say so. In a row nobody would see it.
    is_cut = size.width() > LOOKED_INTO and look_into(Path(name)).state == "broken"
    return Picture(image, width, height, kind, weight, "", frames, is_turned, is_cut)


def _fault(kind: str, width: int, height: int) -> Fault:
    if width * height * 4 > ALLOCATION_LIMIT << 20:
        return "too large"
    return "broken" if kind else "no picture"
