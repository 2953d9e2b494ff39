"""The pane in the middle of the window: headline, list, and what stands there when the list is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from ..settings import site_key
from ..theme import set_kind
from .celleditor import CellEditing
from .columnmenu import ColumnMenu
from .copying import Copier
from .empty import EmptyList
from .faces import Faces
from .headline import Headline
from .layout import ColumnLayout, read_sort, sort_text
from .lister import Lister
from .model import ArticlesModel
from .rows import Rows
from .sortbutton import SortButton
from .sorting import Sorter
from .titlefind import TitleFind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..session import Session
    from ..settings import Settings
    from .listdelegate import Thumbnails


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
        self.model.setParent(self)
        self.rows = Rows(self.model, self)
        self.empty = EmptyList(session)
        self.title_find = TitleFind(session, self.model, self.rows)
        self.lister = Lister(session, self.model, self.rows)
        self.rows.may_enter = lambda: not self.lister.is_reading
        self.copier = Copier(session, self)
        self._editing = CellEditing(session, self.model, self)
        self._wanted_path = ""
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._place()
        self.view = self.faces.table
        self.layout_ = ColumnLayout(self.model, self.rows, self.view)
        self._menu = ColumnMenu(self.layout_, self)
        self.sorter = Sorter(self.lister, self.layout_)
        self.sort_button = SortButton(self.sorter, self.layout_)
        self.headline.add_widget(self.sort_button)
        self.headline.add_widget(self.faces.switch)
        self._connect()
        self._tell()

    def _place(self) -> None:
        box = QWidget()
        self._stack = QStackedLayout(box)
        self.faces = Faces(self.model, self.rows, self._stack)
        self.faces.set_editing(self._editing)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.headline)
        column.addWidget(box, 1)
        column.addWidget(self.title_find)
        self.setFocusProxy(self.faces.table)

    def _connect(self) -> None:
        rows = self.rows
        rows.current_changed.connect(self._note_current)
        rows.selection_changed.connect(self._note_selection)
        rows.activated.connect(self.activated)
        rows.edit_requested.connect(self.edit_cell)
        rows.publish_requested.connect(self.publish_requested)
        rows.publish_anyway_requested.connect(self.publish_anyway_requested)
        rows.left.connect(self.left)
        self.title_find.closed.connect(self.faces.table.setFocus)
        self.empty.left.connect(self.left)
        self.faces.menu_requested.connect(self.context_menu_requested)
        self.faces.changed.connect(self._note_face)
        self.view.header.sort_requested.connect(self._sort_by)
        self.view.header.menu_requested.connect(self._menu.open)
        self.sorter.changed.connect(self._note_sort)
        self.sorter.query_chosen.connect(self.query_chosen)
        self.headline.read_on_requested.connect(self._session.reload)
        self._editing.refused.connect(lambda reason: self._session.said.emit(reason, "refused"))
        self.copier.copied.connect(self._tell_copied)
        self.empty.query_chosen.connect(self.query_chosen)
        self.lister.changed.connect(self._telling.start)
        self.lister.found.connect(self._go_on)
        self._telling.timeout.connect(self._tell)
        self.layout_.changed.connect(self._remember)
        self._session.opened.connect(self._open)
        if self._settings:
            self._settings.changed.connect(self._note_setting)
            for name in ("thumbnails", "density"):
                self._note_setting(name)

    # what others ask of it

    def set_thumbnails(self, thumbnails: Thumbnails) -> None:
        """Where the rows' small pictures come from."""
        self.faces.set_thumbnails(thumbnails)

    def set_query(self, text: str) -> None:
        """Run a query and show what it finds; one that can't be read changes nothing."""
        self.lister.set_query(text)

    @property
    def query(self) -> str:
        """The query that the list shows."""
        return self.lister.query_text

    @property
    def is_empty(self) -> bool:
        """Whether nothing is listed: the site has no articles, or the query finds none."""
        return not self.model.rowCount() and not self.lister.is_searching and not self.lister.is_reading

    def ids(self) -> Sequence[int]:
        """The ids that are listed, in order."""
        return self.model.ids

    def current_id(self) -> int:
        """The id of the article one is at, -1 for none."""
        return self.rows.current_id()

    def selected_ids(self) -> list[int]:
        """The selected ids in the list's order."""
        return self.rows.selected_ids()

    def target_ids(self) -> list[int]:
        """What a command acts on: the selected articles, else the current one."""
        return self.rows.target_ids()

    def focus_list(self) -> None:
        """To the list, or to what stands in its place: there single letters act."""
        shown = self._stack.currentWidget()
        (shown if shown is self.empty else self.faces.shown).setFocus()

    def go_to(self, row_id: int) -> bool:
        """Make an article current; False when the list does not have it."""
        return self.rows.go_to_id(row_id)

    def go_to_path(self, path: str) -> None:
        """Make the article of that path current as soon as the list has it (the last session's article)."""
        self._wanted_path = path
        self._go_on()

    def select_next(self) -> None:
        """To the next article."""
        self.rows.select_next()

    def select_previous(self) -> None:
        """To the article before."""
        self.rows.select_previous()

    def next_row_after(self, row_id: int) -> int:
        """The id that follows an article in the list; -1 at its end."""
        row = self.model.row_of(row_id)
        return self.model.id_at(row + 1) if row >= 0 else -1

    def rerun(self) -> None:
        """Run the query again: dimmed rows go."""
        self.lister.rerun()

    def position(self) -> tuple[int, int]:
        """Where the current article stands (from 1, 0 for nowhere), and how many are listed."""
        return self.rows.current_row() + 1, self.model.rowCount()

    def toggle_face(self) -> None:
        """From the table to the gallery, or back."""
        self.faces.toggle()

    def edit_cell(self) -> None:
        """Edit the cell one is at in its place; why it can't be is said."""
        if self._stack.currentWidget() is self.faces.shown:
            self.faces.shown.edit_current()

    def open_sort_menu(self) -> None:
        """A menu of what to sort by, under the head of the list."""
        spot = self.headline.rect().bottomLeft() + QPoint(12, 0)
        self.sorter.menu(self).popup(self.headline.mapToGlobal(spot))

    @property
    def key_places(self) -> list[QWidget]:
        """Where single letters act: the list's faces, and what stands in their place."""
        return [*self.faces.widgets, self.empty]

    def mark_changed(self, ids: Iterable[int]) -> None:
        """These articles were changed on disk: marked until one has looked at them."""
        self.model.mark_news(row_id for row_id in ids if row_id != self.current_id())

    def copy_as_text(self) -> None:
        """Put the selected rows on the clipboard as they are shown, columns divided by tabs."""
        site = self._session.site
        if site is not None:
            self.copier.copy_text(self.target_ids(), self.layout_.shown(), site.config.timezone)

    def copy_as_csv(self) -> None:
        """Put the selected rows on the clipboard as CSV: the columns chosen, the values as in the files."""
        self.copier.copy_csv(self.target_ids(), self.layout_.shown())

    def copy_as_paths(self) -> None:
        """Put the selected articles' paths on the clipboard, one a line."""
        self.copier.copy_paths(self.target_ids())

    # what happens

    def take_schema(self) -> None:
        """The site's schema is another one: columns are of its fields."""
        site = self._session.site
        if site is not None:
            key = site_key(str(site.root))
            remembered = self._settings.text(f"{key}/columns") if self._settings else ""
            self.layout_.start(site.schema, site.config.timezone, remembered)

    def _open(self) -> None:
        site = self._session.site
        if site is None:
            return
        key = site_key(str(site.root))
        order = read_sort(self._settings.text(f"{key}/sort")) if self._settings else None
        self.model.clear_news()
        self.take_schema()
        face = self._settings.text(f"{key}/face") if self._settings else ""
        self.faces.show("gallery" if face == "gallery" else "table")
        self.lister.set_sort(self.layout_.default_sort() if order is None else order)

    def _note_setting(self, name: str) -> None:
        if name == "thumbnails" and self._settings:
            self.layout_.set_shows_pictures(bool(self._settings.get("thumbnails")))
        elif name == "density" and self._settings:
            self.faces.set_compact(self._settings.get("density") == "compact")

    def _remember(self) -> None:
        site = self._session.site
        if self._settings and site:
            key = site_key(str(site.root))
            self._settings.remember(f"{key}/columns", self.layout_.text())
            self._settings.remember(f"{key}/sort", sort_text(self.lister.sort))
            self._settings.remember(f"{key}/face", self.faces.name)

    def _go_on(self) -> None:
        """Go to the article that was asked for, or to the first one once the site is read."""
        library = self._session.library
        if library is None:
            return
        if self._wanted_path and (row_id := library.id_of(self._wanted_path)) is not None and self.go_to(row_id):
            self._wanted_path = ""
        elif self.model.rowCount() and self._may_begin() and not self.rows.selected_count():
            self._wanted_path = ""
            self.rows.go_to_row(0)

    def _may_begin(self) -> bool:
        """Whether the first row may be gone to: one who types goes on typing, and the form stays as it is."""
        return not self.lister.is_reading and (not self.lister.is_filtered or self.faces.shown.hasFocus())

    def _note_current(self, row_id: int) -> None:
        self._telling.start()
        if row_id >= 0:
            self._wanted_path = ""
            self.model.forget_news(row_id)
            self.current_changed.emit(row_id)
        elif self._session.has_row(left := self._session.current):
            self._wanted_path = self._session.row(left).path  # one comes back to it once it is listed again

    def _note_selection(self, ids: list[int]) -> None:
        self._telling.start()
        self.selection_changed.emit(ids)

    def _sort_by(self, section: int, is_added: bool) -> None:
        self.sorter.sort_by(self.model.columns[section], is_added)

    def _note_sort(self) -> None:
        self.view.header.set_sort(self.lister.sort)
        self._remember()

    def _note_face(self) -> None:
        self._remember()
        self._tell()

    def _tell_copied(self, count: int) -> None:
        self._session.said.emit(self.tr("%n article(s) copied", "", count), "info")

    def _tell(self) -> None:
        """Bring headline, header and what stands in place of an empty list up to date."""
        shown, total = self.model.rowCount(), self.lister.total
        broken = 0
        if 0 < total <= 20:
            broken = sum(bool(line and line.broken) for line in map(self.model.line, range(shown)))
        selected, is_reading = self.rows.selected_count(), self.lister.is_reading
        self.headline.tell(shown, total, selected, broken, self.lister.stopped_of, is_reading=is_reading)
        self.sort_button.setVisible(self.faces.name == "gallery" and bool(total))
        self.sort_button.tell(self.lister.sort)
        self.view.header.set_sort(self.lister.sort)
        self._choose_face(shown, total)
        self.position_changed.emit(*self.position())

    def _choose_face(self, shown: int, total: int) -> None:
        if self.lister.is_reading and not total:
            self.empty.show_loading()
        elif not total and self.lister.stopped_of:
            self.empty.show_stopped()
        elif not total:
            self.empty.show_no_articles()
        elif not shown and not self.lister.is_searching:
            self.empty.show_no_match(self.query)
        has_list = bool(shown) or (bool(total) and self.lister.is_searching)
        wanted = self.faces.shown if has_list else self.empty
        shown_now = self._stack.currentWidget()
        if shown_now is not wanted:
            had_focus = shown_now is not None and shown_now.isAncestorOf(QApplication.focusWidget() or self)
            self._stack.setCurrentWidget(wanted)
            if had_focus:
                wanted.setFocus()
            QTimer.singleShot(0, self.rows, self.rows.reveal)  # once it has its size
