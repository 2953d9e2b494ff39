"""The site's pictures as rows of a model: found behind, filtered by folder and name, decoded only where looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..pieces.plaintext import plain_tip
from ..theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ...core.site.media_walk import MediaFolder
    from .decode import Picture
    from .loader import ThumbnailLoader

TILE = (132, 124)
THUMB = (120, 88)
"""Sizes at 100 %: of a tile, and of the picture in it."""
FILE_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Shelf(QAbstractListModel):
    """The pictures of the site that the choice of folder and words leaves."""

    def __init__(self, root: Path, loader: ThumbnailLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._loader = loader
        self._all: list[str] = []
        self._shown: list[str] = []
        self._rows: dict[Path, int] = {}
        self._folder: str | None = None
        self._words: tuple[str, ...] = ()
        loader.loaded.connect(self._loaded)

    def add(self, folder: MediaFolder) -> None:
        """More pictures were found."""
        paths = [f"{folder.path}/{name}" if folder.path else name for name in folder.names]
        self._all += paths
        fresh = [path for path in paths if self._is_wanted(path)]
        if fresh:
            first = len(self._shown)
            self.beginInsertRows(_NOWHERE, first, first + len(fresh) - 1)
            self._shown += fresh
            self._rows |= {self._root / path: first + n for n, path in enumerate(fresh)}
            self.endInsertRows()

    def show_only(self, folder: str | None, words: str) -> None:
        """Show the pictures of one folder (None: of all) whose path has all of the words."""
        self.beginResetModel()
        self._folder, self._words = folder, tuple(words.lower().split())
        self._shown = [path for path in self._all if self._is_wanted(path)]
        self._rows = {self._root / path: n for n, path in enumerate(self._shown)}
        self.endResetModel()

    def path_at(self, row: int) -> str:
        """The path of a picture from the root, "" for no row."""
        return self._shown[row] if 0 <= row < len(self._shown) else ""

    def row_of(self, path: str) -> int:
        """The row of a picture, -1 where it is not shown."""
        return self._rows.get(self._root / path, -1)

    def picture(self, row: int) -> Picture | None:
        """The thumbnail, None while it is being decoded."""
        return self._loader.picture(self._root / self._shown[row], self._size())

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, whole path as tip and for screen readers."""
        if not index.isValid():
            return None
        path = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return path.rpartition("/")[2]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return path
        return path if role == FILE_ROLE else None

    def _is_wanted(self, path: str) -> bool:
        if self._folder is not None and path.rpartition("/")[0] != self._folder:
            return False
        low = path.lower()
        return all(word in low for word in self._words)

    def _size(self) -> QSize:
        return QSize(theme.px(THUMB[0]), theme.px(THUMB[1])) * 2

    def _loaded(self, file: Path, _picture: Picture) -> None:
        row = self._rows.get(file)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])


class TileDelegate(QStyledItemDelegate):
    """A tile: the picture whole on a sunken ground, its name under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All tiles are alike."""
        return QSize(theme.px(TILE[0]), theme.px(TILE[1]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Selection, picture, name."""
        shelf = index.model()
        assert isinstance(shelf, Shelf)
        rect: QRect = option.rect.adjusted(theme.px(2), theme.px(2), -theme.px(2), -theme.px(2))
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        is_over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(theme.color("accent"), 2) if is_chosen else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sel" if is_chosen else "hover" if is_over else "surface"))
        painter.drawRoundedRect(rect, theme.px(7), theme.px(7))
        room = QRect(
            rect.left() + theme.px(4), rect.top() + theme.px(4), rect.width() - theme.px(8), theme.px(THUMB[1])
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(room, theme.px(4), theme.px(4))
        self._paint_picture(painter, room, shelf.picture(index.row()))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color("text"))
        line = QRect(room.left() + theme.px(2), room.bottom() + theme.px(4), room.width() - theme.px(4), theme.px(20))
        name = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def _paint_picture(self, painter: QPainter, room: QRect, picture: Picture | None) -> None:
        if picture is None:
            return
        if picture.fault:
            side = theme.px(20)
            icon = "image" if picture.fault in ("not shown", "too large") else "image-broken"
            painter.drawPixmap(
                room.center().x() - side // 2, room.center().y() - side // 2, theme.pixmap(icon, "muted", 20)
            )
            return
        size = picture.image.size()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.drawPixmap(place, QPixmap.fromImage(picture.image))
