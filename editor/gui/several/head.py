"""Over the form of several articles: how many, of which collections, which ones; who is left out and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..language import told
from ..pieces.banner import Banner
from ..pieces.elided import ElidedLabel
from ..pieces.plaintext import plain_tip
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .reading import LeftOut
    from .selection import Selection

MOST_NAMED = 3
"""How many of those left out are named; all are in the tool tip."""


class SeveralHead(QWidget):
    """A heading, a line of titles, and a notice where articles are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("several-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="bg", edge="bottom")
        self._count = ElidedLabel("", self)  # many collections must not widen the pane
        self._count.setObjectName("several-count")
        set_kind(self._count, role="large")
        self._titles = ElidedLabel("", self)
        set_kind(self._titles, role="muted")
        self._rule = QLabel(self.tr("Only the fields that you change are written."), self)
        self._rule.setWordWrap(True)
        set_kind(self._rule, role="hint")
        self.banner = Banner(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        words = QVBoxLayout()
        words.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(8))
        words.setSpacing(theme.px(2))
        for label in (self._count, self._titles, self._rule):
            words.addWidget(label)
        column.addLayout(words)

    def show_selection(self, selection: Selection, left_out: Sequence[LeftOut]) -> None:
        """Say which articles the form is about."""
        count = self.tr("%n article(s)", "", len(selection.articles))
        names = [one.label or one.name if one is not None else self.tr("other") for one in selection.collections]
        self._count.set_full_text(f"{count} · {', '.join(names)}")
        self._titles.set_full_text(", ".join(article.title for article in selection.articles.values()))
        if left_out:
            self.banner.say("warning", self._words_of(left_out))
            self.banner.setToolTip(plain_tip("\n".join(f"{one.title}: {told(one.reason)}" for one in left_out)))
        else:
            self.banner.clear()

    def text(self) -> str:
        """The heading."""
        return self._count.full_text()

    def _words_of(self, left_out: Sequence[LeftOut]) -> str:
        text = self.tr("%n selected article(s) left out:", "", len(left_out))
        named = "; ".join(f"“{one.title}”: {told(one.reason)}" for one in left_out[:MOST_NAMED])
        rest = len(left_out) - MOST_NAMED
        return f"{text} {named}" + (" " + self.tr("(and %n more)", "", rest) if rest > 0 else "")
