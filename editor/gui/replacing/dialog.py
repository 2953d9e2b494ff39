"""Find and replace: as one types it is counted and shown what would change; then looked at file by file, and saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...core.edits import TextChangeError
from ...core.errors import FieldPathError
from ..language import told
from ..pieces.dialogs import resize_within
from ..pieces.plaintext import filled
from ..several.preview_filter import Shown
from ..several.preview_foot import PreviewFoot
from ..several.preview_panel import PREVIEW_SIZE, PreviewPanel
from ..several.preview_work import draft_of
from ..theme import set_kind, theme
from .hits import Hits, find_hits, plan_hits, replace_or_set_command, text_fields
from .inputs import FIELDS, FIND, REPLACE, ReplaceInputs
from .request import ReplaceMemory, Request, Scope, fields_of

if TYPE_CHECKING:
    from ...core.edits import Edit
    from ...core.site.article import Article
    from ..session import Session
    from ..session.tasks import AnyTask

TYPING = 250
"""Milliseconds after the last key until articles are looked through."""


class FindReplace(QDialog):
    """One dialog for asking and looking. Nothing is written before its button is pressed."""

    remembered = Signal(object)
    """ReplaceMemory: what stands in the inputs, for the next time."""

    def __init__(self, session: Session, scope: Scope, memory: ReplaceMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-replace")
        self.setWindowTitle(self.tr("Find and replace"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_kind(self, layer="surface")
        self._session = session
        self._scope = scope
        self._task: AnyTask | None = None
        self._request: Request | None = None
        self._hits = Hits(0)
        self.is_planned = False
        """Whether each article found was read and planned."""
        self.inputs = ReplaceInputs(scope, memory, self)
        self.panel = PreviewPanel(session, self, is_flat=True)
        self.foot = PreviewFoot(session, self)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._place()
        self._connect()
        self._offer_fields()
        self._look()
        self.inputs.find_line.setFocus()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = QLabel(self.tr("Find and replace"))
        set_kind(title, role="title")
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(8))
        row.addWidget(title, 1)
        column.addLayout(row)
        column.addWidget(self.inputs)
        column.addWidget(self.panel, 1)
        column.addWidget(self.foot)
        resize_within(self, *map(theme.px, PREVIEW_SIZE))

    def _connect(self) -> None:
        self.inputs.changed.connect(self._note_change)
        self.inputs.left.connect(self.panel.go_to_page)
        self._typing.timeout.connect(self._look)
        self.panel.changed.connect(self._follow)
        self.foot.save_clicked.connect(self._take)
        self.foot.cancel_clicked.connect(self.reject)
        for stop in (self._stop, self.panel.cancel, self.foot.stop, self._typing.stop, self._remember):
            self.finished.connect(stop)

    def _offer_fields(self) -> None:
        library = self._session.library
        if library is not None:
            task = self._session.tasks.run(partial(text_fields, library), on_done=self.inputs.fields.offer)
            self.finished.connect(task.cancel)

    def _remember(self) -> None:
        self.remembered.emit(self.inputs.memory())

    # what is found

    def _note_change(self) -> None:
        """What is shown is of another question now: nothing can be saved until the new one is answered."""
        self._stop()
        self.is_planned = False
        self.foot.save.setEnabled(False)
        self._typing.start()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _look(self) -> None:
        """Ask the worker where it is found."""
        self._stop()
        self.is_planned = False
        self.panel.model.excluded.clear()
        self._request = request = self._read()
        library = self._session.library
        self._say_button(0)
        if request is None or library is None:
            self.foot.ask_command(None)
            is_wrong = bool(self.inputs.error())
            words = self.tr("Mend what is marked above.") if is_wrong else self.tr("Type what is to be found.")
            self.panel.show_nothing(words)
            return
        self.panel.begin(len(request.ids), self.tr("Looking…"))
        self._task = self._session.tasks.run(
            find_hits(library, request), on_batch=self._count_hits, on_done=lambda _: self._plan()
        )

    def _read(self) -> Request | None:
        """What is asked for; None where it can't be, or nothing is yet: what is wrong then stands below its input."""
        change = self.inputs.change()
        self.inputs.show_error(-1, "")
        if not change.find:
            return None
        try:
            change.function()
            fields = fields_of(self.inputs.fields.fields_text())
        except TextChangeError as error:
            self.inputs.show_error(FIND if error.part == "find" else REPLACE, told(str(error)))
            return None
        except FieldPathError as error:
            self.inputs.show_error(FIELDS, told(error.reason))
            return None
        if self.inputs.is_selected:
            return Request(change, fields, tuple(self._scope.selected))
        return Request(change, fields, tuple(self._scope.listed), self._scope.query)

    def _count_hits(self, hits: Hits) -> None:
        """The rows are being looked through."""
        self._hits = hits
        self.panel.advance(hits.done, hits.total)
        self.panel.say_counts({"will": self._words_of(hits)})

    def _words_of(self, hits: Hits) -> str:
        values, articles = self.tr("%n value(s)", "", hits.values), self.tr("in %n article(s)", "", len(hits.articles))
        return filled(self.tr("Found: %1 %2"), values, articles)

    def _plan(self) -> None:
        """All rows are looked through: show what is found, and read the files behind that."""
        hits, request, library, site = self._hits, self._request, self._session.library, self._session.site
        if not hits.articles or request is None or library is None or site is None:
            self.panel.show_nothing(self.tr("Nothing is found."), self.tr("Nothing will change"))
            self.foot.ask_command(None)
            return
        self.panel.show_articles(Shown(hits.articles))
        unsaved = frozenset(self._session.unsaved())
        work = plan_hits(site, library, request, hits.ids, unsaved)
        self._task = self._session.tasks.run(work, on_batch=self._note_planned)

    def _note_planned(self, hits: Hits) -> None:
        self.panel.show_progress(hits.done, hits.total)
        if hits.done == hits.total:
            self._hits = hits
            self.is_planned = True
            self.panel.show_articles(Shown(hits.articles, (), hits.left_out))

    def _follow(self) -> None:
        """Other changes are left out, or all are planned."""
        kept = self.panel.kept()
        self._say_button(len(kept))
        self.foot.save.setEnabled(bool(kept) and self.is_planned)
        site, library, request = self._session.site, self._session.library, self._request
        if not (kept and self.is_planned) or site is None or library is None or request is None:
            self.foot.ask_command(None)
            return
        self.foot.ask_command(partial(replace_or_set_command, site, library, request, self.panel.shown, kept))

    def _say_button(self, count: int) -> None:
        self.foot.save.setText(self.tr("Change %n article(s)", "", count) if count else self.tr("Change"))
        self.foot.save.setEnabled(False)

    @property
    def is_complete(self) -> bool:
        """Whether all that is found is planned and shown."""
        return self.is_planned and self.panel.is_settled

    def summary(self) -> str:
        """What the line over the changes says."""
        return self.panel.summary()

    # what is written

    def _take(self) -> None:
        """Make the edits and save them; all of it is one step to undo."""
        kept = self.panel.kept()
        articles: dict[int, Article] = {}
        edits: dict[int, tuple[Edit, ...]] = {}
        for article_id, article in zip(self._hits.ids, self._hits.articles, strict=True):
            if article.path in kept:
                draft = draft_of(article, kept[article.path])
                articles[article_id], edits[article_id] = draft.article, draft.edits
        text = self.tr("Replace “%1” in %n article(s)", "", len(edits)).replace("%1", self.inputs.find_line.text())
        self.accept()
        self._session.edit_many(articles, edits, text)
        self._session.save(list(edits))
