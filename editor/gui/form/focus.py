"""The focus in a form: rows are told when it comes and goes, what has it stays in sight and in its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from .field_row import FieldRow
from .sight import area_around


class FocusFollower(QObject):
    """Watches the application's focus for one form."""

    moved = Signal(QWidget)
    """The focus went, by keys, to this widget of the form."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._row: FieldRow | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = new is not None and self._form.isAncestorOf(new)
        row = row_around(new) if inside else None
        if row is not self._row:
            before, self._row = self._row, row
            if before is not None and isValid(before):
                before.set_active(False)
            if row is not None:
                row.set_active(True)
        if inside and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.moved.emit(new)


class Anchor:
    """Where the focused widget stands in the scroll area, to put it back there when what is above it changed."""

    def __init__(self, form: QWidget) -> None:
        self._form = form
        focused = QApplication.focusWidget()
        self._widget = focused if focused is not None and form.isAncestorOf(focused) and form.isVisible() else None
        self._top = self._place()

    def put_back(self) -> None:
        """Scroll by as much as the focused widget was moved."""
        area = area_around(self._form)
        if self._widget is not None and area is not None and self._form.isAncestorOf(self._widget):
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + self._place() - self._top)

    def _place(self) -> int:
        area = area_around(self._form)
        if self._widget is None or area is None:
            return 0
        return self._widget.mapTo(area, QPoint(0, 0)).y()


def row_around(widget: QWidget | None) -> FieldRow | None:
    """The innermost row that a widget lies in."""
    while widget is not None and not isinstance(widget, FieldRow):
        widget = widget.parentWidget()
    return widget
