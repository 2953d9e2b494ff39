"""The sidebar: views, saved views, collections and facets; a click writes the query that it stands for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QVBoxLayout, QWidget

from ..pieces.figures import count_text
from ..pieces.plaintext import plain_tip
from ..settings import site_key
from ..theme import set_kind
from .choice import KnownFields, default_facets
from .sections import (
    VALUES,
    Counts,
    Entry,
    Section,
    collection_section,
    count,
    facet_section,
    facet_values,
    saved_section,
)
from .sidedelegate import COUNT, ENTRY, IS_CHOSEN, SECTION, SHARE, SideDelegate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..session import Session
    from ..session.tasks import AnyTask
    from ..settings import Settings

_COUNT_MS = 150
"""Changes within this time are counted once."""
_REST = 4
"""So many times longer than counting took, it is left alone: on a large site reading and checking go first."""
_MOST_MS = 10_000
_MORE = "more"


class Sidebar(QWidget):
    """Sections of queries with their counts. Entries keep their place; only the counts change."""

    query_chosen = Signal(str)

    def __init__(self, session: Session, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        set_kind(self, layer="bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._settings = settings
        self._query = ""
        self._sections: list[Section] = []
        self._folded: set[str] = set()
        self._whole: set[str] = set()
        self._counts = Counts()
        self._asked = 0
        self._counting: AnyTask | None = None
        self._is_stale = False
        self._model = QStandardItemModel(self)
        self.tree = _Tree()
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(SideDelegate(self.tree))
        self.tree.setAccessibleName(self.tr("Views and facets"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree)
        self.setFocusProxy(self.tree)
        self._timer = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._timer.timeout.connect(self._count)
        self.tree.chosen.connect(self._choose)
        session.opened.connect(self._open)
        session.closed.connect(self._close)
        session.reading.connect(self._note_reading)
        for signal in (session.rows_changed, session.rows_removed, session.problems_changed, session.unsaved_changed):
            signal.connect(self._count_soon)
        session.disk.changed.connect(self._count_soon)

    def set_query(self, text: str) -> None:
        """The query in force: its entries are marked, and the facets count within it."""
        if text != self._query:
            self._query = text
            self._mark()
            self._timer.start(_COUNT_MS)

    @property
    def is_counting(self) -> bool:
        """Whether the numbers beside the entries are still to change."""
        return self._timer.isActive() or (self._counting is not None and not self._counting.is_finished)

    def sections(self) -> list[Section]:
        """What is offered, from top to bottom."""
        return self._sections

    # building

    def _stop_counting(self) -> None:
        if self._counting:
            self._counting.cancel()
            self._counting = None

    def _open(self) -> None:
        self._stop_counting()
        self._query = ""
        self._counts = Counts()
        site = self._session.site
        remembered = self._settings.texts(f"{site_key(str(site.root))}/folded") if self._settings and site else []
        self._folded = set(remembered)
        self._whole = set()
        self._build({})
        self._timer.start()

    def _close(self) -> None:
        self._timer.stop()
        self._stop_counting()
        self._sections = []
        self._model.clear()

    def _note_reading(self, done: int, total: int) -> None:
        if done >= total:
            self._read_values()
        self._count_soon()

    def _read_values(self) -> None:
        """Look up, on the worker, which values the facets have."""
        library, site = self._session.library, self._session.site
        if library is None or site is None:
            return
        names = [name for name, _ in default_facets(KnownFields(site.schema))]

        def show(values: dict[str, list[tuple[str, int]]]) -> None:
            if library is self._session.library:
                self._build(values)
                self._timer.start()

        self._session.tasks.run(lambda: facet_values(library, names), on_done=show)

    def _build(self, values: dict[str, list[tuple[str, int]]]) -> None:
        site = self._session.site
        if site is None:
            return
        schema = site.schema
        offered = [
            self._views(),
            saved_section(schema, self.tr("Saved")),
            collection_section(schema, self.tr("Collection")),
            *self._facets(KnownFields(schema), values),
        ]
        self._sections = [section for section in offered if section.entries]
        self._fill()

    def _facets(self, known: KnownFields, values: dict[str, list[tuple[str, int]]]) -> Iterator[Section]:
        said = {"true": self.tr("Yes"), "false": self.tr("No")}
        for name, label in default_facets(known):
            words = said if known.fields[name].widget == "boolean" else known.words.get(name, {})
            yield facet_section(name, label, values.get(name, ()), words)

    def _views(self) -> Section:
        return Section(
            "views",
            self.tr("Views"),
            entries=(
                Entry(self.tr("All articles"), ""),
                Entry(self.tr("To review"), "is:unpublished"),
                Entry(self.tr("Published"), "is:published"),
                Entry(self.tr("Scheduled"), "is:future"),
                Entry(self.tr("Problems"), "problem:error OR problem:warning"),
                Entry(self.tr("Can't be read"), "is:broken"),
                Entry(self.tr("Not saved"), "is:unsaved"),
                Entry(self.tr("Conflicts"), "is:conflict"),
            ),
        )

    def _fill(self) -> None:
        """Make the tree anew, staying where one is."""
        scroll = self.tree.verticalScrollBar().value()
        current = self.tree.currentIndex().data(ENTRY)
        self._model.clear()
        for section in self._sections:
            head = _item(section.label, section)
            entries = section.entries
            is_whole = not section.is_facet or section.key in self._whole or section.name == "in"
            for entry in entries if is_whole else entries[:VALUES]:
                head.appendRow(_item(entry.label, section, entry))
            if not is_whole and len(entries) > VALUES:
                head.appendRow(_item(self.tr("%n more", "", len(entries) - VALUES), section, _MORE))
            self._model.appendRow(head)
            self.tree.setExpanded(head.index(), section.key not in self._folded)
            for row in range(head.rowCount()):
                if current is not None and head.child(row).data(ENTRY) == current:
                    self.tree.setCurrentIndex(head.child(row).index())
        self._mark()
        self._show_counts(self._counts)
        self.tree.verticalScrollBar().setValue(scroll)

    # counts and marks

    def _count_soon(self) -> None:
        if self._counting and not self._counting.is_finished:
            self._is_stale = True
        elif not self._timer.isActive():
            self._timer.start()

    def _count(self) -> None:
        library = self._session.library
        if library is None or not self._sections:
            return
        self._asked += 1
        asked, sections, query = self._asked, list(self._sections), self._query
        session = self._session
        unsaved, conflicts = session.paths_of(session.unsaved()), session.paths_of(session.conflicts())

        self._stop_counting()
        began = time.monotonic()

        def show(counts: Counts) -> None:
            self._counting = None
            took = int((time.monotonic() - began) * 1000)
            self._timer.setInterval(min(_MOST_MS, max(_COUNT_MS, took * _REST)))
            if asked == self._asked:
                self._show_counts(counts)
            if self._is_stale:
                self._timer.start()

        self._is_stale = False
        self._counting = self._session.tasks.run(count(library, sections, query, unsaved, conflicts), on_done=show)

    def _show_counts(self, counts: Counts) -> None:
        self._counts = counts
        for item, section, entry in self._entries():
            number = counts.numbers.get((section.key, entry.term))
            text = count_text(number) if number else ""
            if item.data(COUNT) != text:
                item.setData(text, COUNT)
                item.setData(f"{entry.label}, {text}" if text else entry.label, Qt.ItemDataRole.AccessibleTextRole)
            if section.is_facet:
                largest = counts.largest.get(section.key, 0)
                item.setData((number or 0) / largest if largest else 0.0, SHARE)

    def _mark(self) -> None:
        for item, section, entry in self._entries():
            is_chosen = entry.is_chosen(section, self._query)
            if bool(item.data(IS_CHOSEN)) != is_chosen:
                item.setData(is_chosen, IS_CHOSEN)
                said = self.tr("in force") if is_chosen else ""
                item.setData(said, Qt.ItemDataRole.AccessibleDescriptionRole)

    def _entries(self) -> list[tuple[QStandardItem, Section, Entry]]:
        heads = [self._model.item(row) for row in range(self._model.rowCount())]
        items = [head.child(row) for head in heads for row in range(head.rowCount())]
        return [(item, item.data(SECTION), item.data(ENTRY)) for item in items if item.data(ENTRY) != _MORE]

    # choosing

    def _choose(self, index: QModelIndex) -> None:
        section, entry = index.data(SECTION), index.data(ENTRY)
        if entry is None:
            self._fold(index, section)
        elif entry == _MORE:
            self._whole.add(section.key)
            self._fill()
        else:
            query = entry.query(section, self._query)
            self.set_query(query)
            self.query_chosen.emit(query)

    def _fold(self, index: QModelIndex, section: Section) -> None:
        self.tree.setExpanded(index, not self.tree.isExpanded(index))
        self._folded ^= {section.key}
        site = self._session.site
        if self._settings and site:
            self._settings.remember(f"{site_key(str(site.root))}/folded", sorted(self._folded))


class _Tree(QTreeView):
    """Two levels without indentation; a click or Enter chooses."""

    chosen = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar-tree")
        set_kind(self, layer="bg")
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def drawBranches(self, painter: object, rect: object, index: QModelIndex | QPersistentModelIndex) -> None:
        """None: a heading paints its own arrow."""


def _item(label: str, section: Section, entry: Entry | str | None = None) -> QStandardItem:
    item = QStandardItem(label)
    item.setEditable(False)
    item.setData(section, SECTION)
    item.setData(entry, ENTRY)
    if isinstance(entry, Entry):
        item.setToolTip(plain_tip(entry.term))
    return item
