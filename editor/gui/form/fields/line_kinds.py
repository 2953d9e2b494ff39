"""Lines with something beside them: addresses, files, relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid

from ...theme import set_kind, theme
from ..completion import Completion
from .line import LineWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....core.site.media import Media
    from ....core.values import Absent, Value
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
        """What would be opened: a web or mail address, never a program or a scheme of its own."""
        url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
        is_web = url.scheme() in ("http", "https") and bool(url.host())
        return url if is_web or (url.scheme() == "mailto" and "@" in url.path()) else None


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
        self.context.pictures.choose_file(self._state.path, self)

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
    """A value that exists elsewhere, found by typing a part of it or of what it stands for."""

    empties_to_text = True

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._completion = Completion(self.line, self._suggestions)
        self._completion.chosen.connect(self._take)
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setContentsMargins(theme.px(3), 0, 0, 0)
        set_kind(self._note, role="hint")
        self._column.addWidget(self._note)

    def note(self) -> str:
        """What the value stands for, where the vocabulary says something else than the value."""
        return self._note.text()

    def _suggestions(self) -> Sequence[Suggestion]:
        return self.context.suggestions(self._state.path, self._state.field, self._completion.learn)

    def _show(self, state: FieldState) -> None:
        super()._show(state)
        self._completion.forget()
        self._say_label(state.value)

    def _typed(self, text: str) -> None:
        super()._typed(text)
        self._say_label(self._state.value)

    def _take(self, suggestion: Suggestion) -> None:
        self.line.setText(suggestion.text)
        self._emit_value(suggestion.value)
        self._say_label(suggestion.value)

    def _say_label(self, value: Value | Absent) -> None:
        self._note.setText(self.context.label_of(self._state.field, value))
        self._note.setVisible(bool(self._note.text()))
