"""Type-ahead: letters lead to the next article whose title begins with them. Bare letters are commands in the list,
so that a key opens this line first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from ...core.values import fold
from ..theme import set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..session import Session
    from .model import ArticlesModel
    from .rows import Rows

_Key = Qt.Key


class TitleFind(QFrame):
    """A line under the list. The list follows while one types; ↓ and ↑ go on, Enter and Esc go back to the list."""

    closed = Signal()
    """Done: the list takes the focus again."""

    def __init__(self, session: Session, model: ArticlesModel, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("title-find")
        set_kind(self, layer="surface", edge="top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._model = model
        self._rows = rows
        self._asked = 0
        self.line = _Line()
        self.line.setObjectName("title-find-line")
        self.line.setAccessibleName(self.tr("Go to a title"))
        self._said = QLabel()
        set_kind(self._said, role="muted")
        caption = QLabel(self.tr("Go to a title"))
        caption.setBuddy(self.line)
        set_kind(caption, role="label")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(caption)
        row.addWidget(self.line, 1)
        row.addWidget(self._said)
        self.line.textEdited.connect(lambda _: self._find(0))
        self.line.stepped.connect(self._find)
        self.line.ended.connect(self._close)
        self.hide()

    def open(self) -> None:
        """Show the line, empty."""
        self.line.clear()
        self._said.clear()
        self.show()
        self.line.setFocus()

    def said(self) -> str:
        """What stands beside the line: that nothing was found."""
        return self._said.text()

    def _close(self) -> None:
        if not self.isHidden():
            was_here = self.line.hasFocus()
            self.hide()
            if was_here:
                self.closed.emit()

    def _find(self, step: int) -> None:
        """To the next title (`step` 1 or -1; 0: the current one counts, too); asked of the worker."""
        self._asked += 1
        asked, text = self._asked, fold(self.line.text().strip())
        library = self._session.library
        if not text or library is None:
            self._said.clear()
            return
        ids, start = list(self._model.ids), max(0, self._rows.current_row()) + step
        titles = library.titles

        def show(row_id: int) -> None:
            if asked == self._asked and not self.isHidden():
                self._said.setText("" if row_id >= 0 else self.tr("No title like this"))
                if row_id >= 0:
                    self._rows.go_to_id(row_id)

        self._session.tasks.run(lambda: find_title(ids, titles(ids), text, start, step or 1), on_done=show)


def find_title(ids: Sequence[int], titles: Sequence[str], text: str, start: int, step: int) -> int:
    """The id of the first title from `start` on, in the direction of `step` and round the end, that begins with
    the folded text, else of the first that has it at all; -1 for none."""
    count = len(ids)
    within = -1
    for distance in range(count):
        at = (start + step * distance) % count
        title = fold(titles[at]).lstrip()
        if title.startswith(text):
            return ids[at]
        if within < 0 and text in title:
            within = ids[at]
    return within


class _Line(QLineEdit):
    """Tells of the keys that are not for its text."""

    stepped = Signal(int)
    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (_Key.Key_Down, _Key.Key_Up):
            self.stepped.emit(1 if key == _Key.Key_Down else -1)
        elif key in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Escape):
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ended.emit()
