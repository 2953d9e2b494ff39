"""Field kinds: what each widget of a schema holds, how typed text is read for it, and what is wrong with a value."""

from __future__ import annotations

from .choices import only_alike, scalar_text
from .model import FieldKind, Flaw, count, describe, quote
from .reading import read_item, read_value
from .scalars import boolean_meant
from .table import KINDS, kind_of
from .yaml11 import SourceError, read_any, read_collection, read_plain

__all__ = [
    "KINDS",
    "FieldKind",
    "Flaw",
    "SourceError",
    "boolean_meant",
    "count",
    "describe",
    "kind_of",
    "only_alike",
    "quote",
    "read_any",
    "read_collection",
    "read_item",
    "read_plain",
    "read_value",
    "scalar_text",
]
