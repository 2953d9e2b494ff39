"""A picture dropped on a list of pictures becomes one more of its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from ..preview.dropping import PictureDrop
from ..preview.offers import NOTHING

if TYPE_CHECKING:
    from ...core.fieldpath import FieldPath
    from ...core.schema.model import Field
    from ..preview.offers import Offer
    from .fields.fold import FoldWidget
    from .state import FormContext


class ListDrop(PictureDrop):
    """Watches a list's widget; the line over it says what dropping would do."""

    def __init__(self, widget: FoldWidget, context: FormContext) -> None:
        super().__init__(widget)
        self._widget = widget
        self._pictures = context.pictures
        self.watch(widget)
        self.offered.connect(self._tell)
        self.dropped.connect(self._take)
        self.refused.connect(self._pictures.refuse)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only where the list is one of pictures, and may be edited."""
        self.is_open = self._new_path() is not None
        return super().eventFilter(watched, event)

    def _new_path(self) -> FieldPath | None:
        state = self._widget.state
        inside = picture_in_item(state.field)
        if inside is None or state.is_readonly or state.is_several:
            return None
        count = len(state.value) if isinstance(state.value, list) else 0
        return (*state.path, count, *inside)

    def _tell(self, offer: Offer) -> None:
        """In the place of the summary."""
        field = self._widget.state.field
        words = offer.reason or self.tr("Drop to add a picture")
        words = self._widget.summary() if offer == NOTHING else words
        self._widget.own_head().show_text(field.label, words, required=field.required)

    def _take(self, offer: Offer) -> None:
        path = self._new_path()
        if path is not None:
            self._pictures.take(path, offer)


def picture_in_item(field: Field) -> FieldPath | None:
    """Where in an item of the list its picture is: `()` where the item is one; None for no list of pictures."""
    if field.item is not None:
        return () if field.item.widget == "image" else None
    return next(((inner.name,) for inner in field.fields if inner.widget == "image"), None)
