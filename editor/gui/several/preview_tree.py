"""The preview's tree: rows parted by thin lines, the current one marked while the tree has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtWidgets import QHeaderView, QTreeView

from ..theme import theme
from .preview_delegate import ChangeDelegate
from .preview_model import CHANGE, NOTE, WHAT

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from .preview_model import PreviewModel

_FLAG = QItemSelectionModel.SelectionFlag
WHAT_SHARE, NOTE_SHARE = 0.36, 0.18
"""Of the width; the change has the rest."""


class PreviewTree(QTreeView):
    """Space leaves the article, or all of the line, out or takes it in again."""

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview-tree")
        self.setAccessibleName(self.tr("What would change"))
        self.setModel(model)
        self.setItemDelegate(ChangeDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        header = self.header()
        header.setStretchLastSection(False)
        for column in (WHAT, NOTE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(CHANGE, QHeaderView.ResizeMode.Stretch)
        self._fit()
        theme.changed.connect(self._fit)

    def share_width(self, width: int) -> None:
        """Give the columns their shares."""
        self.setColumnWidth(WHAT, int(width * WHAT_SHARE))
        self.setColumnWidth(NOTE, int(width * NOTE_SHARE))

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A row, and the line below it in its whole width."""
        super().drawRow(painter, option, index)
        rect = option.rect
        painter.fillRect(QRect(0, rect.bottom(), self.viewport().width(), 1), theme.color("line"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectionModel().select(self.currentIndex(), _FLAG.ClearAndSelect | _FLAG.Rows)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def _fit(self) -> None:
        self.setIndentation(theme.px(20))
