"""How a form is laid out: which fields in which part, and which picture stands on top (no Qt)."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.fieldpath import get_value
from ...core.values import ABSENT

if TYPE_CHECKING:
    from ...core.fieldpath import FieldPath
    from ...core.schema import Collection, Field
    from ...core.values import Record

_LAST = ("url", "file")
_PICTURE_KEYS = ("image", "images", "cover", "thumbnail", "picture", "photo")


@dataclass(frozen=True, slots=True)
class FormPlan:
    """The parts of a form, each in the schema's order: inputs, folded sections, what may only be read."""

    inputs: tuple[Field, ...]
    sections: tuple[Field, ...]
    readonly: tuple[Field, ...]
    hidden: tuple[Field, ...] = ()
    """Those that have no place in the form until they are asked for by name."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """All of them, from top to bottom."""
        return (*self.inputs, *self.sections, *self.readonly)


def plan_form(collection: Collection | None) -> FormPlan:
    """Lay out a collection's form. Addresses, which are long and seldom edited, come after what is worked on."""
    fields = [f for f in collection.fields if f.widget != "hidden"] if collection is not None else []
    inputs = [f for f in fields if not f.readonly and not is_section(f)]
    return FormPlan(
        tuple(sorted(inputs, key=lambda f: f.widget in _LAST)),
        tuple(f for f in fields if not f.readonly and is_section(f)),
        tuple(f for f in fields if f.readonly),
        tuple(f for f in collection.fields if f.widget == "hidden") if collection is not None else (),
    )


def is_section(field: Field) -> bool:
    """Whether a field is shown as a folded section: objects, and lists of more than words."""
    if field.widget == "object" or (field.multiple and field.widget in ("image", "file")):
        return True
    if field.widget != "list":
        return False
    has_parts = bool(field.fields or field.types)
    return has_parts or (
        field.item is not None and field.item.widget in ("object", "list", "text", "markdown", "image")
    )


def unknown_keys(collection: Collection | None, record: Record) -> list[str]:
    """The keys of the record that the schema does not declare."""
    known = {f.name for f in collection.fields} if collection is not None else set()
    return [key for key in record if key not in known]


def picture_path(collection: Collection | None, record: Record) -> FieldPath | None:
    """Where the article's picture is: the image field nearest to the top, else a key that is called so."""
    found = declared_picture(collection.fields if collection is not None else (), record)
    return found if found is not None else _guessed_picture(record)


def declared_picture(fields: tuple[Field, ...], record: Record) -> FieldPath | None:
    """Breadth first, through objects and the first items of lists, to the first picture that has a value.

    Of the pictures nearest to the top: what lies deeper (the logo of a source) is not the article's own.
    """
    waiting: deque[tuple[FieldPath, Field]] = deque(((f.name,), f) for f in fields)
    depth = 0
    while waiting:
        path, field = waiting.popleft()
        value = get_value(record, path)
        if field.widget == "image":
            depth = depth or _depth(path)
            if _depth(path) > depth:
                return None
            if isinstance(value, str) and value.strip():
                return path
            continue
        if field.widget == "list":
            path = (*path, 0)
            if field.item is not None:
                waiting.append((path, field.item))
        waiting.extend(((*path, f.name), f) for f in field.fields)
    return None


def declares_picture(fields: tuple[Field, ...]) -> bool:
    """Whether an object with these fields can have a picture."""
    return any(
        field.widget == "image"
        or declares_picture(field.fields)
        or (field.item is not None and declares_picture((field.item,)))
        for field in fields
    )


def _depth(path: FieldPath) -> int:
    return sum(isinstance(step, str) for step in path)


def _guessed_picture(record: Record) -> FieldPath | None:
    for key in _PICTURE_KEYS:
        for tail in ((), ("url",), ("src",), (0,), (0, "url"), (0, "src")):
            value = get_value(record, (key, *tail)) if key in record else ABSENT
            if isinstance(value, str) and value.strip():
                return (key, *tail)
    return None
