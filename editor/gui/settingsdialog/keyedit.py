"""The keys of one action: what it has, press another, back to the usual ones."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..actions import BY_ID
from ..keys import bindings, shown_key, why_not
from ..keys.bindings import MOST
from ..keys.rules import portable
from ..pieces.elided import ElidedLabel
from ..theme import set_kind, theme


class KeyRecorder(QKeySequenceEdit):
    """Takes the next key pressed in it. Esc leaves it; Tab goes on as everywhere."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        self.setObjectName("key-recorder")
        self.setAccessibleName(self.tr("New key"))
        self.clear()

    def clear(self) -> None:
        """Wait for another key. Qt puts its own words in each time."""
        super().clear()
        for line in self.findChildren(QLineEdit):
            line.setPlaceholderText(self.tr("Press a key"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class KeyCap(QPushButton):
    """A key that a click takes away."""

    taken_away = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self.setObjectName("key-cap")
        self.setAutoDefault(False)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_kind(self, kind="cap")
        self.setToolTip(self.tr("Take this key away"))
        self.clicked.connect(lambda: self.taken_away.emit(self._key))

    def show_key(self, key: str) -> None:
        """Show a key as it reads; "" for none."""
        self._key = key
        self.setText(key.replace("&", "&&"))
        self.setIcon(theme.icon("close"))
        self.setIconSize(QSize(theme.px(10), theme.px(10)))
        self.setAccessibleName(self.tr("Take %1 away").replace("%1", key))
        self.setVisible(bool(key))


class KeyEdit(QWidget):
    """Acts at once, but for a key that another action has: that is asked first, in the line below."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action_id = ""
        self._wanted = ""
        self._title = ElidedLabel("")
        set_kind(self._title, role="strong")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._caps = [KeyCap(self) for _ in range(MOST)]
        self._always = QLabel()
        set_kind(self._always, role="key")
        self._always.setToolTip(self.tr("This key always acts"))
        self.recorder = KeyRecorder()
        self.reset_button = self._button("key-reset", self.tr("Usual keys"))
        self.reset_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.take_button = self._button("key-take", self.tr("Use it here"))
        self._note = QLabel()
        self._note.setObjectName("key-note")
        self._note.setWordWrap(True)
        self._place()
        self.recorder.keySequenceChanged.connect(self._take)
        self.recorder.left.connect(self.left)
        self.reset_button.clicked.connect(lambda: bindings.reset(self._action_id))
        self.take_button.clicked.connect(self._take_anyway)
        bindings.changed.connect(self._refresh)
        theme.changed.connect(self._fit)
        self._fit()
        self._say("")

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self._title, 1)
        for cap in self._caps:
            row.addWidget(cap)
            cap.taken_away.connect(self._remove)
        row.addWidget(self._always, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.recorder)
        row.addWidget(self.reset_button)
        below = QHBoxLayout()
        below.addWidget(self._note, 1)
        below.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addLayout(below)
        self._below = below

    def _fit(self) -> None:
        self.recorder.setFixedWidth(theme.px(130))
        self._refresh()
        self._note.setMinimumHeight(theme.px(34))  # the list above keeps its size when something is said

    def show_action(self, action_id: str) -> None:
        """Show the keys of an action; "" for none."""
        self._action_id = action_id
        self._say("")
        self.recorder.clear()
        self._refresh()

    def record(self) -> None:
        """Wait for a key."""
        self.recorder.setFocus()

    def _refresh(self) -> None:
        action = BY_ID.get(self._action_id)
        self.setEnabled(action is not None)
        self._title.set_full_text(QCoreApplication.translate("Actions", action.text) if action else "")
        keys = list(dict.fromkeys(map(shown_key, bindings.of(action.id)))) if action else []
        for cap, key in zip(self._caps, keys + [""] * MOST, strict=False):
            cap.show_key(key)
        always = action.own_keys if action else ()
        self._always.setText("  ".join(map(shown_key, always)))
        self._always.setVisible(bool(always))
        self.reset_button.setEnabled(action is not None and bindings.is_changed(action.id))

    def _remove(self, key: str) -> None:
        action_id = self._action_id
        bindings.remove(action_id, next(k for k in bindings.of(action_id) if shown_key(k) == key))
        self.recorder.setFocus()

    def _take(self, sequence: QKeySequence) -> None:
        if sequence.isEmpty():
            return
        self._wanted = portable(sequence.toString(QKeySequence.SequenceFormat.PortableText))
        self.recorder.clear()
        action = BY_ID[self._action_id]
        if reason := why_not(self._wanted, action.scope):
            self._say(reason, "warning")
        elif (holder := bindings.holder(self._wanted)) and holder != action.id:
            text = self.tr("%1 is the key of “%2”.").replace("%1", shown_key(self._wanted))
            words = QCoreApplication.translate("Actions", BY_ID[holder].text)
            self._say(text.replace("%2", words), "warning", can_take=True)
        else:
            self._take_anyway()

    def _take_anyway(self) -> None:
        bindings.add(self._action_id, self._wanted)
        text = self.tr("%1 now asks for “%2”.").replace("%1", shown_key(self._wanted))
        self._say(text.replace("%2", QCoreApplication.translate("Actions", BY_ID[self._action_id].text)))
        self.recorder.setFocus()

    def _say(self, text: str, role: str = "muted", *, can_take: bool = False) -> None:
        usual = self.tr("Press the key that this action is to have. Enter in the list begins, Esc goes back.")
        self._note.setText(text or usual)
        set_kind(self._note, role=role if text else "hint")
        self.take_button.setVisible(can_take)
