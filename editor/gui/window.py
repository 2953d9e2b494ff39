"""The window: puts the parts in their places and connects them. Each part keeps its own state."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ..core.errors import FieldPathError
from ..core.fieldpath import parse_field_path
from .actionset import ActionSet
from .articles import ArticlesPane, SearchBox, Sidebar
from .commands import WindowCommands
from .dialogs import ask_conflict, ask_unsaved
from .form import FormPane
from .formhead import FormHead
from .panels.problems import ProblemsPanel
from .panels.status import StatusBar
from .settings import site_key
from .startpage import StartPage
from .theme import set_kind, theme
from .thumbnails import RowThumbnails
from .topbar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from .session import Session
    from .settings import Settings
    from .writing import Conflicted

PANES = (220, 637, 423)
"""Widths of sidebar, list and form at 1280 pixels, until the user chooses others."""
SMALLEST = (960, 560)
TITLE_BAR = 30
"""About how many pixels the window manager adds at the top."""


class Window(QMainWindow):
    """One window on one session."""

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.session = session
        self.settings = settings
        self._may_close = False
        self._wants_list = False
        self._publish_stopped: list[int] = []
        self.search = SearchBox(session, settings)
        self.top = TopBar(self.search, settings)
        self.sidebar = Sidebar(session, settings)
        self.articles = ArticlesPane(session, settings)
        self.problems = ProblemsPanel(session)
        self.head = FormHead()
        self.form = FormPane(session)
        self.start = StartPage(settings)
        self.status = StatusBar(session.tasks)
        self.articles.set_thumbnails(RowThumbnails(session, self.form.thumbnails, self.articles.view.viewport()))
        self._place()
        self.commands = WindowCommands(self)
        self.actions_ = ActionSet(self.commands, self, [self.articles.view])
        self._free_list_keys()
        self.top.set_actions(self.actions_.menu_actions("Site"), self.actions_.menus(self), self.actions_["reload"])
        self._refreshing = QTimer(self, singleShot=True, interval=0)
        self._counting = QTimer(self, singleShot=True, interval=300)
        self._connect()
        self._show_site()
        self.setMinimumSize(*SMALLEST)

    # places

    def _place(self) -> None:
        self._editor = QWidget()
        column = QVBoxLayout(self._editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.form, 1)
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._middle.setChildrenCollapsible(False)
        self._middle.addWidget(self.articles)
        self._middle.addWidget(self.problems)
        self._middle.setStretchFactor(0, 1)
        self.problems.hide()
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setObjectName("panes")
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for part, stretch in ((self.sidebar, 0), (self._middle, 1), (self._editor, 0)):
            self.panes.addWidget(part)
            self.panes.setStretchFactor(self.panes.count() - 1, stretch)
        self.panes.setSizes([theme.px(width) for width in PANES])
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self._pages.addWidget(self.panes)
        whole = QWidget()
        set_kind(whole, layer="bg")
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(self._pages, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)

    # connections

    def _connect(self) -> None:
        self._connect_session()
        self._connect_panes()
        self._back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._editor)
        self._back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._back.activated.connect(self.commands.back_to_list)
        self.settings.changed.connect(self._follow_setting)
        for name in ("theme", "text_size"):
            self._follow_setting(name)

    def _connect_session(self) -> None:
        session = self.session
        session.opened.connect(self._show_site)
        session.closed.connect(self._show_site)
        session.open_failed.connect(self._tell_not_opened)
        session.said.connect(self._say)
        session.publish_refused.connect(self._offer_publish_anyway)
        session.conflicted.connect(self._ask_conflicts)
        session.decided.connect(self._advance)
        session.history.changed.connect(self._refreshing.start)
        session.draft_changed.connect(lambda _: self._refreshing.start())
        session.rows_changed.connect(self._note_rows)
        session.problems_changed.connect(lambda _: self._counting.start())
        self._refreshing.timeout.connect(self._refresh_actions)
        self._counting.timeout.connect(self._count_problems)

    def _connect_panes(self) -> None:
        articles, session = self.articles, self.session
        self.search.submitted.connect(self._run_query)
        self.search.list_requested.connect(articles.view.setFocus)
        self.sidebar.query_chosen.connect(self._choose_query)
        articles.query_chosen.connect(self._choose_query)
        articles.current_changed.connect(session.set_current)
        articles.position_changed.connect(self.head.show_position)
        articles.position_changed.connect(self._focus_list)
        articles.activated.connect(lambda _: self.commands.edit_article())
        articles.publish_requested.connect(lambda ids, on: session.publish(ids, on))
        articles.publish_anyway_requested.connect(lambda ids: session.publish(ids, True, force=True))
        articles.context_menu_requested.connect(self._open_context_menu)
        articles.left.connect(self._clear_search)
        session.current_changed.connect(self._show_article)
        self.form.changes_wanted.connect(lambda _: self.commands.show_changes())
        self.head.previous_requested.connect(articles.select_previous)
        self.head.next_requested.connect(articles.select_next)
        self.head.switch.toggled_to.connect(self._publish_current)
        self.status.undo_requested.connect(session.undo)
        self.status.problems_requested.connect(self.commands.show_problems)
        self.problems.problem_chosen.connect(self._go_to_problem)
        self.problems.close_requested.connect(self.problems.hide)
        self.start.open_requested.connect(self.commands.open_site)
        self.start.sample_requested.connect(self.commands.open_sample)
        self.start.site_chosen.connect(self.open_path)
        self.top.site_chosen.connect(self.open_path)
        self.panes.splitterMoved.connect(lambda *_: self._align())

    def _free_list_keys(self) -> None:
        """The list's own keys are the view's: an action with the same key would make both ambiguous."""
        for action_id in ("publish", "unpublish", "publish_anyway", "edit_article", "next_article"):
            self.articles.view.removeAction(self.actions_[action_id])
        for action_id in ("previous_article", "select_article"):
            self.articles.view.removeAction(self.actions_[action_id])

    # the site

    def open_path(self, path: str) -> None:
        """Open a site, after what is unsaved is taken care of."""
        self.when_nothing_is_unsaved(lambda: self.session.open(path))

    def _show_site(self) -> None:
        site = self.session.site
        root = str(site.root) if site else ""
        self.top.show_site(root)
        self._pages.setCurrentWidget(self.panes if site else self.start)
        self.status.show_schema(site.schema.source if site else "")
        self.status.show_problems(-1)
        self.setWindowTitle(f"{Path(root).name} — Stet" if root else "Stet")
        if site:
            self.start.complain("")
            self.settings.note_site(root)
            self._come_back(root)
        else:
            self.start.refresh()
        self._align()
        self._refreshing.start()

    def _come_back(self, root: str) -> None:
        """To the query and the article of last time."""
        key = site_key(root)
        self._choose_query(self.settings.text(f"{key}/query"))
        if path := self.settings.text(f"{key}/article"):
            self.articles.go_to_path(path)
        self._wants_list = True

    def _focus_list(self, _at: int, total: int) -> None:
        """The keys act on the list as soon as it has rows: an empty one can't take the focus."""
        if self._wants_list and total:
            self._wants_list = False
            self.articles.view.setFocus()

    def _remember_place(self) -> None:
        site, current = self.session.site, self.session.current
        if site is None:
            return
        key = site_key(str(site.root))
        self.settings.remember(f"{key}/query", self.articles.query)
        if current >= 0:
            self.settings.remember(f"{key}/article", self.session.row(current).path)

    def _tell_not_opened(self, path: str, reason: str) -> None:
        text = self.tr("%1 could not be opened: %2").replace("%1", path).replace("%2", reason)
        if self.session.site is None:
            self.start.complain(text)
        self.status.say(text, "error")

    # queries

    def _run_query(self, text: str) -> None:
        self.articles.set_query(text)
        self.sidebar.set_query(text)

    def _choose_query(self, text: str) -> None:
        self.search.set_text(text)
        self._run_query(text)

    def _clear_search(self) -> None:
        if self.search.text():
            self._choose_query("")

    # articles

    def target_ids(self) -> list[int]:
        """What a command acts on: the selected articles, else the current one."""
        return self.articles.target_ids() or ([self.session.current] if self.session.current >= 0 else [])

    def _show_article(self, article_id: int) -> None:
        self.form.show_article(article_id if article_id >= 0 else None)
        self._show_flag()
        self._refreshing.start()

    def _show_flag(self) -> None:
        current = self.session.current
        self.head.switch.setVisible(current >= 0)
        if current >= 0:
            row = self.session.row(current)
            self.head.switch.show_state(row.state, row.state_reason)

    def _note_rows(self, ids: Sequence[int]) -> None:
        if self.session.current in ids:
            self._show_flag()
        self._refreshing.start()
        self._counting.start()

    def _publish_current(self, on: bool) -> None:
        if self.session.current >= 0:
            self.session.publish([self.session.current], on)

    def _advance(self, ids: Sequence[int]) -> None:
        """After a decision, on to the row that was next."""
        if self.settings.get("advance") and list(ids) == [self.session.current]:
            following = self.articles.next_row_after(ids[0])
            if following >= 0:
                self.articles.go_to(following)

    def _go_to_problem(self, article_id: int, field: str) -> None:
        self.articles.go_to(article_id)
        self.session.set_current(article_id)
        try:
            path = parse_field_path(field)
        except FieldPathError:
            return  # it is of the whole article
        self.show_editor(True)
        QTimer.singleShot(0, self.form, lambda: self.form.focus_field(path))

    def _open_context_menu(self, spot: QPoint) -> None:
        self.actions_.context_menu(self).popup(spot)

    # what is said

    def _say(self, text: str, kind: str) -> None:
        if kind == "done":
            self.status.say(text, kind, self.tr("Undo"), self.session.undo)
        else:
            self.status.say(text, kind)

    def _offer_publish_anyway(self, refused: Sequence[tuple[int, str]]) -> None:
        ids = [article_id for article_id, _ in refused]
        text = self.tr("Not published: “%1” %2").replace("%1", self.session.row(ids[0]).title)
        text = text.replace("%2", refused[0][1])
        if len(ids) > 1:
            text += " " + self.tr("(and %n more)", "", len(ids) - 1)
        act = self.tr("Publish anyway")
        self.status.say(text, "refused", act, lambda: self.session.publish(ids, True, force=True))

    def _ask_conflicts(self, conflicted: Sequence[Conflicted]) -> None:
        for one in conflicted:
            ask_conflict(self, one, partial(self.session.writer.take_disk, one))

    def _count_problems(self) -> None:
        library = self.session.library
        self.status.show_problems(sum(len(row.problems or ()) for row in library.rows()) if library else -1)

    def _refresh_actions(self) -> None:
        session = self.session
        there = {
            "site": session.site is not None,
            "article": session.current >= 0,
            "draft": session.current >= 0 and bool(session.draft(session.current) or self.form.is_mending),
            "unsaved": bool(session.unsaved()),
            "undo": session.can_undo,
            "redo": session.can_redo,
        }
        self.actions_.refresh({name for name, is_there in there.items() if is_there})
        undo, redo = session.history.undo_text, session.history.redo_text
        self.actions_.set_text("undo", self.tr("Undo: %1").replace("%1", undo) if undo else "")
        self.actions_.set_text("redo", self.tr("Redo: %1").replace("%1", redo) if redo else "")

    # looks

    @property
    def is_editor_shown(self) -> bool:
        """Whether the form's pane is there."""
        return not self._editor.isHidden()

    def show_editor(self, is_shown: bool) -> None:
        """Show or hide the form's pane."""
        self._editor.setVisible(is_shown)

    def _follow_setting(self, name: str) -> None:
        value = self.settings.get(name)
        if name == "theme":
            theme.set_mode(value)  # type: ignore[arg-type]  # one of the setting's choices
        elif name == "text_size":
            theme.set_scale(float(value))
            self._align()

    def _align(self) -> None:
        width = self.panes.sizes()[0] if self.session.site and self.sidebar.isVisible() else theme.px(PANES[0])
        self.top.align(width or theme.px(PANES[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align()

    def restore_place(self) -> None:
        """Size and panes of last time."""
        if not self.restoreGeometry(self.settings.bytes("window/geometry")):
            room = self.screen().availableGeometry()
            self.resize(min(1280, room.width()), min(800, room.height() - TITLE_BAR))
        self.panes.restoreState(self.settings.bytes("window/panes"))

    # dropping a folder

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open_path(event.mimeData().urls()[0].toLocalFile())

    # leaving

    def when_nothing_is_unsaved(self, act: Callable[[], object]) -> None:
        """Do something that leaves the site: at once, or after the question what becomes of unsaved edits."""
        ids = self.session.unsaved()
        if not ids:
            act()
            return
        titles = [self.session.row(article_id).title for article_id in ids]

        def saved(is_all: bool) -> None:
            if is_all:
                act()

        def discard() -> None:
            for article_id in ids:
                self.session.drafts.forget(article_id)
            act()

        ask_unsaved(self, titles, lambda: self.session.save(ids, saved), discard)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close and self.session.unsaved():
            event.ignore()
            self.when_nothing_is_unsaved(self.end)
            return
        self._remember_place()
        self.settings.remember("window/geometry", self.saveGeometry())
        self.settings.remember("window/panes", self.panes.saveState())
        self.settings.sync()
        self.form.close_pane()
        self.session.close()
        event.accept()

    def end(self) -> None:
        """Close without a question; unsaved edits that were not thrown away come back at the next start."""
        self._may_close = True
        self.close()
