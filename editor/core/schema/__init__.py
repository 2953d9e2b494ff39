"""Schemas: what fields articles should have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..late import late_names
from .load import load_schema
from .lookup import collection_of, field_at, item_field, iter_fields, key_order, unknown_paths
from .model import Collection, Field, Filter, Option, Publish, Schema, SchemaWarning, SiteCheck, View
from .presets import PRESETS, detected_publish

if TYPE_CHECKING:
    from .findings import SchemaFinding, check_schema_files
    from .infer import infer_schema
    from .text import schema_text
else:
    __getattr__ = late_names(
        __name__,
        {
            "SchemaFinding": "findings",
            "check_schema_files": "findings",
            "infer_schema": "infer",
            "schema_text": "text",
        },
    )

__all__ = [
    "PRESETS",
    "Collection",
    "Field",
    "Filter",
    "Option",
    "Publish",
    "Schema",
    "SchemaFinding",
    "SchemaWarning",
    "SiteCheck",
    "View",
    "check_schema_files",
    "collection_of",
    "detected_publish",
    "field_at",
    "infer_schema",
    "item_field",
    "iter_fields",
    "key_order",
    "load_schema",
    "schema_text",
    "unknown_paths",
]
