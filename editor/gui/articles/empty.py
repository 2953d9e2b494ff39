"""What stands in place of the list when there is nothing to list: why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ...core.query import parse_query
from ..pieces.figures import count_text
from ..pieces.plaintext import unmarked
from ..theme import set_kind, theme
from .querytext import is_sound, pieces, without

if TYPE_CHECKING:
    from ..session import Session

_MOST_TRIED = 8
"""Terms of a query that are tried out; longer queries are cleared as a whole."""


class EmptyList(QWidget):
    """A picture, a sentence, a second one, and up to two buttons; below, for a folder without articles, other sites."""

    query_chosen = Signal(str)
    open_wanted = Signal()
    """Another folder is to be opened."""
    left = Signal()
    """Esc: what is searched for is to be cleared."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = ""
        self._wanted = ""
        self._icon_name = "search"
        self.setObjectName("articles-empty")
        set_kind(self, layer="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter, wordWrap=True)
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter, wordWrap=True)
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._drop = QPushButton(self.tr("Drop this condition"))
        self._drop.setObjectName("articles-drop-term")
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setObjectName("articles-stop-reading")
        self._clear = QPushButton(self.tr("Clear the search"))
        self._clear.setObjectName("articles-clear-query")
        self._open = QPushButton(self.tr("Open another folder…"))
        self._open.setObjectName("articles-open-another")
        self._others: QWidget | None = None
        self._files = 0
        for button in (self._drop, self._clear, self._stop, self._open):
            button.setSizePolicy(button.sizePolicy().Policy.Maximum, button.sizePolicy().Policy.Fixed)
        self._lay_out()
        self._stop.clicked.connect(session.stop_reading)
        session.reading.connect(self._show_progress)
        session.opened.connect(self._begin)
        self._open.clicked.connect(self.open_wanted)
        self._drop.clicked.connect(lambda: self.query_chosen.emit(self._wanted))
        self._clear.clicked.connect(lambda: self.query_chosen.emit(""))
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        set_kind(self._title, role="large")
        set_kind(self._text, role="muted")
        set_kind(self._clear, kind="link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        for widget in (self._icon, self._title, self._text):
            layout.addWidget(widget)
        layout.addSpacing(8)
        for button in (self._drop, self._clear, self._stop, self._open):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._layout = layout

    def set_others(self, others: QWidget) -> None:
        """What to offer below where the folder has no articles: the sites opened before."""
        self._others = others
        self._layout.insertWidget(self._layout.count() - 1, others, 0, Qt.AlignmentFlag.AlignHCenter)
        others.setVisible(not self._open.isHidden())

    def _begin(self) -> None:
        self._files = 0
        self._text.hide()

    def _dress(self) -> None:
        self._icon.setPixmap(theme.pixmap(self._icon_name, "faint", 32))

    def _say(self, icon: str, title: str, text: str = "") -> None:
        self._icon_name = icon
        self._dress()
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._drop.hide()
        self._clear.hide()
        self._stop.hide()
        self._open.hide()
        if self._others is not None:
            self._others.hide()
        self.setAccessibleName(f"{title}. {text}" if text else title)

    def show_loading(self) -> None:
        """The site is being read, and nothing is there yet."""
        self._query = ""
        if self._icon_name != "reload":
            self._say("reload", self.tr("Reading the site…"))
            self._stop.show()

    def _show_progress(self, done: int, total: int) -> None:
        """How far reading is, while there is nothing to list yet."""
        self._files = max(self._files, total)
        if self._icon_name == "reload" and done < total:
            words = self.tr("%1 of %2 files").replace("%1", count_text(done)).replace("%2", count_text(total))
            self._text.setText(words)
            self._text.show()

    def show_stopped(self) -> None:
        """Reading was stopped before there was an article; the line above offers to go on."""
        self._query = ""
        self._say("stop", self.tr("Reading was stopped"))

    def show_no_articles(self) -> None:
        """The folder has no articles: what is looked for, and where else one may go."""
        self._query = ""
        text = self.tr("An article is a Markdown or HTML file that begins with its fields, between two lines of ---.")
        text += " " + self.tr("Stet looks for them in this folder and those below.")
        if self._files:
            text += " " + self.tr("Left out: %n file(s) without such fields.", None, self._files)
        self._say("folder", self.tr("No articles in this folder"), text)
        self._open.show()
        if self._others is not None:
            self._others.show()

    def show_no_match(self, query: str) -> None:
        """The query finds nothing; the term that excludes most is looked for, and offered to be dropped."""
        if query == self._query:
            return
        self._query = query
        self._say("search", self.tr("No article matches"))
        self._clear.show()
        tried = {without(query, piece): piece.text for piece in pieces(query)[:_MOST_TRIED] if piece.name != "sort"}
        if len(tried) > 1:
            self._count(query, tried)

    def _count(self, query: str, tried: dict[str, str]) -> None:
        library = self._session.library
        if library is None:
            return

        def count() -> dict[str, int]:
            return {text: len(library.find(parse_query(text))) for text in tried if is_sound(text)}

        self._session.tasks.run(count, on_done=lambda counts: self._offer(query, tried, counts))

    def _offer(self, query: str, tried: dict[str, str], counts: dict[str, int]) -> None:
        best = max(tried, key=lambda text: counts.get(text, 0))
        if query != self._query or not counts.get(best):
            return
        self._wanted = best
        shown = self.tr("Without {term}, %n article(s) match.", None, counts[best])
        self._text.setText(shown.format(term=tried[best]))
        self._text.show()
        self._drop.setText(unmarked(self.tr("Drop {term}").format(term=tried[best])))
        self._drop.setAccessibleDescription(count_text(counts[best]))
        self._drop.show()
