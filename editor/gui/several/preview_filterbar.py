"""The line over a preview in which is said what of it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ..pieces.choicebox import ChoiceBox
from ..theme import set_kind, theme
from .preview_filter import PreviewFilter
from .preview_rows import body_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ...core.fieldpath import FieldPath

CONTROL = Qt.KeyboardModifier.ControlModifier
TYPING = 150
"""Milliseconds after the last key until the lines are filtered."""


class FilterBar(QWidget):
    """Words, a field, and what kind of change."""

    changed = Signal()
    left = Signal()
    """Enter was pressed: on to what is found. It must not reach the dialog's button, which writes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit(self)
        self.text.setObjectName("preview-filter")
        self.text.setPlaceholderText(self.tr("Filter"))
        self.text.setAccessibleName(self.tr("Show only changes with these words"))
        self.text.setClearButtonEnabled(True)
        self.fields = ChoiceBox(self)
        self.fields.setObjectName("preview-filter-field")
        self.fields.setAccessibleName(self.tr("Show only changes of a field"))
        self.kinds = ChoiceBox(self)
        self.kinds.setObjectName("preview-filter-kind")
        self.kinds.setAccessibleName(self.tr("Which changes are shown"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._place()
        self._fill_kinds()
        self.show_fields({})
        self.text.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self.changed)
        self.fields.currentIndexChanged.connect(self.changed)
        self.kinds.currentIndexChanged.connect(self.changed)

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(self.text, 2)
        for box in (self.fields, self.kinds):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(11)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addWidget(box, 1)
        for widget in (self.text, *(self.fields, self.kinds)):
            set_kind(widget, kind="small")

    def _fill_kinds(self) -> None:
        for kind, words in (
            ("all", self.tr("Show all")),
            ("errors", self.tr("With new errors")),
            ("refused", self.tr("Refused")),
            ("conflicts", self.tr("Changed on disk meanwhile")),
            ("out", self.tr("Left out")),
        ):
            self.kinds.addItem(words, kind)

    def show_fields(self, fields: dict[FieldPath, str]) -> None:
        """Offer these fields, the present choice kept where it is among them."""
        chosen = self.filter().field
        self.fields.blockSignals(True)
        self.fields.clear()
        self.fields.addItem(self.tr("All fields"), None)
        for path, label in fields.items():
            self.fields.addItem(label or body_words(), path)
            if path == chosen:
                self.fields.setCurrentIndex(self.fields.count() - 1)
        self.fields.setEnabled(len(fields) > 1)
        self.fields.blockSignals(False)

    def filter(self) -> PreviewFilter:
        """What is wanted."""
        return PreviewFilter(self.text.text(), self.fields.currentData(), self.kinds.currentData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & CONTROL:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def is_typing(self) -> bool:
        """Whether words were typed that are not looked for yet."""
        return self._typing.isActive()

    def clear(self) -> None:
        """Show all."""
        self.text.clear()
        self.fields.setCurrentIndex(0)
        self.kinds.setCurrentIndex(0)
