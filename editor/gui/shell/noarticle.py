"""What stands in place of the form while no article is in work: which case it is, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ..theme import set_kind, theme


class NoArticle(QWidget):
    """A small picture, a sentence, a second one, and perhaps a button."""

    clear_wanted = Signal()
    """The search is to be cleared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no-article")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface")
        self._icon_name = "edit"
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter, wordWrap=True)
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter, wordWrap=True)
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(self._title, role="strong")
        set_kind(self._text, role="muted")
        self._clear = QPushButton(self.tr("Clear the search"))
        self._clear.setObjectName("no-article-clear")
        set_kind(self._clear, kind="link")
        self._clear.clicked.connect(self.clear_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._icon, self._title, self._text):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self._dress)
        self._dress()
        self.say_choose()

    def say_choose(self) -> None:
        """There are articles, and none of them is in work."""
        self._say("edit", self.tr("No article selected"), self.tr("Choose one in the list to edit it here."))

    def say_no_articles(self) -> None:
        """There is nothing that could be chosen."""
        self._say("folder", self.tr("No article to edit"), self.tr("There are no articles in this folder."))

    def say_no_match(self, title: str, *, is_unsaved: bool) -> None:
        """What is searched for was not found; `title` is of the article one was at, "" for none."""
        text = self.tr("Another search brings articles to edit.")
        if title:
            text = self.tr("Clear the search to go on with “%1”.").replace("%1", title)
        if is_unsaved:
            text += " " + self.tr("Its unsaved changes are kept.")
        self._say("search", self.tr("No article matches the search"), text, has_clear=True)

    def text(self) -> str:
        """What it says."""
        return f"{self._title.text()}. {self._text.text()}"

    def _say(self, icon: str, title: str, text: str, *, has_clear: bool = False) -> None:
        self._icon_name = icon
        self._title.setText(title)
        self._text.setText(text)
        self._clear.setVisible(has_clear)
        self.setAccessibleName(self.text())
        self._dress()

    def _dress(self) -> None:
        self._icon.setPixmap(theme.pixmap(self._icon_name, "faint", 24))
