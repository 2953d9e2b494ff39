"""Python's rounds against reference cycles, on the GUI thread alone.

Python collects in whichever thread happens to allocate; a cycle may hold widgets, and a Qt object that dies on another
thread than its own brings the program down, or leaves it waiting for ever for one of Qt's locks. While a worker runs,
the automatic rounds are therefore off, and a timer makes them.
"""

from __future__ import annotations

import gc
import time
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

INTERVAL = 200
"""Milliseconds between two looks; a look that finds little to do takes microseconds."""
WHOLE_REST = 60.0
"""Seconds between two rounds over all objects."""


class CycleCollector(QObject):
    """Collects here, on the thread that made it, until `stop`. The last of several hands back to Python."""

    _running: ClassVar[set[CycleCollector]] = set()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last_whole = time.monotonic()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._running.add(self)
        gc.disable()

    def look(self) -> None:
        """Collect each generation that is due by Python's own thresholds, the young ones first."""
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count > threshold and self._may_collect(generation):
                gc.collect(generation)

    @staticmethod
    def settle() -> None:
        """What there is now will stay for long, a large site's records: rounds leave it out until `unsettle`.

        A round over all objects of a hundred thousand articles would hold the window for seconds.
        """
        gc.freeze()

    @staticmethod
    def unsettle() -> None:
        """What had settled may be garbage from now on."""
        gc.unfreeze()

    def stop(self) -> None:
        """No worker runs any more."""
        self._timer.stop()
        self._running.discard(self)
        if not self._running:
            gc.enable()

    def _may_collect(self, generation: int) -> bool:
        if generation < 2:
            return True
        now = time.monotonic()
        if now - self._last_whole < WHOLE_REST:
            return False
        self._last_whole = now
        return True
