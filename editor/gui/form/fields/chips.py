"""Lists of scalars as chips: tags, multiple relations, multiple selects."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ....core.edits import Insert, Move, Remove, Set
from ....core.values import ABSENT
from ..chip_box import ChipBox, ChipFace
from ..chip_entry import ChipEntry
from ..chip_values import chip_words, fits_a_chip, item_field, parts_of, severities_of
from ..completion import find_suggestions
from ..frame import InputFrame
from ..limits import count_against, is_outside
from ..state import Suggestion
from .base import FieldWidget, empty_words, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ....core.problems.model import Problem
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..chips import Chip
    from ..state import FieldState, FormContext

MAX_CHIPS = 200


class ChipsWidget(FieldWidget):
    """Values as chips with a line to add more, completed from the vocabulary and from what is used elsewhere."""

    shows_items = True

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._frame = InputFrame(self)
        self._frame.set_padding(5, 4, 5, 4)
        self._box = ChipBox(self._frame, self._frame)
        self.line = self._box.line
        self._frame.hold(self._box)
        self.line.installEventFilter(self._frame)
        self._column.addWidget(self._frame)
        self.setFocusProxy(self.line)
        self._editing: int | None = None
        """The item that is changed in the line; None: what is typed is a new one."""
        self._entry = ChipEntry(self.line, self._ask_suggestions, self._take_many)
        self._connect()

    def _connect(self) -> None:
        entry, box = self._entry, self._box
        entry.completion.chosen.connect(lambda suggestion: self._take(suggestion.value))
        entry.committed.connect(self.commit)
        entry.emptied.connect(self._stop_editing)
        entry.left_backwards.connect(lambda: box.step(len(self._values()) - 1))
        box.removed.connect(self._remove)
        box.spread_wanted.connect(self._spread)
        box.edit_wanted.connect(self._edit_chip)
        box.moved.connect(self._move)

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """Nothing, null, or a list of scalars of one line."""
        if value is ABSENT or value is None:
            return True
        return isinstance(value, list) and len(value) <= MAX_CHIPS and all(map(fits_a_chip, value))

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
        return self._box.chip(index)

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
        self._entry.completion.forget()
        self._show_chips()

    def _show_chips(self) -> None:
        values, state = self._values(), self._state
        marks = severities_of(state)
        faces = [
            ChipFace(chip_words(value, state.field), marks.get(index, ""), self._share(index))
            for index, value in enumerate(values)
        ]
        self._box.show_chips(faces, readonly=state.is_readonly)
        self.line.setPlaceholderText("" if state.is_readonly and values else self._invitation(bool(values)))
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

    def _remove(self, index: int) -> None:
        values = list(self._values())
        if self._state.is_readonly or not 0 <= index < len(values):
            return
        del values[index]
        self._change(values, Remove((*self._state.path, index)))
        self._box.step(min(index, len(values) - 1) if values else 0)

    def _move(self, index: int, to: int) -> None:
        values = list(self._values())
        if self._state.is_readonly or self._state.is_several or index == to or not 0 <= to < len(values):
            return
        values.insert(to, values.pop(index))
        self._change(values, Move(self._state.path, index, to))
        self._box.step(to)

    def _edit_chip(self, index: int) -> None:
        self._editing = index
        self._entry.begin(chip_words(self._values()[index], self._state.field))

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

    def _take_many(self, text: str) -> bool:
        """Add what a text separates by commas or lines; False where that is not more than one value."""
        parts = parts_of(text)
        if len(parts) < 2 or self._state.is_readonly or self._editing is not None:
            return False
        field, known = self._state.field, {s.text: s.value for s in self._suggestions()}
        values = list(self._values())
        for part in parts:
            if part not in known and field.widget == "select":
                continue
            value = known[part] if part in known else self.context.read(part, item_field(field), self._sample())
            if value not in values and fits_a_chip(value):
                values.append(value)
        self._stop_editing()
        if self._state.is_several:
            for value in values[len(self._values()) :]:
                self._emit(Insert(self._state.path, value))
        elif len(values) > len(self._values()):
            self._change(values, Set(self._state.path, list(values)))
        return True

    def _change(self, values: list[Value], edit: Insert | Move | Remove | Set) -> None:
        self._state = replace(self._state, value=values, below=())
        self._entry.completion.forget()
        self._show_chips()
        self._emit(edit)

    def _stop_editing(self) -> None:
        self._editing = None
        self._entry.clear()

    def _ask_suggestions(self) -> Sequence[Suggestion]:
        return self._suggestions(lambda rows: self._entry.completion.learn(self._absent(rows)))

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
