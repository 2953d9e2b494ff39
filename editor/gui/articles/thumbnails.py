"""Small pictures for the list: from the site's own files, decoded behind, each at the size it is shown at."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from ..theme import theme

if TYPE_CHECKING:
    from pathlib import Path

    from ...core.site import Media
    from ..preview import ThumbnailLoader
    from ..preview.decode import Picture
    from ..preview.remote import RemotePictures
    from ..session import Session
    from .lines import Line

SHARPNESS = 2
"""Pictures are decoded at twice the size they have in the list: sharp on any screen."""
MEMORY = 64 << 20
"""How many bytes of pictures are kept ready to be painted."""
_MOST_WAITING = 200
"""So many pictures are waited for at most; the ones asked for longest ago have scrolled away."""
_MOST_FILES = 20_000

Source = tuple[str, str]
Key = tuple["Path", int, int]


class RowThumbnails(QObject):
    """Answers the list's delegates. Where a value leads is asked of the worker: the GUI thread looks at no disk."""

    arrived = Signal()
    """A picture has come, or it is known that there is none: those who paint look again."""

    def __init__(
        self, session: Session, loader: ThumbnailLoader, parent: QObject, remote: RemotePictures | None = None
    ) -> None:
        super().__init__(parent)
        self._remote = remote
        self._urls: dict[Source, str] = {}
        self._session = session
        self._loader = loader
        self._files: dict[Source, Path | None] = {}
        self._wanted: set[Source] = set()
        self._pixmaps: OrderedDict[Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._waiting: OrderedDict[Key, None] = OrderedDict()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        loader.loaded.connect(self._take)
        session.opened.connect(self._forget)
        session.reopened.connect(self._look_again)
        if remote is not None:
            remote.changed.connect(lambda _: self.arrived.emit())
        theme.changed.connect(self._drop_pixmaps)

    def pixmap(self, line: Line, size: QSize) -> QPixmap | None:
        """The row's picture for a place of that size (logical pixels); None while, or where, there is none."""
        source = (line.image, line.path)
        if source not in self._files:
            self._wanted.add(source)
            self._asking.start()
            return None
        file = self._files[source] or self._loaded_file(source)
        if file is None:
            return None
        key = (file, size.width() * SHARPNESS, size.height() * SHARPNESS)
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
            return self._pixmaps[key]
        return self._load(key)

    def _loaded_file(self, source: Source) -> Path | None:
        """Another host's picture, where it was fetched before or its host is allowed."""
        url = self._urls.get(source, "")
        return self._remote.state(url).file if url and self._remote is not None else None

    def _load(self, key: Key) -> QPixmap | None:
        picture = self._loader.picture(key[0], QSize(key[1], key[2]))
        if picture is None:
            self._waiting[key] = None
            self._waiting.move_to_end(key)
            while len(self._waiting) > _MOST_WAITING:
                (file, width, height), _ = self._waiting.popitem(last=False)
                self._loader.cancel(file, QSize(width, height))
            return None
        self._waiting.pop(key, None)
        return self._keep(key, picture)

    def _keep(self, key: Key, picture: Picture) -> QPixmap:
        pixmap = self._pixmaps[key] = QPixmap.fromImage(picture.image)
        self._bytes += _weight(pixmap)
        while self._bytes > MEMORY and len(self._pixmaps) > 1:
            self._bytes -= _weight(self._pixmaps.popitem(last=False)[1])
        return pixmap

    def _drop_pixmaps(self) -> None:
        self._pixmaps.clear()
        self._bytes = 0

    def _take(self, file: Path, _picture: Picture) -> None:
        if any(key[0] == file for key in self._waiting):
            self.arrived.emit()

    def _look_again(self) -> None:
        """Files may be others by now, or have come."""
        self._forget()
        self._drop_pixmaps()
        self.arrived.emit()

    def _forget(self) -> None:
        self._files.clear()
        self._urls.clear()
        self._wanted.clear()

    def _ask(self) -> None:
        wanted, self._wanted = tuple(self._wanted), set()
        site = self._session.site
        if site is None:
            return

        def find() -> dict[Source, Media]:
            return {(image, path): site.media(image, path) for image, path in wanted}

        def keep(found: dict[Source, Media]) -> None:
            if site is not self._session.site:
                return
            if len(self._files) > _MOST_FILES:
                self._files.clear()
                self._urls.clear()
            self._files |= {key: media.file if media.kind == "local" else None for key, media in found.items()}
            self._urls |= {key: media.url for key, media in found.items() if media.kind == "remote"}
            self.arrived.emit()

        self._session.tasks.run(find, on_done=keep)


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
