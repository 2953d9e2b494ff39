"""What is said of a picture, in words: real against declared size, type, weight; why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QLocale

from ...core.site.remote import host_of
from ..language import told

if TYPE_CHECKING:
    from ...core.site.media import Media
    from .decode import Picture
    from .remote import RemoteState

translate = QCoreApplication.translate

Tone = Literal["muted", "warn", "err"]
"""How a fact is shown; the words say it, too."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The line under a picture, its tone, and what stands in the picture's place when there is none."""

    line: str = ""
    tone: Tone = "muted"
    instead: str = ""
    icon: str = "image"
    is_other_size: bool = False
    """Whether another size is declared than the picture has."""

    @property
    def line_role(self) -> str:
        """How the style sheet shows the line. What is wrong is said in the picture's place where there is none."""
        return "fact" if self.instead or self.tone == "muted" else f"fact-{self.tone}"


def facts_of(
    media: Media | None, picture: Picture | None, declared: tuple[int, int], remote: RemoteState | None = None
) -> Facts:
    """What to say; `declared` is width and height, 0 where not declared. `picture` None: not decoded yet.

    `remote` is how far the picture of another host is; None where such pictures are never shown.
    """
    if media is None or media.kind == "none":
        return Facts(instead=translate("Picture", "No picture"))
    if media.kind == "remote" and (remote is None or remote.kind != "loaded"):
        return _remote_facts(media, declared, remote)
    if media.kind == "missing":
        missing = translate("Picture", "The file is not there: %1").replace("%1", _name(media))
        return Facts(declared_words(declared), "err", missing, "image-broken")
    if media.kind == "outside":
        outside = translate("Picture", "It lies outside the site and is not opened")
        return Facts(declared_words(declared), "err", outside, "image-broken")
    if picture is None:
        return Facts()
    line = _real_words(picture, declared)
    if picture.fault:
        return Facts(line or declared_words(declared), *_fault_words(picture))
    if picture.is_cut:
        return Facts(f"{translate('Picture', 'damaged or cut off')} · {line}", "err")
    is_other = _differs(picture, declared)
    return Facts(line, "warn" if is_other else "muted", is_other_size=is_other)


def _remote_facts(media: Media, declared: tuple[int, int], remote: RemoteState | None) -> Facts:
    host = host_of(media.url)
    if remote is not None and remote.kind == "failed":
        reason = f"{host} {told(remote.reason)}"
        return Facts(declared_words(declared), "err", reason, "image-broken")
    if remote is not None and remote.kind == "loading":
        words = translate("Picture", "Loading from %1…")
    else:
        words = translate("Picture", "A picture on %1, not loaded")
    return Facts(declared_words(declared), instead=words.replace("%1", host), icon="remote")


def _name(media: Media) -> str:
    return media.file.name if media.file is not None else media.url


def _fault_words(picture: Picture) -> tuple[Tone, str, str]:
    if picture.fault == "not shown":
        words = translate("Picture", "%1 pictures are not shown here")
        return "muted", words.replace("%1", picture.format), "image"
    if picture.fault == "too large":
        return "warn", translate("Picture", "Too large to be shown here"), "image"
    by_fault = {
        "missing": translate("Picture", "The file is not there"),
        "not a file": translate("Picture", "It is a folder, not a file"),
        "empty": translate("Picture", "The file is empty"),
        "no picture": translate("Picture", "The file is no picture"),
    }
    damaged = translate("Picture", "The picture is damaged or cut off")
    return "err", by_fault.get(picture.fault, damaged), "image-broken"


def _differs(picture: Picture, declared: tuple[int, int]) -> bool:
    real = (picture.width, picture.height)
    # A camera's picture that lies on its side is declared as the file has it, or as it is looked at.
    sizes = (real, real[::-1]) if picture.is_turned else (real,)
    return bool(picture.width) and not any(
        all(said in (0, found) for said, found in zip(declared, size, strict=True)) for size in sizes
    )


def _real_words(picture: Picture, declared: tuple[int, int]) -> str:
    parts = [_size_words(picture, declared), picture.format, weight_words(picture.weight)]
    if picture.frames > 1:
        parts.append(translate("Picture", "animated, %n frames", "", picture.frames))
    return " · ".join(part for part in parts if part)


def _size_words(picture: Picture, declared: tuple[int, int]) -> str:
    if not picture.width:
        return ""
    size = f"{picture.width} × {picture.height}"
    if _differs(picture, declared):
        words = translate("Picture", "%1, declared %2").replace("%2", _pixels(declared))
    else:
        words = translate("Picture", "%1, as declared") if any(declared) else "%1"
    return words.replace("%1", size)


def declared_words(declared: tuple[int, int]) -> str:
    """`declared 640 × 480`; "" where nothing is."""
    return translate("Picture", "declared %1").replace("%1", _pixels(declared)) if any(declared) else ""


def _pixels(size: tuple[int, int]) -> str:
    return " × ".join(str(n) if n else "?" for n in size)


def weight_words(weight: int) -> str:
    """`148 KB`, by the locale."""
    if not weight:
        return ""
    return QLocale().formattedDataSize(
        weight, 0 if weight < 1 << 20 else 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )
