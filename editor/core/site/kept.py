"""Unsaved edits kept against a crash: edits on field paths as JSON, one file a site, in the state folder.

A kept draft knows the hash of the text that it began from, so that it is only offered as it was where that text
still stands; else its edits are made again field by field, as everywhere.
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
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


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """The unsaved edits of the article at `path`, and the digest (hex) of the text that they were made on."""

    path: str
    digest: str
    edits: tuple[Edit, ...]


def kept_file(folder: Path, root: Path) -> Path:
    """Where the drafts of a site are kept in a folder."""
    name = hashlib.blake2b(str(root).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
    return folder / f"{name}.json"


def keep_drafts(file: Path, drafts: Iterable[Draft]) -> None:
    """Write all unsaved edits of a site, durably; without any the file goes. Raises StorageError."""
    kept: list[Json] = [
        {
            "path": draft.article.path,
            "digest": draft.article.source.stamp.digest.hex(),
            "edits": [_edit_to_json(edit) for edit in draft.edits],
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
        return [
            KeptDraft(str(one["path"]), str(one["digest"]), tuple(map(_edit_from_json, one["edits"])))
            for one in told["drafts"]
        ]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []


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
