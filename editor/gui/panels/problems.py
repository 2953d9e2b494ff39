"""All problems of the site in one list: a click goes to the article and the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..language import told
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ...core.problems import Problem
    from ..session import Session

_NOWHERE = QModelIndex()
_COLOURS = {"error": "err", "warning": "warn", "info": "muted"}
_RANK = {"error": 0, "warning": 1, "info": 2}
REFRESH_DELAY = 250
"""Milliseconds in which several news of problems are taken together."""


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
        return f"{problem.severity}: {problem.field}: {told(problem.message)} ({problem.rule}) {place}"


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
        icon = theme.pixmap(problem.severity, _COLOURS[problem.severity], 14)
        left = box.left() + theme.px(12)
        painter.drawPixmap(left, box.top() + (box.height() - theme.px(14)) // 2, icon)
        left += theme.px(22)
        right = box.right() - theme.px(12)
        faint = "muted" if is_selected else "faint"
        place = f"{problem.rule} · {problem.path}:{problem.line}"
        width = min(painter.fontMetrics().horizontalAdvance(place), (right - left) // 2)
        _draw(painter, QRect(right - width, box.top(), width, box.height()), place, faint, Qt.TextElideMode.ElideMiddle)
        right -= width + theme.px(16)
        words = f"{problem.field}: {told(problem.message)}" if problem.field else problem.message
        _draw(painter, QRect(left, box.top(), right - left, box.height()), words, "text", Qt.TextElideMode.ElideRight)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Compact rows."""
        return QSize(theme.px(200), theme.height("compact"))


def _draw(painter: QPainter, box: QRect, text: str, token: str, mode: Qt.TextElideMode) -> None:
    painter.setPen(theme.color(token))
    shown = painter.fontMetrics().elidedText(text, mode, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class ProblemsPanel(QWidget):
    """Below the list: every problem that is known, the worst first."""

    problem_chosen = Signal(int, str)
    """Article id, field path as text."""
    close_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface", edge="top")
        self._session = session
        self._title = QLabel()
        set_kind(self._title, role="section")
        self._close = QToolButton()
        self._close.setObjectName("problems-close")
        self._close.setAccessibleName(self.tr("Close the problems"))
        self._close.clicked.connect(self.close_requested)
        self.model = ProblemsModel(self)
        self.view = QListView()
        self.view.setObjectName("problems-list")
        self.view.setAccessibleName(self.tr("Problems"))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ProblemDelegate(self.view))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self._place()
        self._timer = QTimer(self, singleShot=True, interval=REFRESH_DELAY)
        self._timer.timeout.connect(self.refresh)
        for signal in (session.problems_changed, session.rows_removed, session.closed):
            signal.connect(self._soon)
        theme.changed.connect(self._dress)
        self._dress()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 4)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def _dress(self) -> None:
        self._close.setIcon(theme.icon("close"))
        self.view.viewport().update()

    def _soon(self, *_: object) -> None:
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: object) -> None:
        """Fresh whenever it comes into view."""
        self.refresh()
        super().showEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """Read all problems anew from the session."""
        library = self._session.library
        ids = list(library.ids()) if library else []
        self.model.set_entries([(i, problem) for i in ids for problem in self._session.problems(i)])
        self._title.setText(self.tr("%n PROBLEM(S)", "", self.model.rowCount()))

    def _choose(self, index: QModelIndex) -> None:
        article_id, problem = self.model.entry(index.row())
        self.problem_chosen.emit(article_id, problem.field)
