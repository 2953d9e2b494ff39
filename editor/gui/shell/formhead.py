"""The bar over the form: where the article stands in the list, and the publish switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ..form.fields.boolean import Segments
from ..keys import bindings, tell_key, tip
from ..pieces.plaintext import plain_tip
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ...core.values import FlagState

_FLAGS: dict[FlagState, tuple[str, str]] = {
    # effective flag: icon, its colour
    "published": ("published", "pub"),
    "future": ("future", "pub"),
    "unpublished": ("unpublished", "muted"),
}


class PublishSwitch(QPushButton):
    """Says whether the article is on the site, and with a click makes it otherwise. Shows its key."""

    toggled_to = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("publish-switch")
        set_kind(self, kind="switch")
        self._state: FlagState = "unpublished"
        self._reason = ""
        self._is_alone = self._is_broken = False
        self._is_short = False
        self._words = self._few_words = ""
        self._icon = QLabel()
        self._text = QLabel()
        set_kind(self._text, role="switch")
        self._key = QLabel()
        set_kind(self._key, role="key")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(8)
        for part in (self._icon, self._text, self._key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(lambda: self.toggled_to.emit(self._state == "unpublished"))
        theme.changed.connect(self._dress)
        bindings.changed.connect(self._name_key)
        self.show_state("unpublished", "")

    def sizeHint(self) -> QSize:
        """What its parts need."""
        return QSize(self._row.sizeHint().width(), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """The same: it is never cut."""
        return self.sizeHint()

    def show_state(self, state: FlagState, reason: str, *, is_broken: bool = False) -> None:
        """Show the effective flag; `reason` is why, in an editor's words. The flag of a broken file can't be set."""
        self._state = state
        self._is_broken = is_broken
        self.setEnabled(not is_broken)
        words: dict[FlagState, str] = {
            "published": self.tr("Published"),
            "future": self.tr("Scheduled"),
            "unpublished": self.tr("Unpublished"),
        }
        self._words = self._few_words = words[state]
        self._reason = f"{words[state]}: {reason}\n" if reason else ""
        if is_broken:
            self._few_words = self.tr("Unreadable")
            self._words = self.tr("%1, unreadable").replace("%1", words[state])
            self._reason = self.tr("The site shows this file as it is. Mend it to publish or unpublish it.") + "\n"
            if state == "unpublished":
                self._reason = self.tr("Mend this file to publish or unpublish it.") + "\n"
        self._say()
        self._dress()

    def _name_key(self) -> None:
        """Say which key does the same, as it is bound now."""
        action_id = "publish" if self._state == "unpublished" else "unpublish"
        words = self.tr("Publish") if self._state == "unpublished" else self.tr("Unpublish")
        act = tip(words, action_id)
        self._key.setText(bindings.first(action_id))
        has_key = not (self._is_alone or self._is_short or self._is_broken)
        self._key.setVisible(bool(bindings.first(action_id)) and has_key)
        self.setToolTip(plain_tip((self._reason if self._is_broken else self._reason + act).strip()))
        self.setAccessibleDescription(act)
        self.updateGeometry()

    def set_acts_alone(self, is_alone: bool) -> None:
        """While others are selected with the article, the key means them all: it is not shown here."""
        self._is_alone = is_alone
        self._name_key()

    def show_states(self, states: Sequence[FlagState]) -> None:
        """Show the flags of several articles: what they have in common, else how many are on the site."""
        on = len(states) - states.count("unpublished")
        is_mixed = 0 < on < len(states)
        self.show_state("unpublished" if on < len(states) else states[0] if len(set(states)) == 1 else "published", "")
        if is_mixed:
            count, total = self.locale().toString(on), self.locale().toString(len(states))
            self._words = self.tr("%1 of %n published", "", len(states)).replace("%1", count)
            self._few_words = f"{count} / {total}"
            self._reason = f"{self._words}\n"
            self._say()

    def set_short(self, is_short: bool) -> None:
        """Say it in few words and without the key, where there is little room."""
        self._is_short = is_short
        self._say()

    def _say(self) -> None:
        self._text.setText(self._few_words if self._is_short else self._words)
        self.setAccessibleName(self._words)
        self._name_key()

    def _dress(self) -> None:
        icon, color = ("error", "err") if self._is_broken else _FLAGS[self._state]
        self._icon.setPixmap(theme.pixmap(icon, color, 12))
        self.updateGeometry()


class FormHead(QWidget):
    """‹ n of m › on the left, the publish switch on the right."""

    previous_requested = Signal()
    next_requested = Signal()
    one_wanted = Signal(bool)
    """Several are selected: the form is to be about the current article alone, or about all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="bg", edge="bottom")
        self._previous = self._arrow(
            "previous-button", self.tr("Previous article"), "previous_article", self.previous_requested
        )
        self._next = self._arrow("next-button", self.tr("Next article"), "next_article", self.next_requested)
        self._number = QLabel()
        set_kind(self._number, role="strong")
        self._total = QLabel()
        set_kind(self._total, role="muted")
        self._total.setObjectName("position-label")
        self.switch = PublishSwitch()
        self.whole = Segments([self.tr("All"), self.tr("This one")], self)
        self.whole.setObjectName("several-switch")
        self.whole.setAccessibleName(self.tr("What the form is about"))
        self.whole.chosen.connect(lambda at: self.one_wanted.emit(at == 1))
        self._is_many = self._is_one = False
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(4)
        for part in (self._previous, self._number, self._total, self._next, self.whole):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.switch)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_position(0, 0)
        self.show_selected(0, is_one=False)

    def _arrow(self, name: str, text: str, action_id: str, signal: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        tell_key(button, text, action_id)
        button.setAccessibleName(text)
        button.clicked.connect(signal)
        return button

    def _dress(self) -> None:
        self.setFixedHeight(theme.height("bar"))
        self._previous.setIcon(theme.icon("previous"))
        self._next.setIcon(theme.icon("next"))

    def show_selected(self, count: int, is_one: bool) -> None:
        """Several articles are selected, and the form is about the current one alone or about all; 1: as always."""
        is_many = count > 1
        self._is_many, self._is_one = is_many, is_one
        self.whole.setVisible(is_many)
        self.whole.button(0).setText(self.tr("All %1").replace("%1", self.locale().toString(count)))
        self.whole.set_current(int(is_one))
        self.switch.set_acts_alone(is_many and is_one)
        self.make_room()

    def make_room(self) -> None:
        """Say the flag in fewer words, then leave the place in the list out, where all has no room."""
        for is_short, has_place in ((False, True), (True, True), (True, False)):
            self.switch.set_short(is_short)
            for part in (self._previous, self._number, self._total, self._next):
                part.setVisible(not self._is_many or (self._is_one and has_place))
            self._row.activate()
            if self._row.sizeHint().width() <= self.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def show_position(self, at: int, total: int, *, is_elsewhere: bool = False) -> None:
        """Show that the article is number `at` (from 1) of `total`; 0: there is none, or it `is_elsewhere`."""
        self._number.setText(self.locale().toString(at) if at else "")
        of = self.tr("of %1").replace("%1", self.locale().toString(total))
        self._total.setText(of if at else self.tr("not in the list") if is_elsewhere else "")
        self._previous.setEnabled(at > 1)
        self._next.setEnabled(0 < at < total)
