"""Image files looked into: their size, and whether they can be decoded to their end.

Files are strangers': only the decoders of formats that the web uses are asked (Pillow's EPS decoder would run a
program), and nothing is decoded that would take more than a second or two or much memory. Each state of a file
is looked into once.
"""

from __future__ import annotations

import os
import stat
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from PIL import Image, UnidentifiedImageError

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("PNG", "JPEG", "MPO", "GIF", "WEBP", "BMP", "TIFF", "ICO", "AVIF")
MAX_PIXELS = 40_000_000
"""Images with more pixels are not decoded, only measured."""
MAX_FILE_BYTES = 128 << 20
"""Larger files are not opened."""

PictureState: TypeAlias = Literal["fine", "broken", "unknown"]

_IMAGE_SUFFIXES = frozenset(
    (".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".ico", ".avif")
)
# Formats that Pillow can't read, or not in every build: JPEG XL, ISO media (HEIC, AVIF), JPEG 2000, Photoshop.
_STRANGE_STARTS = (
    b"\xff\x0a",
    b"\x00\x00\x00\x0cJXL ",
    b"\x00\x00\x00\x0cjP  ",
    b"\xff\x4f\xff\x51",
    b"8BPS",
    b"II\xbc",
)
_UNSUPPORTED = ("unsupported", "not supported", "not available", "unknown compression", "not implemented")

# Pillow warns of large images on stderr before it refuses larger ones; neither is a problem of the article.
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)


@lru_cache(maxsize=1)
def _formats() -> tuple[str, ...]:
    """Those of `FORMATS` that this build of Pillow has: it stumbles over names that it does not know."""
    Image.init()
    return tuple(name for name in FORMATS if name in Image.OPEN)


class Picture(NamedTuple):
    """What a file turned out to be: `width` and `height` in pixels, 0 where they are not known.

    `unknown` is what Stet can't judge: another format, too large, not a file, not readable.
    """

    state: PictureState
    width: int = 0
    height: int = 0
    reason: str = ""


UNKNOWN = Picture("unknown")


def look_into(file: Path) -> Picture:
    """Size and state of an image file. Never raises."""
    try:
        status = os.stat(file)
    except (OSError, ValueError):
        return UNKNOWN
    if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_FILE_BYTES:
        return UNKNOWN
    return _look_into(os.fspath(file), (status.st_ino, status.st_size, status.st_mtime_ns))


@lru_cache(maxsize=20_000)
def _look_into(name: str, state: tuple[int, int, int]) -> Picture:
    """`state` makes that a changed file is looked into again."""
    try:
        with open(name, "rb") as stream:
            head = stream.read(512)
            stream.seek(0)
            with Image.open(stream, formats=_formats()) as image:
                return _decode(image)
    except UnidentifiedImageError:
        return _judge_unidentified(name, head)
    except Image.DecompressionBombError:
        return UNKNOWN
    except OSError as error:
        # The system's errors have a number, those of decoders (a WebP cut short) have none.
        return UNKNOWN if error.errno else _judge(error)
    except Exception as error:  # decoders meet hostile bytes with errors of every class
        return _judge(error)


def _decode(image: Image.Image) -> Picture:
    """Decode the first frame to its end."""
    width, height = image.size
    if width * height > MAX_PIXELS:
        return Picture("fine", width, height)
    if image.format == "JPEG":
        image.draft("L", (1, 1))  # an eighth of the size: reads all of the data in a quarter of the time
    try:
        image.load()
    except Image.DecompressionBombError:
        return Picture("fine", width, height)
    except Exception as error:  # decoders meet hostile bytes with errors of every class
        return _judge(error, width, height)
    return Picture("fine", width, height)


def _judge_unidentified(name: str, head: bytes) -> Picture:
    """A file that is called an image and is none that anybody knows is broken; of others nothing is said."""
    is_called_image = os.path.splitext(name)[1].lower() in _IMAGE_SUFFIXES
    is_strange = head.startswith(_STRANGE_STARTS) or head[4:8] == b"ftyp" or b"<svg" in head.lower()
    if not is_called_image or is_strange:
        return UNKNOWN
    return Picture("broken", reason="it is no image" if head else "the file is empty")


def _judge(error: Exception, width: int = 0, height: int = 0) -> Picture:
    """Broken, unless the decoder says that it can't do this kind of file."""
    words = _words(error)
    is_unsupported = isinstance(error, NotImplementedError) or any(w in words.lower() for w in _UNSUPPORTED)
    return Picture("unknown" if is_unsupported else "broken", width, height, words)


def _words(error: Exception) -> str:
    return str(error).split("\n", 1)[0][:100] or type(error).__name__
