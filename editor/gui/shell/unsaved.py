"""What the bar under the form says of what is not saved: in one article, in several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language import told

if TYPE_CHECKING:
    from ..form.bar import ChangeBar
    from ..session import Session
    from ..several.page import SeveralPage


def show_draft(bar: ChangeBar, session: Session, article_id: int) -> None:
    """How many fields of an article are changed, or why they can't be saved."""
    draft, checked = session.draft(article_id), session.drafts.check_of(article_id)
    refusal = told(str(checked.refusal)) if checked is not None and checked.refusal is not None else ""
    bar.show_changes(len(draft.changes()) if draft is not None else 0, refusal if draft is not None else "")


def show_selection(bar: ChangeBar, several: SeveralPage) -> None:
    """How many fields are changed, in how many of the articles."""
    selection = several.selection
    fields = selection.changed_fields() if selection is not None else {}
    bar.show_changes(len(fields), articles=len(several.changed_ids))
