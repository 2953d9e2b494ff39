"""A program that dies while it saves: `dying.py SITE`. What was typed before and meanwhile must be on the disk."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable

from PySide6.QtTest import QTest

from editor import paths
from editor.core.edits import Set
from editor.core.site.kept import kept_drafts
from editor.gui.app import make_application
from editor.gui.session import Session

SECONDS = 30


def until(what: str, holds: Callable[[], bool]) -> None:
    for _ in range(SECONDS * 100):
        if holds():
            return
        QTest.qWait(10)
    sys.exit(f"waited in vain: {what}")


def kept_titles() -> list[object]:
    files = (paths.state_folder() / "drafts").glob("*.json")
    return [edit.value for file in files for draft in kept_drafts(file) for edit in draft.edits]


def main() -> None:
    make_application()
    session = Session()
    session.open(sys.argv[1])
    until("the site is read", lambda: session.library is not None and session.tasks.is_idle and session.keeper.is_idle)
    article_id = session.library.id_of("_news/a.md")
    session.edit(article_id, Set(("title",), "Before"))
    until("it is edited", lambda: session.tasks.is_idle)
    session.tasks.run(threading.Event().wait)  # from here on the disk does not answer
    session.save([article_id])
    session.edit(article_id, Set(("title",), "Typed meanwhile"))
    until("it is kept", lambda: kept_titles() == ["Typed meanwhile"])
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
