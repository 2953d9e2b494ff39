"""The window: makes the parts and connects them. Each part keeps its own state."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from ..articles import ArticlesPane, SearchBox, Sidebar
from ..articles.thumbnails import RowThumbnails
from ..commands.actionset import ActionSet
from ..commands.choicemarks import ChoiceMarks
from ..commands.commands import WindowCommands
from ..keys import bindings
from ..panels.problems import ProblemsPanel
from ..panels.status import StatusBar
from ..pieces.plaintext import unmarked
from ..preview.remote import RemotePictures
from ..session.recent import RecentSites
from ..several.selected import SelectedArticles
from ..theme import theme
from .conflicts import Conflicts
from .currentarticle import CurrentArticle
from .diskmarks import DiskMarks
from .fixing import Fixer
from .folderdrop import FolderDrop
from .formhead import FormHead
from .formpane import FormPane
from .leaving import when_nothing_is_unsaved
from .nothinglisted import NothingListed
from .noticebar import NoticeBar
from .othersites import OtherSites
from .patience import Patience
from .pictures import Pictures
from .problemwalk import ProblemWalk
from .queryflow import QueryFlow
from .schemanote import SchemaNote
from .sidefold import SideFold
from .startpage import StartPage
from .telling import Teller
from .topbar import TopBar
from .windowplaces import WindowPlaces

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from ..session import Session
    from ..settings import Settings
    from .leaving import Purpose

SMALLEST = (960, 560)
LIST_OWN_KEYS = (
    "publish", "unpublish", "publish_anyway", "edit_article", "next_article", "previous_article", "select_article",
)  # fmt: skip
"""Actions whose keys the list's faces handle themselves: bound twice, both would be ambiguous."""


