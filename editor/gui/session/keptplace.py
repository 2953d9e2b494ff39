"""Which file of kept work is this window's own: two windows on one site do not overwrite each other's.

Each takes the first file that no living process holds. What lies in others that nobody holds was left by a
crash: it is brought back, and those files go once all of it stands in the window's own. All of it is the worker's.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from ...core.site.kept import keep_drafts, kept_drafts
from ...core.storage.journal import put_away, take_out, throw_away

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ...core.site.kept import KeptDraft

MOST = 16
"""So many windows on one site have a file of their own."""


class KeptPlace:
    """The window's own file, held until `release`, and those of windows that ended without a word.

    `is_twice`: two of those had different work on one article, of which only one can be brought back.
    """

    def __init__(self, first: Path) -> None:
        with contextlib.suppress(OSError):  # then nothing can be kept, and `keep` tells why
            first.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.file = first
        self.is_twice = False
        self._lock: QLockFile | None = None
        self._left: list[tuple[Path, QLockFile]] = []
        for number in range(MOST):
            self._try(first.with_name(f"{first.stem}{f'-{number}' if number else ''}{first.suffix}"))

    def _try(self, file: Path) -> None:
        lock = QLockFile(f"{file}.lock")
        lock.setStaleLockTime(0)  # a lock is stale when its process is gone, however long it lived
        if (self._lock is not None and not file.exists()) or not lock.tryLock(0):
            return
        if self._lock is None:
            self.file, self._lock = file, lock
        else:
            self._left.append((file, lock))

    def kept(self) -> list[KeptDraft]:
        """All work that was left, each article's once: what this window's own file says comes first."""
        found: dict[str, KeptDraft] = {}
        for file in (self.file, *(file for file, _ in self._left)):
            for draft in kept_drafts(file):
                self.is_twice |= found.setdefault(draft.path, draft) != draft
        return list(found.values())

    def put_aside(self) -> None:
        """Not all of it could be brought back: a copy stays beside it, for whoever wants to look."""
        for file in (self.file, *(file for file, _ in self._left)):
            if (data := take_out(file)) is not None:
                put_away(file.with_suffix(".unread"), data)

    def keep(self, drafts: Sequence[KeptDraft]) -> None:
        """Write all unsaved work; what others left stands in it now. Raises StorageError."""
        keep_drafts(self.file, drafts)
        for file, lock in self._left:
            throw_away(file)
            lock.unlock()
        self._left.clear()

    def release(self) -> None:
        """The site is left: the files are anyone's."""
        for _, lock in self._left:
            lock.unlock()
        if self._lock is not None:
            self._lock.unlock()
