"""What hangs below the search box: completions, and what is wrong with the query. Parts of the window, not windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...core.query import KEYWORDS
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .completion import Completion

_SHOWN = 8
_DETAIL = Qt.ItemDataRole.UserRole + 1


class CompletionPopup(QListView):
    """A list of completions under a widget; never takes the focus."""

    chosen = Signal(int)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor.window())
        self._anchor = anchor
        self.setObjectName("search-completions")
        self.setAccessibleName(self.tr("Completions"))
        set_kind(self, role="popup")
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(_Delegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.hide()

    def offer(self, completions: Sequence[Completion], x: int) -> None:
        """Show completions, their left edge `x` pixels from the anchor's; hide without any."""
        self._items.clear()
        for completion in completions:
            words, detail = _words(completion)
            item = QStandardItem(words)
            item.setData(detail, _DETAIL)
            self._items.appendRow(item)
        if not completions:
            self.hide()
            return
        self._place(x)
        self.show()
        self.raise_()

    def _place(self, x: int) -> None:
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        spot = self._anchor.mapTo(window, QPoint(x, self._anchor.height() + theme.px(4)))
        rows = min(_SHOWN, self._items.rowCount())
        row_height = max(1, self.sizeHintForRow(0))
        width = min(window.width() - 16, max(theme.px(240), self.sizeHintForColumn(0) + theme.px(48)))
        left = max(8, min(spot.x(), window.width() - width - 8))
        height = rows * row_height + 2 * theme.px(4) + 2
        self.setGeometry(QRect(left, spot.y(), width, min(height, window.height() - spot.y() - 8)))

    def move_current(self, step: int) -> None:
        """To the next or previous completion; from the first one up there is none."""
        row = self.currentIndex().row() + step
        if row < -1:
            row = self._items.rowCount() - 1
        self.setCurrentIndex(self._items.index(row, 0) if 0 <= row < self._items.rowCount() else QModelIndex())

    def choose(self, row: int) -> None:
        """Make a completion the chosen one."""
        self.setCurrentIndex(self._items.index(row, 0))

    def current(self) -> int:
        """The row that is chosen, -1 for none."""
        return self.currentIndex().row()


def _words(completion: Completion) -> tuple[str, str]:
    """What is read first, and what stands beside: a field by its label, with what it is typed as."""
    is_field = completion.text.endswith(":") and completion.text[:-1] not in KEYWORDS
    if is_field and completion.detail:
        return completion.detail, completion.text
    return completion.text, completion.detail


class _Delegate(QStyledItemDelegate):
    """The text, and its detail in muted to the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        detail = index.data(_DETAIL)
        if detail:
            rect = option.rect.adjusted(theme.px(8), 1, -theme.px(12), 1)  # on the line of the larger words
            painter.save()
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("label"))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), detail)
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        detail = index.data(_DETAIL)
        if detail:
            size.setWidth(size.width() + QFontMetrics(theme.font("label")).horizontalAdvance(detail) + theme.px(24))
        return size


class QueryNote(QFrame):
    """A sentence under the search box: an error with its column, or a field that nothing has."""

    fix_chosen = Signal()

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor.window())
        self._anchor = anchor
        self.setObjectName("search-note")
        self._icon = QLabel()
        self._text = QLabel(wordWrap=False)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._fix = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._fix)
        self._fix.clicked.connect(self.fix_chosen)
        self.hide()

    def say(self, kind: str, text: str, fix: str = "") -> None:
        """Show a sentence of a kind (`error`, `info`), with a button that mends it where there is one."""
        set_kind(self, notice=kind)
        for part in (self._text, self._fix):
            set_kind(part)  # their colours hang on the frame's kind
        color = "err" if kind == "error" else "muted"
        self._icon.setPixmap(theme.pixmap("error" if kind == "error" else "info", color, 14))
        self._text.setText(text)
        self._fix.setText(fix)
        self._fix.setVisible(bool(fix))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()

    def text(self) -> str:
        """What it says, "" while it is not shown."""
        return self._text.text() if not self.isHidden() else ""

    def _place(self) -> None:
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        for label in (self._text, self._icon):
            label.ensurePolished()
        spot = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + theme.px(4)))
        self._text.setWordWrap(False)
        size = self.sizeHint()
        room = window.width() - spot.x() - 8
        height = size.height()
        if size.width() > room:
            self._text.setWordWrap(True)
            height = self.heightForWidth(room)
        height = max(height, theme.px(36))  # the line below is covered as a whole, not cut through
        self.setGeometry(spot.x(), spot.y(), min(size.width(), room), height)
