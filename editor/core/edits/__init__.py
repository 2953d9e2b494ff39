"""Edits on field paths, and how they are applied: splice, then read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..late import late_names
from .model import Edit, FieldChange, Insert, Move, Remove, ReplaceBody, Set

if TYPE_CHECKING:
    from .apply import Applied, apply_edits
    from .merge import Merged, merge_documents, merge_texts
    from .model import KeyOrder as KeyOrder
    from .rebase import Conflict, Rebased, inverse_edits, order_of, rebase_edits
    from .record import edit_record
    from .replacing import replace_edits
    from .textchange import TextChange, TextChangeError
else:
    __getattr__ = late_names(
        __name__,
        {
            **dict.fromkeys(("Applied", "apply_edits"), "apply"),
            **dict.fromkeys(("Conflict", "Rebased", "inverse_edits", "order_of", "rebase_edits"), "rebase"),
            **dict.fromkeys(("Merged", "merge_documents", "merge_texts"), "merge"),
            "edit_record": "record",
            "replace_edits": "replacing",
            **dict.fromkeys(("TextChange", "TextChangeError"), "textchange"),
        },
    )

__all__ = [
    "Applied",
    "Conflict",
    "Edit",
    "FieldChange",
    "Insert",
    "Merged",
    "Move",
    "Rebased",
    "Remove",
    "ReplaceBody",
    "Set",
    "TextChange",
    "TextChangeError",
    "apply_edits",
    "edit_record",
    "inverse_edits",
    "merge_documents",
    "merge_texts",
    "order_of",
    "rebase_edits",
    "replace_edits",
]
