"""The line over the list: how many articles, how many of them selected, and how they are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ..pieces.elided import ElidedLabel
from ..pieces.figures import count_text
from ..theme import set_kind, theme


class Headline(QWidget):
    """`192 of 758 articles · 3 selected`, and at its end room for buttons (`add_widget`)."""

    read_on_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles-headline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface", edge="bottom")
        self._count = QLabel()
        self._rest = ElidedLabel()
        self._read_on = QPushButton(self.tr("Read on"))
        self._read_on.setObjectName("articles-read-on")
        set_kind(self._read_on, kind="link")
        self._read_on.clicked.connect(self.read_on_requested)
        self._read_on.hide()
        set_kind(self._count, role="strong")
        set_kind(self._rest, role="muted")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 0, 12, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._count)
        self._layout.addWidget(self._rest)
        self._layout.addWidget(self._read_on)
        self._layout.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(theme.height("bar"))

    def add_widget(self, widget: QWidget) -> None:
        """Put a button at the end of the line."""
        self._layout.addWidget(widget)

    def add_first(self, widget: QWidget) -> None:
        """Put a button at the beginning of the line."""
        self._layout.insertWidget(0, widget)

    def tell(
        self, shown: int, total: int, selected: int, broken: int = 0, stopped_of: int = 0, *, is_reading: bool = False
    ) -> None:
        """Say the counts; `broken` only where no article can be read, `stopped_of` where reading was stopped."""
        self._count.setText(count_text(shown) if total or not is_reading else "")
        if is_reading and shown == total:
            rest = self.tr("article(s) so far", None, total) if total else ""
        elif shown == total and stopped_of > 0:
            rest = self.tr("of {total} read · reading stopped").format(total=count_text(stopped_of))
        elif shown == total:
            rest = self.tr("article(s)", None, total)
        else:
            rest = self.tr("of {total} article(s)", None, total).format(total=count_text(total))
        if broken and broken == total:
            rest += " · " + self.tr("none of them can be read")
        if selected > 1:
            rest += " · " + self.tr("%n selected", None, selected)
        if stopped_of and shown != total:
            rest += " · " + self.tr("reading stopped before {total}").format(total=count_text(stopped_of))
        self._read_on.setVisible(bool(stopped_of))
        self._rest.set_full_text(rest)
        self.setAccessibleName(f"{self._count.text()} {rest}".strip())

    def text(self) -> str:
        """What the line says."""
        return self.accessibleName()
