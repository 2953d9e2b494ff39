"""Which widget shows a field: by its kind, and by whether that widget can show the present value without loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .fields import ALL_WIDGETS
from .fields.line import LineWidget

if TYPE_CHECKING:
    from ...core.schema.model import Field
    from .state import FieldState

_CHOICES = ("select", "boolean")
_SHORT = ("number", "datetime", "select", "boolean", "color")
_ITEMS_IN_ROWS = ("text", "markdown", "code", "image", "file", "object", "list")


def kind_of_widget(state: FieldState) -> str:
    """The name of the widget for a field as it is now: its kind, or `chips`, `readonly`, or `raw` for all else."""
    field, value = state.field, state.value
    kind = _wanted(field)
    if field.readonly and kind not in ("list", "object", "chips"):
        return "readonly" if not isinstance(value, (list, dict, bytes)) else "raw"
    if state.is_readonly and kind in _CHOICES:
        kind = "string"  # what can't be chosen now is text to select and copy
    if ALL_WIDGETS[kind].can_show(value, field):
        return kind
    if kind == "chips" and field.widget == "list" and ALL_WIDGETS["list"].can_show(value, field):
        return "list"
    if issubclass(ALL_WIDGETS[kind], LineWidget) and ALL_WIDGETS["text"].can_show(value, field):
        return "text"  # an address of two lines
    return "raw"


def _wanted(field: Field) -> str:
    if field.widget in ("select", "relation") and field.multiple:
        return "chips"
    if field.widget in ("image", "file") and field.multiple:
        return "list"
    if field.widget == "list" and not field.fields and not field.types:
        item = field.item
        return "list" if item is not None and (item.widget in _ITEMS_IN_ROWS or item.multiple) else "chips"
    return field.widget


def is_short(field: Field, kind: str) -> bool:
    """Whether the field may share its line with a neighbour."""
    return kind in _SHORT or (kind == "string" and isinstance(field.max, int) and field.max <= 20)
