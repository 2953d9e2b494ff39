"""The line over the list: how many articles, how many of them selected, and how they are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ..theme import set_kind, theme
from .texts import count_text


class Headline(QWidget):
    """`192 of 758 articles · 3 selected`, and at its end room for buttons (`add_widget`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles-headline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface", edge="bottom")
        self._count = QLabel()
        self._rest = QLabel()
        set_kind(self._count, role="strong")
        set_kind(self._rest, role="muted")
        self._rest.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 0, 12, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._count)
        self._layout.addWidget(self._rest, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(theme.height("bar"))

    def add_widget(self, widget: QWidget) -> None:
        """Put a button at the end of the line."""
        self._layout.addWidget(widget)

    def tell(self, shown: int, total: int, selected: int, broken: int = 0) -> None:
        """Say the counts; `broken` only where no article can be read."""
        if shown == total:
            self._count.setText(count_text(total))
            rest = self.tr("article(s)", None, total)
        else:
            self._count.setText(count_text(shown))
            rest = self.tr("of {total} article(s)", None, total).format(total=count_text(total))
        if broken and broken == total:
            rest += " · " + self.tr("none of them can be read")
        if selected > 1:
            rest += " · " + self.tr("%n selected", None, selected)
        self._rest.setText(rest)
        self.setAccessibleName(f"{self._count.text()} {rest}")

    def text(self) -> str:
        """What the line says."""
        return self.accessibleName()
