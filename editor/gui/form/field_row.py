"""One field in the form: its head, its widget, what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from ..language import told
from .choose import is_short, kind_of_widget
from .field_menu import fill_field_menu, open_field_menu
from .fields import make_widget
from .note_line import NoteLine
from .problem_strip import ProblemStrips
from .row_head import RowHead
from .source_popup import SourcePopup
from .text_edit import BareLineEdit, GrowingEdit
from .value_notes import note_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...core.edits import Edit
    from ...core.problems.model import Problem
    from .fields.base import FieldWidget
    from .fold_head import FoldHead
    from .head_buttons import HeadButtons
    from .problem_strip import ProblemStrip
    from .state import FieldState, FormContext


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
        self._source_kind = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = RowHead(self)
        self._head.pressed.connect(self.focus_input)
        self._head.menu_wanted.connect(self._open_menu)
        self._add_buttons(self._head.buttons)
        self._column.addWidget(self._head)
        self._problems = ProblemStrips(self)
        self._problems.fix_wanted.connect(self._fix)
        self._problems.shared_fix_wanted.connect(self._fix_shared)
        self._column.addWidget(self._problems)
        self._note: NoteLine | None = None

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
        had_focus = self._use(self._kind_for(state))
        widget = self.widget
        if before != state or widget.state is not state:
            widget.show_state(state)
        self._show_note(state)
        self._show_head(state)
        shown = [*state.problems, *(state.below if widget.shows_items else ())]
        self._problems.show_problems(shown, self._context.shared_fix)
        if had_focus:
            self.focus_input()

    def focus_input(self) -> None:
        """Put the keyboard focus into the field."""
        self.widget.focus_input()

    def edit_as_source(self, is_on: bool) -> None:
        """Show the value as YAML text instead of in its own widget, or no longer."""
        self._source_kind = is_on
        if self._state is not None:
            self.show_state(self._state)
            self.focus_input()

    @property
    def head(self) -> RowHead | FoldHead:
        """The line that says the label."""
        return self.widget.own_head() or self._head

    @property
    def is_source(self) -> bool:
        """Whether the value is shown as YAML text because a person asked for it."""
        return self._source_kind

    @property
    def note(self) -> NoteLine | None:
        """The line that says what is unusual about the value; None while nothing was."""
        return self._note

    def problem_strips(self) -> list[ProblemStrip]:
        """The problems on screen."""
        return self._problems.shown()

    def set_active(self, is_active: bool) -> None:
        """The focus came into the field, or left it."""
        self._head.buttons.show_when("active", is_active or self.underMouse())
        frame = self.widget.frame()
        if frame is not None and not is_active:
            frame.set_focused(False)  # an open completion keeps the event from the input
        if is_active and self._state is not None:
            self.focused.emit(self._state.path)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is over the field: show its buttons."""
        self._head.buttons.show_when("active", True)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide them, unless the field has the focus."""
        focused = QApplication.focusWidget()
        self._head.buttons.show_when("active", focused is not None and self.isAncestorOf(focused))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key opens the field's menu where the input has none of its own."""
        self._open_menu(self.head)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+F10 opens the field's menu, wherever in the field the focus is."""
        if event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._open_menu(self.head)
        else:
            super().keyPressEvent(event)

    def _kind_for(self, state: FieldState) -> str:
        return "raw" if self._source_kind and not state.is_readonly else kind_of_widget(state)

    def _use(self, kind: str) -> bool:
        """Bring the widget of a kind to the front, made when first needed; whether another one had the focus."""
        if kind == self._kind:
            return False
        focused, had_focus = QApplication.focusWidget(), False
        if self._kind:
            had_focus = focused is not None and self.widget.isAncestorOf(focused)
        if kind not in self._widgets:
            self._add_widget(kind)
        before, self._kind = self._kind, kind
        self.widget.show()
        self.setFocusProxy(self.widget.focus_target())
        if had_focus:
            self.widget.focus_input()
        if before:
            self._widgets[before].hide()
        return had_focus

    def _add_widget(self, kind: str) -> None:
        widget = make_widget(kind, self._context, self)
        widget.edited.connect(self.edited)
        widget.counter_changed.connect(self._show_counter)
        target = widget.focus_target()
        if isinstance(target, (BareLineEdit, GrowingEdit)):
            target.add_to_menu = self._add_to_menu
        head = widget.own_head()
        if head is not None:
            head.menu_wanted.connect(self._open_menu)
            self._add_buttons(head.buttons)
        self._column.insertWidget(1, widget)
        self._widgets[kind] = widget

    def _add_buttons(self, buttons: HeadButtons) -> None:
        buttons.add("active", "more", self.tr("More for this field"), self._open_menu)
        buttons.add("active", "source", self.tr("Show the source"), self._show_source)
        buttons.add("changed", "revert", self.tr("Back to what is saved"), lambda _: self._revert())

    def _show_note(self, state: FieldState) -> None:
        """Say what is unusual about the value; the line is made when it is first needed."""
        note = note_of(state, self._kind, is_asked=self._source_kind)
        if self._note is None and note is not None:
            self._note = NoteLine(self)
            self._note.fix_wanted.connect(self._fix)
            self._column.insertWidget(self._column.count() - 1, self._note)
        if self._note is not None:
            self._note.show_note(note, state.field.label)

    def _show_head(self, state: FieldState) -> None:
        field, widget = state.field, self.widget
        self.setProperty("is_short", is_short(field, self._kind))
        self.setProperty("needs", widget.wanted_width())
        self._head.setVisible(widget.own_head() is None)
        self._head.show_label(field.label, field.hint, required=field.required, locked=state.is_readonly)
        self._head.set_changed(state.is_changed, is_conflict=state.is_conflict)
        self._show_counter()
        widget.describe(field.label, self._description(state))
        widget.focus_target().setObjectName(f"input-{field.name}")

    def _description(self, state: FieldState) -> str:
        words = [self.tr("required")] if state.field.required else []
        words += [self.tr("several values")] if state.is_several else []
        words += [self.tr("changed")] if state.is_changed else []
        words += [self.tr("changed by others, too")] if state.is_conflict else []
        words += [self.tr("read-only")] if state.is_readonly else []
        words += [self._note.words()] if self._note is not None and self._note.words() else []
        below = state.below if self.widget.shows_items else ()
        words += [told(problem.message) for problem in (*state.problems, *below)]
        words += [state.field.hint] if state.field.hint else []
        return ". ".join(words)

    def _show_counter(self) -> None:
        if self._state is not None and self._kind:
            self._head.set_counter(self.widget.counter(), is_over=self.widget.is_beyond_limit())

    def _fix(self, edit: Edit) -> None:
        self._keeping_focus(lambda: self.edited.emit(edit))

    def _fix_shared(self, problem: Problem) -> None:
        self._keeping_focus(lambda: self._context.fix_shared(problem))

    def _revert(self) -> None:
        if self._state is not None:
            self._keeping_focus(lambda: self._context.revert(self))

    def _keeping_focus(self, act: Callable[[], object]) -> None:
        """Do what takes the pressed button away; the focus then goes to the input, not anywhere."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        if had_focus:
            self.focus_input()
        act()

    def _show_source(self, place: QWidget) -> None:
        if self._state is not None:
            SourcePopup(self, self._context.source(self._state.path)).open_below(place)

    def _add_to_menu(self, menu: QMenu) -> None:
        if self._state is not None:
            fill_field_menu(menu, self, self._state, self._context)

    def _open_menu(self, place: QWidget) -> None:
        if self._state is not None:
            open_field_menu(self, self._state, self._context, place)
