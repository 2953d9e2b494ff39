"""How long the window is held, and how long an editor waits, in front of a large site. By hand:

    python tests/benchmarks/window_holds.py [--articles 100000] [--site FOLDER] [--blame 50]

Works the real window (without a window system, unless QT_QPA_PLATFORM says otherwise) and beats on the GUI thread
every 2 ms.

Each line is one thing that an editor does: the time until its result is seen, the longest time between two beats with
its ratio to that of an idle window beside a thread that only counts (what Python's lock alone costs, in the same run),
and the most processor time between two beats, which says more on a busy machine. `--blame MS` prints where the GUI
thread stood whenever it was held for longer.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.gui.shell.window import Window

TOOL = Path(__file__).resolve().parents[3] / "shared/tools/make_site.py"
BEAT_MS = 2
LONGEST_WAIT = 600.0


class Heart:
    """Beats on the GUI thread; knows the longest time between two beats."""

    def __init__(self, blamed_from: float) -> None:
        self.longest = 0.0
        self.longest_work = 0.0
        self._last = time.perf_counter()
        self._worked = time.thread_time()
        self._timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        if blamed_from:
            watcher = threading.Thread(target=self._blame, args=(blamed_from, threading.get_ident()), daemon=True)
            watcher.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        worked = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.longest_work = max(self.longest_work, worked - self._worked)
        self._last, self._worked = now, worked

    def start(self) -> None:
        """Measure from now on."""
        self.longest = self.longest_work = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _blame(self, limit: float, gui_thread: int) -> None:
        said = 0.0
        while True:
            time.sleep(0.01)
            if time.perf_counter() - self._last > limit and said != self._last:
                said = self._last
                stack = traceback.format_stack(sys._current_frames()[gui_thread])
                print("held:\n" + "".join(stack[-8:]), file=sys.stderr)


class Bench:
    """One window on one site, worked as an editor does."""

    def __init__(self, window: Window, heart: Heart, rest: float) -> None:
        self.window = window
        self._rest = rest
        self.heart = heart
        self.base = 0.0

    def until(self, is_done: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        end = time.perf_counter() + LONGEST_WAIT
        while not is_done():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() > end:
                raise TimeoutError

    def rest(self) -> None:
        """Let what follows end, at most so long: a check of all articles may go on beside it."""
        end = time.perf_counter() + self._rest
        for _ in range(3):
            self.until(lambda: self.window.session.tasks.is_idle or time.perf_counter() > end)
            self.wait(0.1)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        end = time.perf_counter() + seconds
        self.until(lambda: time.perf_counter() > end)

    def do(self, what: str, act: Callable[[], object], is_done: Callable[[], bool] = lambda: True) -> None:
        """Do one thing, wait for its result and print both times; then let all that follows from it end."""
        self.heart.start()
        began = time.perf_counter()
        act()
        self.until(is_done)
        QApplication.processEvents()
        took = time.perf_counter() - began
        self.rest()
        held = self.heart.longest
        ratio = f"{held / self.base:6.1f}" if self.base else "      "
        work = self.heart.longest_work * 1000
        print(
            f"{what:36} answered {took * 1000:8.1f}   held {held * 1000:7.1f} {ratio}   work {work:6.1f} ms", flush=True
        )

    def measure_base(self) -> None:
        """An idle window beside a thread that counts."""
        is_over = threading.Event()

        def count() -> None:
            number = 0
            while not is_over.is_set():
                number += 1

        thread = threading.Thread(target=count)
        thread.start()
        ended = time.perf_counter() + 2
        self.do("nothing, beside a counting thread", lambda: None, lambda: time.perf_counter() > ended)
        self.base = self.heart.longest
        is_over.set()
        thread.join()


def work(bench: Bench, site: Path) -> None:
    """What an editor does in front of the list."""
    window = bench.window
    articles, session, model = window.articles, window.session, window.articles.model
    lister = articles.lister

    def has_found() -> bool:
        return not lister.is_searching

    def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, which, modifiers)

    def focus(widget: QWidget) -> None:
        widget.setFocus()
        QApplication.processEvents()

    bench.measure_base()
    bench.do("open: first rows", lambda: session.open(site), lambda: model.rowCount() > 0)
    if os.environ.get("ONLY_OPEN"):
        return
    began = time.perf_counter()
    bench.do("all read", lambda: None, lambda: not session.is_reading and has_found())
    print(f"{'':36} {model.rowCount()} rows, {time.perf_counter() - began:.1f} s")
    focus(articles.view)
    bar = articles.view.verticalScrollBar()
    for _ in range(3):
        bench.do("scroll by a page", lambda: bar.setValue(bar.value() + bar.pageStep()))
    bench.do("End", lambda: key(Qt.Key.Key_End))
    bench.do("Home", lambda: key(Qt.Key.Key_Home))
    for _ in range(2):
        bench.do("next article (J)", lambda: key(Qt.Key.Key_J))
    for text in ("p", "po", "portland", "is:unpublished", "quality:>50", ""):
        bench.do(f"query {text!r}", lambda text=text: articles.set_query(text), has_found)
    bench.do("type 'portland' in the search box", lambda: QTest.keyClicks(window.search.line, "portland"))
    bench.do("clear the search box", window.search.clear)
    focus(articles.view)
    for name in ("title", "date"):
        section = next(at for at, column in enumerate(model.columns) if column.kind == name)
        bench.do(f"sort by {name}", lambda s=section: articles._sort_by(s, False), has_found)
    bench.do("select all", lambda: key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier))
    section = next(at for at, column in enumerate(model.columns) if column.kind == "title")
    bench.do("sort by title, all selected", lambda: articles._sort_by(section, False), has_found)
    bench.do("copy paths of all", articles.copy_as_paths)
    bench.do("one row again (Home)", lambda: key(Qt.Key.Key_Home))
    some = list(model.ids)[::2]
    bench.do("select every second article", lambda: articles.rows.select_ids(some, some[0]))
    bench.do("sort, every second selected", lambda: articles._sort_by(section, False), has_found)
    bench.do("one row again", lambda: key(Qt.Key.Key_Home))
    bench.do("gallery", articles.toggle_face)
    bench.do("gallery: End", lambda: key(Qt.Key.Key_End))
    bench.do("table", articles.toggle_face)
    bench.do("type-ahead: open", articles.title_find.open)
    target = articles.current_id()
    before = session.row(target).state
    bench.do(
        "publish or unpublish one",
        lambda: session.publish([target], before == "unpublished", force=True),
        lambda: session.row(target).state != before,
    )
    bench.do("read again (F5)", session.reload, lambda: session.is_reading)
    again = session.row(target).state
    bench.do(
        "publish or unpublish while reading",
        lambda: session.publish([target], again == "unpublished", force=True),
        lambda: session.row(target).state != again,
    )


def main() -> None:
    """Make the site where none is named, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--site", type=Path)
    parser.add_argument("--rest", type=float, default=3.0, help="seconds at most between two things done")
    parser.add_argument("--blame", type=float, default=0.0, help="milliseconds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        site = options.site or Path(folder) / "site"
        if not options.site:
            subprocess.run([sys.executable, TOOL, str(options.articles), site, "--related"], check=True)
        from editor.gui.app import make_application, make_window  # reads where settings are when it is imported

        app = make_application()
        window = make_window()
        window.resize(1280, 830)
        window.show()
        work(Bench(window, Heart(options.blame / 1000), options.rest), site)
        window.end()
        app.processEvents()


main()
