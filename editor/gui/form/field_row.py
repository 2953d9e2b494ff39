"""One field in the form: its head, its widget, what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ..language import told
from ..theme import theme
from .choose import is_short, kind_of_widget
from .field_menu import open_field_menu, revert_edit
from .fields import make_widget
from .problem_strip import ProblemStrip
from .row_head import RowHead

if TYPE_CHECKING:
    from ...core.problems.model import Problem
    from .fields.base import FieldWidget
    from .state import FieldState, FormContext

MAX_STRIPS = 4
"""How many problems stand under one field; the head of the form counts them all."""


class FieldRow(QWidget):
    """Shows a field with whatever widget suits its kind and its present value, and passes on its edits."""

    edited = Signal(object)
    focused = Signal(object)
    """The row's path, when its input takes the focus."""

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._state: FieldState | None = None
        self._kind = ""
        self._widgets: dict[str, FieldWidget] = {}
        self._strips: list[ProblemStrip] = []
        self._holders: list[QWidget] = []
        self._source_kind = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = RowHead(self)
        self._head.pressed.connect(self.focus_input)
        self._head.menu_wanted.connect(self._open_menu)
        self._head.revert_wanted.connect(self._revert)
        self._column.addWidget(self._head)

    @property
    def state(self) -> FieldState | None:
        """What is shown."""
        return self._state

    @property
    def widget(self) -> FieldWidget:
        """The widget in use."""
        return self._widgets[self._kind]

    def show_state(self, state: FieldState) -> None:
        """Show a field; the widget changes when the value is of a kind that the present one can't show."""
        before, self._state = self._state, state
        if before is None or before.path != state.path:
            self._source_kind = False
        self._use(self._kind_for(state))
        widget = self.widget
        if before != state or widget.state is not state:
            widget.show_state(state)
        self._show_head(state)
        self._show_problems([*state.problems, *(state.below if widget.shows_items else ())])

    def focus_input(self) -> None:
        """Put the keyboard focus into the field."""
        self.widget.focus_input()

    def edit_as_source(self, is_on: bool) -> None:
        """Show the value as YAML text instead of in its own widget, or no longer."""
        self._source_kind = is_on
        if self._state is not None:
            self.show_state(self._state)
            if is_on:
                self.focus_input()

    @property
    def is_source(self) -> bool:
        """Whether the value is shown as YAML text because a person asked for it."""
        return self._source_kind

    def problem_strips(self) -> list[ProblemStrip]:
        """The problems on screen."""
        return [s for s, holder in zip(self._strips, self._holders, strict=True) if not holder.isHidden()]

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is over the field: show its menu button."""
        self._head.set_active(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide it, unless the field has the focus."""
        self._head.set_active(self._has_focus())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key opens the field's menu where the input has none of its own."""
        self._open_menu(self)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus of the input."""
        if event.type() == QEvent.Type.FocusIn and self._state is not None:
            self._head.set_active(True)
            self.focused.emit(self._state.path)
        elif event.type() == QEvent.Type.FocusOut:
            self._head.set_active(self.underMouse())
        return False

    def _kind_for(self, state: FieldState) -> str:
        return "raw" if self._source_kind and not state.is_readonly else kind_of_widget(state)

    def _use(self, kind: str) -> None:
        """Bring the widget of a kind to the front, made when first needed."""
        if kind == self._kind:
            return
        if self._kind:
            self.widget.hide()
        if kind not in self._widgets:
            self._add_widget(kind)
        self._kind = kind
        self.widget.show()
        self.setFocusProxy(self.widget.focus_target())

    def _add_widget(self, kind: str) -> None:
        widget = make_widget(kind, self._context, self)
        widget.edited.connect(self.edited)
        widget.counter_changed.connect(self._show_counter)
        widget.focus_target().installEventFilter(self)
        self._column.insertWidget(1, widget)
        self._widgets[kind] = widget

    def _show_head(self, state: FieldState) -> None:
        field, widget = state.field, self.widget
        self.setProperty("is_short", is_short(field, self._kind))
        self.setProperty("share", 13 if self._kind == "datetime" else 10)
        self._head.setVisible(not widget.has_own_head())
        self._head.show_label(field.label, field.hint, required=field.required, locked=state.is_readonly)
        self._head.set_changed(state.is_changed)
        self._show_counter()
        target = widget.focus_target()
        if target.accessibleName() != field.label:
            target.setAccessibleName(field.label)
        target.setAccessibleDescription(self._description(state))
        target.setObjectName(f"input-{field.name}")

    def _description(self, state: FieldState) -> str:
        words = [self.tr("required")] if state.field.required else []
        words += [self.tr("changed")] if state.is_changed else []
        words += [self.tr("read-only")] if state.is_readonly else []
        words += [told(problem.message) for problem in state.problems]
        words += [state.field.hint] if state.field.hint else []
        return ". ".join(words)

    def _show_counter(self) -> None:
        if self._state is not None and self._kind:
            over = any(p.rule in ("length", "range") for p in self._state.problems)
            self._head.set_counter(self.widget.counter(), is_over=over)

    def _show_problems(self, problems: list[Problem]) -> None:
        shown = problems[:MAX_STRIPS]
        while len(self._strips) < len(shown):
            self._add_strip()
        for number, strip in enumerate(self._strips):
            if number < len(shown):
                strip.show_problem(shown[number])
            self._holders[number].setVisible(number < len(shown))

    def _add_strip(self) -> None:
        # The holder gives the strip the input's visible edges and the gap above it.
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(theme.px(3), theme.px(2), theme.px(3), theme.px(2))
        strip = ProblemStrip(holder)
        strip.fix_wanted.connect(self.edited)
        box.addWidget(strip)
        self._column.addWidget(holder)
        self._strips.append(strip)
        self._holders.append(holder)

    def _revert(self) -> None:
        if self._state is not None:
            self.edited.emit(revert_edit(self._state))

    def _open_menu(self, place: QWidget) -> None:
        if self._state is not None:
            open_field_menu(self, self._state, self._context, place)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)
