"""The sites opened before, and which of them are gone: looked for off the GUI thread, as a disk may be far away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from ..settings import Settings
    from .tasks import TaskRunner


class RecentSites(QObject):
    """The last sites, the newest first. One that is gone stays in the list, marked, until it is taken off."""

    changed = Signal()

    def __init__(self, settings: Settings, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._tasks = tasks
        self._gone: frozenset[str] = frozenset()

    def roots(self) -> list[str]:
        """Their folders."""
        return self._settings.recent_sites()

    def is_gone(self, root: str) -> bool:
        """Whether the folder was not there when it was last looked for."""
        return root in self._gone

    def look(self) -> None:
        """Look which are there; `changed` when that is other than it was."""
        roots = self.roots()
        self._tasks.run(lambda: frozenset(root for root in roots if not Path(root).is_dir()), on_done=self._take)

    def forget(self, root: str) -> None:
        """Take a site off the list. Its folder is left as it is."""
        self._settings.forget_site(root)
        self.changed.emit()

    def _take(self, gone: frozenset[str]) -> None:
        if gone != self._gone:
            self._gone = gone
            self.changed.emit()


def short_path(path: str) -> str:
    """A path with `~` for the home folder."""
    home = str(Path.home())
    return "~" + path[len(home) :] if path.startswith(home + "/") else path
