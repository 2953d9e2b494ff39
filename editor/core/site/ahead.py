"""Articles that were read to guess the schema, kept until they are asked for: no file is parsed twice for that."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from ..document import Document
    from ..storage import Source

MOST = 20_000
"""How many are kept: about 10 kB each."""


class ReadAhead:
    """Files of one site with their documents, by their paths from the root; each is given out once."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Source, Document]] = {}

    def keep(self, path: str, source: Source, document: Document) -> None:
        """Keep what was read of a file, unless there is too much already."""
        if len(self._kept) < MOST:
            self._kept[path] = source, document

    def take(self, path: str, file: Path) -> tuple[Source, Document] | None:
        """What is kept of a file that is still as it was when it was read; None where it must be read."""
        found = self._kept.pop(path, None)
        if found is None:
            return None
        try:
            return found if found[0].stamp.is_same_file_state(os.stat(file)) else None
        except OSError:
            return None
