"""The header's menu: which columns are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox, QWidget

from ...core.errors import FieldPathError
from ..language import told
from .columns import TITLE
from .texts import column_text

if TYPE_CHECKING:
    from .columns import Column
    from .layout import ColumnLayout

_IN_FIRST_MENU = 12
"""Columns in the menu itself; further ones stand in a submenu."""


class ColumnMenu(QObject):
    """Checks columns on and off, adds one for any field path, and goes back to the suggested ones."""

    def __init__(self, layout: ColumnLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = layout
        self._parent = parent

    def open(self, spot: QPoint, _section: int = -1) -> None:
        """Show the menu at a global position."""
        self.menu().popup(spot)

    def menu(self) -> QMenu:
        """The menu for the columns as they are now."""
        menu = QMenu(self._parent)
        menu.setObjectName("columns-menu")
        shown = set(self._layout.shown_ids())
        columns = sorted(self._layout.available(), key=lambda column: column.id not in shown)
        first, more = columns[:_IN_FIRST_MENU], columns[_IN_FIRST_MENU:]
        for column in first:
            self._add(menu, column, column.id in shown)
        if more:
            further = menu.addMenu(self.tr("More columns"))
            for column in more:
                self._add(further, column, column.id in shown)
        menu.addSeparator()
        menu.addAction(self.tr("Another field…"), self._ask_for_field)
        menu.addAction(self.tr("Columns as suggested"), self._layout.reset)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add(self, menu: QMenu, column: Column, is_shown: bool) -> None:
        text = column_text(column)
        if not column.id.startswith(":") and column.id.casefold() != text.casefold():
            text = f"{text}\t{column.id}"
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_shown)
        action.setEnabled(column.id != TITLE)
        action.triggered.connect(lambda: self._layout.toggle(column))

    def _ask_for_field(self) -> None:
        text, is_ok = QInputDialog.getText(
            self._parent,
            self.tr("Another column"),
            self.tr("Name of the field, or of one inside another (provider.name, images[0].url):"),
        )
        if not is_ok or not text.strip():
            return
        try:
            self._layout.add_field(text.strip())
        except FieldPathError as error:
            QMessageBox.warning(self._parent, self.tr("Another column"), told(str(error)))
