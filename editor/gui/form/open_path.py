"""Finding the row of a nested field, unfolding what it lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .fields.object import ObjectWidget
from .fields.rows import RowsWidget

if TYPE_CHECKING:
    from ...core.fieldpath import FieldPath
    from .field_row import FieldRow


def open_path(row: FieldRow, path: FieldPath) -> FieldRow:
    """The innermost row on the way from `row` to `path` that there is."""
    while row.state is not None and row.state.path != path:
        inner = _step(row, path)
        if inner is None:
            return row
        row = inner
    return row


def _step(row: FieldRow, path: FieldPath) -> FieldRow | None:
    """The next row inwards: a field of the object, or of the list's item."""
    widget = row.widget
    if isinstance(widget, ObjectWidget):
        widget.open_up()
        body = widget.body()
        return _on_the_way(body.rows() if body is not None else [], path)
    if isinstance(widget, RowsWidget):
        widget.open_up()
        index = path[len(row.state.path)] if row.state is not None and len(path) > len(row.state.path) else None
        items = widget.item_rows()
        if isinstance(index, int) and 0 <= index < len(items):
            items[index].open_up()
            return _on_the_way(items[index].inner_rows(), path)
    return None


def _on_the_way(rows: list[FieldRow], path: FieldPath) -> FieldRow | None:
    """The row whose path is the beginning of the path wanted."""
    return next((r for r in rows if r.state is not None and path[: len(r.state.path)] == r.state.path), None)
