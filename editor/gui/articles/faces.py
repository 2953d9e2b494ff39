"""The two faces of the list, table and gallery: one is shown, and both show the same rows and selection."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedLayout, QToolButton, QWidget

from ..keys import tell_key
from ..theme import set_kind, theme
from .gallery import ArticlesGallery
from .view import ArticlesView

if TYPE_CHECKING:
    from .celleditor import CellEditing
    from .listdelegate import Thumbnails
    from .model import ArticlesModel
    from .rows import Rows

FaceName = Literal["table", "gallery"]
MOST_IN_SIGHT = 100


class Faces(QObject):
    """Table and gallery in one place. Whoever gives the table the focus gives it to the face that is shown."""

    changed = Signal()
    """A person chose the other face."""
    menu_requested = Signal(QPoint)
    """Global position; the row under it is selected."""

    def __init__(self, model: ArticlesModel, rows: Rows, stack: QStackedLayout) -> None:
        super().__init__(stack)
        self._model = model
        self._rows = rows
        self.table = ArticlesView(model, rows)
        self.gallery = ArticlesGallery(model, rows)
        self.switch = FaceSwitch()
        self._shown: ArticlesView | ArticlesGallery = self.table
        for face in (self.table, self.gallery):
            stack.addWidget(face)
            face.customContextMenuRequested.connect(self._ask_for_menu)
        rows.face = self.table
        self.switch.chosen.connect(lambda name: self._choose(name))

    @property
    def name(self) -> FaceName:
        """Which one is shown."""
        return "gallery" if self._shown is self.gallery else "table"

    @property
    def shown(self) -> ArticlesView | ArticlesGallery:
        """The one that is shown while there are rows."""
        return self._shown

    @property
    def widgets(self) -> list[QWidget]:
        """Both."""
        return [self.table, self.gallery]

    def show(self, name: FaceName) -> None:
        """Show one of them, the current article in sight, the focus kept."""
        had_focus = self._shown.hasFocus()
        self._shown = self.gallery if name == "gallery" else self.table
        self.table.setFocusProxy(self.gallery if name == "gallery" else None)  # type: ignore[arg-type]  # None is none
        self._rows.face = self._shown
        self._rows.go_home()
        self.switch.show_face(name)
        if had_focus:
            self._shown.setFocus()

    def _choose(self, name: FaceName) -> None:
        if name != self.name:
            self.show(name)
            self.changed.emit()

    def toggle(self) -> None:
        """To the other one."""
        self._choose("table" if self.name == "gallery" else "gallery")

    def set_compact(self, is_compact: bool) -> None:
        """Both denser, or as usual."""
        self.table.set_compact(is_compact)
        self.gallery.set_compact(is_compact)

    def set_thumbnails(self, thumbnails: Thumbnails) -> None:
        """Where pictures come from."""
        for face in (self.table, self.gallery):
            face.delegate.thumbnails = thumbnails
        thumbnails.arrived.connect(self.update_pictures)

    def set_editing(self, editing: CellEditing) -> None:
        """What edits cells in their place."""
        for face in (self.table, self.gallery):
            face.delegate.editing = editing

    def update_pictures(self) -> None:
        """Paint what is in sight again: a picture has come."""
        self._shown.viewport().update()

    def ids_in_sight(self) -> list[int]:
        """The articles whose rows or tiles can be seen; none while something else stands in their place."""
        face = self._shown
        if not face.isVisible():
            return []
        model, height = self._model, face.viewport().height()
        column, count = model.title_column(), model.rowCount()

        def place(row: int) -> QRect:
            return face.visualRect(model.index(row, column))

        first = bisect_left(range(count), 0, key=lambda row: place(row).bottom())
        seen = takewhile(lambda row: place(row).top() < height, range(first, count))
        return [model.id_at(row) for row in islice(seen, MOST_IN_SIGHT)]

    def _ask_for_menu(self, spot: QPoint) -> None:
        """The menu is of the row under the pointer, which is selected unless it is among those that are."""
        face = self._shown
        index = face.indexAt(spot)
        if index.isValid() and not self._rows.selection.isRowSelected(index.row()):
            self._rows.go_to_id(self._model.id_at(index.row()))
        self.menu_requested.emit(face.viewport().mapToGlobal(spot))


class FaceSwitch(QWidget):
    """Two buttons beside each other, one of them down."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles-face")
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name, side, text in (
            ("table", "left", self.tr("Show as a table")),
            ("gallery", "right", self.tr("Show as pictures")),
        ):
            button = self._buttons[name] = QToolButton()
            button.setObjectName(f"face-{name}")
            set_kind(button, kind="seg", side=side)
            button.setCheckable(True)
            tell_key(button, text, "toggle_gallery")
            button.setAccessibleName(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self._group.addButton(button)
            row.addWidget(button)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_face("table")

    def show_face(self, name: FaceName) -> None:
        """Which button is down."""
        self._buttons[name].setChecked(True)

    def _dress(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(theme.icon(name, "text"))
