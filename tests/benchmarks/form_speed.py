"""How long a form takes: the first of a collection, the next article, the same again, and many rows laid out.

    python tests/benchmarks/form_speed.py SITE [ARTICLES]

Times are milliseconds of the GUI thread, from asking for an article that is read already until its form is painted.
Run by hand, on a machine that does nothing else; the number of times the form was shown tells more than the clock.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from editor.core.schema.model import Collection, Field
from editor.gui.form.form import Form
from editor.gui.session import Session
from editor.gui.shell.formpane import FormPane
from editor.gui.theme import theme

ROWS = (50, 150, 300)


def run(app: QApplication, site: Path, most: int) -> None:
    """Show articles one after the other, and print what that took."""
    session = Session()
    session.open(site)
    wait(app, lambda: session.library is not None and session.tasks.is_idle)
    pane = FormPane(session)
    pane.resize(420, 760)
    pane.show()
    library = session.library
    assert library is not None
    ids = list(library.ids())[:most]
    first: dict[str, float] = {}
    later: list[float] = []
    counts: list[int] = []
    for article_id in ids:
        read(app, session, article_id)
        with Counted() as counted:
            taken = show(app, pane, session, article_id)
        counts.append(counted.count)
        name = library.row(article_id).collection or "no collection"
        if name in first:
            later.append(taken)
        else:
            first[name] = taken
    for name, taken in first.items():
        print(f"first form of {name:<16} {taken:7.1f} ms")
    print(f"next article, median         {statistics.median(later):7.1f} ms")
    print(f"next article, 9 of 10 within {statistics.quantiles(later, n=10)[-1]:7.1f} ms")
    print(f"form shown for one article   {statistics.mean(counts):7.2f} times, at most {max(counts)}")
    print(f"another collection, median   {statistics.median(switch(app, pane, session, ids)):7.1f} ms")
    pane.close_pane()
    for rows in ROWS:
        print(f"{rows:4} fields laid out          {lay_out(app, pane, rows):7.1f} ms")
    session.close()


class Counted:
    """Counts how often forms are filled while it is open."""

    def __enter__(self) -> Counted:
        self.count = 0
        self._show = Form.show_record
        outer = self

        def counted(form: Form) -> None:
            outer.count += 1
            outer._show(form)

        Form.show_record = counted  # type: ignore[method-assign]  # a measurement
        return self

    def __exit__(self, *_: object) -> None:
        Form.show_record = self._show  # type: ignore[method-assign]  # as above


def switch(app: QApplication, pane: FormPane, session: Session, ids: list[int]) -> list[float]:
    """Milliseconds for articles of collections by turns, in forms that are made already; [0] where there is but one."""
    library = session.library
    assert library is not None
    names = list(dict.fromkeys(library.row(i).collection for i in ids))
    by_name = [[i for i in ids if library.row(i).collection == name] for name in names[:2]]
    turns = [i for pair in zip(*by_name, strict=False) for i in pair][:40] if len(by_name) > 1 else []
    taken = []
    for article_id in turns:
        read(app, session, article_id)
        taken.append(show(app, pane, session, article_id))
    return taken or [0.0]


def wait(app: QApplication, until: object) -> None:
    """Let events run until something is so."""
    while not until():  # type: ignore[operator]  # a function
        app.processEvents()
        time.sleep(0.001)


def read(app: QApplication, session: Session, article_id: int) -> None:
    """Have an article read, so that only the form is measured."""
    done: list[object] = []
    session.article(article_id, done.append)
    wait(app, lambda: bool(done) and session.tasks.is_idle)


def show(app: QApplication, pane: FormPane, session: Session, article_id: int) -> float:
    """Milliseconds of work until the article's form is painted; waiting for the disk is not counted."""
    start = time.thread_time()
    pane.show_article(article_id)
    app.processEvents()
    pane.repaint()
    taken = time.thread_time() - start
    while not session.tasks.is_idle:
        time.sleep(0.002)
        start = time.thread_time()
        app.processEvents()
        taken += time.thread_time() - start
    return taken * 1000


def lay_out(app: QApplication, pane: FormPane, rows: int) -> float:
    """Milliseconds for a form of so many text fields."""
    fields = tuple(Field(f"f{n}", f"Field {n}", "text", required=True) for n in range(rows))
    form = Form(pane.context, Collection("many", "many", fields=fields), pane)
    form.resize(420, 100)
    start = time.thread_time()
    form.show()
    form.show_record()
    app.processEvents()
    taken = time.thread_time() - start
    form.deleteLater()
    app.processEvents()
    return taken * 1000


if __name__ == "__main__":
    application = QApplication([])
    theme.apply(application)
    run(application, Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 120)
