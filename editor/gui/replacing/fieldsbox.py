"""In which fields: all text, or some by their paths, completed from those that the site's articles have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter

from ..pieces.choicebox import ChoiceBox
from ..theme import set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class FieldsBox(ChoiceBox):
    """Several fields stand with commas between them; empty means all text fields."""

    fields_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replace-fields")
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setAccessibleName(self.tr("In which fields"))
        line = self.lineEdit()
        assert line is not None  # it is editable
        set_kind(line, role="bare")
        line.setPlaceholderText(self.tr("All text fields"))
        line.setAccessibleName(self.tr("In which fields, with commas between several"))
        self.addItem(self.tr("All text fields"))
        self._names = QStringListModel(self)
        completer = FieldsCompleter(self._names, self)
        self.setCompleter(completer)
        self.setEditText("")
        self.activated.connect(self._choose)
        self.editTextChanged.connect(self.fields_changed)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these paths."""
        kept = self.fields_text()
        self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        self.addItems(list(names))
        self._names.setStringList(list(names))
        self.setEditText(kept)
        self.blockSignals(False)

    def fields_text(self) -> str:
        """What stands there; "" for all text fields."""
        text = self.currentText().strip()
        return "" if text == self.itemText(0) else text

    def set_fields_text(self, text: str) -> None:
        """Put it there."""
        self.setEditText(text)

    def _choose(self, at: int) -> None:
        """The first of the list is the absence of names."""
        if at == 0:
            self.setEditText("")


class FieldsCompleter(QCompleter):
    """Completes the name after the last comma."""

    def __init__(self, names: QStringListModel, parent: QWidget) -> None:
        super().__init__(names, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        if (popup := self.popup()) is not None:
            set_kind(popup, role="popup")
        self._before = ""

    def splitPath(self, path: str) -> list[str]:
        """What is completed of the line."""
        before, comma, last = path.rpartition(",")
        self._before = f"{before}{comma} " if comma else ""
        return [last.strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The whole line with a completion."""
        return self._before + super().pathFromIndex(index)
