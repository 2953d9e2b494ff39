"""What would be written: counted, filtered, as changes with boxes to leave some out, and as lines of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ..theme import set_kind, theme
from .preview_filter import Shown, filtered
from .preview_filterbar import FilterBar
from .preview_lines import LinesView
from .preview_model import PreviewModel
from .preview_rows import preview_rows
from .preview_tree import PreviewTree
from .preview_waiting import PreviewWaiting
from .preview_work import kept_of, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..session import Session
    from ..session.tasks import AnyTask
    from .preview_rows import PreviewRow
    from .preview_work import LeftOutFields

OPEN_UP_TO = 12
"""So many lines are unfolded at once; more begin as their sums."""

PREVIEW_SIZE = (1040, 700)
"""How large a dialog is that holds a panel, in pixels at 100 %, where its window allows."""

WAITING, CHANGES, LINES, NOTHING = range(4)
"""The pages."""


class PreviewPanel(QWidget):
    """Shows a `Shown`. `is_flat`: each change for itself, as find and replace has them."""

    changed = Signal()
    """Other changes are shown, or left out."""

    def __init__(self, session: Session, parent: QWidget, *, is_flat: bool = False) -> None:
        super().__init__(parent)
        self._session = session
        self._is_flat = is_flat
        self._tasks: list[AnyTask] = []
        self._is_stale = True
        self._kept: LeftOutFields | None = None
        self.is_settled = False
        """Whether what is shown is as the filter and the boxes have it."""
        self.shown = Shown()
        self.seen = Shown()
        """What of it the filter shows."""
        self.model = PreviewModel()
        self.model.setParent(self)
        self._relining = QTimer(self, singleShot=True, interval=0)
        self._place()
        self._connect()

    # what stands where

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._summary())
        column.addWidget(self._bar())
        self._closer = QProgressBar(self)
        self._closer.setTextVisible(False)
        self._closer.setAccessibleName(self.tr("How many files were looked at"))
        policy = self._closer.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._closer.setSizePolicy(policy)
        self._closer.hide()
        column.addWidget(self._closer)
        self.pages = QStackedWidget(self)
        self.waiting = PreviewWaiting(self)
        self.tree = PreviewTree(self.model, self)
        if self._is_flat:
            self.tree.put_notes_first()
        self.lines = LinesView(self)
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        set_kind(self._nothing, role="muted")
        for page in (self.waiting, self._framed(self.tree), self.lines, self._nothing):
            self.pages.addWidget(page)
        column.addWidget(self.pages, 1)

    def _framed(self, tree: QWidget) -> QWidget:
        page = QWidget(self)
        row = QVBoxLayout(page)
        row.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        row.addWidget(tree)
        return page

    def _summary(self) -> QWidget:
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="bg", edge="bottom")
        bar.setMinimumHeight(theme.px(34))  # without words, too: nothing moves when they come
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(8))
        row.setSpacing(theme.px(16))
        self._labels = {name: QLabel(bar) for name in ("will", "values", "same", "out", "not")}
        roles = {"will": "strong", "not": "error"}
        for name, label in self._labels.items():
            set_kind(label, role=roles.get(name, "muted"))
            row.addWidget(label)
        row.addStretch(1)
        return bar

    def _bar(self) -> QWidget:
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="surface", edge="bottom")
        self.tabs = QTabBar(bar)
        self.tabs.setObjectName("preview-tabs")
        self.tabs.setAccessibleName(self.tr("Changes or lines"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Changes"))
        self.tabs.addTab(self.tr("Lines"))
        self.filter = FilterBar(bar)
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(14), 0, theme.px(24), 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self.filter, 3)
        return bar

    def _connect(self) -> None:
        self.model.left_out_changed.connect(self._note_left_out)
        self.tree.article_toggled.connect(self.toggle_articles)
        self.filter.changed.connect(self._show_rows)
        self.filter.left.connect(self.go_to_page)
        self.tabs.currentChanged.connect(self._turn)
        self._relining.timeout.connect(self._show_lines)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self.filter.text.setFocus)

    # what is shown

    def begin(self, total: int, words: str) -> None:
        """Articles are being looked at."""
        self.cancel()
        self.say_counts({"will": words})
        self.waiting.show_progress(0, total)
        self._enable(False)
        self.pages.setCurrentIndex(WAITING)

    def advance(self, done: int, total: int) -> None:
        """So many are looked at."""
        self.waiting.show_progress(done, total)

    def show_progress(self, done: int, total: int) -> None:
        """What is shown is being looked at more closely: a thin bar over it says how far that is."""
        self._closer.setRange(0, max(total, 1))
        self._closer.setValue(done)
        self._closer.setVisible(done < total)

    def show_nothing(self, words: str, counts: str = "") -> None:
        """There is nothing to show; say why."""
        self.cancel()
        self.shown = self.seen = Shown()
        self._kept = None
        self.model.show_rows([])
        self.lines.lines.clear()
        self._nothing.setText(words)
        self._enable(False)
        self.say_counts({"will": counts})
        self.pages.setCurrentIndex(NOTHING)

    def show_articles(self, shown: Shown) -> None:
        """Show these, as the filter has them."""
        self.shown = shown
        self._kept = None
        self.filter.show_fields(shown.fields())
        self._enable(True)
        self._show_rows()

    def go_to_page(self) -> None:
        """Focus what is shown."""
        (self.tree if self.tabs.currentIndex() == 0 else self.lines).setFocus()

    def cancel(self) -> None:
        """What was asked for is not wanted any more."""
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()

    @property
    def is_complete(self) -> bool:
        """Whether all was looked at."""
        return self.pages.currentIndex() in (CHANGES, LINES)

    def kept(self) -> LeftOutFields:
        """By path the articles that would be written, with the fields of each that are left out."""
        if self._kept is None:
            self._kept = kept_of(self.shown.articles, frozenset(self.model.excluded))
        return self._kept

    def toggle_articles(self, paths: Sequence[str]) -> None:
        """Leave all that changes in these articles out; when it is out already, take it in again."""
        wanted = set(paths)
        values = {(a.path, change.path) for a in self.shown.articles if a.path in wanted for change in a.changes}
        self.model.set_excluded(values, not values <= self.model.excluded)

    def say_counts(self, texts: dict[str, str]) -> None:
        """Say these counts and no others."""
        for name, label in self._labels.items():
            label.setText(texts.get(name, ""))
            label.setVisible(bool(texts.get(name)))

    def summary(self) -> str:
        """What the line over the changes says."""
        return " · ".join(label.text() for label in self._labels.values() if not label.isHidden())

    def _enable(self, is_on: bool) -> None:
        self.tabs.setEnabled(is_on)
        self.filter.setEnabled(is_on)

    def _show_rows(self) -> None:
        """The worker makes the lines: of thousands of articles they would hold the window."""
        self.cancel()
        self.is_settled = False
        excluded, wanted, is_flat, shown = (
            frozenset(self.model.excluded),
            self.filter.filter(),
            self._is_flat,
            self.shown,
        )

        def make() -> tuple[Shown, list[PreviewRow]]:
            seen = filtered(shown, wanted, excluded)
            return seen, preview_rows(seen.articles, seen.unchanged, seen.left_out, is_flat=is_flat)

        self._tasks.append(self._session.tasks.run(make, on_done=self._fill))

    def _fill(self, made: tuple[Shown, list[PreviewRow]]) -> None:
        self.seen, rows = made
        self.is_settled = True
        self.model.show_rows(rows)
        if sum(len(row.children) for row in rows) <= OPEN_UP_TO:
            self.tree.expandAll()
        if not rows and self.filter.filter().is_set:
            self._nothing.setText(self.tr("Nothing of what would change fits the filter."))
        self._is_stale = True
        self._turn()
        self.tree.selectionModel().setCurrentIndex(self.model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._count()

    def _turn(self) -> None:
        """To the page of the tab."""
        if not self.model.rowCount() and self.filter.filter().is_set:
            self.pages.setCurrentIndex(NOTHING)
            return
        self.pages.setCurrentIndex(CHANGES if self.tabs.currentIndex() == 0 else LINES)
        if self.tabs.currentIndex() == 1 and self._is_stale:
            self._relining.start()

    def _show_lines(self) -> None:
        site = self._session.site
        if site is None:
            return
        self._is_stale = False
        self.cancel()
        self.lines.lines.clear()
        work = lines_of(site, self.seen.articles, self.kept())
        self._tasks.append(self._session.tasks.run(work, on_batch=self.lines.lines.append))

    def _note_left_out(self) -> None:
        self._kept = None
        self._is_stale = True
        self._count()

    def _count(self) -> None:
        """Say how many articles and values would be written, and what becomes of the others."""
        kept = self.kept()
        values = sum(len(a.changes) - len(kept[a.path]) for a in self.shown.articles if a.path in kept)
        refused = sum(bool(article.refusal) for article in self.shown.articles) + len(self.shown.left_out)
        out, same = len(self.model.excluded), len(self.shown.unchanged)
        self.say_counts(
            {
                "will": self.tr("%n article(s) will change", "", len(kept)),
                "values": self.tr("%n value(s)", "", values) if values != len(kept) else "",
                "same": self.tr("%n already so", "", same) if same else "",
                "out": self.tr("%n left out", "", out) if out else "",
                "not": self.tr("%n refused", "", refused) if refused else "",
            }
        )
        self.changed.emit()
