"""Pictures looked at closely: fitted or at a scale, through the article's and on to the next article's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ..theme import set_kind, theme
from .canvas import STEP, Canvas
from .facts import Facts, facts_of
from .movie import Movie
from .viewer_bar import ViewerBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ..shell.exhibits import Exhibit, Exhibits
    from .decode import Frame, Picture
    from .loader import ThumbnailLoader
    from .remote import RemotePictures, RemoteState

LARGEST = 4096
"""The longest side, in pixels, that the viewer decodes."""


class PictureViewer(QDialog):
    """One picture at a time. Left and Right go on, J and K to other articles, + - 0 1 zoom, Esc closes."""

    article_shown = Signal(int)
    """The article whose picture is on screen."""

    def __init__(
        self,
        exhibits: Sequence[Exhibit],
        at: int,
        loader: ThumbnailLoader,
        parent: QWidget | None = None,
        *,
        others: Exhibits | None = None,
        remote: RemotePictures | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picture-viewer")
        room = parent.window().size() if parent is not None else QSize(1008, 688)
        self.resize(min(theme.px(960), room.width() - 48), min(theme.px(680), room.height() - 48))
        set_kind(self, layer="surface")
        self._exhibits = list(exhibits)
        self._at = at
        self._loader = loader
        self._others = others
        self._remote = remote
        self._is_turning = False
        self._held: tuple[Path, Picture] | None = None
        self.canvas = Canvas(self)
        self.movie = Movie(self)
        self.movie.frame.connect(self.canvas.show_frame)
        self.bar = ViewerBar(self, self._acts())
        self.movie.changed.connect(lambda: self.bar.show_movie(self.movie.has_frames, self.movie.is_playing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar)
        loader.loaded.connect(self._loaded)
        loader.frames_loaded.connect(self._frames_loaded)
        if remote is not None:
            remote.changed.connect(self._follow_remote)
        self._show()
        self.canvas.setFocus()

    @property
    def exhibit(self) -> Exhibit:
        """The picture on screen."""
        return self._exhibits[self._at]

    def go(self, step: int) -> None:
        """The next picture, or an earlier one; past the article's last, on to the next article's."""
        if 0 <= self._at + step < len(self._exhibits):
            self._at += step
            self._show()
        else:
            self.go_to_article(step)

    def go_to_article(self, step: int) -> None:
        """The pictures of the next article that has any, or of the one before."""
        if self._others is None or self._is_turning:
            return
        self._is_turning = True
        self._others.beyond(self.exhibit.article_id, step, lambda found: self._turn(found, step))

    def load(self) -> None:
        """Fetch the picture on screen, if it is another host's and not loaded."""
        if self._remote is not None and self._can_load():
            self._remote.load(self.exhibit.media.url)

    def facts(self) -> Facts:
        """What is said of the picture on screen."""
        return facts_of(self.exhibit.media, self._picture(), self.exhibit.declared, self._remote_state())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The viewer's keys."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._pan(event.key()):
            return
        act = self._keys().get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _acts(self) -> dict[str, Callable[[], object]]:
        """What the bar's buttons do, by their icons."""
        return {
            "previous": lambda: self.go(-1),
            "next": lambda: self.go(1),
            "zoom-out": lambda: self.canvas.zoom(1 / STEP),
            "zoom-in": lambda: self.canvas.zoom(STEP),
            "fit": self.canvas.fit,
            "real-size": self.canvas.show_real_size,
            "play": self.movie.toggle,
            "load": self.load,
        }

    def _keys(self) -> dict[int, Callable[[], object]]:
        acts, key = self._acts(), Qt.Key
        return {
            key.Key_Plus: acts["zoom-in"], key.Key_Equal: acts["zoom-in"], key.Key_Minus: acts["zoom-out"],
            key.Key_0: acts["fit"], key.Key_1: acts["real-size"], key.Key_Right: acts["next"],
            key.Key_Left: acts["previous"], key.Key_Space: acts["play"], key.Key_L: acts["load"],
            key.Key_J: lambda: self.go_to_article(1), key.Key_K: lambda: self.go_to_article(-1),
        }  # fmt: skip

    def _pan(self, key: int) -> bool:
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        way = ways.get(Qt.Key(key))
        if way is not None:
            self.canvas.pan(*way)
        return way is not None

    def _turn(self, found: list[Exhibit], step: int) -> None:
        self._is_turning = False
        if found:
            self._exhibits = found
            self._at = 0 if step > 0 else len(found) - 1
            self._show()
            self.article_shown.emit(self.exhibit.article_id)
        else:
            self.bar.say(self.tr("No more pictures in this list"))

    # the picture

    def _remote_state(self) -> RemoteState | None:
        media = self.exhibit.media
        return self._remote.state(media.url) if self._remote is not None and media.kind == "remote" else None

    def _can_load(self) -> bool:
        state = self._remote_state()
        return state is not None and state.kind in ("waiting", "failed")

    def _file(self) -> Path | None:
        media = self.exhibit.media
        if media.kind == "local":
            return media.file
        state = self._remote_state()
        return state.file if state is not None else None

    def _picture(self) -> Picture | None:
        """The picture on screen: held here, as it may be larger than what the loader keeps."""
        file = self._file()
        if file is None:
            return None
        if self._held is None or self._held[0] != file:
            picture = self._loader.picture(file, self._size())
            self._held = (file, picture) if picture is not None else None
        return self._held[1] if self._held is not None else None

    def _size(self) -> QSize:
        return QSize(LARGEST, LARGEST)

    def _show(self) -> None:
        exhibit, picture, facts = self.exhibit, self._picture(), self.facts()
        self.movie.show(())
        name = exhibit.media.file.name if exhibit.media.file is not None else exhibit.media.url
        self.setWindowTitle(exhibit.title or self.tr("Picture"))
        if picture is not None and not picture.fault:
            self.canvas.show_pixmap(QPixmap.fromImage(picture.image))
            file = self._file()
            if picture.frames > 1 and file is not None:
                self._loader.ask_frames(file, QSize(LARGEST, LARGEST))
        elif facts.instead or picture is not None:
            hint = "\n" + self.tr("L loads it") if self._can_load() else ""
            self.canvas.show_words(facts.instead + hint, facts.icon)
        else:
            self.canvas.show_words(self.tr("Loading…"), "image")
        can_turn = self._others is not None or len(self._exhibits) > 1
        self.bar.show_place(self._at + 1, len(self._exhibits), can_turn=can_turn, can_load=self._can_load())
        self.bar.show_facts(name, facts)
        self._look_ahead()
        self.canvas.setAccessibleDescription(", ".join(part for part in (name, facts.instead, facts.line) if part))

    def _look_ahead(self) -> None:
        """Decode the next picture before it is asked for, once this one is there."""
        media = self._exhibits[self._at + 1].media if self._at + 1 < len(self._exhibits) else None
        if self._held is not None and media is not None and media.kind == "local" and media.file is not None:
            self._loader.picture(media.file, self._size())

    def _loaded(self, file: Path, _picture: Picture) -> None:
        if file == self._file() and not self.canvas.has_picture():
            self._show()

    def _frames_loaded(self, file: Path, frames: list[Frame]) -> None:
        if file == self._file():
            self.movie.show(frames)

    def _follow_remote(self, url: str) -> None:
        if url == self.exhibit.media.url:
            self._show()
