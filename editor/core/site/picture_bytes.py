"""Whether bytes are a picture that may become one of the site's files. Bounded, whatever they hold; never raises."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, UnidentifiedImageError

from ..problems.picture import MAX_PIXELS

MAX_IMPORT_BYTES = 32 << 20
"""A larger file is not taken in: no page should carry it."""

SUFFIXES: dict[str, str] = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif", "WEBP": ".webp", "AVIF": ".avif"}
"""The formats that every browser shows, and how their files are called."""

MIME_TYPES: dict[str, str] = {name: f"image/{name.lower()}" for name in SUFFIXES}

_KNOWN = (*SUFFIXES, "MPO", "BMP", "TIFF", "ICO")
_SAME = {"MPO": "JPEG"}
"""A camera's JPEG with further pictures in it."""


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What bytes turned out to be: width and height are the file's own, as `image-size` counts them.

    `reason` is why they are not taken in, the end of a sentence, or "".
    """

    format: str = ""
    width: int = 0
    height: int = 0
    reason: str = ""


def look_at(data: bytes) -> LookedAt:
    """Decode the first frame to its end and say what it is."""
    if not data:
        return LookedAt(reason="is empty")
    if len(data) > MAX_IMPORT_BYTES:
        return LookedAt(reason=f"is too large ({len(data) / (1 << 20):.0f} MB; at most {MAX_IMPORT_BYTES >> 20} MB)")
    if b"<svg" in data[:4096].lower():
        return LookedAt("SVG", reason="is an SVG picture; these can carry programs and are not taken in here")
    try:
        with Image.open(io.BytesIO(data), formats=_formats()) as image:
            return _decode(image)
    except UnidentifiedImageError:
        return LookedAt(reason="is damaged, or no picture that browsers show (PNG, JPEG, GIF, WebP, AVIF)")
    except Image.DecompressionBombError:
        return LookedAt(reason="has too many pixels")
    except Exception:  # decoders meet hostile bytes with errors of every class
        return LookedAt(reason="is damaged or cut off")


def _decode(image: Image.Image) -> LookedAt:
    name = _SAME.get(image.format or "", image.format or "")
    width, height = image.size
    if name not in SUFFIXES:
        return LookedAt(name, width, height, f"is a {name} picture; take PNG, JPEG, GIF, WebP or AVIF")
    if width * height > MAX_PIXELS:
        return LookedAt(name, width, height, f"has too many pixels ({width} × {height})")
    image.load()
    return LookedAt(name, width, height)


def _formats() -> tuple[str, ...]:
    """Those that this build of Pillow has: it stumbles over names that it does not know."""
    Image.init()
    return tuple(name for name in _KNOWN if name in Image.OPEN)
