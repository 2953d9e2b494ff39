"""Layouts of the form: chips that flow, fields in one or two columns."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from ..theme import theme


class _ListLayout(QLayout):
    """A layout that holds its items in a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put a widget at a position."""
        self.addChildWidget(widget)
        self._items.insert(index, QWidgetItem(widget))
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a position, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """As wide as there is room, no higher than needed."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the items stand at a width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in the layout changed: its heights are asked for anew."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """The least size; the height is asked for by width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest item's least width."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        raise NotImplementedError


class FlowLayout(_ListLayout):
    """Items side by side that wrap like words; the last one takes the room that its line has left."""

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        margins: QMargins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        gap = theme.px(4)
        place = QPoint(inner.topLeft())
        line_height = 0
        items = [item for item in self._items if not item.isEmpty()]
        for item in items:
            hint = item.sizeHint()
            width = min(hint.width(), inner.width())
            if place.x() > inner.left() and place.x() + width > inner.right() + 1:
                place = QPoint(inner.left(), place.y() + line_height + gap)
                line_height = 0
            if item is items[-1]:
                width = max(width, inner.right() + 1 - place.x())
            if not is_trial:
                item.setGeometry(QRect(place, QSize(width, max(hint.height(), line_height))))
            place.setX(place.x() + width + gap)
            line_height = max(line_height, hint.height())
        return place.y() + line_height - rect.top() + margins.bottom()


class FieldGrid(_ListLayout):
    """Rows of a form, one under the other; two neighbours that are short share a line when there is room.

    A widget is short when its property `is_short` is true; `needs` is the width in pixels that it must have beside
    another one.
    """

    TWO_COLUMNS_FROM = 340
    """The width, at 100 %, from which two short fields stand side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gap = 8

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        top = inner.top()
        between = theme.px(8)
        lines = self._lines(inner.width(), between)
        for number, line in enumerate(lines):
            if number:
                top += theme.px(self.gap)
            widths = _shares(line, inner.width() - between * (len(line) - 1))
            height = max(map(_height, line, widths))
            left = inner.left()
            for item, width in zip(line, widths, strict=True):
                if not is_trial:
                    item.setGeometry(QRect(left, top, width, _height(item, width)))
                left += width + between
            top += height
        return top - rect.top() + margins.bottom()

    def _lines(self, width: int, between: int) -> list[list[QLayoutItem]]:
        """The visible items line by line."""
        is_wide = width >= theme.px(self.TWO_COLUMNS_FROM)
        lines: list[list[QLayoutItem]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            before = lines[-1] if lines else []
            has_place = len(before) == 1 and _is_short(before[0]) and _is_short(item)
            if has_place and is_wide and _needs(before[0]) + between + _needs(item) <= width:
                before.append(item)
            else:
                lines.append([item])
        return lines


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()


def _shares(line: list[QLayoutItem], width: int) -> list[int]:
    """How the width is shared out: by halves, unless one needs more."""
    if len(line) == 1:
        return [width]
    first = min(max(width // 2, _needs(line[0])), width - _needs(line[1]))
    return [first, width - first]


def _needs(item: QLayoutItem) -> int:
    widget = item.widget()
    return int(widget.property("needs") or 0) if widget is not None else 0


def _is_short(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and bool(widget.property("is_short"))
