"""How long the list takes to paint a frame and to scroll, at 100,000 rows.

    python tests/benchmarks/list_paint.py [ROWS]

Prints medians and 95th percentiles in milliseconds, without a window system (Qt's offscreen platform), and the
median of the processor time, which says more on a busy machine.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.schema.model import Collection, Field, Schema
from editor.core.site import Row
from editor.gui.articles.choice import KnownFields, default_columns
from editor.gui.articles.model import ArticlesModel
from editor.gui.articles.rows import Rows
from editor.gui.articles.view import ArticlesView
from editor.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

FRAMES = 60
FIELDS = (
    Field("title", "Title"),
    Field("date", "Date", "datetime"),
    Field("quality", "Quality", "number"),
    Field("provider", "Source", "object", fields=(Field("name", "Name"),)),
    Field("image", "Image", "image"),
)


class MadeRows:
    """Rows made when they are asked for, all different."""

    def row(self, row_id: int) -> Row:
        """A row of that id."""
        record = {
            "title": f"Article {row_id} about something that is long enough to be cut off in its column",
            "date": f"20{row_id % 30:02}-0{row_id % 9 + 1}-1{row_id % 9}",
            "quality": row_id % 160,
            "provider": {"name": f"Publisher {row_id % 400}"},
            "image": "/images/a.png",
        }
        state = "unpublished" if row_id % 3 else "published"
        title, date = str(record["title"]), str(record["date"])
        return Row(row_id, f"_news/{row_id}.md", title, record, "news", state, "", date, "", (), 0)

    def edited_record(self, row_id: int) -> None:
        """No unsaved edits."""

    def is_unsaved(self, row_id: int) -> bool:
        """Nothing is unsaved."""
        return False

    is_conflict = is_gone = is_unsaved

    def problems(self, row_id: int) -> tuple[()]:
        """No problems."""
        return ()


def timed(what: str, act: Callable[[], object], view: ArticlesView) -> None:
    """Do something so many times, each with its repaint, and print how long it took."""
    times, cpu = [], []
    for _ in range(FRAMES):
        start, spent = time.perf_counter(), time.thread_time()
        act()
        view.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
        cpu.append((time.thread_time() - spent) * 1000)
        QApplication.processEvents()
    times.sort()
    p95 = times[int(FRAMES * 0.95)]
    print(f"{what:20} median {statistics.median(times):6.2f}   p95 {p95:6.2f}   cpu {statistics.median(cpu):6.2f} ms")


def main() -> None:
    """Measure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication(["bench"])
    theme.apply(app)
    model = ArticlesModel(MadeRows())
    known = KnownFields(Schema("bench", (Collection("news", "News", "_news", fields=FIELDS),)))
    columns = default_columns(known)
    rows = Rows(model)
    view = ArticlesView(model, rows)
    rows.face = view
    model.set_columns(columns, next(column for column in columns if column.kind == "thumbnail"))
    view.resize(1280, 800)
    start = time.perf_counter()
    model.set_ids(range(count))
    view.show()
    QApplication.processEvents()
    print(f"{count:,} rows, {len(columns)} columns: first paint {(time.perf_counter() - start) * 1000:.1f} ms")
    bar = view.verticalScrollBar()
    timed("scroll by a page", lambda: bar.setValue((bar.value() + bar.pageStep()) % bar.maximum()), view)
    timed("scroll by a row", lambda: bar.setValue(bar.value() + 32), view)
    timed("repaint", lambda: None, view)
    timed("next article (J)", lambda: QTest.keyClick(view, Qt.Key.Key_J), view)
    ids = list(range(count))
    timed("another order", lambda: rows.keeping_place(lambda: (ids.reverse(), model.set_ids(ids))), view)


main()
