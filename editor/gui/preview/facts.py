"""What is said of a picture, in words: real against declared size, type, weight; why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from ...core.site.media import Media
    from .decode import Picture

Tone = str
"""`muted`, `warn` or `err`: how a fact is shown; the words say it, too."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The line under a picture, its tone, and what stands in the picture's place when there is none."""

    line: str = ""
    tone: Tone = "muted"
    instead: str = ""
    icon: str = "image"


def facts_of(media: Media | None, picture: Picture | None, declared: tuple[int, int]) -> Facts:
    """What to say; `declared` is width and height, 0 where not declared. `picture` None: not decoded yet."""
    if media is None or media.kind == "none":
        return Facts(instead=_tr("No picture"))
    if media.kind == "remote":
        return Facts(
            _declared_words(declared),
            instead=_tr("A picture on {host}, not fetched").format(host=host_of(media.url)),
            icon="remote",
        )
    if media.kind == "missing":
        return Facts(_declared_words(declared), "err", _tr("The file is not there"), "image-broken")
    if media.kind == "outside":
        return Facts(
            _declared_words(declared), "err", _tr("It lies outside the site and is not opened"), "image-broken"
        )
    if picture is None:
        return Facts(instead="")
    if picture.fault:
        return Facts(_real_words(picture, declared), *_fault_words(picture))
    return Facts(_real_words(picture, declared), "warn" if _differs(picture, declared) else "muted")


def host_of(url: str) -> str:
    """The host of a remote picture, for saying where it is; "" when there is none."""
    try:
        return urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""


def _fault_words(picture: Picture) -> tuple[Tone, str, str]:
    if picture.fault == "not shown":
        return "muted", _tr("{format} pictures are not shown").format(format=picture.format), "image"
    if picture.fault == "too large":
        return "warn", _tr("Too large to be shown"), "image"
    if picture.fault in ("missing", "not a file"):
        return "err", _tr("The file is not there"), "image-broken"
    return "err", _tr("The file is damaged, or no picture"), "image-broken"


def _differs(picture: Picture, declared: tuple[int, int]) -> bool:
    real = (picture.width, picture.height)
    return bool(picture.width) and any(said and said != found for said, found in zip(declared, real, strict=True))


def _real_words(picture: Picture, declared: tuple[int, int]) -> str:
    parts = []
    if picture.width:
        size = f"{picture.width} × {picture.height}"
        if _differs(picture, declared):
            said = " × ".join(str(n) if n else "?" for n in declared)
            size = _tr("{size}, declared {said}").format(size=size, said=said)
        elif any(declared):
            size = _tr("{size}, as declared").format(size=size)
        parts.append(size)
    kind = " · ".join(part for part in (picture.format, weight_words(picture.weight)) if part)
    return " · ".join([*parts, kind] if kind else parts)


def _declared_words(declared: tuple[int, int]) -> str:
    if not any(declared):
        return ""
    return _tr("declared {said}").format(said=" × ".join(str(n) if n else "?" for n in declared))


def weight_words(weight: int) -> str:
    """`148 KB`, by the locale."""
    if not weight:
        return ""
    return QLocale().formattedDataSize(
        weight, 0 if weight < 1 << 20 else 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Picture", text)
