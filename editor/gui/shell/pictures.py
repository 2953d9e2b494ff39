"""The window's pictures: who may fetch them, the viewer, and the choice of one of the site's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.fieldpath import get_value
from ..preview import ThumbnailLoader
from ..preview.picker import PicturePicker
from ..preview.viewer import PictureViewer
from .exhibits import Exhibits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from ...core.fieldpath import FieldPath
    from ..preview.remote import RemotePictures
    from ..session import Session
    from .exhibits import Exhibit
    from .formpane import FormPane

VIEWER_MEMORY = 192 << 20
"""Bytes of pictures that the viewer keeps while it is open: a few at full size."""


class Pictures(QObject):
    """Opens what the form's picture fields ask for. `ids` gives the list's articles, in its order."""

    article_wanted = Signal(int)
    """The viewer was left at another article's picture: its id."""

    def __init__(
        self,
        session: Session,
        form: FormPane,
        ids: Callable[[], Sequence[int]],
        remote: RemotePictures,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._remote = remote
        self._exhibits = Exhibits(session, ids)
        # Large pictures in the loader of the small ones would push all of those out.
        self._large = ThumbnailLoader(self, memory=VIEWER_MEMORY)
        self._session = session
        self._form = form
        self._window = window
        form.picture_wanted.connect(self._choose)
        session.reopened.connect(lambda: form.thumbnails.forget())  # files may be others by now
        form.picture_opened.connect(self._view)

    def view(self, article_id: int, path: FieldPath | None = None) -> None:
        """Look at an article's pictures closely, from the one at `path` on (None: its first)."""

        def show(found: list[Exhibit]) -> None:
            if not found:
                self._session.said.emit(self.tr("This article has no pictures"), "info")
                return
            at = next((n for n, exhibit in enumerate(found) if exhibit.path == path), 0)
            viewer = PictureViewer(found, at, self._large, self._window, others=self._exhibits, remote=self._remote)
            viewer.finished.connect(lambda _: self._leave(article_id, viewer.exhibit.article_id))
            viewer.open()

        self._exhibits.of_article(article_id, show)

    def close(self) -> None:
        """Stop decoding; before the window goes."""
        self._large.close()

    def _view(self, path: FieldPath) -> None:
        article, library = self._form.shown_context.article, self._session.library
        article_id = library.id_of(article.path) if article is not None and library is not None else None
        if article_id is not None:
            self.view(article_id, path)

    def _leave(self, began_at: int, ended_at: int) -> None:
        self._large.forget()
        if began_at != ended_at:
            self.article_wanted.emit(ended_at)

    def _choose(self, path: FieldPath) -> None:
        """Let one of the site's pictures be chosen for a field; it begins in the folder of the present one."""
        site, context = self._session.site, self._form.shown_context
        if site is None or context.article is None:
            return
        value = get_value(context.record, path)
        folder = value.rpartition("/")[0].strip("/") if isinstance(value, str) else ""
        picker = PicturePicker(site, self._session.tasks, self._form.thumbnails, self._window, folder=folder)
        picker.chosen.connect(lambda offer: context.pictures.take(path, offer))
        picker.open()
