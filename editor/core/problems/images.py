"""The rules on image fields: `image-missing`, `image-broken`, `image-size`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..edits import Set
from ..schema.kinds import quote, scalar_text
from ..values import Timestamp
from .model import Rule

if TYPE_CHECKING:
    from ..values import Value
    from .case import Case, Spot
    from .model import Media
    from .picture import Picture


def check_image(case: Case, spot: Spot) -> None:
    """Look for the file where it is the site's own, and into it."""
    if spot.has_flaw or not isinstance(spot.value, str):
        return
    media = case.facts.media(spot.value, case.subject.path)
    if media.kind in ("missing", "local", "outside"):
        _judge(case, spot, media, quote(spot.value))


def _judge(case: Case, spot: Spot, media: Media, shown: str) -> None:
    label = spot.field.label
    if media.kind == "missing":
        case.say(IMAGE_MISSING, spot.path, f"{label} is not there: {shown}", field=spot.field)
    elif media.kind == "outside":
        case.say(IMAGE_MISSING, spot.path, f"{label} lies outside the site: {shown}", field=spot.field)
    elif media.kind == "local" and media.file is not None and _is_looked_into(case, spot):
        from .picture import look_into  # Pillow takes 20 ms, and most checks meet no local image

        picture = look_into(media.file)
        if picture.state == "broken":
            message = f"{label} can't be shown: {shown} ({picture.reason})"
            case.say(IMAGE_BROKEN, spot.path, message, field=spot.field)
        elif picture.width:
            _check_size(case, spot, picture)


def _is_looked_into(case: Case, spot: Spot) -> bool:
    return any(case.severity(rule, spot.field) for rule in (IMAGE_BROKEN, IMAGE_SIZE))


def _check_size(case: Case, spot: Spot, picture: Picture) -> None:
    """Compare the sibling keys `width` and `height`: the first that is wrong is said."""
    if not isinstance(spot.container, dict) or not spot.plan.is_only_image:
        return
    for key, pixels in (("width", picture.width), ("height", picture.height)):
        value = spot.container.get(key)
        if _differs(value, pixels):
            path = (*spot.path[:-1], key)
            message = f"{key} is {scalar_text(value)}, but the image has {picture.width} × {picture.height} pixels"
            case.say(IMAGE_SIZE, path, message, field=spot.field, fix=Set(path, pixels))
            return


def _differs(value: Value, pixels: int) -> bool:
    """Whether a declared number of pixels is another. Text in its place is the rule `type`'s to say."""
    if value is None or isinstance(value, (str, bool, bytes, list, dict, Timestamp)):
        return False
    return value != pixels


IMAGE_MISSING = Rule(
    "image-missing",
    "Picture not found",
    "warning",
    "an image of the site's own that is not there",
    check_value=check_image,
    widgets=("image",),
)
IMAGE_BROKEN = Rule(
    "image-broken",
    "Picture damaged",
    "error",
    "an image file that can't be decoded to its end",
    check_value=check_image,
    widgets=("image",),
)
IMAGE_SIZE = Rule(
    "image-size",
    "Picture has another size",
    "warning",
    "width or height beside an image are not the file's",
    check_value=check_image,
    widgets=("image",),
)
