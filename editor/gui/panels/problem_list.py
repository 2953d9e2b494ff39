"""The rows of the problems panel: what is wrong, and with which article, known by its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..language import rule_name, severity_name, told
from ..pieces.plaintext import plain_tip
from ..theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...core.problems import Problem

_NOWHERE = QModelIndex()
_COLOURS = {"error": "err", "warning": "warn", "info": "muted"}
_RANK = {"error": 0, "warning": 1, "info": 2}
_WORDS_SHARE = 0.58
"""How much of a row is the problem's; the rest is the article's title."""


class ProblemsModel(QAbstractListModel):
    """(article id, problem) in the order of severity, then by path and place."""

    def __init__(self, title_of: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title_of = title_of
        self._entries: list[tuple[int, Problem]] = []

    def set_entries(self, entries: list[tuple[int, Problem]]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = sorted(entries, key=lambda entry: (_RANK[entry[1].severity], entry[1]))
        self.endResetModel()

    def entry(self, row: int) -> tuple[int, Problem]:
        """The article's id and the problem in a row."""
        return self._entries[row]

    def title(self, row: int) -> str:
        """The title of the article in a row."""
        return self._title_of(self._entries[row][0])

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The problem and its article in words; the tip says more of both."""
        if not index.isValid():
            return None
        problem, title = self._entries[index.row()][1], self.title(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{severity_name(problem.severity)}: {said_of(problem)} · {title}"
        if role == Qt.ItemDataRole.ToolTipRole:
            name = f"{severity_name(problem.severity)}: {rule_name(problem.rule)} (problem:{problem.rule})"
            return plain_tip("\n".join((said_of(problem), title, f"{problem.path}:{problem.line}", name)))
        return None


def is_counted(problem: Problem) -> bool:
    """Whether it counts as a problem: one that only informs is a note."""
    return problem.severity != "info"


def said_of(problem: Problem) -> str:
    """The problem in words. A message names its field; of one inside others the way to it is told, too."""
    message = told(problem.message)
    return f"{problem.field}: {message}" if "." in problem.field or "[" in problem.field else message


class ProblemDelegate(QStyledItemDelegate):
    """Icon and sentence; the article's title in a column of its own."""

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
        gap = theme.px(16)
        middle = left + int((right - left) * _WORDS_SHARE)
        _draw(painter, QRect(left, box.top(), middle - left, box.height()), said_of(problem), "text")
        beside = QRect(middle + gap, box.top(), right - middle - gap, box.height())
        _draw(painter, beside, model.title(index.row()), "muted")

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Compact rows."""
        return QSize(theme.px(200), theme.height("compact"))


def _draw(painter: QPainter, box: QRect, text: str, token: str) -> None:
    painter.setPen(theme.color(token))
    shown = painter.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
