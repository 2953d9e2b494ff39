"""One thing is written after the other; what waits finds things as the one before left them."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .session import Session


class Turns(QObject):
    """Which articles are being written, and what waits until they are."""

    freed = Signal()
    """Nothing is being written any more; what waited comes next."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._writing: Counter[int] = Counter()
        self._waiting: deque[Callable[[], object]] = deque()
        session.closed.connect(self._waiting.clear)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written, or waits to be."""
        return bool(self._writing or self._waiting)

    def in_turn(self, act: Callable[[], object]) -> None:
        """Do something as soon as nothing is being written: now, or after what was asked for before."""
        self._waiting.append(act)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and not self._writing:
            self._waiting.popleft()()

    def is_writing(self, article_id: int) -> bool:
        """Whether the article is being written from here: what changes on disk is no news then."""
        return article_id in self._writing

    def ids(self) -> list[int]:
        """The articles that are being written."""
        return list(self._writing)

    def note_writing(self, ids: Iterable[int], *, is_over: bool = False) -> None:
        """Articles begin or end to be written, here or by another part of the window."""
        if is_over:
            self._writing -= Counter(ids)
            if not self._writing:
                self.freed.emit()
            self._go_on()
        else:
            self._writing.update(ids)
