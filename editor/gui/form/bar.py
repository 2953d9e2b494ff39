"""The bar under the form, always there: how many changes, Show, Revert, Save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ..keys import tell_key
from ..pieces.elided import ElidedLabel
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


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
        self._show = WordButton(self.tr("Show"), "changes", self)
        tell_key(self._show, self.tr("Show what is changed"), "show_changes")
        self._show.setCheckable(True)
        self._revert = WordButton(self.tr("Revert"), "revert", self)
        self._revert.setToolTip(self.tr("Back to what is saved"))
        self._save = QPushButton(self.tr("Save"), self)
        tell_key(self._save, self.tr("Save"), "save")
        set_kind(self._save, kind="primary")
        self._show.setObjectName("show-button")
        self._revert.setObjectName("revert-button")
        self._save.setObjectName("save-button")
        self._row = row = QHBoxLayout(self)
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
        self._make_room()

    def show_elsewhere(self, articles: int) -> None:
        """No article is on screen: show how many others are not saved."""
        self.show_changes(0)
        self._words.set_full_text(self.tr("%n article(s) not saved", "", articles) if articles else "")
        self._show.setEnabled(bool(articles))

    def text(self) -> str:
        """What the bar says."""
        return " ".join(
            part for part in (self._tag.text() * (not self._tag.isHidden()), self._words.full_text()) if part
        )

    def show_open(self, is_open: bool) -> None:
        """Show whether the changes are on screen."""
        self._show.setChecked(is_open)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with pictures instead of words."""
        return QSize(self._width_of(is_short=True), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width may be too little for words."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show pictures instead of two of the words where all of them would be cut off."""
        is_short = self._width_of(is_short=False) > self.width()
        for button in (self._show, self._revert):
            button.set_short(is_short)

    def _width_of(self, *, is_short: bool) -> int:
        buttons = [button.width_of(is_short=is_short) for button in (self._show, self._revert)]
        said = self._tag if self._tag.isVisibleTo(self) else self._words
        parts = [*buttons, self._save.sizeHint().width(), said.sizeHint().width(), theme.px(8)]
        margins = self._row.contentsMargins()
        return sum(parts) + len(parts) * self._row.spacing() + margins.left() + margins.right()

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(48))
        self._make_room()


class WordButton(QPushButton):
    """A button that can do with a picture where its word has no room."""

    def __init__(self, word: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._word, self._icon = word, icon
        self.setAccessibleName(word)
        theme.changed.connect(self._dress)

    def set_short(self, is_short: bool) -> None:
        """Show the picture, or the word again."""
        if is_short == bool(self.text()):
            self.setText("" if is_short else self._word)
            self._dress()

    def width_of(self, *, is_short: bool) -> int:
        """How wide it is with its picture or its word."""
        inner = self.iconSize().width() if is_short else self.fontMetrics().horizontalAdvance(self._word)
        shown = self.fontMetrics().horizontalAdvance(self.text()) if self.text() else self.iconSize().width()
        return self.sizeHint().width() - shown + inner

    def _dress(self) -> None:
        size = theme.px(16)
        self.setIconSize(QSize(size, size))
        self.setIcon(QIcon() if self.text() else theme.icon(self._icon))
