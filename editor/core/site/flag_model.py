"""What the effective flag of a file is, and what it depends on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..values import Timestamp

if TYPE_CHECKING:
    from ..document import Document
    from ..values import Absent, FlagState, Record, Value

Cause: TypeAlias = Literal["flag", "missing", "defaults", "folder", "name", "date", "unread"]
"""What decided: the file's own flag, that it has none, `defaults`, the folder (`_drafts`), the file's name, a
date, or that the generator can't read the front matter."""


@dataclass(frozen=True, slots=True)
class Effective:
    """The state, what decided it, and that in an editor's words."""

    state: FlagState
    cause: Cause
    reason: str


@dataclass(frozen=True, slots=True)
class Flagged:
    """What the flag of one file depends on.

    `path` is from the root; `record` is empty and `document` None where the front matter can't be read;
    `data` are the file's bytes.
    """

    path: str
    record: Record
    document: Document | None
    data: bytes


def shown(value: Value | Absent) -> str:
    """A value in a sentence."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text “{value[:40]}”"
    if isinstance(value, dict | list):
        return "a map" if isinstance(value, dict) else "a list"
    return value.text if isinstance(value, Timestamp) else str(value)[:40]
