"""Starting the window: the application, its theme, errors that nobody caught, and which site to open."""

from __future__ import annotations

import logging
import os
import signal
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QProcess, QTimer
from PySide6.QtWidgets import QApplication

from .. import __version__, paths
from ..core.site import is_site
from .commands.commands import sentence_of
from .language import use_language
from .pieces.focusring import FocusRing
from .session import Session
from .settings import Settings
from .shell.window import Window
from .theme import theme

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger("stet")


def run(argv: list[str]) -> int:
    """Open the window on the site that is asked for, and return the exit status when it is closed."""
    app = make_application()
    window = make_window()
    if site := _site_to_open(argv):
        window.session.open(site)
    else:
        _open_last(window)
    window.show()
    _let_signals_through(app, window)
    status = app.exec()
    if window.next_start:
        QProcess.startDetached(sys.executable, ["-m", *window.next_start])
    if window.has_hung:
        os._exit(status)  # a thread waits for a disk; Python and Qt would end beneath it, or wait with it
    return status


def make_application() -> QApplication:
    """The one application, dressed."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["stet"])
    if app.findChild(FocusRing) is None:
        FocusRing(app)
    # What is wrong with a picture stands under it; the decoders' own words would only fill the terminal.
    QLoggingCategory.setFilterRules("qt.gui.imageio*=false")
    app.setApplicationName("stet")
    app.setApplicationDisplayName("Stet")
    app.setDesktopFileName("stet")
    app.setApplicationVersion(__version__)
    use_language("en")
    theme.apply(app)
    return app


def make_window() -> Window:
    """A window with a session of its own; what nobody catches is said in it and logged."""
    settings = Settings()
    use_language(str(settings.get("language")))
    session = Session()
    window = Window(session, settings)
    session.setParent(window)
    settings.setParent(window)
    window.restore_place()
    if settings.complaint:
        window.status.say(settings.complaint, "error")
    _catch_errors(window)
    return window


def _site_to_open(argv: list[str]) -> str:
    """SITE; else the current folder if it is a site; else none."""
    if argv:
        return argv[0]
    here = Path.cwd()
    return str(here) if is_site(here) else ""


def _open_last(window: Window) -> None:
    """The last site, if it is still there; that is looked for beside the GUI thread: its disk may be far away."""
    if recent := window.settings.recent_sites():
        open_it = window.session.open
        window.session.tasks.run(Path(recent[0]).is_dir, on_done=lambda there: open_it(recent[0]) if there else None)


def _catch_errors(window: Window) -> None:
    """No error is swallowed: it is logged in the state folder, and said in the bar."""
    folder = paths.state_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        log.addHandler(RotatingFileHandler(folder / "stet.log", maxBytes=1 << 20, backupCount=1, encoding="utf-8"))
    except OSError:
        log.addHandler(logging.StreamHandler())

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("not caught", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            window.status.say(sentence_of(error), "error")
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = tell


def _let_signals_through(app: QApplication, window: Window) -> None:
    """Ctrl+C in the terminal and the end of the session end the window, without a question that nobody may see.

    Unsaved edits are kept and come back. Python must come to its turn for signals, now and then.
    """

    def end(*_: object) -> None:
        window.end()
        app.quit()

    if os.name == "posix":
        signal.signal(signal.SIGINT, end)
        signal.signal(signal.SIGTERM, end)
        timer = QTimer(app, interval=200)
        timer.timeout.connect(lambda: None)
        timer.start()
