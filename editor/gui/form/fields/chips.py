"""Lists of scalars as chips: tags, multiple relations, multiple selects."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ....core.edits import Insert, Move, Remove, Set
from ....core.fieldpath import format_field_path
from ....core.schema.model import Field
from ....core.values import ABSENT, is_same
from ...theme import theme
from ..chips import Chip
from ..completion import Completion, find_suggestions
from ..drop_mark import DropMark
from ..flow import FlowLayout
from ..frame import InputFrame
from ..limits import count_against, is_outside
from ..state import Suggestion
from ..text_edit import BareLineEdit, is_kept_by_text
from .base import FieldWidget, empty_words, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ....core.problems.model import Problem
    from ....core.values import Absent, Value
    from ..state import FieldState, FormContext

_BETWEEN = re.compile(r"[,;\n\t]+")
"""What separates values that are pasted together."""
_FOCUS_COMES_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
MAX_CHIPS = 200
MAX_CHIP_TEXT = 400


class ChipsWidget(FieldWidget):
    """Values as chips with a line to add more, completed from the vocabulary and from what is used elsewhere."""

    shows_items = True

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._frame = InputFrame(self)
        self._frame.set_padding(5, 4, 5, 4)
        self._box = QWidget(self._frame)
        self._flow = FlowLayout(self._box)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._chips: list[Chip] = []
        self._editing: int | None = None
        self.line = BareLineEdit(self._box)
        self.line.setMinimumWidth(theme.px(80))
        self._flow.addWidget(self.line)
        self._mark = DropMark(self._box)
        self._frame.hold(self._box)
        self.line.installEventFilter(self._frame)
        self._column.addWidget(self._frame)
        self.setFocusProxy(self.line)
        self._completion = Completion(self.line, self._ask_suggestions)
        self._completion.chosen.connect(self._take_suggestion)
        self.line.installEventFilter(self)
        self.line.returnPressed.connect(self.commit)
        self.line.textEdited.connect(self._take_pasted)
        self._typed_before = ""

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """Nothing, null, or a list of scalars of one line."""
        if value is ABSENT or value is None:
            return True
        return isinstance(value, list) and len(value) <= MAX_CHIPS and all(map(_fits_a_chip, value))

    def set_readonly(self, is_readonly: bool) -> None:
        """Chips without crosses, and no line to add more."""
        self.line.setReadOnly(is_readonly)
        self._frame.set_quiet(is_readonly)

    def focus_input(self) -> None:
        """Focus the line."""
        self.line.setFocus()

    def focus_target(self) -> QWidget:
        """The line to add."""
        return self.line

    def frame(self) -> InputFrame:
        """The frame around the chips."""
        return self._frame

    def counter(self) -> str:
        """`3 / 5` where the schema says how many there may be."""
        return count_against(len(self._values()), self._state.field)

    def is_beyond_limit(self) -> bool:
        """Whether there are too many, or, once there are some, too few."""
        return bool(self._values()) and is_outside(len(self._values()), self._state.field)

    def chip(self, index: int) -> Chip:
        """One of the chips on screen."""
        return self._chips[index]

    def commit(self) -> None:
        """Add, or change, what stands in the line."""
        text = self.line.text().strip()
        if not text or self._state.is_readonly:
            self._stop_editing()
            return
        known = next((s for s in self._suggestions() if s.text == text), None)
        field = self._state.field
        if known is None and field.widget == "select":
            found = find_suggestions(self._suggestions(), text)
            if len(found) != 1:
                self.line.selectAll()  # a select takes only its own choices
                return
            known = found[0]
        self._take(known.value if known else self.context.read(text, item_field(field), self._sample()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the empty line goes to the last chip; leaving the line takes what was typed."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _FOCUS_COMES_BACK:
            self.commit()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = event.key() == Qt.Key.Key_Escape and bool(self.line.text())
            event.setAccepted(is_ours)  # the first Escape empties the line, the next one leaves the form
            return is_ours
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            goes_back = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Left) and self.line.cursorPosition() == 0
            if goes_back and not self.line.hasSelectedText() and self._values():
                self._chips[len(self._values()) - 1].setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self._stop_editing()
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and self._take_many(QGuiApplication.clipboard().text()):
                return True
        return False

    def _values(self) -> list[Value]:
        state = self._state
        is_known = not state.is_several or bool(state.counts)
        return state.value if isinstance(state.value, list) and is_known else []

    def _share(self, index: int) -> tuple[int, int]:
        """How many of the articles shown have an item, and of how many; the same where all have it."""
        state = self._state
        is_partial = index < len(state.counts) and state.counts[index] < state.total
        return (state.counts[index] if is_partial else state.total), state.total

    def _spread(self, index: int) -> None:
        """An item that some of the articles have goes to all."""
        values = self._values()
        if not self._state.is_readonly and index < len(values):
            self._emit(Insert(self._state.path, values[index]))

    def _sample(self) -> Value | Absent:
        values = self._values()
        return values[0] if values else ABSENT

    def _show(self, state: FieldState) -> None:
        self._stop_editing()
        self._completion.forget()
        self._show_chips()

    def _show_chips(self) -> None:
        values, state = self._values(), self._state
        while len(self._chips) < len(values):
            self._add_chip()
        marks = _severities(state)
        for index, chip in enumerate(self._chips):
            chip.setVisible(index < len(values))
            if index < len(values):
                mark = marks.get(index, "")
                words = self._words_of(values[index])
                chip.show_value(words, mark, readonly=state.is_readonly, share=self._share(index))
        self.line.setPlaceholderText("" if state.is_readonly and values else self._invitation(bool(values)))
        self._flow.invalidate()
        self.updateGeometry()

    def _invitation(self, has_chips: bool) -> str:
        state = self._state
        if state.is_several:
            return self.tr("Add to all…") if has_chips else self.tr("several values")
        return empty_words(state.value) or (self.tr("Add to all…") if state.total > 1 else self.tr("Add…"))

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Tint the chips that have problems of their own."""
        super().set_problems(problems)
        self._show_chips()

    def _add_chip(self) -> None:
        index = len(self._chips)
        chip = Chip(self._box)
        self._chips.append(chip)
        self._flow.insert_widget(index, chip)
        chip.removed.connect(lambda: self._remove(index))
        chip.spread_wanted.connect(lambda: self._spread(index))
        chip.edit_wanted.connect(lambda: self._edit_chip(index))
        chip.stepped.connect(lambda step: self._step(index + step))
        chip.moved.connect(lambda step: self._move(index, index + step))
        chip.dragged.connect(self._show_place)
        chip.dropped.connect(lambda at: self._move(index, self._place_for(index, at)))
        chip.installEventFilter(self._frame)
        self.setTabOrder(self._chips[index - 1] if index else self._box, chip)
        self.setTabOrder(chip, self.line)

    def _step(self, index: int) -> None:
        if 0 <= index < len(self._values()):
            self._chips[index].setFocus()
        elif index >= len(self._values()):
            self.line.setFocus()

    def _remove(self, index: int) -> None:
        values = list(self._values())
        if self._state.is_readonly or not 0 <= index < len(values):
            return
        del values[index]
        self._change(values, Remove((*self._state.path, index)))
        self._step(min(index, len(values) - 1) if values else 0)

    def _move(self, index: int, to: int) -> None:
        self._mark.hide()
        values = list(self._values())
        if self._state.is_readonly or self._state.is_several or index == to or not 0 <= to < len(values):
            return
        values.insert(to, values.pop(index))
        self._change(values, Move(self._state.path, index, to))
        self._step(to)

    def _show_place(self, at: QPoint) -> None:
        """Say where a dragged chip would go: a mark between two chips."""
        gap, count = self._gap_at(at), len(self._values())
        beside = self._chips[min(gap, count - 1)].geometry()
        left = beside.left() - theme.px(2) if gap < count else beside.right() + theme.px(2)
        self._mark.show_upright(left, beside.top(), beside.height())

    def _gap_at(self, at: QPoint) -> int:
        """The gap between chips that is nearest to a point; 0 is before the first."""
        boxes = [chip.geometry() for chip in self._chips[: len(self._values())]]
        after = (
            i
            for i, box in enumerate(boxes)
            if at.y() < box.top() or (at.y() <= box.bottom() and at.x() < box.center().x())
        )
        return next(after, len(boxes))

    def _place_for(self, index: int, at: QPoint) -> int:
        """Where the chip `index` stands after it was dropped at a point."""
        gap = self._gap_at(at)
        return gap - 1 if gap > index else gap

    def _edit_chip(self, index: int) -> None:
        self._editing = index
        self.line.setText(self._words_of(self._values()[index]))
        self.line.selectAll()
        self.line.setFocus()

    def _take_suggestion(self, suggestion: Suggestion) -> None:
        self._take(suggestion.value)

    def _take(self, value: Value) -> None:
        values, editing = list(self._values()), self._editing
        self._stop_editing()
        if editing is not None and editing < len(values):
            values[editing] = value
            self._change(values, Set((*self._state.path, editing), value))
        elif self._state.value is ABSENT or self._state.value is None:
            self._change([value], Set(self._state.path, [value]))
        else:
            self._change([*values, value], Insert(self._state.path, value))

    def _take_pasted(self, text: str) -> None:
        """Several values at once, put into the line otherwise than by the key (the menu, the middle button)."""
        is_pasted = len(text) - len(self._typed_before) > 1
        self._typed_before = text
        if is_pasted:
            self._take_many(text)

    def _take_many(self, text: str) -> bool:
        """Add what a text separates by commas or lines; False where that is not more than one value."""
        parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
        if len(parts) < 2 or self._state.is_readonly or self._editing is not None:
            return False
        field, known = self._state.field, {s.text: s.value for s in self._suggestions()}
        values = list(self._values())
        for part in parts:
            if part not in known and field.widget == "select":
                continue
            value = known[part] if part in known else self.context.read(part, item_field(field), self._sample())
            if value not in values and _fits_a_chip(value):
                values.append(value)
        self._stop_editing()
        if self._state.is_several:
            for value in values[len(self._values()) :]:
                self._emit(Insert(self._state.path, value))
        elif len(values) > len(self._values()):
            self._change(values, Set(self._state.path, list(values)))
        return True

    def _words_of(self, value: Value) -> str:
        """What a chip says: a choice's label, else the value."""
        options = self._state.field.options
        return next((option.label for option in options if is_same(option.value, value)), chip_text(value))

    def _change(self, values: list[Value], edit: Insert | Move | Remove | Set) -> None:
        self._state = replace(self._state, value=values, below=())
        self._completion.forget()
        self._show_chips()
        self._emit(edit)

    def _stop_editing(self) -> None:
        self._editing = None
        self._typed_before = ""
        self.line.clear()
        self._completion.close()

    def _ask_suggestions(self) -> Sequence[Suggestion]:
        return self._suggestions(lambda rows: self._completion.learn(self._absent(rows)))

    def _absent(self, rows: Sequence[Suggestion]) -> list[Suggestion]:
        """Those that are not there yet, in all articles shown."""
        present = [value for at, value in enumerate(self._values()) if len(set(self._share(at))) == 1]
        return [row for row in rows if row.value not in present]

    def _suggestions(self, then: Callable[[Sequence[Suggestion]], object] | None = None) -> Sequence[Suggestion]:
        field = self._state.field
        if field.widget == "select":
            rows: Sequence[Suggestion] = [
                Suggestion(option.value, option.label, label=text_of(option.value)) for option in field.options
            ]
        else:
            rows = self.context.suggestions(self._state.path, field, then)
        return self._absent(rows)


def _fits_a_chip(value: Value) -> bool:
    if isinstance(value, (list, dict, bytes)):
        return False
    text = text_of(value)
    return len(text) <= MAX_CHIP_TEXT and "\n" not in text and is_kept_by_text(text)


def chip_text(value: Value) -> str:
    """What a chip shows; null says so."""
    return "null" if value is None else text_of(value)


def item_field(field: Field) -> Field:
    """The field of a list's items; those of a plain list, a select or a relation are like text."""
    return field.item or Field(field.name, field.label, "relation" if field.widget == "relation" else "string")


def _severities(state: FieldState) -> dict[int, str]:
    """The gravest severity of each item that has a problem of its own."""
    found: dict[int, str] = {}
    prefix = format_field_path(state.path)
    for problem in state.below:
        place = problem.field[len(prefix) :].strip("[]")
        if place.isdecimal() and found.get(int(place)) != "error":
            found[int(place)] = problem.severity
    return found
