"""Completion from values that are known: found by a few letters, without case and accents."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from shiboken6 import isValid

from ...core.values import fold
from ..pieces.fuzzy import score
from ..theme import set_kind, theme
from .state import Suggestion

LEAST_WIDTH = 260
"""How wide the list is at least, in pixels at 100 %, however little room the line has."""
MAX_ROWS = 60
"""How many suggestions are offered at a time."""


class SuggestionModel(QAbstractListModel):
    """Suggestions as rows: the text, and a muted note in the tip."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Suggestion] = []

    def set_rows(self, rows: list[Suggestion]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many are offered."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a row, with its note; as an edit role the text alone."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.text}   {row.note}" if row.note else row.text
        return row.text if role == Qt.ItemDataRole.EditRole else None


class Completion(QObject):
    """Offers suggestions under a line while a person types; arrow down opens it. Says which was `chosen`."""

    chosen = Signal(object)
    """A Suggestion."""

    def __init__(self, line: QLineEdit, suggestions: Callable[[], Sequence[Suggestion]]) -> None:
        super().__init__(line)
        self._line = line
        self._suggestions = suggestions
        self._known: Sequence[Suggestion] | None = None
        self._wanted: bool | None = None
        """Whether a list was asked for and not closed; True: whatever the line says."""
        self._list: _SuggestionList | None = None
        line.textEdited.connect(self._typed)
        line.installEventFilter(self)

    def forget(self) -> None:
        """Ask anew for what is known."""
        self._known = None

    def learn(self, rows: Sequence[Suggestion]) -> None:
        """More is known by now: offer it, if that is still wanted."""
        if not isValid(self):
            return
        self._known = rows
        if self._wanted is not None and self._line.hasFocus():
            self._offer(self._line.text(), even_all=self._wanted)

    def is_open(self) -> bool:
        """Whether suggestions are on screen."""
        return self._list is not None and self._list.popup.isVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down opens the list, Escape closes it; what is known is asked for once while the line has the focus."""
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            was_open = self.is_open()
            if event.type() == QEvent.Type.KeyPress:
                self.close()
            if was_open:
                event.accept()  # before a shortcut of the window takes it
                return True
        if self._list is not None and watched is self._list.popup:
            return self._enters(event, self._list)
        if event.type() == QEvent.Type.FocusIn:
            self._known = None
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            down = event.key() == Qt.Key.Key_Down and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if down and not self.is_open() and not self._line.isReadOnly():
                self._offer(self._line.text(), even_all=True)
                return True
        return False

    def close(self) -> None:
        """Take the list away."""
        self._wanted = None
        if self._list is not None:
            self._list.popup.hide()

    def _enters(self, event: QEvent, shown: _SuggestionList) -> bool:
        """Enter takes what is chosen in the open list, and only that; without a choice it is the line's own."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        index = shown.popup.currentIndex()  # Qt would hand the key to the line first, which then takes its own text
        self.close()
        if index.isValid():
            self._activated(index)
        else:
            self._line.returnPressed.emit()
        return True

    def _typed(self, text: str) -> None:
        self._offer(text, even_all=False)

    def _offer(self, text: str, *, even_all: bool) -> None:
        self._wanted = even_all
        if self._known is None:
            self._known = self._suggestions()
        rows = find_suggestions(self._known, text) if text or even_all else []
        is_only_itself = len(rows) == 1 and rows[0].text == text
        if not rows or is_only_itself:
            if self._list is not None:
                self._list.popup.hide()
            return
        if self._list is None:
            self._list = _SuggestionList(self._line)
            self._list.popup.installEventFilter(self)
            self._list.activated.connect(self._activated)
        self._list.offer(rows)

    def _activated(self, index: QModelIndex) -> None:
        rows = self._list.model.rows if self._list is not None else []
        if 0 <= index.row() < len(rows):
            self._wanted = None
            self.chosen.emit(rows[index.row()])


class _SuggestionList(QObject):
    """The list under a line: a window of its own, so that it is made when it is first needed."""

    activated = Signal(QModelIndex)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self.model = SuggestionModel(self)
        self._completer = QCompleter(self.model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(line)
        self._completer.setMaxVisibleItems(10)
        self.popup = QListView()
        set_kind(self.popup, role="popup")
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._completer.setPopup(self.popup)
        self._completer.activated[QModelIndex].connect(self.activated)  # type: ignore[index]  # overloads lack in the stubs

    def offer(self, rows: list[Suggestion]) -> None:
        """Open with these."""
        self.model.set_rows(rows)
        place = self._line.rect()
        place.setWidth(max(place.width(), theme.px(LEAST_WIDTH)))
        self._completer.complete(place)


def find_suggestions(all_rows: Sequence[Suggestion], text: str) -> list[Suggestion]:
    """Those that answer to the text, by value or label: the best first, equally good ones in the order given."""
    wanted = text.strip()
    if not wanted:
        return list(all_rows[:MAX_ROWS])
    found = [(max(score(wanted, row.text), score(wanted, row.label)), row) for row in all_rows]
    ranked = sorted(
        (pair for pair in found if pair[0]), key=lambda pair: (fold(pair[1].text) != fold(wanted), -int(pair[0]))
    )
    return [row for _, row in ranked[:MAX_ROWS]]
