"""The form: one widget a field kind, derived from the schema."""

from __future__ import annotations

from .fields import WIDGETS
from .pane import FormPane

__all__ = ["WIDGETS", "FormPane"]
