"""Bringing back what was unsaved when the window ended: each article's edits on the text that is there now."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import NoFrontMatter, StetError, StorageError
from ..storage import Source
from ..storage.read import stamp_of
from .draft import Draft
from .meeting import meet

if TYPE_CHECKING:
    from ..edits import Conflict
    from .article import Article
    from .kept import KeptDraft
    from .site import Site


@dataclass(frozen=True, slots=True)
class Restored:
    """One article's unsaved work.

    `draft` stands on what is on disk, or where that clashes or is gone, on the text that it began from; None
    where its edits fit nothing any more. `current` is what is on disk, None where the file is gone. `text` is a
    person's text of a broken file, begun on `draft.article`.
    """

    path: str
    draft: Draft | None
    current: Article | None
    conflicts: tuple[Conflict, ...] = ()
    text: str | None = None


def restore(site: Site, kept: KeptDraft) -> Restored:
    """Put what was kept on the text that is on disk now."""
    if kept.path.startswith("/") or ".." in kept.path.split("/"):
        return Restored(kept.path, None, None)  # nothing that this site could have kept
    base = _base(site, kept)
    try:
        current: Article | None = site.article(kept.path)
    except (NoFrontMatter, StorageError):
        current = None
    if kept.text is not None:
        began = base or current
        return Restored(kept.path, Draft.of(began) if began else None, current, text=kept.text)
    is_same = current is not None and current.source.stamp.digest.hex() == kept.digest
    began = current if is_same else base or current
    try:
        draft = Draft.of(began, kept.edits) if began else None
    except (ValueError, LookupError, TypeError):
        draft = None
    if draft is None or current is None or is_same:
        return Restored(kept.path, draft, current)
    meeting = meet(draft, current)
    return Restored(kept.path, meeting.draft, current, meeting.conflicts)


def _base(site: Site, kept: KeptDraft) -> Article | None:
    """The article as it was when the edits were made, None where that was not kept."""
    if not kept.base:
        return None
    try:
        return site.read_article(Source(kept.base, stamp_of(kept.base, os.stat(site.root))), kept.path)
    except (StetError, OSError):
        return None
