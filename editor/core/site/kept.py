"""Unsaved edits kept against a crash: edits on field paths as JSON, one file a site, in the state folder.

With a draft the text is kept that it began from, so that what others wrote meanwhile can be met field by field,
as everywhere, and a file that vanished can be written again.
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..dates import parse_date
from ..edits import Edit, Insert, Move, Remove, ReplaceBody, Set
from ..storage.journal import put_away, take_out, throw_away
from ..values import Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import TypeAlias

    from ..fieldpath import FieldPath
    from ..values import Value
    from .draft import Draft

    Json: TypeAlias = "None | bool | int | float | str | list[Json] | dict[str, Json]"

VERSION = 1
MAX_BASE = 4 << 20
"""A larger text (in bytes) is not kept with its draft."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """The unsaved edits of the article at `path`, and the digest (hex) of the text that they were made on.

    `base` is that text, b"" where it was too large; `text` what a person made of a broken file as a whole.
    """

    path: str
    digest: str
    edits: tuple[Edit, ...]
    base: bytes = b""
    text: str | None = None


def kept_file(folder: Path, root: Path) -> Path:
    """Where the drafts of a site are kept in a folder."""
    name = hashlib.blake2b(str(root).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
    return folder / f"{name}.json"


def kept_of(draft: Draft, text: str | None = None) -> KeptDraft:
    """What is kept of a draft; `text` is a person's text of a broken file."""
    source = draft.article.source
    base = source.data if len(source.data) <= MAX_BASE else b""
    return KeptDraft(draft.article.path, source.stamp.digest.hex(), draft.edits, base, text)


def keep_drafts(file: Path, drafts: Iterable[KeptDraft]) -> None:
    """Write all unsaved edits of a site, durably; without any the file goes. Raises StorageError."""
    kept: list[Json] = [
        {
            "path": draft.path,
            "digest": draft.digest,
            "edits": [_edit_to_json(edit) for edit in draft.edits],
            "base": base64.b64encode(zlib.compress(draft.base, 1)).decode() if draft.base else "",
            "text": draft.text,
        }
        for draft in drafts
    ]
    if kept:
        put_away(file, json.dumps({"version": VERSION, "drafts": kept}).encode())
    else:
        throw_away(file)


def kept_drafts(file: Path) -> list[KeptDraft]:
    """What was kept; nothing from a file that makes no sense (another version's, or damaged)."""
    data = take_out(file)
    if data is None:
        return []
    try:
        told = json.loads(data)
        if told["version"] != VERSION:
            return []
        return [_from_told(one) for one in told["drafts"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []


def _from_told(told: dict[str, Json]) -> KeptDraft:
    edits, text = told["edits"], told.get("text")
    if not isinstance(edits, list):
        raise ValueError("no edits")
    made = tuple(_edit_from_json(edit) for edit in edits if isinstance(edit, dict))
    base = _unpacked(str(told.get("base", "")))
    return KeptDraft(str(told["path"]), str(told["digest"]), made, base, None if text is None else str(text))


def _unpacked(text: str) -> bytes:
    """The text that a draft began from; b"" where it is damaged, or larger than was ever kept."""
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(base64.b64decode(text), MAX_BASE)
    except (ValueError, zlib.error):
        return b""
    return data if unpacking.eof else b""


def _edit_to_json(edit: Edit) -> dict[str, Json]:
    if isinstance(edit, ReplaceBody):
        return {"op": "body", "text": edit.text}
    out: dict[str, Json] = {"op": type(edit).__name__.lower(), "path": list(edit.path)}
    if isinstance(edit, (Set, Insert)):
        out["value"] = _to_json(edit.value)
    if isinstance(edit, (Insert, Move)):
        out["index"] = edit.index
    if isinstance(edit, Move):
        out["to"] = edit.to
    return out


def _edit_from_json(told: dict[str, Json]) -> Edit:
    operation = told["op"]
    if operation == "body":
        return ReplaceBody(str(told["text"]))
    path = _path(told["path"])
    if operation == "set":
        return Set(path, _from_json(told["value"]))
    if operation == "remove":
        return Remove(path)
    index = told["index"]
    if operation == "insert":
        return Insert(path, _from_json(told["value"]), None if index is None else _number(index))
    if operation == "move":
        return Move(path, _number(index), _number(told["to"]))
    raise ValueError(f"no such edit: {operation}")


def _path(told: Json) -> FieldPath:
    if not isinstance(told, list) or not told or not all(isinstance(step, (str, int)) for step in told):
        raise ValueError("no field path")
    return tuple(told)  # type: ignore[arg-type]  # checked above


def _number(told: Json) -> int:
    if not isinstance(told, int):
        raise ValueError("no index")
    return told


def _to_json(value: Value) -> Json:
    """JSON of a value: what JSON does not have is an object with one key that begins with `$`."""
    if isinstance(value, Timestamp):
        return {"$date": value.text}
    if isinstance(value, bytes):
        return {"$bytes": base64.b64encode(value).decode()}
    if isinstance(value, dict):
        return {"$map": [[key, _to_json(item)] for key, item in value.items()]}
    if isinstance(value, list):
        return [_to_json(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return {"$float": repr(value)}
    return value


def _from_json(told: Json) -> Value:
    if isinstance(told, list):
        return [_from_json(item) for item in told]
    if not isinstance(told, dict):
        return told
    ((kind, inside),) = told.items()
    if kind == "$map" and isinstance(inside, list):
        return {str(pair[0]): _from_json(pair[1]) for pair in inside if isinstance(pair, list)}
    if kind == "$date":
        when = parse_date(str(inside))
        if when is None:
            raise ValueError("no date")
        return Timestamp(str(inside), when)
    if kind == "$bytes":
        return base64.b64decode(str(inside))
    if kind == "$float":
        return float(str(inside))
    raise ValueError(f"no such value: {kind}")
