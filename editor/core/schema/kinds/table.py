"""The one table of field kinds. A new kind is one class and one line here (and a widget in the window)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .choices import RelationKind, SelectKind
from .containers import ListKind, ObjectKind
from .dates import DateTimeKind
from .scalars import BooleanKind, HiddenKind, NumberKind
from .text import CodeKind, FileKind, TextKind, UrlKind

if TYPE_CHECKING:
    from ..model import Field, WidgetName
    from .model import FieldKind

_ALL: tuple[FieldKind, ...] = (
    TextKind("string"),
    TextKind("text"),
    TextKind("markdown"),
    NumberKind(),
    BooleanKind(),
    DateTimeKind(),
    SelectKind(),
    ListKind(),
    ObjectKind(),
    FileKind("image"),
    FileKind("file"),
    RelationKind(),
    UrlKind("url"),
    TextKind("color"),
    CodeKind("code"),
    HiddenKind(),
)

KINDS: dict[WidgetName, FieldKind] = {kind.name: kind for kind in _ALL}
"""The kind of every widget, in the contract's order."""


def kind_of(field: Field) -> FieldKind:
    """The kind of a field."""
    return KINDS[field.widget]
