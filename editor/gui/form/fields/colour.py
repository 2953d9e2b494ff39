"""A colour as it is written, with a swatch that opens a palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QToolButton, QWidget

from ...theme import theme
from ..css_colour import read_colour, written_like
from .line import LineWidget

if TYPE_CHECKING:
    from ..state import FormContext


class ColorWidget(LineWidget):
    """A colour chosen in the palette is written in the notation that stands there."""

    empties_to_text = True

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.swatch = Swatch(self._frame)
        self.swatch.clicked.connect(self.open_palette)
        self.swatch.setToolTip(self.tr("Choose a colour"))
        self.swatch.setAccessibleName(self.swatch.toolTip())
        self._frame.hold(self.swatch)
        self.line.textChanged.connect(self.swatch.set_text)

    def set_readonly(self, is_readonly: bool) -> None:
        """Without the palette."""
        super().set_readonly(is_readonly)
        self.swatch.setEnabled(not is_readonly)

    def open_palette(self) -> QColorDialog:
        """Open the palette; what is chosen there is typed."""
        dialog = QColorDialog(read_colour(self.line.text()), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Choose a colour"))
        dialog.setOption(QColorDialog.ColorDialogOption.ShowAlphaChannel)
        dialog.colorSelected.connect(self._take)
        dialog.open()
        return dialog

    def _take(self, colour: QColor) -> None:
        text = written_like(colour, self.line.text())
        self.line.setText(text)
        self._typed(text)


class Swatch(QToolButton):
    """A patch of the colour that a text names."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._color = QColor()
        self.setProperty("kind", "chip")
        self.setFixedSize(theme.px(22), theme.px(22))

    def set_text(self, text: str) -> None:
        """Show the colour that the text means; none for other text."""
        self._color = read_colour(text)
        self.update()

    @property
    def colour(self) -> QColor:
        """The colour shown, an invalid one for none."""
        return self._color

    def paintEvent(self, event: QPaintEvent) -> None:
        """The patch; an empty box with a stroke through it where there is no colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("grip"), 1))
        painter.setBrush(self._color if self._color.isValid() else theme.color("surface"))
        box = self.rect().adjusted(theme.px(3), theme.px(3), -theme.px(4), -theme.px(4))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        if not self._color.isValid():
            painter.drawLine(box.bottomLeft(), box.topRight())
