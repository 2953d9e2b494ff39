"""Small pictures for the rows of the list: from the site's own files, decoded behind, one at a time a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap

from .articles.delegate import THUMBNAIL_SIZE
from .theme import theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from .articles.lines import Line
    from .preview import ThumbnailLoader
    from .preview.decode import Picture
    from .session import Session

SHARPNESS = 2
"""Pictures are decoded at twice the size they have in the list: sharp on any screen."""


class RowThumbnails(QObject):
    """Answers the list's delegate. Where a value leads is asked of the worker: the GUI thread looks at no disk."""

    def __init__(self, session: Session, loader: ThumbnailLoader, view: QWidget) -> None:
        super().__init__(view)
        self._session = session
        self._loader = loader
        self._view = view
        self._files: dict[tuple[str, str], Path | None] = {}
        self._wanted: set[tuple[str, str]] = set()
        self._pixmaps: dict[Path, QPixmap] = {}
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        loader.loaded.connect(self._take)
        session.opened.connect(self._forget)
        theme.changed.connect(self._pixmaps.clear)

    def pixmap(self, line: Line) -> QPixmap | None:
        """The row's picture, or None while it is not there, and where there is none on this disk."""
        key = (line.image, line.path)
        if key not in self._files:
            self._wanted.add(key)
            self._asking.start()
            return None
        file = self._files[key]
        if file is None:
            return None
        if file not in self._pixmaps:
            picture = self._loader.picture(file, THUMBNAIL_SIZE * theme.scale * SHARPNESS)
            if picture is None:
                return None
            self._keep(file, picture)
        return self._pixmaps[file]

    def _keep(self, file: Path, picture: Picture) -> None:
        if len(self._pixmaps) > 2000:
            self._pixmaps.clear()
        self._pixmaps[file] = QPixmap.fromImage(picture.image)

    def _take(self, file: Path, _picture: Picture) -> None:
        if file in self._files.values():
            self._view.update()

    def _forget(self) -> None:
        self._files.clear()
        self._wanted.clear()

    def _ask(self) -> None:
        wanted, self._wanted = tuple(self._wanted), set()
        site = self._session.site
        if site is None:
            return

        def find() -> dict[tuple[str, str], Path | None]:
            found = {}
            for image, path in wanted:
                media = site.media(image, path)
                found[image, path] = media.file if media.kind == "local" else None
            return found

        def keep(found: dict[tuple[str, str], Path | None]) -> None:
            self._files |= found
            self._view.update()

        self._session.tasks.run(find, on_done=keep)
