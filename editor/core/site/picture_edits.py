"""The edits that put a picture into a field: its address, and its size and type where the site's own form has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..edits import Insert, Set
from ..fieldpath import get_value
from ..schema import field_at
from ..values import ABSENT, is_same
from .picture_bytes import MIME_TYPES, LookedAt

if TYPE_CHECKING:
    from ..edits import Edit
    from ..fieldpath import FieldPath
    from ..schema import Collection, Field
    from ..values import Record, Value

_PIXELS = ("width", "height")
_WEIGHTS = ("size", "bytes", "filesize", "fileSize")
_TYPES = ("type", "mime", "mimeType", "contentType", "format")


def picture_edits(
    collection: Collection | None,
    record: Record,
    path: FieldPath,
    address: str,
    picture: LookedAt | None,
    weight: int = 0,
) -> tuple[Edit, ...]:
    """What to change so that the image field at `path` has this picture; () where it has it already.

    `picture` and `weight` (bytes) are None and 0 for a picture that was not looked into: only its address is set.
    A list that lacks the item on the way gets it. A text stays a text (`"1280"`).
    """
    wanted: dict[FieldPath, Value] = {path: address}
    if picture is not None and len(path) > 1 and isinstance(path[-1], str):
        wanted |= {(*path[:-1], key): v for key, v in _siblings(collection, record, path, picture, weight).items()}
    at = _missing_item(record, path)
    if at is not None:
        return (Insert(path[:at], _built(wanted, at + 1)),)
    return tuple(Set(at_, v) for at_, v in wanted.items() if not _is_there(record, at_, v))


def size_edits(
    collection: Collection | None, record: Record, path: FieldPath, width: int, height: int
) -> tuple[Edit, ...]:
    """What to change so that the size declared beside the picture at `path` is this one; () where nothing is."""
    if len(path) < 2 or not isinstance(path[-1], str):
        return ()
    found = _siblings(collection, record, path, LookedAt("", width, height), 0)
    wanted = {(*path[:-1], key): found[key] for key in _PIXELS if key in found}
    return tuple(Set(at, value) for at, value in wanted.items() if not _is_there(record, at, value))


def empty_picture_path(collection: Collection | None, record: Record) -> FieldPath | None:
    """Where an article without a picture would have one: the schema's image field nearest to the top."""
    waiting: list[tuple[FieldPath, Field]] = [((f.name,), f) for f in (collection.fields if collection else ())]
    while waiting:
        path, field = waiting.pop(0)
        if field.readonly:
            continue
        if field.widget == "image":
            return (*path, 0) if field.multiple else path
        if field.widget == "list":
            path = (*path, 0)
            if field.item is not None:
                waiting.append((path, field.item))
        waiting.extend(((*path, f.name), f) for f in field.fields)
    return None


def _siblings(
    collection: Collection | None, record: Record, path: FieldPath, picture: LookedAt, weight: int
) -> dict[str, Value]:
    """The keys beside the address that tell of the picture: those there, and pixels that the schema declares."""
    holder = get_value(record, path[:-1])
    present = holder if isinstance(holder, dict) else {}
    parent = field_at(collection, path[:-1], record)
    declared = {f.name: f for f in parent.fields} if parent is not None else {}
    if sum(f.widget == "image" for f in declared.values()) > 1:
        return {}  # whose size it would be is not known
    found: dict[str, Value] = {}
    for key, pixels in zip(_PIXELS, (picture.width, picture.height), strict=True):
        is_number = key in declared and declared[key].widget == "number"
        if (key in present or is_number) and _may_hold_number(present.get(key)):
            found[key] = str(pixels) if isinstance(present.get(key), str) else pixels
    for key in _WEIGHTS:
        if isinstance(present.get(key), int) and not isinstance(present.get(key), bool):
            found[key] = weight
    found |= {key: word for key in _TYPES if (word := _type_word(present.get(key), picture.format))}
    return found


def _may_hold_number(value: Value) -> bool:
    return value is None or (isinstance(value, (int, float, str)) and not isinstance(value, bool))


def _type_word(present: Value, name: str) -> str:
    """The picture's type in the notation that stands there; "" where that is none of a picture's."""
    if not isinstance(present, str):
        return ""
    if present.lower() in MIME_TYPES.values() or present.lower().startswith("image/"):
        return MIME_TYPES.get(name, "")
    words = {"jpg": "jpg" if name == "JPEG" else name.lower()}
    known = {**dict.fromkeys((n.lower() for n in MIME_TYPES), name.lower()), **words}
    word = known.get(present.lower().lstrip("."), "")
    word = word.upper() if present.isupper() else word
    return "." + word if word and present.startswith(".") else word


def _missing_item(record: Record, path: FieldPath) -> int | None:
    """The place in the path of the first list item that is not there."""
    for at, step in enumerate(path):
        if isinstance(step, int) and get_value(record, path[: at + 1]) is ABSENT:
            return at
    return None


def _built(wanted: dict[FieldPath, Value], start: int) -> Value:
    """The new item that holds all of these values, whose paths go on from `start`."""
    item: Value = None
    for path, value in wanted.items():
        item = _with(item, path[start:], value)
    return item


def _with(item: Value, path: FieldPath, value: Value) -> Value:
    """The item with a value put in, lists and maps made on the way."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        inner = item[0] if isinstance(item, list) else None
        return [_with(inner, rest, value)]
    have = item if isinstance(item, dict) else {}
    return {**have, step: _with(have.get(step), rest, value)}


def _is_there(record: Record, path: FieldPath, value: Value) -> bool:
    present = get_value(record, path)
    return present is not ABSENT and is_same(present, value)
