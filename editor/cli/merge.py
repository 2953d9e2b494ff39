"""`stet merge BASE OURS THEIRS`: merge three versions of an article by its fields, as git's merge driver asks."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from ..core.document import read_document
from ..core.edits import Merged, merge_documents, merge_texts
from ..core.errors import FrontMatterError, NoFrontMatter, StetError, StorageError
from ..core.storage import read_source
from ..core.storage.write import Write, write_one
from .arguments import UsageError
from .output import say
from .status import DONE, FAILED, USAGE

if TYPE_CHECKING:
    from ..core.document import Document
    from .arguments import Arguments


def run(arguments: Arguments) -> int:
    """Merge, and write to stdout or a file; 0 for a clean merge, 1 for conflicts, 2 for what can't be read."""
    if len(arguments.positional) != 3:
        raise UsageError("merge takes three files: BASE OURS THEIRS")
    try:
        merged = _merge(arguments.positional)
        output = arguments.text("output")
        if output is not None:
            _write(output, merged.data)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(merged.data)
    except StetError as error:
        say(str(error))
        return USAGE
    if merged.conflicts:
        count = merged.conflicts
        say(f"{arguments.positional[1]}: {count} conflict{'s' if count != 1 else ''}")
    return FAILED if merged.conflicts else DONE


def _merge(files: list[str]) -> Merged:
    contents = [read_source(file).data for file in files]
    documents = [_read(file, data) for file, data in zip(files, contents, strict=True)]
    base, ours, theirs = documents
    if ours is None and theirs is None:
        return merge_texts(*contents)
    if ours is None or theirs is None or (base is None and contents[0].strip()):
        at = 1 if ours is None else 2 if theirs is None else 0
        raise StorageError("has no front matter, but another version has", file=files[at])
    return merge_documents(base, ours, theirs)


def _read(file: str, data: bytes) -> Document | None:
    """The document; None for a file without front matter."""
    try:
        return read_document(data)
    except NoFrontMatter:
        return None
    except FrontMatterError as error:
        error.file = file
        raise


def _write(file: str, data: bytes) -> None:
    before = read_source(file) if os.path.lexists(file) else None
    if before is None or before.data != data:
        write_one(Write(file, data, before.stamp if before else None))
