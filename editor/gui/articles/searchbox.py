"""The search box: a query with colours, completion and history; what it finds appears while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ...core.errors import QueryError
from ...core.query import parse_query
from ..keys import bindings
from ..language import told
from ..settings import site_key
from ..theme import set_kind, theme
from .completion import Completion, complete
from .knowledge import Knowledge
from .popup import CompletionPopup, QueryNote
from .queryline import QueryLine

if TYPE_CHECKING:
    from ..session import Session
    from ..settings import Settings

_LIVE_MS = 120
_NAME_MS = 600
"""The same while what is typed may become a field's name: then it is hardly a word to look for."""
_ERROR_MS = 700
"""How long one must have stopped typing until a query that can't be read is marked."""
_MOST_KEPT = 50
_Key = Qt.Key


class SearchBox(QFrame):
    """One line for the query language. Only a query that can be read is submitted."""

    submitted = Signal(str)
    """A query to run: while one types, on Enter, and when the box is cleared."""
    list_requested = Signal()
    """Enter or Esc: on to the list."""

    def __init__(self, session: Session, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-box")
        set_kind(self, role="search")
        self._session = session
        self._settings = settings
        self._submitted = ""
        self._history: list[str] = []
        self._at = -1
        self._typed = ""
        self._completions: list[Completion] = []
        self._proposal = ""
        self._known = Knowledge(session, self)
        self.line = QueryLine()
        self.note = QueryNote(self)
        self.popup = CompletionPopup(self)
        self._place()
        self._live = QTimer(self, singleShot=True, interval=_LIVE_MS)
        self._slow = QTimer(self, singleShot=True, interval=_ERROR_MS)
        self._connect()
        self._dress()
        self._open()

    def _place(self) -> None:
        self._icon = QLabel()
        self._chip = QLabel()
        set_kind(self._chip, role="key")
        self._clear = QToolButton()
        self._clear.setObjectName("search-clear")
        set_kind(self._clear, kind="chip")
        self._clear.setToolTip(self.tr("Clear the search"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.hide()
        self.line.setPlaceholderText(self.tr("Search, or ask: is:unpublished quality:>50"))
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setAccessibleDescription(self.tr("A query: words, or conditions such as is:unpublished"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(8)
        for widget, stretch in ((self._icon, 0), (self.line, 1), (self._clear, 0), (self._chip, 0)):
            row.addWidget(widget, stretch, Qt.AlignmentFlag(0) if stretch else Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        self.line.keys = {
            _Key.Key_Return: self._enter,
            _Key.Key_Enter: self._enter,
            _Key.Key_Escape: self._escape,
            _Key.Key_Up: lambda: self._step(-1),
            _Key.Key_Down: lambda: self._step(1),
            _Key.Key_Tab: self._take_tab,
        }
        self.line.textEdited.connect(self._note_edit)
        self.line.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self.line.focus_changed.connect(self._note_focus)
        self._clear.clicked.connect(self.clear)
        self._live.timeout.connect(self._submit)
        self._slow.timeout.connect(self._judge)
        self.popup.chosen.connect(self._take)
        self.note.fix_chosen.connect(self._take_proposal)
        self._known.arrived.connect(self._offer_again)
        self._session.opened.connect(self._open)
        self._session.reopened.connect(self._known.forget)
        theme.changed.connect(self._dress)
        bindings.changed.connect(self._name_key)
        self._name_key()

    def _name_key(self) -> None:
        key = bindings.first("search")
        self._chip.setText(key.replace("+", " ") if len(key) > 2 else key)
        self._chip.setAccessibleName(self.tr("%1 goes here").replace("%1", key))
        self._chip.setVisible(bool(key))

    def _dress(self) -> None:
        self._icon.setPixmap(theme.pixmap("search", "muted", 16))
        self._clear.setIcon(theme.icon("close", "muted"))
        self.setFixedHeight(theme.height("input"))

    # what others ask of it

    def text(self) -> str:
        """What stands in the box."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a query into the box that is run already: nothing is submitted."""
        self._live.stop()
        self._submitted = text.strip()
        if text != self.line.text():
            self.line.setText(text)
        self._quieten()
        self._judge()

    def clear(self) -> None:
        """Empty the box and show every article."""
        self.line.clear()
        self._quieten()
        self._submit()

    def focus(self) -> None:
        """Go to the box, with all of its text selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    # typing

    def _note_edit(self) -> None:
        self._at = -1
        self.note.hide()
        self._slow.start()
        self._offer()
        is_name = any(not completion.is_final for completion in self._completions)
        self._live.start(_NAME_MS if is_name else _LIVE_MS)

    def _submit(self) -> bool:
        """Run what stands there; False when it can't be read."""
        self._live.stop()
        text = self.line.text().strip()
        try:
            parse_query(text)
        except QueryError:
            return False
        if text != self._submitted:
            self._submitted = text
            self.submitted.emit(text)
        return True

    def _judge(self) -> None:
        """Mark and name what is wrong, or name a field that no article has."""
        self._slow.stop()
        self.note.hide()
        if not self.popup.isHidden():
            return  # one who is offered a completion has not finished
        text = self.line.text()
        try:
            query = parse_query(text)
        except QueryError as error:
            self.line.mark_error(True)
            reason = told(error.reason)
            said = self.tr("{reason} (at character {column}). The list still shows the search before.")
            self.note.say("error", said.format(column=error.column, reason=reason[:1].upper() + reason[1:]))
            return
        self._known.ask_unknown(query, lambda name, near: self._tell_unknown(text, name, near))

    def _tell_unknown(self, text: str, name: str, near: str) -> None:
        if text != self.line.text():
            return
        self._proposal = text.replace(name, near, 1) if near else ""
        said = self.tr("No article has a field “{name}”.").format(name=name)
        self.note.say("info", said, self.tr("Use {name}").format(name=near) if near else "")

    def _take_proposal(self) -> None:
        self.line.setText(self._proposal)
        self.note.hide()
        self._submit()

    def _quieten(self) -> None:
        self._slow.stop()
        self.note.hide()
        self.popup.hide()

    # completion

    def _offer(self) -> None:
        """Show what may follow at the cursor."""
        if not self.line.hasFocus():
            self._completions = []
            return
        self._completions = complete(self.line.text(), self.line.cursorPosition(), self._known.now())
        if self._completions:
            self.note.hide()
        x = self.line.x() + self.line.cursorRect().left()
        self.popup.offer(self._completions, max(0, x - theme.px(24)))

    def _offer_again(self) -> None:
        """More is known now: offered without losing the one that was chosen."""
        at = self.popup.current()
        chosen = self._completions[at].text if 0 <= at < len(self._completions) else ""
        self._offer()
        texts = [completion.text for completion in self._completions]
        if chosen in texts:
            self.popup.choose(texts.index(chosen))

    def _take(self, row: int) -> None:
        """Put a completion in place of what was typed of it."""
        if not 0 <= row < len(self._completions):
            return
        chosen = self._completions[row]
        text = self.line.text()
        end = " " if chosen.is_final and not text[chosen.end :].startswith(" ") else ""
        self.line.setText(text[: chosen.start] + chosen.text + end + text[chosen.end :])
        self.line.setCursorPosition(chosen.start + len(chosen.text) + len(end))
        self.popup.hide()
        self._note_edit()

    def _take_tab(self) -> bool:
        if self.popup.isHidden():
            return False
        self._take(max(0, self.popup.current()))
        return True

    # keys

    def _enter(self) -> bool:
        if not self.popup.isHidden() and self.popup.current() >= 0:
            self._take(self.popup.current())
            return True
        self.popup.hide()
        if self._submit():
            self._keep(self._submitted)
            self.list_requested.emit()
        else:
            self._judge()
        return True

    def _escape(self) -> bool:
        if not self.popup.isHidden():
            self.popup.hide()
            self._slow.start()
        else:
            self._quieten()
            self.list_requested.emit()
        return True

    def _step(self, step: int) -> bool:
        """Through the completions while they are shown, else through the history."""
        if not self.popup.isHidden():
            self.popup.move_current(step)
            return True
        at = self._at - step
        if not -1 <= at < len(self._history):
            return True
        if self._at < 0:
            self._typed = self.line.text()
        self._at = at
        self.line.setText(self._history[at] if at >= 0 else self._typed)
        self.note.hide()
        self._live.start(_LIVE_MS)
        return True

    # history and site

    def _keep(self, text: str) -> None:
        if not text:
            return
        self._history = [text, *(old for old in self._history if old != text)][:_MOST_KEPT]
        self._at = -1
        if self._settings and self._session.site:
            self._settings.remember(self._history_name(), self._history)

    def _history_name(self) -> str:
        site = self._session.site
        return f"{site_key(str(site.root))}/queries" if site else ""

    def _open(self) -> None:
        self._history = self._settings.texts(self._history_name()) if self._settings and self._session.site else []
        self._at = -1
        self._known.forget()

    # focus

    def _note_focus(self, has_focus: bool) -> None:
        set_kind(self, focused=has_focus)
        self._chip.setVisible(not has_focus)
        if not has_focus:
            self.popup.hide()
            if self.note.property("notice") == "info":
                self.note.hide()
