"""Chips side by side, with a line at their end: shown, gone through by keys, dragged to another place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from ..theme import theme
from .chips import Chip
from .drop_mark import DropMark
from .flow import FlowLayout
from .layout_once import laid_out_once
from .text_edit import BareLineEdit


@dataclass(frozen=True, slots=True)
class ChipFace:
    """What a chip shows: its words, the severity of what is wrong with it, how many of how many articles have it."""

    words: str
    severity: str = ""
    share: tuple[int, int] = (1, 1)


class ChipBox(QWidget):
    """Chips are used again for other values; what is asked of one is told with its index."""

    removed = Signal(int)
    spread_wanted = Signal(int)
    edit_wanted = Signal(int)
    moved = Signal(int, int)
    """From where, and to where."""

    def __init__(self, parent: QWidget, watcher: QObject) -> None:
        """`watcher` sees the events of every chip, too: the frame around them follows their focus."""
        super().__init__(parent)
        self._watcher = watcher
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._chips: list[Chip] = []
        self._count = 0
        self.line = BareLineEdit(self)
        self.line.setMinimumWidth(theme.px(80))
        self.line.setTextMargins(theme.px(2), 0, 0, 0)  # where other inputs have their text
        self._flow.addWidget(self.line)
        self._mark = DropMark(self)

    def chip(self, index: int) -> Chip:
        """One of the chips on screen."""
        return self._chips[index]

    def show_chips(self, faces: Sequence[ChipFace], *, readonly: bool) -> None:
        """Show these."""
        self._count = len(faces)
        while len(self._chips) < len(faces):
            self._add_chip()
        with laid_out_once(self._flow):
            for index, chip in enumerate(self._chips):
                chip.setVisible(index < len(faces))
                if index < len(faces):
                    face = faces[index]
                    chip.show_value(face.words, face.severity, readonly=readonly, share=face.share)

    def step(self, index: int) -> None:
        """Focus a chip; beyond the last one the line."""
        if 0 <= index < self._count:
            self._chips[index].setFocus()
        elif index >= self._count:
            self.line.setFocus()

    def _add_chip(self) -> None:
        index = len(self._chips)
        chip = Chip(self)
        self._chips.append(chip)
        self._flow.insert_widget(index, chip)
        chip.removed.connect(lambda: self.removed.emit(index))
        chip.spread_wanted.connect(lambda: self.spread_wanted.emit(index))
        chip.edit_wanted.connect(lambda: self.edit_wanted.emit(index))
        chip.stepped.connect(lambda step: self.step(index + step))
        chip.moved.connect(lambda step: self.moved.emit(index, index + step))
        chip.drag.moved.connect(self._show_place)
        chip.drag.ended.connect(self._mark.hide)
        chip.drag.dropped.connect(lambda at: self.moved.emit(index, self._place_for(index, at)))
        chip.installEventFilter(self._watcher)
        self.setTabOrder(self._chips[index - 1] if index else self, chip)
        self.setTabOrder(chip, self.line)

    def _show_place(self, at: QPoint) -> None:
        """Say where a dragged chip would go: a mark between two chips."""
        gap = self._gap_at(at)
        beside = self._chips[min(gap, self._count - 1)].geometry()
        left = beside.left() - theme.px(2) if gap < self._count else beside.right() + theme.px(2)
        self._mark.show_upright(left, beside.top(), beside.height())

    def _gap_at(self, at: QPoint) -> int:
        """The gap between chips that is nearest to a point of the screen; 0 is before the first."""
        here = self.mapFromGlobal(at)
        boxes = [chip.geometry() for chip in self._chips[: self._count]]
        after = (
            i
            for i, box in enumerate(boxes)
            if here.y() < box.top() or (here.y() <= box.bottom() and here.x() < box.center().x())
        )
        return next(after, len(boxes))

    def _place_for(self, index: int, at: QPoint) -> int:
        """Where the chip `index` stands after it was dropped at a point."""
        gap = self._gap_at(at)
        return gap - 1 if gap > index else gap
