"""One item of a list: a line that sums it up, to be moved and removed; opened, its own form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ..theme import theme
from .choose_kind import item_of
from .fields.line import SmallButton
from .fold_head import FoldHead
from .summary import summary_of

if TYPE_CHECKING:
    from ...core.values import Value
    from .field_row import FieldRow
    from .fields.object import ObjectBody
    from .fields.rows import RowsWidget
    from .state import FieldState


class ItemRow(QWidget):
    """Built cheaply, filled when it is opened. Dragged by its head, or moved by Ctrl+Up and Ctrl+Down."""

    removed = Signal()
    moved = Signal(int)
    dropped = Signal(QPoint)
    """Dragged to here, in the coordinates of the list."""

    def __init__(self, owner: RowsWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = owner
        self._state: FieldState | None = None
        self._body: ObjectBody | None = None
        self._row: FieldRow | None = None
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(12), 0, 0, 0)
        self._column.setSpacing(0)
        self.head = FoldHead(self, is_line=False)
        self.head.toggled.connect(self._fold)
        self.head.moved.connect(self.moved)
        self.head.remove_wanted.connect(self.removed)
        self.head.installEventFilter(self)
        self._column.addWidget(self.head)
        self._remove = SmallButton("remove", self.tr("Remove"), self)
        self._remove.clicked.connect(self.removed)
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_item(self, index: int, value: Value, state: FieldState) -> None:
        """Show item `index` of the list that `state` shows."""
        field = item_of(state.field, index, value)
        self._state = self._owner.context.state((*state.path, index), field, value, readonly=state.is_readonly)
        self._remove.setVisible(not state.is_readonly)
        self.head.set_room_right(0 if state.is_readonly else theme.px(24))
        self.head.show_text(summary_of(value) or str(index + 1), "")
        problems = self._owner.context.problem_count(self._state.path)
        self.head.set_marks(changed=False, problems=problems)
        self._remove.set_name(self.tr("Remove {item}").format(item=self.head.text()))
        if self.head.isChecked():
            self._fill()

    def open_up(self) -> None:
        """Unfold."""
        self.head.setChecked(True)

    def inner_rows(self) -> list[FieldRow]:
        """The rows of the opened item."""
        if self._row is not None:
            return [self._row]
        return self._body.rows() if self._body is not None else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right of the head."""
        top = (self.head.sizeHint().height() - self._remove.height()) // 2
        self._remove.move(self.width() - self._remove.width() - theme.px(3), top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drag by the head; a press without a move opens it as any button does."""
        if not isinstance(event, QMouseEvent) or self._state is None or self._state.is_readonly:
            return False
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed_at = at
        elif event.type() == QEvent.Type.MouseMove and self._pressed_at is not None:
            far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if far and not self._is_dragged:
                self._is_dragged = True
                self.head.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
            if was_dragged:
                self.head.setCursor(Qt.CursorShape.PointingHandCursor)
                self.head.setDown(False)
                self.dropped.emit(self.mapToParent(self.head.mapTo(self, at)))
                return True
        return False

    def _fold(self, is_open: bool) -> None:
        if is_open:
            self._fill()
        for widget in (self._body, self._row):
            if widget is not None:
                widget.setVisible(is_open)

    def _fill(self) -> None:
        """Show the item's own fields, or its one input."""
        state = self._state
        if state is None:
            return
        if state.field.widget == "object" and isinstance(state.value, dict):
            if self._body is None:
                self._body = self._owner.new_body(self)
                self._column.addWidget(self._body)
            self._body.show_state(state)
            return
        if self._row is None:
            self._row = self._owner.context.new_row(self)
            self._row.edited.connect(self._owner.edited)
            self._column.addWidget(self._row)
        self._row.show_state(state)
