"""A picture's URL, with the picture over it; a picture can be dropped on both, or pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ...preview.preview import ImagePreview
from ...theme import theme
from .line_kinds import FileWidget

if TYPE_CHECKING:
    from ....core.site.media import Media
    from ...preview.offers import Offer
    from ..state import FieldState, FormContext


class ImageWidget(FileWidget):
    """The URL as a line to open, copy and pick; above it what it leads to."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        pictures = context.pictures
        self.preview = ImagePreview(pictures.loader, self, height=96, remote=pictures.remote)
        self.preview.setContentsMargins(theme.px(3), 0, theme.px(3), theme.px(3))
        self.preview.opened.connect(lambda: pictures.open(self._state.path))
        self.preview.choose_wanted.connect(self._pick_file)
        self.preview.size_wanted.connect(lambda w, h: pictures.declare(self._state.path, w, h))
        self.preview.drop.watch(self)
        self.preview.drop.watch(self.line, pastes=True)
        self.preview.drop.dropped.connect(self._take)
        self.preview.drop.refused.connect(pictures.refuse)
        self._column.insertWidget(0, self.preview)

    def set_readonly(self, is_readonly: bool) -> None:
        """Without dropping."""
        super().set_readonly(is_readonly)
        self.preview.take_drops(not is_readonly, can_declare=not is_readonly and self.context.pictures.can_declare)

    def pick_words(self) -> str:
        """What the folder's button does."""
        return self.tr("Choose a picture")

    def _show(self, state: FieldState) -> None:
        super()._show(state)
        if not self.line.text():
            self.preview.show_media(None)

    def _shows(self, before: FieldState, state: FieldState) -> bool:
        # What is declared beside the picture may have changed while its address did not.
        self._show_media(self._media)
        return super()._shows(before, state)

    def _show_media(self, media: Media | None) -> None:
        super()._show_media(media)
        self.preview.show_media(media, self.context.pictures.declared_size(self._state.path))

    def _pick_file(self) -> None:
        self.context.pictures.choose(self._state.path)

    def _take(self, offer: Offer) -> None:
        self.context.pictures.take(self._state.path, offer)
