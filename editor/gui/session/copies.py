"""Files that were copied into the site for an edit: they go when it is undone, and come back when it is done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.site.copied import bring_back, take_away
from ..pieces.plaintext import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...core.site.copied import Away, Copied
    from .session import Session
    from .tasks import AnyWork


class Copies(QObject):
    """Asks the worker, and says what became of each file."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def take_away(self, copied: Sequence[Copied], undone: str) -> None:
        """Remove these where nobody else needs them; `undone` is the sentence that was said of the step."""
        session, site = self._session, self._session.site
        if site is None:
            return
        drafts, mends = session.unsaved_work()
        unsaved = [*(repr(draft.edits) for draft in drafts), *(mend.text for mend in mends)]
        for one in copied:
            one.is_wanted = False
            work: AnyWork = take_away(site, one, unsaved)
            session.tasks.run(work, on_done=lambda away: self._tell(away, undone), must_finish=True)

    def bring_back(self, copied: Sequence[Copied], then: Callable[[], object]) -> None:
        """Put these where they were, then do something; also where one can't be put back, which is said."""
        site = self._session.site
        if site is None or not copied:
            then()
            return

        for one in copied:
            one.is_wanted = True

        def write() -> None:
            for one in copied:
                bring_back(site, one)

        def fail(error: Exception) -> None:
            self._session.tell_failure(error)
            then()

        self._session.tasks.run(write, on_done=lambda _: then(), on_error=fail, must_finish=True)

    def _tell(self, away: Away, undone: str) -> None:
        path = away.copied.path
        if away.what == "gone":
            words = self.tr("%1 was taken out again").replace("%1", path)
        elif away.what == "changed":
            words = self.tr("%1 stays: it is not what was copied any more").replace("%1", path)
        elif away.where:
            words = filled(self.tr("%1 stays: %2 names it"), path, away.where)
        else:
            words = self.tr("%1 stays: unsaved edits name it").replace("%1", path)
        self._session.said.emit(f"{undone}. {words}", "undone")
