"""What `stet schema check` says of the schema files in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import SchemaError
from .load import written_parts

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class SchemaFinding:
    """One thing to say of a schema file: an error that keeps it from being read, or a warning.

    `file` is from the site's root (as it was given, when it lies outside); line and column count from 1, and are
    0 where there is no place.
    """

    file: str
    line: int
    column: int
    message: str
    is_error: bool

    def __str__(self) -> str:
        """`FILE:LINE:COLUMN: error|warning: MESSAGE`."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else f"{self.file}:1:1"
        return f"{place}: {'error' if self.is_error else 'warning'}: {self.message}"


def check_schema_files(root: Path, schema_file: Path | None = None) -> list[SchemaFinding]:
    """What is wrong in the schema files of the site at `root`, in their order; [] for sound ones.

    It stops at a file that can't be read, which is the last finding.
    """
    found: list[SchemaFinding] = []
    try:
        for part in written_parts(root, schema_file):
            for warning in part.warnings:
                found.append(SchemaFinding(warning.file, warning.line, warning.column, warning.message, False))
    except SchemaError as error:
        found.append(SchemaFinding(error.file or "", error.line, error.column, error.reason, True))
    return found
