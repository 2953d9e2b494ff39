"""Telling on a terminal how far a command is."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

PATIENCE = 1.0
"""Seconds after which a person wants to know, and between two signs of life."""


class Progress:
    """A count on stderr, wiped away at the end; nothing where stderr is no terminal, or it is quick."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._count = 0
        self._shown = False
        self._is_terminal = sys.stderr.isatty()
        self._next = time.monotonic() + PATIENCE

    def step(self, count: int = 1) -> None:
        """So many more are done."""
        self._count += count
        if self._is_terminal and time.monotonic() >= self._next:
            self._shown = True
            self._next = time.monotonic() + PATIENCE
            print(f"\r{self._what}: {self._count:,} ", end="", file=sys.stderr, flush=True)

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
