"""Thumbnails: decoded on two threads of their own, kept in a bounded memory, dropped when nobody waits any more."""

from __future__ import annotations

import threading
from collections import OrderedDict
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal, Slot

from .decode import Picture, decode_frames, decode_picture

THREADS = 2
MEMORY = 48 << 20
"""How many bytes of decoded pictures are kept."""

Key: TypeAlias = tuple[str, int, int]


class ThumbnailLoader(QObject):
    """Ask with `picture`; what is not there yet comes by `loaded`. Nothing is decoded on the GUI thread.

    Pictures are known by file and size; a file that changed is read anew after `forget`.
    """

    loaded = Signal(object, object)
    """The file's Path and the Picture, on the GUI thread."""
    frames_loaded = Signal(object, object)
    """The file's Path and the list of its Frames, on the GUI thread; [] for one that can't be played."""
    _decoded = Signal(object, object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None, *, memory: int = MEMORY) -> None:
        super().__init__(parent)
        self._memory = memory
        self._kept: OrderedDict[Key, Picture] = OrderedDict()
        self._bytes = 0
        self._waiting: dict[Key, _Job] = {}
        self._started: set[_Job] = set()
        """Every job that the pool may still touch: Python must not free one before the pool has let go of it."""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS)
        self._decoded.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._let_go, Qt.ConnectionType.QueuedConnection)

    def picture(self, file: Path, size: QSize) -> Picture | None:
        """The picture if it is there, else None, and it will come. The newest request is served first."""
        key = _key(file, size)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._waiting:
            job = _Job(self, key)
            self._waiting[key] = job
            self._started.add(job)
            self._pool.start(job, len(self._waiting))
        return None

    def ask_frames(self, file: Path, size: QSize) -> None:
        """Decode a moving picture to be played; it comes by `frames_loaded`, and is not kept."""
        self._pool.start(_FramesJob(self, file, size), 0)

    def cancel(self, file: Path, size: QSize) -> None:
        """Nobody waits for this one any more: it scrolled away."""
        job = self._waiting.pop(_key(file, size), None)
        if job is not None:
            job.cancelled.set()
            if self._pool.tryTake(job):
                self._started.discard(job)

    def forget(self, file: Path | None = None) -> None:
        """Drop what is kept of a file (None: of all), because it changed."""
        for key in [key for key in self._kept if file is None or key[0] == str(file)]:
            self._bytes -= self._kept.pop(key).image.sizeInBytes()

    @property
    def is_idle(self) -> bool:
        """Whether nobody waits for a picture."""
        return not self._waiting

    @property
    def kept_bytes(self) -> int:
        """How much the decoded pictures take."""
        return self._bytes

    def close(self) -> None:
        """Let go of all requests and wait for the two that may be in work."""
        for job in self._waiting.values():
            job.cancelled.set()
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()
        self._started.clear()

    @Slot(object)
    def _let_go(self, job: _Job) -> None:
        self._started.discard(job)

    @Slot(object, object)
    def _take(self, key: Key, picture: Picture) -> None:
        if self._waiting.pop(key, None) is None:
            return
        self._kept[key] = picture
        self._bytes += picture.image.sizeInBytes()
        while self._bytes > self._memory and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.image.sizeInBytes()
        self.loaded.emit(Path(key[0]), picture)


class _Job(QRunnable):
    """One picture to decode; a cancelled one gives nothing."""

    def __init__(self, loader: ThumbnailLoader, key: Key) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python owns it, through the set of started ones
        self.cancelled = threading.Event()
        self._loader = loader
        self._key = key

    def run(self) -> None:
        """Decode, unless nobody waits any more."""
        if not self.cancelled.is_set():
            file, width, height = self._key
            picture = decode_picture(Path(file), QSize(width, height))
            if not self.cancelled.is_set():
                self._loader._decoded.emit(self._key, picture)
        self._loader._ended.emit(self)


class _FramesJob(QRunnable):
    """A moving picture to decode."""

    def __init__(self, loader: ThumbnailLoader, file: Path, size: QSize) -> None:
        super().__init__()
        self._loader = loader
        self._file = file
        self._size = size

    def run(self) -> None:
        """Decode all frames."""
        self._loader.frames_loaded.emit(self._file, decode_frames(self._file, self._size))


def _key(file: Path, size: QSize) -> Key:
    return (str(file), size.width(), size.height())
