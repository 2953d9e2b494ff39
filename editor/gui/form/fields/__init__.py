"""Form widgets: one for each field kind, from one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .boolean import BooleanWidget
from .chips import ChipsWidget
from .colour import ColorWidget
from .datetime import DateTimeWidget
from .image import ImageWidget
from .line_kinds import FileWidget, RelationWidget, UrlWidget
from .number import NumberWidget
from .object import ObjectWidget
from .raw import RawWidget
from .readonly import ReadonlyWidget
from .rows import RowsWidget
from .select import SelectWidget
from .text import CodeWidget, LongTextWidget, TextWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ....core.schema.model import WidgetName
    from ..state import FormContext
    from .base import FieldWidget

WIDGETS: dict[WidgetName, type[FieldWidget]] = {
    "string": TextWidget,
    "text": LongTextWidget,
    "markdown": LongTextWidget,
    "number": NumberWidget,
    "boolean": BooleanWidget,
    "datetime": DateTimeWidget,
    "select": SelectWidget,
    "list": RowsWidget,
    "object": ObjectWidget,
    "image": ImageWidget,
    "file": FileWidget,
    "relation": RelationWidget,
    "url": UrlWidget,
    "color": ColorWidget,
    "code": CodeWidget,
    "hidden": RawWidget,
}
"""The widget of every field kind. A new kind is one class, one line here, and its half in the core."""

ALL_WIDGETS: dict[str, type[FieldWidget]] = {
    **{str(kind): widget for kind, widget in WIDGETS.items()},
    "chips": ChipsWidget,
    "raw": RawWidget,
    "readonly": ReadonlyWidget,
}
"""Those, and the widgets that take a kind's place: for lists of scalars, odd values, what may only be read."""


def make_widget(kind: str, context: FormContext, parent: QWidget) -> FieldWidget:
    """A new widget of a kind."""
    return ALL_WIDGETS[kind](context, parent)


__all__ = ["ALL_WIDGETS", "WIDGETS", "make_widget"]