class Window(QMainWindow):
    """One window on one session."""

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("window")
        self.session = session
        self.settings = settings
        self._may_close = False
        self._seconds = 30.0
        self.has_hung = False
        """Whether something was still being written when the window was closed."""
        self.next_start: list[str] = []
        """The module and its arguments to be run when this window is closed; [] for none."""
        self._make_parts()
        self._place()
        self._make_flows()
        self._make_actions()
        self._connect()
        self._show_site()
        self.setMinimumSize(*SMALLEST)

    # parts

    def _make_parts(self) -> None:
        session, settings = self.session, self.settings
        settings.complain(bindings.use(settings))
        self.search = SearchBox(session, settings)
        self.recent = RecentSites(settings, session.tasks, self)
        self.top = TopBar(self.search, self.recent)
        self.sidebar = Sidebar(session, settings)
        self.articles = ArticlesPane(session, settings)
        self.problems = ProblemsPanel(session)
        self.head = FormHead()
        self.remote = RemotePictures(settings, self)
        self.form = FormPane(session, remote=self.remote)
        self.start = StartPage(self.recent)
        self.status = StatusBar(session.tasks)
        self.articles.set_thumbnails(RowThumbnails(session, self.form.thumbnails, self.articles, self.remote))

    def _place(self) -> None:
        self.places = WindowPlaces(self, self.settings, self.top)
        self.panes = self.places.panes
        self.problems.hide()
        self.places.place(self.start, self.sidebar, [self.articles, self.problems], [self.head, self.form])
        self.places.editor.join(self.head, self.form)
        self.notice = NoticeBar(self.session)
        self.setCentralWidget(self.places.frame(self.notice, self.status))
        self.fold = SideFold(self.sidebar, self.settings)
        self.fold.changed.connect(self.places.align)
        self.fold.left.connect(self.articles.view.setFocus)
        self.articles.headline.add_first(self.fold.button)

    def _make_flows(self) -> None:
        session, settings, articles = self.session, self.settings, self.articles
        self.queries = QueryFlow(session, settings, self.search, self.sidebar, articles)
        self.selected = SelectedArticles(session, articles, self.head, self.form)
        NothingListed(session, articles, self.form, self.queries)
        self.current = CurrentArticle(session, settings, articles, self.head, self.form, self.selected)
        self.pictures = Pictures(session, self.form, articles.ids, self.remote, self)
        self.pictures.article_wanted.connect(articles.go_to)
        self.walk = ProblemWalk(session, articles, self.form)
        self.fixer = Fixer(session, self)
        self.marks = DiskMarks(session, articles)
        session.watcher.in_sight.shown = articles.faces.ids_in_sight
        self.conflicts = Conflicts(session, self)
        self.patience = Patience(self, session, self.end_unwritten)
        SchemaNote(session, self.status, self)
        self.teller = Teller(session, self.status, self.start, self)
        self.notice.query_chosen.connect(self.queries.choose)

    def _make_actions(self) -> None:
        self.commands = WindowCommands(self)
        self.actions_ = ActionSet(self.commands, self, self.articles.key_places)
        ChoiceMarks(self.actions_, self.settings)
        for place in self.articles.key_places:
            for action_id in LIST_OWN_KEYS:
                place.removeAction(self.actions_[action_id])
        self.top.set_actions(self.actions_.menu_actions("Site"), self.actions_.menus(self), self.actions_["reload"])
        self._refreshing = QTimer(self, singleShot=True, interval=0)
        self._refreshing.timeout.connect(self._refresh_actions)

    # connections

    def _connect(self) -> None:
        self._connect_session()
        self._connect_panes()
        self._back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.places.editor)
        self._back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._back.activated.connect(self.commands.back_to_list)
        self.settings.changed.connect(self._follow_setting)
        for name in ("theme", "text_size"):
            self._follow_setting(name)

    def _connect_session(self) -> None:
        session = self.session
        session.opened.connect(self._show_site)
        session.closed.connect(self._show_site)
        for changed in (session.draft_changed, session.mends.changed, session.rows_changed, session.current_changed):
            changed.connect(lambda _: self._refreshing.start())
        session.history.changed.connect(self._refreshing.start)

    def _connect_panes(self) -> None:
        articles, session, commands = self.articles, self.session, self.commands
        articles.activated.connect(lambda _: commands.edit_article())
        articles.publish_requested.connect(lambda ids, on: session.publish(ids, on))
        articles.publish_anyway_requested.connect(lambda ids: session.publish(ids, True, force=True))
        articles.context_menu_requested.connect(self._open_context_menu)
        self.form.changes_wanted.connect(commands.views.show_of)
        self.walk.form_wanted.connect(lambda: self.show_editor(True))
        self.status.problems_requested.connect(commands.show_problems)
        self.problems.problem_chosen.connect(self.walk.go_to)
        self.problems.fix_all_wanted.connect(self.fixer.fix_all)
        self.problems.close_requested.connect(self.problems.hide)
        others = OtherSites(session, self.recent)
        articles.empty.set_others(others)
        articles.empty.open_wanted.connect(commands.open_site)
        others.chosen.connect(self.open_path)
        self.start.open_requested.connect(commands.open_site)
        self.start.sample_requested.connect(commands.open_sample)
        self.start.site_chosen.connect(self.open_path)
        self.top.site_chosen.connect(self.open_path)
        self.folder_drop = FolderDrop(self)
        self.folder_drop.dropped.connect(self.open_path)

    # the site

    def open_path(self, path: str) -> None:
        """Open a site, after what is unsaved is taken care of."""
        self.when_nothing_is_unsaved(lambda: self.session.open(path), "open")

    def _show_site(self) -> None:
        site = self.session.site
        root = str(site.root) if site else ""
        self.top.show_site(root)
        self.places.show_panes(bool(site))
        self.teller.show_site()
        self.setWindowTitle(f"{Path(root).name} — Stet" if root else "Stet")
        if site:
            self.settings.note_site(root)
            self.queries.come_back(root)
            self.articles.focus_list()
        else:
            self.start.open_button.setFocus()
        self._refreshing.start()

    # articles and actions

    def target_ids(self) -> list[int]:
        """What a command acts on: the selected articles, else the current one."""
        return self.current.target_ids()

    def _open_context_menu(self, spot: QPoint) -> None:
        self.actions_.context_menu(self).popup(spot)

    def _refresh_actions(self) -> None:
        session = self.session
        there = {
            "site": session.site is not None,
            "article": session.current >= 0,
            "draft": self.form.has_unsaved,
            "unsaved": bool(session.unsaved()),
            "undo": session.can_undo,
            "redo": session.can_redo,
        }
        self.actions_.refresh({name for name, is_there in there.items() if is_there})
        undo, redo = session.history.undo_text, session.history.redo_text
        self.actions_.set_text("undo", unmarked(self.tr("Undo: %1").replace("%1", undo)) if undo else "")
        self.actions_.set_text("redo", unmarked(self.tr("Redo: %1").replace("%1", redo)) if redo else "")

    # looks

    @property
    def is_editor_shown(self) -> bool:
        """Whether the form's pane is there."""
        return not self.places.editor.isHidden()

    def show_editor(self, is_shown: bool) -> None:
        """Show or hide the form's pane."""
        self.places.editor.setVisible(is_shown)

    def _follow_setting(self, name: str) -> None:
        value = self.settings.get(name)
        if name == "theme":
            theme.set_mode(value)  # type: ignore[arg-type]  # one of the setting's choices
        elif name == "text_size":
            theme.set_scale(float(value))
            self.fold.fit(self.width())
            self.places.follow_text_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold.fit(event.size().width())
        self.places.align()

    def restore_place(self) -> None:
        """Size and panes of last time."""
        self.places.restore()

    # leaving

    def when_nothing_is_unsaved(self, act: Callable[[], object], purpose: Purpose) -> None:
        """Do something that leaves the site: at once, or after the question what becomes of unsaved edits."""
        waiting = self.patience.begin if purpose in ("quit", "restart") else self.patience.tell
        when_nothing_is_unsaved(self, self.session, act, purpose, waiting)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close and (self.session.writer.turns.is_busy or self.session.unsaved()):
            event.ignore()
            self.when_nothing_is_unsaved(self.end, "quit")
            return
        self.queries.remember()
        self.places.remember()
        self.settings.sync()
        self.form.close_pane()
        self.pictures.close()
        self.remote.close()
        self.has_hung = not self.session.close(self._seconds)
        event.accept()

    def restart(self) -> None:
        """Close, and ask for another start on the same site. What is unsaved comes back there; where it can't be
        kept, it is asked about."""

        def close() -> None:
            site = self.session.site
            self.next_start = ["editor", *([str(site.root / site.scope)] if site else [])]
            self.end()

        def kept(is_kept: bool) -> None:
            if is_kept:
                close()
            else:
                self.when_nothing_is_unsaved(close, "restart")

        self.session.writer.turns.in_turn(lambda: self.session.keeper.keep_now(kept))
        self.patience.begin()

    def end(self) -> None:
        """Close without a question; unsaved edits that were not thrown away come back at the next start."""
        self._may_close = True
        self.close()

    def end_unwritten(self) -> None:
        """The same without waiting for what is being written: a disk does not answer."""
        self._seconds = 0.0
        self.end()
