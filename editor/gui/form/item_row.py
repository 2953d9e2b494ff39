"""One item of a list: a line that sums it up, to be moved and removed; opened, its own form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ...core.values import ABSENT
from ..theme import theme
from .choose_kind import item_of
from .drag import Drag
from .fold_head import FoldHead
from .item_picture import ItemPicture, address_in
from .object_body import ObjectBody
from .sight import show_opened
from .summary import item_summary

if TYPE_CHECKING:
    from ...core.values import Value
    from .field_row import FieldRow
    from .state import FieldState, FormContext


class ItemRow(QWidget):
    """Built cheaply, filled when it is opened. Dragged by its head, or moved by Alt+Up and Alt+Down."""

    edited = Signal(object)
    removed = Signal()
    duplicated = Signal()
    moved = Signal(int)
    stepped = Signal(int)

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._state: FieldState | None = None
        self._picture: ItemPicture | None = None
        self._body: ObjectBody | None = None
        self._row: FieldRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(12), 0, 0, 0)
        self._column.setSpacing(0)
        self.head = head = FoldHead(self, is_line=False)
        head.toggled.connect(self._fold)
        for signal, told in (
            (head.moved, self.moved),
            (head.stepped, self.stepped),
            (head.remove_wanted, self.removed),
            (head.duplicate_wanted, self.duplicated),
        ):
            signal.connect(told)
        head.menu_wanted.connect(self._open_menu)
        head.buttons.add("active", "remove", self.tr("Remove"), lambda _: self.removed.emit())
        head.buttons.add("active", "more", self.tr("More for this item"), self._open_menu)
        head.buttons.add("changed", "revert", self.tr("Back to what is saved"), lambda _: self._revert())
        self.drag = Drag(head, lambda _: self._may_change())
        self.drag.ended.connect(lambda: head.setDown(False))
        self._column.addWidget(head)

    @property
    def state(self) -> FieldState | None:
        """What is shown."""
        return self._state

    @property
    def is_open(self) -> bool:
        """Whether the item's fields are shown."""
        return self.head.isChecked()

    def show_item(self, index: int, value: Value, state: FieldState) -> None:
        """Show item `index` of the list that `state` shows."""
        field = item_of(state.field, index, value)
        self._state = self._context.state((*state.path, index), field, value, readonly=state.is_readonly)
        label, more = item_summary(value, state.field)
        self.head.show_text(label or str(index + 1), more)
        words = self._change_words(self._state)
        problems = self._context.problem_count(self._state.path)
        self._show_picture(address_in(value, field))
        self.head.set_marks(changed=bool(words), problems=problems, words=words)
        if self.head.isChecked():
            self._fill()

    def _show_picture(self, address: str | None) -> None:
        if address is not None and self._picture is None:
            self._picture = ItemPicture(self._context.pictures, self)
            self._picture.changed.connect(self.head.update)
        if self._picture is not None:
            self._picture.show_address(address or "")
            self.head.set_picture(self._picture if address is not None else None)

    def open_up(self) -> None:
        """Unfold."""
        self.head.setChecked(True)

    def remember_open(self, is_open: bool) -> None:
        """Be open or folded, without showing what is about to be another item."""
        self.head.blockSignals(True)
        self.head.setChecked(is_open)
        self.head.blockSignals(False)
        for widget in (self._body, self._row):
            if widget is not None:
                widget.setVisible(is_open)

    def focus_first(self) -> None:
        """Focus the first input of the opened item."""
        rows = self.inner_rows()
        if rows:
            rows[0].focus_input()

    def inner_rows(self) -> list[FieldRow]:
        """The rows of the opened item."""
        if self._row is not None and not self._row.isHidden():
            return [self._row]
        return self._body.rows() if self._body is not None else []

    def _may_change(self) -> bool:
        return self._state is not None and not self._state.is_readonly

    def _change_words(self, state: FieldState) -> str:
        """What was done to the item since it was saved; "" for nothing."""
        is_moved = self._context.way_back(state.path) is not None
        if state.base is ABSENT and state.is_changed:
            return self.tr("added")
        if state.is_changed:
            return self.tr("moved and changed") if is_moved else self.tr("changed")
        return self.tr("moved") if is_moved else ""

    def _revert(self) -> None:
        """Bring the item back to what is saved, and to where it stood; a new one goes."""
        state = self._state
        if state is None or not self._may_change():
            return
        self.head.setFocus()
        if state.base is ABSENT:
            self.removed.emit()
            return
        if state.is_changed:
            self._context.revert(self)
        back, at = self._context.way_back(state.path), state.path[-1]
        if back is not None and isinstance(at, int):
            self.moved.emit(back - at)

    def _open_menu(self, place: QWidget) -> None:
        """What can be done with the item, with its keys."""
        if self._state is None or not self._may_change():
            return
        menu = QMenu(self)
        if self._change_words(self._state):
            menu.addAction(theme.icon("revert"), self.tr("Back to what is saved")).triggered.connect(self._revert)
            menu.addSeparator()
        for icon, text, keys, act in (
            ("move-up", self.tr("Move up"), "Alt+↑", lambda: self.moved.emit(-1)),
            ("move-down", self.tr("Move down"), "Alt+↓", lambda: self.moved.emit(1)),
            ("copy", self.tr("Duplicate"), "Ctrl+D", self.duplicated.emit),
            ("delete", self.tr("Remove"), "Del", self.removed.emit),
        ):
            menu.addAction(theme.icon(icon), f"{text}\t{keys}").triggered.connect(lambda _=False, act=act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place.mapToGlobal(QPoint(0, place.height())))

    def _fold(self, is_open: bool) -> None:
        if is_open:
            self._fill()
            show_opened(self)
        elif self._body is not None or self._row is not None:
            self._show_only(None)

    def _fill(self) -> None:
        """Show the item's own fields, or its one input."""
        state = self._state
        if state is None:
            return
        if state.field.widget == "object" and isinstance(state.value, dict):
            if self._body is None:
                self._body = ObjectBody(self._context, self)
                self._body.edited.connect(self.edited)
                self._column.addWidget(self._body)
            self._body.show_state(state)
            self._show_only(self._body)
            return
        if self._row is None:
            self._row = self._context.new_row(self)
            self._row.setContentsMargins(theme.px(12), 0, 0, theme.px(8))
            self._row.edited.connect(self.edited)
            self._column.addWidget(self._row)
        self._row.show_state(state)
        self._show_only(self._row)

    def _show_only(self, shown: QWidget | None) -> None:
        for widget in (self._body, self._row):
            if widget is not None:
                widget.setVisible(widget is shown)
