"""The button over the gallery that names the order and changes it: the table has its header for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from ..keys import tell_key
from ..theme import set_kind
from .sorting import arrow_of
from .texts import column_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.query import SortKey
    from .layout import ColumnLayout
    from .sorting import Sorter


class SortButton(QPushButton):
    """`Date ↓`; a press opens the menu of columns."""

    def __init__(self, sorter: Sorter, layout: ColumnLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles-sort")
        set_kind(self, kind="status")
        tell_key(self, self.tr("Sort"), "sort_list")
        self._sorter = sorter
        self._layout = layout
        self.clicked.connect(self._open)

    def tell(self, keys: Sequence[SortKey]) -> None:
        """Name the order in force."""
        named = [
            f"{column_text(column)} {arrow}" for column in self._layout.shown() if (arrow := arrow_of(keys, column))
        ]
        self.setText(", ".join(named) or self.tr("Sort"))
        self.setAccessibleName(self.tr("Sort by: {order}").format(order=self.text()))

    def _open(self) -> None:
        self._sorter.menu(self).popup(self.mapToGlobal(self.rect().bottomLeft()))
