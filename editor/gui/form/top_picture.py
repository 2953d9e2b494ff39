"""The article's picture over its form, or the place for its first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ...core.fieldpath import get_value
from ...core.values import ABSENT
from ..preview.preview import ImagePreview
from ..theme import theme
from .plan import picture_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...core.fieldpath import FieldPath
    from ...core.schema import Collection
    from ...core.site import Media
    from .context import ArticleContext


class TopPicture(ImagePreview):
    """What is done with the picture is done to its field, wherever in the article that is."""

    def __init__(self, context: ArticleContext, parent: QWidget) -> None:
        pictures = context.pictures
        super().__init__(pictures.loader, parent, remote=pictures.remote)
        self._context = context
        self._path: FieldPath | None = None
        self.setContentsMargins(theme.px(3), 0, theme.px(3), theme.px(8))
        self.opened.connect(lambda: self._act(pictures.open))
        self.choose_wanted.connect(lambda: self._act(pictures.choose))
        self.size_wanted.connect(lambda w, h: self._act(lambda path: pictures.declare(path, w, h)))
        self.drop.dropped.connect(lambda offer: self._act(lambda path: pictures.take(path, offer)))
        self.drop.refused.connect(pictures.refuse)

    def show_article(self, collection: Collection | None) -> None:
        """Show the picture of what the context holds."""
        context, pictures = self._context, self._context.pictures
        path = picture_path(collection, context.record)
        is_common = path is not None and not context.differs(path)
        value = get_value(context.record, path) if path and is_common else ABSENT
        self._path = path or pictures.first_empty()
        can_edit = self._path is not None and (path is None or is_common) and not context.is_readonly
        self.take_drops(can_edit, can_declare=can_edit and pictures.can_declare)
        article = context.article

        def show(media: Media | None) -> None:
            if isValid(self) and self._path == path and context.article is article:
                self.show_media(media, pictures.declared_size(path) if path else (0, 0))

        if isinstance(value, str):
            pictures.find(value, show)
        else:
            self.show_media(None, instead=self.tr("Several pictures") if context.has_several_pictures() else "")

    def _act(self, act: Callable[[FieldPath], object]) -> None:
        if self._path is not None:
            act(self._path)
