"""Where the parts of the window stand: bars, panes and their widths, and how these come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ..theme import set_kind, theme
from .editorpane import EditorPane
from .tabround import TabRound

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from ..settings import Settings
    from .topbar import TopBar

PANES = (220, 637, 423)
"""Widths of sidebar, list and form at 1280 pixels, until the user chooses others."""
TITLE_BAR = 30
"""About how many pixels the window manager adds at the top."""


class WindowPlaces(QObject):
    """The start page, or the panes: sidebar, list above problems, article. The top bar keeps to the panes' edges."""

    def __init__(self, window: QMainWindow, settings: Settings, top: TopBar) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._top = top
        self._sidebar: QWidget | None = None
        self._problems = self._start = QWidget()
        self._in_panes: tuple[QWidget, ...] = ()
        self.editor = EditorPane()
        self.middle = QSplitter(Qt.Orientation.Vertical)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.pages = QStackedWidget()
        self.panes.setObjectName("panes")
        self._scale = theme.scale

    def place(self, start: QWidget, sidebar: QWidget, middle: list[QWidget], editor: list[QWidget]) -> None:
        """Put the parts of the pages in; the first of `middle` and the last of `editor` take the room."""
        self._sidebar, self._start = sidebar, start
        self._in_panes = (sidebar, *middle, self.editor)
        self._problems = middle[-1]
        _stack(self.editor, editor, editor[-1])
        self.middle.setChildrenCollapsible(False)
        for part in middle:
            self.middle.addWidget(part)
        self.middle.setStretchFactor(0, 1)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for part, stretch in ((sidebar, 0), (self.middle, 1), (self.editor, 0)):
            self.panes.addWidget(part)
            self.panes.setStretchFactor(self.panes.count() - 1, stretch)
        self.panes.setSizes([theme.px(width) for width in PANES])
        self.panes.splitterMoved.connect(lambda *_: self.align())
        self.pages.addWidget(start)
        self.pages.addWidget(self.panes)

    def frame(self, notice: QWidget, status: QWidget) -> QWidget:
        """The whole: top bar, a notice of the site as a whole, pages, status bar."""
        whole = TabRound()
        set_kind(whole, layer="bg")
        whole.go_through((self._top, notice, self._start, *self._in_panes, status))
        _stack(whole, [self._top, notice, self.pages, status], self.pages)
        return whole

    def show_panes(self, is_site: bool) -> None:
        """The panes for a site, else the start page."""
        self.pages.setCurrentIndex(1 if is_site else 0)
        self.align()

    def align(self) -> None:
        """The search box begins where the list does."""
        is_beside = self.pages.currentIndex() == 1 and self._sidebar is not None and self._sidebar.isVisible()
        width = self.panes.sizes()[0] if is_beside else 0
        self._top.align(width or theme.px(PANES[0]))

    def follow_text_size(self) -> None:
        """Larger text needs wider panes; the list keeps most of the window."""
        ratio, self._scale = theme.scale / self._scale, theme.scale
        if not self._window.isVisible():  # at the start: kept widths are of this text size already
            if not self._settings.bytes("window/panes"):
                self.panes.setSizes([theme.px(width) for width in PANES])
            return
        side, _, editor = self.panes.sizes()
        whole = self.panes.width()
        if ratio != 1 and whole:
            side, editor = min(round(side * ratio), whole // 4), min(round(editor * ratio), whole * 2 // 5)
            self.panes.setSizes([side, whole - side - editor, editor])
        self.align()

    def restore(self) -> None:
        """Size, panes and what is hidden, as last time. Qt moves a window whose screen is gone to one that is there."""
        if not self._window.restoreGeometry(self._settings.bytes("window/geometry")):
            room = self._window.screen().availableGeometry()
            self._window.resize(min(1280, room.width()), min(800, room.height() - TITLE_BAR))
        for name, splitter in (("panes", self.panes), ("middle", self.middle)):
            way, width = splitter.orientation(), splitter.handleWidth()
            splitter.restoreState(self._settings.bytes(f"window/{name}"))
            splitter.setOrientation(way)  # a state that is damaged may hold another
            splitter.setHandleWidth(width)
            splitter.setChildrenCollapsible(False)
        self.editor.setVisible(self._settings.text("window/form") != "hidden")
        self._problems.setVisible(self._settings.text("window/problems") == "shown")

    def remember(self) -> None:
        """Size and panes for the next start."""
        self._settings.remember("window/geometry", self._window.saveGeometry())
        for name, splitter in (("panes", self.panes), ("middle", self.middle)):
            self._settings.remember(f"window/{name}", splitter.saveState())
        for name, part in (("form", self.editor), ("problems", self._problems)):
            self._settings.remember(f"window/{name}", "hidden" if part.isHidden() else "shown")


def _stack(whole: QWidget, parts: list[QWidget], wide: QWidget) -> None:
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if part is wide else 0)
