"""The rows of the problems panel: what is wrong, where, and by which rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..language import told
from ..theme import theme

if TYPE_CHECKING:
    from ...core.problems import Problem

_NOWHERE = QModelIndex()
_COLOURS = {"error": "err", "warning": "warn", "info": "muted"}
_RANK = {"error": 0, "warning": 1, "info": 2}


class ProblemsModel(QAbstractListModel):
    """(article id, problem) in the order of severity, then by path and place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[tuple[int, Problem]] = []

    def set_entries(self, entries: list[tuple[int, Problem]]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = sorted(entries, key=lambda entry: (_RANK[entry[1].severity], entry[1]))
        self.endResetModel()

    def entry(self, row: int) -> tuple[int, Problem]:
        """The article's id and the problem in a row."""
        return self._entries[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The problem in words."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        problem = self._entries[index.row()][1]
        place = f"{problem.path}:{problem.line}"
        return f"{problem.severity}: {said_of(problem)} ({problem.rule}) {place}"


def is_counted(problem: Problem) -> bool:
    """Whether it counts as a problem: one that only informs is a note."""
    return problem.severity != "info"


def said_of(problem: Problem) -> str:
    """The problem in words. A message names its field; of one inside others the way to it is told, too."""
    message = told(problem.message)
    return f"{problem.field}: {message}" if "." in problem.field or "[" in problem.field else message


class ProblemDelegate(QStyledItemDelegate):
    """Icon, field and message; the rule and the path fainter on the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        assert isinstance(model, ProblemsModel)
        _, problem = model.entry(index.row())
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("sel" if is_selected else "hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(box.left(), box.top(), theme.px(3), box.height(), theme.color("accent"))
        icon = theme.pixmap(problem.severity, _COLOURS[problem.severity], 14)
        left = box.left() + theme.px(12)
        painter.drawPixmap(left, box.top() + (box.height() - theme.px(14)) // 2, icon)
        left += theme.px(22)
        right = box.right() - theme.px(12)
        faint = "muted" if is_selected else "faint"
        place = f"{problem.rule} · {problem.path}:{problem.line}"
        words = said_of(problem)
        metrics, gap = painter.fontMetrics(), theme.px(16)
        spare = right - left - metrics.horizontalAdvance(words) - theme.px(2) - gap
        width = min(metrics.horizontalAdvance(place), max((right - left) // 3, spare))
        _draw(painter, QRect(right - width, box.top(), width, box.height()), place, faint, Qt.TextElideMode.ElideMiddle)
        right -= width + gap
        _draw(painter, QRect(left, box.top(), right - left, box.height()), words, "text", Qt.TextElideMode.ElideRight)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Compact rows."""
        return QSize(theme.px(200), theme.height("compact"))


def _draw(painter: QPainter, box: QRect, text: str, token: str, mode: Qt.TextElideMode) -> None:
    painter.setPen(theme.color(token))
    shown = painter.fontMetrics().elidedText(text, mode, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
