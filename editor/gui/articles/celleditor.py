"""Editing a cell in its place: a line over the cell, taken with Enter, left with Esc, on to the next with Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from ..language import told
from ..theme import set_kind, theme
from .cells import Cell, Cells

if TYPE_CHECKING:
    from ..session import Session
    from .model import ArticlesModel

AnyIndex = QModelIndex | QPersistentModelIndex


class CellEditor(QLineEdit):
    """The line. What it holds is taken only when it means a value of the field's kind."""

    refused = Signal(str)
    """Enter on a text that is no value: why."""

    def __init__(self, cell: Cell, parent: QWidget) -> None:
        super().__init__(parent)
        self.cell = cell
        self.setObjectName("cell-editor")
        set_kind(self, role="cell")
        self.setAccessibleName(cell.label)
        self.setText(cell.text)
        self.selectAll()
        self.setValidator(_Meaning(self))

    def grown(self, place: QRect, room: QRect) -> QRect:
        """The place, made wider where the text needs it, as far as there is room; to the left where it must."""
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + theme.px(24)
        grown = QRect(place)
        grown.setWidth(min(room.width(), max(place.width(), wanted)))
        if grown.right() > room.right():
            grown.moveRight(room.right())
        return grown

    def complaint(self) -> str:
        """Why the text can't be taken, or ""."""
        try:
            self.cell.read(self.text())
        except ValueError as error:
            return told(str(error))
        return ""


class _Meaning(QValidator):
    """Lets everything be typed; Qt asks `fixup` for what is not acceptable when it should be taken."""

    def __init__(self, line: CellEditor) -> None:
        super().__init__(line)
        self._line = line

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        try:
            self._line.cell.read(text)
        except ValueError:
            return QValidator.State.Intermediate, text, position
        return QValidator.State.Acceptable, text, position

    def fixup(self, text: str) -> str:
        self._line.refused.emit(self._line.complaint())
        return text


class CellEditing(QObject):
    """Makes editors for both faces of the list, and takes what they hold."""

    refused = Signal(str)
    """Why a cell can't be edited, or a text can't be taken."""

    def __init__(self, session: Session, model: ArticlesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells = Cells(session)
        self._model = model

    def cell_at(self, index: AnyIndex) -> Cell | None:
        """The cell of an index; None where its article is gone."""
        try:
            return self._cells.cell(self._model.id_at(index.row()), self._model.columns[index.column()])
        except KeyError:
            return None

    def may_edit(self, index: AnyIndex, *, tells: bool = True) -> bool:
        """Whether the cell can be edited here; if not, `refused` says why."""
        cell = self.cell_at(index)
        if cell is not None and cell.refusal and tells:
            self.refused.emit(cell.refusal)
        return cell is not None and not cell.refusal

    def make(self, parent: QWidget, index: AnyIndex) -> CellEditor | None:
        """An editor in the list's viewport; None where the cell can't be edited."""
        cell = self.cell_at(index)
        if cell is None or cell.refusal:
            return None
        line = CellEditor(cell, parent)
        line.refused.connect(self.refused)
        return line

    def take(self, line: CellEditor) -> None:
        """Edit the field as the line says; a text that is no value is told and left."""
        if complaint := line.complaint():
            self.refused.emit(complaint)
        else:
            self._cells.write(line.cell, line.text())
