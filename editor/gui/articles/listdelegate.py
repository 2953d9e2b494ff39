"""What the delegates of table and gallery share: the model's lines, where one is, pictures, editing in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..theme import theme
from .celleditor import CellEditor
from .look import Look

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from .celleditor import CellEditing
    from .lines import Line
    from .model import ArticlesModel

AnyIndex = QModelIndex | QPersistentModelIndex


class Thumbnails(Protocol):
    """Where small pictures come from; never decodes on the GUI thread."""

    @property
    def arrived(self) -> SignalInstance:
        """Tells that it is worth asking again."""

    def pixmap(self, line: Line, size: QSize) -> QPixmap | None:
        """The row's picture for a place of that size, or None while it is not there (it is asked for then)."""


class ListDelegate(QStyledItemDelegate):
    """Paints straight from the model's lines, without going through roles."""

    def __init__(self, model: ArticlesModel, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._model = model
        self._view = parent
        self._look = Look()
        self.thumbnails: Thumbnails | None = None
        self.editing: CellEditing | None = None
        self.hovered = -1
        self.current = -1
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._look = Look()

    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # editing in place

    def edit_place(self, rect: QRect, index: AnyIndex) -> QRect:
        """Where in a cell the editor stands."""
        return rect

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A line over the cell."""
        line = self.editing.make(parent, index) if self.editing else None
        return line or super().createEditor(parent, option, index)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Nothing: the line was made with its text, and what is typed stays when the row changes under it."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """The edit goes to the article's draft, not to the model."""
        if self.editing and isinstance(editor, CellEditor):
            self.editing.take(editor)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Follow the cell."""
        place = self.edit_place(option.rect, index)
        if isinstance(editor, CellEditor):
            place = editor.grown(place, self._view.viewport().rect())
        editor.setGeometry(place)


def cover(pixmap: QPixmap, spot: QRectF) -> QRectF:
    """The middle part of a picture that has the proportions of the spot."""
    width, height = pixmap.width(), pixmap.height()
    wanted = spot.width() / spot.height()
    part = QRectF(0, 0, height * wanted, height) if width / height > wanted else QRectF(0, 0, width, width / wanted)
    part.moveCenter(QPointF(width / 2, height / 2))
    return part
