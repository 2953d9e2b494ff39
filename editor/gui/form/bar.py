"""The bar under the form, always there: how many changes, Show, Revert, Save."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ..elided import ElidedLabel
from ..keys import tell_key
from ..theme import set_kind, theme


class ChangeBar(QWidget):
    """What is not saved yet, and what can be done about it."""

    show_wanted = Signal()
    revert_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("change-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface", edge="top")
        self._tag = QLabel(self)
        self._tag.setObjectName("changes-label")
        self._words = ElidedLabel("", self)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_kind(self._words, role="muted")
        self._show = QPushButton(self.tr("Show"), self)
        tell_key(self._show, self.tr("Show what is changed"), "show_changes")
        self._show.setCheckable(True)
        self._revert = QPushButton(self.tr("Revert"), self)
        self._revert.setToolTip(self.tr("Back to what is saved"))
        self._save = QPushButton(self.tr("Save"), self)
        tell_key(self._save, self.tr("Save"), "save")
        set_kind(self._save, kind="primary")
        self._show.setObjectName("show-button")
        self._revert.setObjectName("revert-button")
        self._save.setObjectName("save-button")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        for button, signal in (
            (self._show, self.show_wanted),
            (self._revert, self.revert_wanted),
            (self._save, self.save_wanted),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        self._fit()
        theme.changed.connect(self._fit)
        self.show_changes(0)

    def show_changes(self, count: int, refusal: str = "", articles: int = 0) -> None:
        """Show how many fields are changed; `refusal`: why they can't be saved; `articles`: in how many of several."""
        self._tag.setText(self.tr("%n change(s)", "", count))
        self._tag.setVisible(bool(count))
        set_kind(self._tag, role="changed")
        where = self.tr("in %n article(s)", "", articles) if articles else ""
        self._words.set_full_text(refusal or (where if count else self.tr("No changes")))
        set_kind(self._words, role="error" if refusal else "faint")
        for button in (self._show, self._revert, self._save):
            button.setEnabled(bool(count))

    def text(self) -> str:
        """What the bar says."""
        return " ".join(
            part for part in (self._tag.text() * (not self._tag.isHidden()), self._words.full_text()) if part
        )

    def show_open(self, is_open: bool) -> None:
        """Show whether the changes are on screen."""
        self._show.setChecked(is_open)

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(48))
