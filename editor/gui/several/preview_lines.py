"""The lines of the files that a save would change, of thousands of files: only what is seen is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QStyle, QStyledItemDelegate, QTableView

from ..theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
MOST_SHOWN = 2_000
"""Characters of a line that are painted; copied it is whole."""
LOOKS = {"+": ("pub", "sel"), "-": ("err", "err-bg"), "@": ("accent", ""), "\\": ("faint", "")}
"""By a line's first character: the colours of text and ground."""


class LinesModel(QAbstractListModel):
    """Lines of unified diffs, one a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[str] = []
        self.longest = 0
        """Characters of the longest line, as far as it is shown."""

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._lines = []
        self.longest = 0
        self.endResetModel()

    def append(self, lines: Iterable[str]) -> None:
        """Add lines at the end."""
        more = list(lines)
        if not more:
            return
        self.beginInsertRows(_NOWHERE, len(self._lines), len(self._lines) + len(more) - 1)
        self._lines += more
        self.longest = min(MOST_SHOWN, max(self.longest, *map(len, more)))
        self.endInsertRows()

    def line(self, row: int) -> str:
        """A line as it stands in the file."""
        return self._lines[row]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._lines[index.row()][:MOST_SHOWN].expandtabs(4).rstrip("\r")
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints a line by its first character, which says the same without colour; a file's name is strong."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The ground over the whole width, then the text."""
        text = index.data()
        is_head = text.startswith(("--- ", "+++ "))
        ink, ground = ("text", "") if is_head else LOOKS.get(text[:1], ("muted", ""))
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("hover" if ground == "sel" else "sel"))
        elif ground:
            painter.fillRect(rect, theme.color(ground))
        painter.save()
        painter.setFont(theme.font("label", 600 if is_head else 400, mono=True))
        painter.setPen(theme.color(ink))
        painter.drawText(rect.adjusted(theme.px(24), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class LinesView(QTableView):
    """Shows the lines; copies those selected. A table of fixed rows: a list would lay out all of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview-lines")
        self.setAccessibleName(self.tr("Lines of the files that change"))
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
            header.hide()
        theme.changed.connect(self._fit)
        self.lines.rowsInserted.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """All rows alike, as wide as the longest line."""
        metrics = QFontMetrics(theme.font("label", mono=True))
        self.verticalHeader().setDefaultSectionSize(metrics.height() + theme.px(2))
        width = metrics.averageCharWidth() * (self.lines.longest + 2) + theme.px(36)
        self.setColumnWidth(0, max(width, self.viewport().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected lines as they are."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(index.row() for index in self.selectedIndexes())
            QApplication.clipboard().setText("".join(self.lines.line(row) + "\n" for row in rows))
        else:
            super().keyPressEvent(event)
