"""A picture's URL, with the picture over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ...preview.preview import ImagePreview
from ...theme import theme
from .line_kinds import FileWidget

if TYPE_CHECKING:
    from ..state import FieldState, FormContext


class ImageWidget(FileWidget):
    """The URL as a line to open, copy and pick; above it what it leads to."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.preview = ImagePreview(context.thumbnails, self, height=96)
        self.preview.setContentsMargins(theme.px(3), 0, theme.px(3), 0)
        self.preview.opened.connect(context.open_picture)
        self._column.insertWidget(0, self.preview)

    def _show(self, state: FieldState) -> None:
        super()._show(state)
        self._look(self.line.text())

    def _typed(self, text: str) -> None:
        super()._typed(text)
        self._look(text)

    def _look(self, text: str) -> None:
        self.preview.show_media(
            self.context.media(text) if text else None, self.context.declared_size(self._state.path)
        )
