"""The form of several articles: read in the background, edited as one, looked at before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ...core.edits import Set
from ..form.holder import FormHolder
from ..session.drafts import describe
from .context import SeveralContext
from .head import SeveralHead
from .progress import ReadingProgress
from .reader import SelectionReader
from .translate import edits_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.values import Value
    from ..preview.loader import ThumbnailLoader
    from ..preview.remote import RemotePictures
    from ..session import Session
    from .reading import LeftOut
    from .selection import Selection

PATIENCE = 250
"""Milliseconds for which the page shows what it showed before it says that it reads."""

GATHERING = 200
"""Milliseconds after the last news of problems until they are shown."""

MOST_ARTICLES = 2_000
"""How many articles are edited in one form: a key typed goes to all their drafts at once, in some 40 µs each."""


class SeveralPage(QWidget):
    """Shows the selected articles. Every edit goes to all their drafts, as one step."""

    appeared = Signal()
    """There is something to look at: the form, or how far its reading is."""
    changed = Signal()
    """What is shown, or what is unsaved in it, is not what it was."""

    def __init__(
        self,
        session: Session,
        thumbnails: ThumbnailLoader,
        parent: QWidget | None = None,
        remote: RemotePictures | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("several-page")
        self._session = session
        self._ids: list[int] = []
        self._is_shown = False
        self.context = SeveralContext(session, thumbnails, self, remote)
        self.reader = SelectionReader(session, self)
        self._waiting = QTimer(self, singleShot=True, interval=PATIENCE)
        self._gathering = QTimer(self, singleShot=True, interval=GATHERING)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self.head = SeveralHead(body)
        self.holder = FormHolder(self.context, body)
        inner.addWidget(self.head)
        inner.addWidget(self.holder, 1)
        self.progress = ReadingProgress(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.progress)
        self._pages.addWidget(body)
        column.addWidget(self._pages)

    def _connect(self) -> None:
        self._waiting.timeout.connect(self._show_progress)
        self._gathering.timeout.connect(self._gather_problems)
        self._session.problems_changed.connect(self._note_problems)
        self.reader.advanced.connect(self._note_progress)
        self.reader.read.connect(self._show)
        self.reader.refreshed.connect(self._show_again)
        self.progress.stop_wanted.connect(self._stop)
        self.progress.start_wanted.connect(lambda: self.show_ids(self._ids))
        self.holder.edited.connect(self.edit)
        self.context.revert_wanted.connect(self._revert_field)
        self.context.for_all_wanted.connect(self.set_for_all)
        self.context.fix_wanted.connect(self._fix)

    # what is shown

    @property
    def selection(self) -> Selection | None:
        """The articles in the form; None while they are not read."""
        return self.reader.selection

    @property
    def left_out(self) -> Sequence[LeftOut]:
        """The selected articles that can't be edited."""
        return self.reader.left_out

    @property
    def is_ready(self) -> bool:
        """Whether the form stands there."""
        return self.selection is not None and self._pages.currentIndex() == 1

    @property
    def shown_ids(self) -> list[int]:
        """The articles in the form."""
        return self.selection.ids if self.selection is not None else []

    @property
    def changed_ids(self) -> list[int]:
        """The articles shown that have unsaved edits."""
        return [i for i in self.shown_ids if self._session.draft(i)]

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these articles as soon as they are read; none: forget them."""
        self._ids = list(ids)
        if len(ids) > MOST_ARTICLES:
            self.reader.clear()
            self._waiting.stop()
            text = self.tr("%n article(s) selected.", "", len(ids))
            most = self.tr("Up to %n article(s) can be edited in one form.", "", MOST_ARTICLES)
            self.progress.show_refused(f"{text} {most}")
            self._turn_to(0)
            return
        self.reader.start(ids)
        if self.reader.is_reading:
            self._waiting.start()

    def focus_first(self) -> None:
        """Focus the form, or the button that stops the reading."""
        if self.is_ready:
            self.holder.focus_first()
        else:
            self.progress.setFocus()

    def _show_progress(self) -> None:
        if self.reader.is_reading:
            self.progress.show_progress(0, len(self._ids))
            self._turn_to(0)

    def _turn_to(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.appeared.emit()
        self.changed.emit()

    def _note_progress(self, done: int, total: int) -> None:
        if self._pages.currentIndex() == 0 and not self._waiting.isActive():
            self.progress.show_progress(done, total)

    def _stop(self) -> None:
        self.reader.clear()
        self.progress.show_stopped(len(self._ids))

    def _show(self) -> None:
        self._waiting.stop()
        selection = self.selection
        if selection is None:
            self.progress.show_refused(self.tr("None of the selected articles can be edited."))
            self._turn_to(0)
        else:
            self.head.show_selection(selection, self.left_out)
            self._gather_problems()
            self._turn_to(1)

    def _note_problems(self, ids: Sequence[int]) -> None:
        selection = self.selection
        if selection is not None and not selection.articles.keys().isdisjoint(ids):
            self._gathering.start()

    def _gather_problems(self) -> None:
        if self.selection is not None:
            self.context.show_selection(self.selection)
            self.context.look_at_problems()
            self._show_again()

    def _show_again(self) -> None:
        selection = self.selection
        self._is_shown = True
        if selection is not None:
            self.context.show_selection(selection)
            self.holder.show_form(selection.collection, tuple(selection.ids))
            self.changed.emit()

    # what is done

    def edit(self, edit: Edit) -> None:
        """Make an edit of the form on all articles shown."""
        selection = self.selection
        if selection is None:
            return
        unions, records = selection.unions, selection.records
        edits = {i: wanted for i, record in records.items() if (wanted := edits_for(edit, unions, record))}
        text = self.tr("%1 in %n article(s)", "", len(edits)).replace("%1", describe(edit))
        self._is_shown = False
        if edits:
            self._session.edit_many({i: selection.articles[i] for i in edits}, edits, text)
        if not self._is_shown:  # no draft is another one now: what the widget shows is taken back
            self._show_again()

    def set_for_all(self, path: FieldPath, value: Value) -> None:
        """Give a field this value in all articles."""
        if self.selection is None:
            self._session.said.emit(self.tr("The selected articles are not read yet; nothing was changed"), "info")
        self.edit(Set(path, value))

    def _fix(self, edits: Mapping[int, Sequence[Edit]]) -> None:
        """Mend one problem in each article as it needs it, as one step."""
        selection = self.selection
        here = {i: wanted for i, wanted in edits.items() if selection is not None and i in selection.articles}
        if selection is not None and here:
            self._session.edit_many({i: selection.articles[i] for i in here}, here, self.tr("Fix a problem"))
            self._session.said.emit(self.tr("Fixed in %n article(s); not saved yet", "", len(here)), "done")

    def revert(self) -> None:
        """Take back all unsaved edits of the articles shown."""
        self._session.revert_many(self.changed_ids)

    def _revert_field(self, path: FieldPath) -> None:
        self._session.revert_many(self.changed_ids, path)
