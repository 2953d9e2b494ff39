"""Decoding one picture to the size it is shown at, whatever the file holds. Runs on any thread."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

if TYPE_CHECKING:
    from pathlib import Path

ALLOCATION_LIMIT = 256
"""Megabytes that one picture may take while it is decoded."""
MAX_BYTES = 64 << 20
"""A larger file is not opened as a picture."""

Fault = Literal["", "missing", "not a file", "too large", "not shown", "broken"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, no larger than asked for, and what the file really is.

    `width` and `height` are the file's, in pixels, as it is looked at (turned by its orientation), 0 where not
    known; `weight` is in bytes; `format` as in `JPEG`; `fault` why there is no image: `not shown` is a format
    that is never decoded (SVG could ask for other files).
    """

    image: QImage
    width: int = 0
    height: int = 0
    format: str = ""
    weight: int = 0
    fault: Fault = ""


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
    return _decode(str(file), status.st_size, size)


def _decode(name: str, weight: int, size: QSize) -> Picture:
    QImageReader.setAllocationLimit(ALLOCATION_LIMIT)
    reader = QImageReader(name)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode("ascii", "replace").upper()
    if kind in ("SVG", "SVGZ"):
        return Picture(QImage(), format="SVG", weight=weight, fault="not shown")
    real = reader.size()
    if real.isValid() and not size.isEmpty():
        is_turned = bool(reader.transformation().value & 4)  # bit 4: by 90 degrees, alone or with a flip
        box = size.transposed() if is_turned else size
        if real.width() > box.width() or real.height() > box.height():
            reader.setScaledSize(real.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
        if is_turned:
            real = real.transposed()
    image = reader.read()
    width, height = max(0, real.width()), max(0, real.height())
    if image.isNull():
        too_large = width * height * 4 > ALLOCATION_LIMIT << 20
        return Picture(QImage(), width, height, kind, weight, "too large" if too_large else "broken")
    if not width:
        width, height = image.width(), image.height()
    return Picture(image, width, height, kind, weight)
