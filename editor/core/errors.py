"""What a face shows to a person: where it went wrong, what, and what to do.

    StetError
    ├── FieldPathError      a field path that can't be read
    ├── FrontMatterError    front matter that can't be read (rule `syntax` or `encoding`)
    ├── NoFrontMatter       a file that is no article
    ├── SchemaError         a schema that can't be read
    ├── QueryError          a query that can't be read
    ├── SiteError           a folder that can't be opened as a site
    └── StorageError        a file that can't be read or written
        └── ChangedOnDisk   a file that is no longer the one that was read

All keep their facts as attributes; a face words them. A refused edit is no exception but a value: `Refusal`.
"""

from __future__ import annotations


class StetError(Exception):
    """The base of all errors a person may be shown.

    `reason` is one sentence in an editor's words, without the place; `file` a path or None; `line` and
    `column` count from 1, in characters, lines ending at LF; 0 where there is no place. `field` is a field
    path's text or "".
    """

    def __init__(
        self, reason: str, *, file: str | None = None, line: int = 0, column: int = 0, field: str = ""
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = file
        self.line = line
        self.column = column
        self.field = field

    def __str__(self) -> str:
        """`FILE:LINE:COLUMN: FIELD: REASON`, leaving out what is not known."""
        place = self.file or ""
        if self.line:
            place += f":{self.line}" if place else f"line {self.line}"
            if self.column:
                place += f":{self.column}" if self.file else f", column {self.column}"
        return ": ".join(part for part in (place, self.field, self.reason) if part)


class FieldPathError(StetError):
    """A field path that can't be read; `column` is where, from 1."""


class FrontMatterError(StetError):
    """Front matter that can't be read. `rule` is the problem it makes: `syntax` or `encoding`."""

    def __init__(self, reason: str, *, rule: str = "syntax", line: int = 1, column: int = 1) -> None:
        super().__init__(reason, line=line, column=column)
        self.rule = rule


class NoFrontMatter(StetError):
    """A file without front matter: not an article."""


class SchemaError(StetError):
    """A schema that can't be read."""


class QueryError(StetError):
    """A query that can't be read; `column` is where what is wrong begins, from 1."""

    def __str__(self) -> str:
        return f"column {self.column}: {self.reason}"


class SiteError(StetError):
    """A folder that can't be opened as a site."""


class StorageError(StetError):
    """A file that can't be read or written."""


class ChangedOnDisk(StorageError):
    """A file that somebody else changed since it was read; it was not overwritten."""


class Refusal:
    """An edit that can't be made losslessly: `field` (a field path's text or "") and the reason, a sentence."""

    __slots__ = ("field", "reason")

    def __init__(self, reason: str, field: str = "") -> None:
        self.reason = reason
        self.field = field

    def __repr__(self) -> str:
        return f"Refusal({self.reason!r}, {self.field!r})"

    def __str__(self) -> str:
        return f"{self.field}: {self.reason}" if self.field else self.reason
