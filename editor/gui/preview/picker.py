"""Choosing one of the site's pictures: its media folders as pictures, by name, by keys; or a file from disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.site.media_walk import media_folders
from ..pieces.elided import ElidedLabel
from ..pieces.figures import count_text
from ..pieces.plaintext import plain_tip
from ..theme import set_kind, theme
from .facts import weight_words
from .offers import SUFFIXES, Offer
from .shelf import TILE, Shelf, TileDelegate

if TYPE_CHECKING:
    from ...core.site import Site
    from ...core.site.media_walk import MediaFolder
    from ..session.tasks import AnyTask, TaskRunner
    from .decode import Picture
    from .loader import ThumbnailLoader


class PicturePicker(QDialog):
    """Folders at the left, their pictures at the right. Enter chooses, Esc leaves all as it was."""

    chosen = Signal(object)
    """The Offer of a file."""

    def __init__(
        self, site: Site, tasks: TaskRunner, loader: ThumbnailLoader, parent: QWidget | None = None, *, folder: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picture-picker")
        self.setWindowTitle(self.tr("Choose a picture"))
        self._site = site
        self._wanted = folder
        self._count = 0
        self.shelf = Shelf(site.root, loader, self)
        self._build()
        self._search_task: AnyTask = tasks.run(media_folders(site), on_batch=self._add, on_done=lambda _: self._found())
        loader.loaded.connect(self._tell_chosen)
        self.finished.connect(lambda _: self._search_task.cancel())
        room = parent.window().size() if parent is not None else QSize(960, 640)
        self.resize(min(theme.px(860), room.width() - 48), min(theme.px(600), room.height() - 48))
        self.search.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(16),) * 4)
        column.setSpacing(theme.px(12))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by name"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        column.addWidget(self.search)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._folder_list(), 0)
        row.addWidget(self._grid(), 1)
        column.addLayout(row, 1)
        column.addLayout(self._foot())

    def _folder_list(self) -> QListWidget:
        self.folders = QListWidget(self)
        self.folders.setAccessibleName(self.tr("Folders"))
        self.folders.setFixedWidth(theme.px(220))
        self.folders.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self.folders.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._everything = QListWidgetItem(self.tr("All pictures"))
        self.folders.addItem(self._everything)
        self.folders.setCurrentRow(0)
        self.folders.currentRowChanged.connect(lambda _: self._filter())
        return self.folders

    def _grid(self) -> QListView:
        self.grid = QListView(self)
        self.grid.setObjectName("picture-grid")
        self.grid.setAccessibleName(self.tr("Pictures"))
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setLayoutMode(QListView.LayoutMode.Batched)
        self.grid.setUniformItemSizes(True)
        self.grid.setMouseTracking(True)
        self.grid.setGridSize(QSize(theme.px(TILE[0]), theme.px(TILE[1])))
        self.grid.setItemDelegate(TileDelegate(self.grid))
        self.grid.setModel(self.shelf)
        self.grid.activated.connect(lambda _: self.accept())
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._tell_chosen())
        self.shelf.modelReset.connect(self._tell_chosen)
        return self.grid

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self._disk = QPushButton(self.tr("From disk…"), self)
        self._disk.setAutoDefault(False)
        self._disk.clicked.connect(self._open_disk)
        self._words = ElidedLabel("", self, in_middle=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_kind(self._words, role="muted")
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._choose = QPushButton(self.tr("Use this picture"), self)
        self._choose.setDefault(True)
        set_kind(self._choose, kind="primary")
        self._choose.clicked.connect(self.accept)
        row.addWidget(self._disk)
        row.addWidget(self._words, 1)
        row.addWidget(cancel)
        row.addWidget(self._choose)
        self._choose.setEnabled(False)
        return row

    # what is found

    def _add(self, folder: MediaFolder) -> None:
        self.shelf.add(folder)
        self._count += len(folder.names)
        item = QListWidgetItem(f"{folder.path or '/'}  {count_text(len(folder.names))}")
        item.setData(Qt.ItemDataRole.UserRole, folder.path)
        item.setToolTip(plain_tip(folder.path or "/"))
        self.folders.addItem(item)
        self._everything.setText(f"{self.tr('All pictures')}  {count_text(self._count)}")
        is_wanted = bool(folder.path) and f"/{self._wanted}".endswith(f"/{folder.path}")
        if is_wanted and self.folders.currentRow() == 0:
            self.folders.setCurrentItem(item)

    def _found(self) -> None:
        if not self._count:
            self._words.set_full_text(self.tr("This site has no pictures yet"))
        self._tell_chosen()

    def _filter(self) -> None:
        item = self.folders.currentItem()
        self.shelf.show_only(item.data(Qt.ItemDataRole.UserRole) if item is not None else None, self.search.text())
        if self.search.text() and self.shelf.rowCount():
            self.grid.setCurrentIndex(self.shelf.index(0))

    # what is chosen

    def chosen_path(self) -> str:
        """The path of the picture that is chosen, "" for none."""
        return self.shelf.path_at(self.grid.currentIndex().row())

    def accept(self) -> None:
        """Give the picture chosen."""
        path = self.chosen_path()
        if path:
            self.chosen.emit(Offer("file", file=self._site.root / path))
            super().accept()

    def _tell_chosen(self, *_: object) -> None:
        path = self.chosen_path()
        self._choose.setEnabled(bool(path))
        if path:
            picture: Picture | None = self.shelf.picture(self.grid.currentIndex().row())
            facts = [path]
            if picture is not None and picture.width:
                facts += [f"{picture.width} × {picture.height}", picture.format, weight_words(picture.weight)]
            self._words.set_full_text("  ·  ".join(facts))
        elif self._count:
            shown = self.shelf.rowCount()
            self._words.set_full_text(
                self.tr("%n picture(s)", "", shown) if shown else self.tr("No picture has this name")
            )

    def _open_disk(self) -> None:
        kinds = f"{self.tr('Pictures')} ({' '.join('*' + suffix for suffix in SUFFIXES)})"
        dialog = QFileDialog(self, self.tr("Choose a picture"), str(self._site.root), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, name: str) -> None:
        """Give a picture from anywhere on this machine."""
        self.chosen.emit(Offer("file", file=Path(name)))
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search on to the pictures."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.grid.setFocus()
            if not self.grid.currentIndex().isValid() and self.shelf.rowCount():
                self.grid.setCurrentIndex(self.shelf.index(0))
            return True
        return super().eventFilter(watched, event)
