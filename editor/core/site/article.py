"""An article as it was read: its bytes, record, collection and effective flag."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..values import Timestamp

if TYPE_CHECKING:
    from ..document import Document
    from ..errors import FrontMatterError
    from ..schema import Collection, Publish
    from ..storage import Source
    from ..values import FlagState, Record, Value
    from .flag_model import Cause, Effective


@dataclass(frozen=True, slots=True)
class Article:
    """A file with front matter, read once.

    `path` is from the site's root, with `/`; `file` on the disk. Where the front matter can't be read,
    `document` is None, `error` says why, and `record` is empty. `collection` None is `other`.
    """

    path: str
    file: Path
    source: Source
    document: Document | None
    error: FrontMatterError | None
    record: Record
    collection: Collection | None
    publish: Publish
    effective: Effective

    @property
    def state(self) -> FlagState:
        """What the generator does with it now."""
        return self.effective.state

    @property
    def state_cause(self) -> Cause:
        """What decided the state."""
        return self.effective.cause

    @property
    def state_reason(self) -> str:
        """The reason of the state in an editor's words: `in _drafts`."""
        return self.effective.reason

    @property
    def broken(self) -> str:
        """Why the front matter can't be read, with the line; "" where it can."""
        return f"line {self.error.line}: {self.error.reason}" if self.error else ""

    @property
    def problems(self) -> None:
        """Not known here: an article is what a check is made of (see `Row`)."""
        return None

    @property
    def title(self) -> str:
        """The title, else the name, else the file's name."""
        return title_of(self.record, self.path)

    @property
    def date(self) -> Timestamp | str | None:
        """The value of the collection's date field, where it is a date or text."""
        name = self.collection.date_field if self.collection else "date"
        value = self.record.get(name)
        return value if isinstance(value, Timestamp | str) else None

    @property
    def not_editable(self) -> str:
        """Why it can't be edited, a sentence; "" where it can."""
        if self.document is None:
            return f"the front matter can't be read ({self.broken})"
        if (place := self.document.encoding_error) is not None:
            return f"line {place.line} has a byte that is not UTF-8"
        return ""

    @property
    def is_editable(self) -> bool:
        """Whether edits can be made at all."""
        return not self.not_editable


def title_of(record: Record, path: str) -> str:
    """What an article is called: its title, else its name, else its file's name."""
    for key in ("title", "name"):
        if text := _text(record.get(key)):
            return text
    return path.rpartition("/")[2]


def _text(value: Value) -> str:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Timestamp):
        return value.text
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
