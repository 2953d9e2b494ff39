"""The pane in the middle of the window: headline, list, and what stands there when the list is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ...core.query import SortKey
from ..settings import site_key
from ..theme import set_kind
from .columnmenu import ColumnMenu
from .empty import EmptyList
from .headline import Headline
from .layout import ColumnLayout, read_sort, sort_text
from .lister import Lister
from .model import ArticlesModel
from .querytext import without_names
from .view import ArticlesView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..session import Session
    from ..settings import Settings
    from .delegate import Thumbnails


class ArticlesPane(QWidget):
    """The list of a site's articles. It shows what the session has, and asks; it changes nothing itself."""

    selection_changed = Signal(object)
    """list[int]: the selected ids in the list's order."""
    current_changed = Signal(int)
    """The id of the article one is at; -1 when there is none."""
    activated = Signal(int)
    """Enter, E or a double click: this article is to be edited."""
    publish_requested = Signal(object, bool)
    publish_anyway_requested = Signal(object)
    query_chosen = Signal(str)
    """A query that belongs into the search box: a term was dropped, another order chosen."""
    context_menu_requested = Signal(QPoint)
    """Global position; the row under it is selected."""
    left = Signal()
    """Esc with nothing left to take back in the list."""
    position_changed = Signal(int, int)
    """Where the current article stands in the list (from 1, 0 for nowhere), and of how many."""

    def __init__(self, session: Session, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles-pane")
        set_kind(self, layer="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._settings = settings
        self.headline = Headline()
        self.model = ArticlesModel(session)
        self.view = ArticlesView(self.model)
        self.model.setParent(self.view)
        self.empty = EmptyList(session)
        self.lister = Lister(session, self.model, self.view)
        self.layout_ = ColumnLayout(self.model, self.view)
        self._menu = ColumnMenu(self.layout_, self)
        self._wanted_path = ""
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._place()
        self._connect()
        self._tell()

    def _place(self) -> None:
        box = QWidget()
        self._stack = QStackedLayout(box)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.headline)
        column.addWidget(box, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        view = self.view
        view.current_id_changed.connect(self._note_current)
        view.selected_ids_changed.connect(self._note_selection)
        view.activated_id.connect(self.activated)
        view.publish_requested.connect(self.publish_requested)
        view.publish_anyway_requested.connect(self.publish_anyway_requested)
        view.left.connect(self.left)
        view.customContextMenuRequested.connect(self._ask_for_menu)
        view.header.sort_requested.connect(self._sort_by)
        view.header.menu_requested.connect(self._menu.open)
        self.empty.query_chosen.connect(self.query_chosen)
        self.lister.changed.connect(self._telling.start)
        self.lister.found.connect(self._go_on)
        self._telling.timeout.connect(self._tell)
        self.layout_.changed.connect(self._remember)
        self._session.opened.connect(self._open)
        if self._settings:
            self._settings.changed.connect(self._note_setting)
            self._note_setting("thumbnails")

    # what others ask of it

    def set_thumbnails(self, thumbnails: Thumbnails) -> None:
        """Where the rows' small pictures come from."""
        self.view.delegate.thumbnails = thumbnails

    def set_query(self, text: str) -> None:
        """Run a query and show what it finds; one that can't be read changes nothing."""
        self.lister.set_query(text)

    @property
    def query(self) -> str:
        """The query that the list shows."""
        return self.lister.query_text

    def ids(self) -> Sequence[int]:
        """The ids that are listed, in order."""
        return self.model.ids

    def current_id(self) -> int:
        """The id of the article one is at, -1 for none."""
        return self.view.current_id()

    def selected_ids(self) -> list[int]:
        """The selected ids in the list's order."""
        return self.view.selected_ids()

    def target_ids(self) -> list[int]:
        """What a command acts on: the selected articles, else the current one."""
        return self.view.target_ids()

    def go_to(self, row_id: int) -> bool:
        """Make an article current; False when the list does not have it."""
        return self.view.go_to_id(row_id)

    def go_to_path(self, path: str) -> None:
        """Make the article of that path current as soon as the list has it (the last session's article)."""
        self._wanted_path = path
        self._go_on()

    def select_next(self) -> None:
        """To the next article."""
        self.view.select_next()

    def select_previous(self) -> None:
        """To the article before."""
        self.view.select_previous()

    def next_row_after(self, row_id: int) -> int:
        """The id that follows an article in the list; -1 at its end."""
        row = self.model.row_of(row_id)
        return self.model.id_at(row + 1) if row >= 0 else -1

    def rerun(self) -> None:
        """Run the query again: dimmed rows go."""
        self.lister.rerun()

    def position(self) -> tuple[int, int]:
        """Where the current article stands (from 1, 0 for nowhere), and how many are listed."""
        return self.view.currentIndex().row() + 1, self.model.rowCount()

    def copy_as_text(self) -> None:
        """Put the selected rows on the clipboard, columns divided by tabs, as a spreadsheet takes them."""
        columns = [at for at, c in enumerate(self.model.columns) if c.kind not in ("thumbnail", "problems")]
        lines = [self.model.line(self.model.row_of(row_id)) for row_id in self.target_ids()]
        self.view.copy_lines("\t".join(line.texts[at] for at in columns) for line in lines if line)

    def copy_as_paths(self) -> None:
        """Put the selected articles' paths on the clipboard, one a line."""
        self.view.copy_lines(self._session.row(row_id).path for row_id in self.target_ids())

    # what happens

    def _open(self) -> None:
        site = self._session.site
        if site is None:
            return
        key = site_key(str(site.root))
        remembered = self._settings.text(f"{key}/columns") if self._settings else ""
        order = read_sort(self._settings.text(f"{key}/sort")) if self._settings else None
        self.layout_.start(site.schema, site.config.timezone, remembered)
        self.lister.set_sort(self.layout_.default_sort() if order is None else order)

    def _note_setting(self, name: str) -> None:
        if name == "thumbnails" and self._settings:
            self.layout_.set_shows_pictures(bool(self._settings.get("thumbnails")))

    def _remember(self) -> None:
        site = self._session.site
        if self._settings and site:
            key = site_key(str(site.root))
            self._settings.remember(f"{key}/columns", self.layout_.text())
            self._settings.remember(f"{key}/sort", sort_text(self.lister.sort))

    def _go_on(self) -> None:
        """Go to the article that was asked for, or to the first one once the site is read."""
        library = self._session.library
        if library is None:
            return
        if self._wanted_path and (row_id := library.id_of(self._wanted_path)) is not None and self.go_to(row_id):
            self._wanted_path = ""
        elif self._may_begin() and not self.selected_ids():
            self._wanted_path = ""
            self.view.go_to_row(0)

    def _may_begin(self) -> bool:
        """Whether the first row may be gone to: one who types goes on typing, and the form stays as it is."""
        return not self.lister.is_reading and (not self.lister.is_filtered or self.view.hasFocus())

    def _note_current(self, row_id: int) -> None:
        self._telling.start()
        if row_id >= 0:
            self.current_changed.emit(row_id)

    def _note_selection(self, ids: list[int]) -> None:
        self._telling.start()
        self.selection_changed.emit(ids)

    def _sort_by(self, section: int, is_added: bool) -> None:
        """A click on a header: by it, then the other way, then not at all; with Shift as a further key."""
        path = self.model.columns[section].sort
        if not path:
            return
        keys = list(self.lister.sort)
        old = next((key for key in keys if key.path == path), None)
        first = self.model.columns[section].kind == "date"
        if old is None:
            keys = [*keys, SortKey(path, first)] if is_added else [SortKey(path, first)]
        elif old.descending == first:
            new = SortKey(path, not first)
            keys = [new if key == old else key for key in keys] if is_added else [new]
        else:
            keys = [key for key in keys if key != old] if is_added else [SortKey(path, first)]
        self._set_sort(keys)

    def _set_sort(self, keys: Sequence[SortKey]) -> None:
        plain = without_names(self.query, "sort")
        self.lister.set_sort(keys)
        if plain != self.query:
            self.lister.set_query(plain)
            self.query_chosen.emit(plain)
        self.view.header.set_sort(self.lister.sort)
        self._remember()

    def _ask_for_menu(self, spot: QPoint) -> None:
        """The menu is of the row under the pointer, which is selected unless it is among those that are."""
        index = self.view.indexAt(spot)
        if index.isValid() and not self.view.selectionModel().isRowSelected(index.row()):
            self.view.go_to_id(self.model.id_at(index.row()))
        self.context_menu_requested.emit(self.view.viewport().mapToGlobal(spot))

    def _tell(self) -> None:
        """Bring headline, header and what stands in place of an empty list up to date."""
        shown, total = self.model.rowCount(), self.lister.total
        broken = 0
        if 0 < total <= 20:
            broken = sum(bool(line and line.broken) for line in map(self.model.line, range(shown)))
        self.headline.tell(shown, total, len(self.view.selected_ids()), broken)
        self.view.header.set_sort(self.lister.sort)
        self._choose_face(shown, total)
        self.position_changed.emit(*self.position())

    def _choose_face(self, shown: int, total: int) -> None:
        if self.lister.is_reading and not total:
            self.empty.show_loading()
        elif not total:
            self.empty.show_no_articles()
        elif not shown and not self.lister.is_searching:
            self.empty.show_no_match(self.query)
        has_list = bool(shown) or (bool(total) and self.lister.is_searching)
        wanted = self.view if has_list else self.empty
        if self._stack.currentWidget() is not wanted:
            self._stack.setCurrentWidget(wanted)
