"""Fixing all problems of one rule that have a certain fix: made unsaved, looked at, then saved or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.errors import StetError
from ...core.problems import check_article
from ..language import rule_name
from ..several.preview import SavePreview

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from ...core.edits import Edit
    from ...core.site import Article, Site
    from ..session import Session

    Fixes = dict[int, tuple[Article, list[Edit]]]

READ = 20
"""How many articles are read in one step."""


class Fixer(QObject):
    """Asks the worker for the fixes, and a person whether to write them."""

    looked_at = Signal()
    """What would be written is on screen."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def fix_all(self, rule: str) -> None:
        """Fix every problem of a rule that has a fix; articles with unsaved edits are left to their form."""
        session, site = self._session, self._session.site
        if site is None or session.library is None:
            return
        ids = [i for i in session.library.ids() if _has_fix(session, i, rule)]
        left = [i for i in ids if session.draft(i)]
        paths = {i: session.row(i).path for i in ids if i not in left}
        found: Fixes = {}

        def show(_: object) -> None:
            self._make(rule, found, len(left))

        session.tasks.run(_fixes(site, paths, rule), on_batch=found.update, on_done=show, title=self.tr("Looking"))

    def _make(self, rule: str, found: Fixes, left: int) -> None:
        """Make the edits, unsaved and as one step, and show them; Cancel takes that step back."""
        session = self._session
        if not found:
            text = self.tr("There is nothing to fix")
            if left:
                text = self.tr("%n article(s) have unsaved edits: fix them in the form", "", left)
            session.said.emit(text, "info")
            return
        text = self.tr("Fix “%1” in %n article(s)", "", len(found)).replace("%1", rule_name(rule))
        articles = {i: article for i, (article, _) in found.items()}
        session.edit_many(articles, {i: edits for i, (_, edits) in found.items()}, text)
        fixed = [i for i in found if session.draft(i)]
        preview = SavePreview(session, fixed, (), self._window)
        preview.save_requested.connect(session.save_without)
        preview.rejected.connect(lambda: session.undo() if session.history.undo_text == text else None)
        preview.open()
        self.looked_at.emit()


def _has_fix(session: Session, article_id: int, rule: str) -> bool:
    return any(problem.rule == rule and problem.fix for problem in session.problems(article_id))


def _fixes(site: Site, paths: dict[int, str], rule: str) -> Iterator[Fixes]:
    """What the worker does: the fixes that each article has now, as it is on disk."""
    found: Fixes = {}
    for article_id, path in paths.items():
        try:
            article = site.article(path)
        except StetError:
            continue  # it is gone: there is nothing to fix
        edits = [problem.fix for problem in check_article(article, site) if problem.rule == rule and problem.fix]
        if edits:
            found[article_id] = (article, list(edits))
        if len(found) >= READ:
            yield found
            found = {}
    yield found
