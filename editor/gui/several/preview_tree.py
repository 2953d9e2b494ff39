"""The preview's tree: rows parted by thin lines, the current one marked while the tree has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu, QTreeView

from ..theme import theme
from .preview_delegate import ChangeDelegate
from .preview_model import CHANGE, NOTE, WHAT

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from .preview_model import PreviewModel

_FLAG = QItemSelectionModel.SelectionFlag
WHAT_SHARE, NOTE_SHARE = 0.36, 0.18
"""Of the width; the change has the rest."""
FIELD_SHARE = 0.16
"""The same for notes that stand first."""


class PreviewTree(QTreeView):
    """Space leaves the line's values out or takes them in again; with Shift, or from the menu, all of its articles."""

    article_toggled = Signal(object)
    """list[str]: articles that are to be left out as a whole, or taken in again."""

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview-tree")
        self.setAccessibleName(self.tr("What would change"))
        self.model_ = model
        self._note_share = NOTE_SHARE
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

    def put_notes_first(self) -> None:
        """The notes stand before the changes: which field, then what changes in it."""
        self.header().moveSection(NOTE, CHANGE)
        self._note_share = FIELD_SHARE
        self.model_.set_notes_first()

    def share_width(self, width: int) -> None:
        """Give the columns their shares."""
        self.setColumnWidth(WHAT, int(width * WHAT_SHARE))
        self.setColumnWidth(NOTE, int(width * self._note_share))

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A row, and the line below it in its whole width."""
        super().drawRow(painter, option, index)
        rect = option.rect
        painter.fillRect(QRect(0, rect.bottom(), self.viewport().width(), 1), theme.color("line"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.share_width(self.width())
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Space is about the whole article."""
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._toggle_articles()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The line's article as a whole."""
        index = self.currentIndex()
        if not index.isValid() or self.model_.row_at(index).kind != "change":
            return
        menu = QMenu(self)
        action = menu.addAction(self.tr("Leave the whole article out, or take it in"))
        action.setShortcut(QKeySequence("Shift+Space"))
        action.triggered.connect(self._toggle_articles)
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        menu.popup(at)

    def _toggle_articles(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self.model_.row_at(index).kind == "change":
            self.article_toggled.emit(list(dict.fromkeys(path for path, _ in self.model_.row_at(index).values)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectionModel().select(self.currentIndex(), _FLAG.ClearAndSelect | _FLAG.Rows)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def _fit(self) -> None:
        self.setIndentation(theme.px(20))
