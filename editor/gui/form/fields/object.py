"""An object: folded to a line that sums it up; opened, a form of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ....core.values import ABSENT
from ..object_body import ObjectBody
from ..summary import summary_of
from .base import several_words
from .fold import FoldWidget

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Absent, Value


class ObjectWidget(FoldWidget):
    """A map. Its rows are built when it is first opened, and kept."""

    @classmethod
    def can_show(cls, value: Value | Absent, field: Field) -> bool:
        """A map, or none yet."""
        return value is ABSENT or value is None or isinstance(value, dict)

    def body(self) -> ObjectBody | None:
        """The object's own form, None before it was opened."""
        return cast("ObjectBody | None", self._body)

    def summary(self) -> str:
        """What says best what the object is."""
        return several_words() if self._state.is_several else summary_of(self._state.value, self._state.field)

    def make_body(self) -> ObjectBody:
        """A form of its own."""
        body = ObjectBody(self.context, self)
        body.edited.connect(self.edited)
        return body

    def fill_body(self) -> None:
        """The object's fields."""
        cast("ObjectBody", self._body).show_state(self._state)
