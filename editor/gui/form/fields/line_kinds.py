"""Lines with something beside them: URLs, files, relations, colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QToolButton, QWidget
from shiboken6 import isValid

from ...theme import theme
from ..completion import Completion
from .line import LineWidget

if TYPE_CHECKING:
    from ....core.site.media import Media
    from ..state import FieldState, FormContext, Suggestion


class UrlWidget(LineWidget):
    """An address, with buttons to open it in the browser and to copy it."""

    empties_to_text = True

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.add_extra_buttons()
        self._copy = self.add_button("copy", self.tr("Copy"), self._copy_text)
        self._open = self.add_button("link", self.tr("Open in the browser"), self._open_url)

    def add_extra_buttons(self) -> None:
        """A place for the buttons of narrower kinds."""

    def _show(self, state: FieldState) -> None:
        super()._show(state)
        self._follow(self.line.text())

    def _typed(self, text: str) -> None:
        super()._typed(text)
        self._follow(text)

    def _follow(self, text: str) -> None:
        self._copy.setEnabled(bool(text))
        self._open.setEnabled(self._target(text) is not None)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())

    def _open_url(self) -> None:
        target = self._target(self.line.text())
        if target is not None:
            QDesktopServices.openUrl(target)

    def _target(self, text: str) -> QUrl | None:
        """What would be opened: only a web address, never a program or a scheme of its own."""
        url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
        return url if url.scheme() in ("http", "https") and url.host() else None


class FileWidget(UrlWidget):
    """A file of the site, by the URL that the site writes; it can be picked."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        self._media: Media | None = None
        super().__init__(context, parent)

    def add_extra_buttons(self) -> None:
        """Pick a file."""
        self._pick = self.add_button("open", self.pick_words(), self._pick_file)

    def pick_words(self) -> str:
        """What the folder's button does."""
        return self.tr("Choose a file of the site")

    def set_readonly(self, is_readonly: bool) -> None:
        """Without picking."""
        super().set_readonly(is_readonly)
        self._pick.setVisible(not is_readonly)

    def _pick_file(self) -> None:
        url = self.context.pick_file(self._state.field, self)
        if url:
            self.line.setText(url)
            self._typed(url)

    def _follow(self, text: str) -> None:
        """Ask where the text leads; the disk answers later."""
        if self._media is not None and self._media.url != text:
            self._media = None
        super()._follow(text)

        def take(media: Media | None) -> None:
            if isValid(self) and text == self.line.text():
                self._show_media(media)

        self.context.pictures.find(text, take)

    def _show_media(self, media: Media | None) -> None:
        """Where the present text leads is known."""
        self._media = media
        self._open.setEnabled(self._target(self.line.text()) is not None)

    def _target(self, text: str) -> QUrl | None:
        media = self._media
        if media is not None and media.kind == "local" and media.file is not None:
            return QUrl.fromLocalFile(str(media.file))
        return super()._target(text)


class RelationWidget(LineWidget):
    """A value that exists elsewhere, found by typing a part of it."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._completion = Completion(self.line, lambda: context.suggestions(self._state.path, self._state.field))
        self._completion.chosen.connect(self._take)

    empties_to_text = True

    def _take(self, suggestion: Suggestion) -> None:
        self.line.setText(suggestion.text)
        self._emit_value(suggestion.value)


class ColorWidget(LineWidget):
    """A colour as it is written, with a swatch that opens a palette."""

    empties_to_text = True

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._swatch = Swatch(self._frame)
        self._swatch.clicked.connect(self._choose)
        self._swatch.setToolTip(self.tr("Choose a colour"))
        self._swatch.setAccessibleName(self._swatch.toolTip())
        self._frame.hold(self._swatch)
        self.line.textChanged.connect(self._swatch.set_text)

    def set_readonly(self, is_readonly: bool) -> None:
        """Without the palette."""
        super().set_readonly(is_readonly)
        self._swatch.setEnabled(not is_readonly)

    def _choose(self) -> None:
        color = QColorDialog.getColor(QColor(self.line.text()), self, self.tr("Choose a colour"))
        if color.isValid():
            self.line.setText(color.name())
            self._typed(color.name())


class Swatch(QToolButton):
    """A patch of the colour that a text names."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._color = QColor()
        self.setProperty("kind", "chip")
        self.setFixedSize(theme.px(22), theme.px(22))

    def set_text(self, text: str) -> None:
        """Show the colour that the text means; none for other text."""
        text = text.strip()
        self._color = QColor(text) if QColor.isValidColorName(text) else QColor()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The patch, or an empty box."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("grip"))
        painter.setBrush(self._color if self._color.isValid() else theme.color("surface"))
        box = self.rect().adjusted(theme.px(3), theme.px(3), -theme.px(3), -theme.px(3))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
