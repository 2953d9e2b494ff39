"""How Stet looks: tokens made into a style sheet, a palette, fonts and tinted icons, switched live.

`theme` is the one object; `theme.changed` tells those who paint by hand (they then call `update()`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import qtawesome
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QIcon, QPalette, QPixmap

from ... import paths
from .icons import ICONS
from .tokens import COLOURS, HEIGHTS, RADII, SIZES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

Mode = Literal["system", "light", "dark"]

_TOKEN = re.compile(r"@(?:px\((-?\d+)\)|([a-z][a-z-]*[a-z]))")


class Theme(QObject):
    """The theme in force. Lengths and type sizes are logical pixels, times the text size the user chose."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._app: QApplication | None = None
        self._mode: Mode = "system"
        self._scale = 1.0
        self._family = ""
        self._icons: dict[tuple[str, str, bool], QIcon] = {}

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    @property
    def scale(self) -> float:
        """The text size: 1.0 is 13 px."""
        return self._scale

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        if self._mode != "system" or QGuiApplication.instance() is None:
            return self._mode == "dark"
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def apply(self, app: QApplication) -> None:
        """Dress an application; from then on it follows the system and what is set here."""
        if self._app is not app:
            self._app = app
            app.setStyle("Fusion")
            app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._dress()

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or force one theme."""
        if mode != self._mode:
            self._mode = mode
            self._dress()

    def set_scale(self, scale: float) -> None:
        """Set the text size, from 0.8 to 2."""
        scale = min(2.0, max(0.8, scale))
        if scale != self._scale:
            self._scale = scale
            self._dress()

    def hex(self, token: str) -> str:
        """A colour as `#RRGGBB`; KeyError for a name that is not in the table."""
        return COLOURS[token][self.is_dark]

    def color(self, token: str) -> QColor:
        """A colour of the theme in force."""
        return QColor(self.hex(token))

    def px(self, length: float) -> int:
        """A length at 100 % in the text size in force."""
        return round(length * self._scale)

    def height(self, part: str) -> int:
        """The height of a `row`, `input`, `bar` …, scaled."""
        return self.px(HEIGHTS[part])

    def font(self, size: str = "body", weight: int = 400, *, mono: bool = False) -> QFont:
        """A font of one of the type sizes. `weight`: 400 regular, 500 medium, 600 semi-bold."""
        if mono:
            # The system's own object counts as "not set", and a widget would take its parent's family instead.
            font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())
            font.setStyleHint(QFont.StyleHint.Monospace)
        else:
            font = QFont(self._family) if self._family else QFont()
        font.setPixelSize(self.px(SIZES[size]))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setFeature(QFont.Tag("calt"), 0)  # `0x1f` and `->` are shown as they are written
        return font

    def icon(self, name: str, color: str = "muted") -> QIcon:
        """A picture of ICONS in a colour of the theme; KeyError for a name that is not in the table."""
        key = (name, color, self.is_dark)
        if key not in self._icons:
            self._icons[key] = qtawesome.icon(
                ICONS[name], color=self.color(color), color_disabled=self.color("grip"), scale_factor=1.0
            )
        return self._icons[key]

    def pixmap(self, name: str, color: str = "muted", size: int = 16) -> QPixmap:
        """The picture itself, `size` logical pixels at 100 %, sharp on the screen in use."""
        ratio = self._app.devicePixelRatio() if self._app else 1.0
        side = self.px(size)
        pixmap = self.icon(name, color).pixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio * pixmap.width() / max(1, round(side * ratio)))
        return pixmap

    def style_sheet(self) -> str:
        """`resources/style.qss` with its tokens replaced. An unknown token raises KeyError."""
        text = paths.resource("style.qss").read_text(encoding="utf-8")
        return _TOKEN.sub(self._value_of, text)

    def _value_of(self, match: re.Match[str]) -> str:
        length, name = match.groups()
        if length is not None:
            return f"{self.px(int(length))}px"
        if name == "icons":
            return paths.resource("icons", "dark" if self.is_dark else "light").as_posix()
        for prefix, table in (("size-", SIZES), ("radius-", RADII), ("height-", HEIGHTS)):
            if name.startswith(prefix):
                return f"{self.px(table[name.removeprefix(prefix)])}px"
        return self.hex(name)

    def _follow_system(self) -> None:
        if self._mode == "system":
            self._dress()

    def _dress(self) -> None:
        if self._app is None:
            return
        self._family = _interface_family()
        self._app.setFont(self.font())
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for part, token in {
            role.Window: "bg", role.WindowText: "text", role.Base: "surface", role.AlternateBase: "hover",
            role.Text: "text", role.Button: "surface", role.ButtonText: "text", role.BrightText: "err",
            role.Highlight: "sel", role.HighlightedText: "text", role.Link: "accent", role.LinkVisited: "accent",
            role.ToolTipBase: "surface", role.ToolTipText: "text", role.PlaceholderText: "faint",
            role.Light: "surface", role.Midlight: "line", role.Mid: "line", role.Dark: "grip", role.Shadow: "grip",
            role.Accent: "accent",
        }.items():  # fmt: skip
            palette.setColor(part, self.color(token))
        for part in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, self.color("faint"))
        return palette


def _interface_family() -> str:
    """Inter where it is installed, else "" for the system's own interface font."""
    return "Inter" if QFontInfo(QFont("Inter")).family() == "Inter" else ""


def set_kind(widget: QWidget, **properties: str | bool) -> None:
    """Set the properties that the style sheet selects on (`kind`, `role`, `layer`, `edge`, `state`) and repolish."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


theme = Theme()
"""The one theme of the program."""
