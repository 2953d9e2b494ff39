"""The bar under the viewer: what the picture is, which of how many, and buttons for what the keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ..pieces.elided import ElidedLabel
from ..pieces.figures import count_text
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .facts import Facts


class ViewerBar(QWidget):
    """One line under the picture."""

    def __init__(self, parent: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface", edge="top")
        self._acts = acts
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(12), theme.px(4))
        row.setSpacing(theme.px(4))
        self._name = ElidedLabel("", self, in_middle=True)
        self._facts = ElidedLabel("", self)
        self._facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_kind(self._name, role="strong")
        row.addWidget(self._name, 0)
        row.addSpacing(theme.px(8))
        row.addWidget(self._facts, 1)
        self._place = QLabel(self)
        set_kind(self._place, role="muted")
        self._buttons: dict[str, QToolButton] = {}
        self._icons: dict[str, str] = {}
        self._load = self._add(row, "load", "remote", self.tr("Load this picture (L)"))
        self._play = self._add(row, "play", "pause", self.tr("Play or stand still (Space)"))
        self._play.hide()
        self._previous = self._add(row, "previous", "previous", self.tr("Previous (Left)"))
        row.addWidget(self._place)
        self._next = self._add(row, "next", "next", self.tr("Next (Right)"))
        row.addSpacing(theme.px(8))
        self._add(row, "zoom-out", "zoom-out", self.tr("Smaller (−)"))
        self._add(row, "zoom-in", "zoom-in", self.tr("Larger (+)"))
        self._add(row, "fit", "fit", self.tr("All of it (0)"))
        self._add(row, "real-size", "", self.tr("Real size (1)")).setText("1:1")
        theme.changed.connect(self._dress)
        self._dress()

    def show_facts(self, name: str, facts: Facts) -> None:
        """What the picture is."""
        self._name.set_full_text(name)
        set_kind(self._facts, role=facts.line_role)
        self._facts.set_full_text(facts.line)

    def show_place(self, at: int, count: int, *, can_turn: bool, can_load: bool) -> None:
        """Which picture of the article this is."""
        self._place.setText(self.tr("%1 of %2").replace("%1", count_text(at)).replace("%2", count_text(count)))
        self._place.setVisible(count > 1)
        self._previous.setVisible(can_turn)
        self._next.setVisible(can_turn)
        self._load.setVisible(can_load)

    def show_movie(self, has_frames: bool, is_playing: bool) -> None:
        """Whether the picture can move, and does."""
        self._play.setVisible(has_frames)
        self._icons["play"] = "pause" if is_playing else "play"
        self._dress()

    def say(self, words: str) -> None:
        """Something that is not of the picture."""
        set_kind(self._facts, role="fact")
        self._facts.set_full_text(words)

    def button(self, name: str) -> QToolButton:
        """A button, by what it does."""
        return self._buttons[name]

    def _add(self, row: QHBoxLayout, name: str, icon: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"viewer-{name}")
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._acts[name]())
        row.addWidget(button)
        self._buttons[name] = button
        self._icons[name] = icon
        return button

    def _dress(self) -> None:
        for name, button in self._buttons.items():
            if self._icons[name]:
                button.setIcon(theme.icon(self._icons[name]))
                button.setIconSize(QSize(theme.px(16), theme.px(16)))
