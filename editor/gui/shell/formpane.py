"""The right side of the window: the form of an article or of several, a broken file's text, and the bar below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ..form.bar import ChangeBar
from ..form.broken import BrokenArticle
from ..form.context import ArticleContext
from ..form.holder import FormHolder
from ..form.notices import Notices, is_locked
from ..form.tab_order import step_within, tab_stops
from ..pieces.banner import Banner
from ..preview.loader import ThumbnailLoader
from ..several.page import SeveralPage
from .mendcheck import MendCheck
from .mended import MendedArticle
from .noarticle import NoArticle
from .unsaved import show_draft, show_selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.site import Article
    from ..form.form import Form
    from ..preview.remote import RemotePictures
    from ..session import Session


class FormPane(QWidget):
    """Shows one article of the session, or several, and sends what a person changes to their drafts."""

    article_shown = Signal(int)
    """An article's form, or a broken file's text, is on screen as it is now."""
    changes_wanted = Signal(object)
    """list[int]: Show was pressed, or Save with several articles: these are to be looked at."""

    unsaved_wanted = Signal()
    """Show was pressed while no article is on screen: those with unsaved changes are to be listed."""
    picture_opened = Signal(object)
    """The path of a picture that is to be looked at closely."""
    picture_wanted = Signal(object)
    """The path of a picture's field for which one of the site's pictures is to be chosen."""

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, remote: RemotePictures | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form-pane")
        self.setAccessibleName(self.tr("Article"))
        self._session = session
        self._wanted: int | None = None
        self._shown: int | None = None
        self._wants_several = False
        self.thumbnails = ThumbnailLoader(self)
        self.context = ArticleContext(session, self.thumbnails, self, remote)
        self._build(remote)
        self.notices = Notices(session, self.banner, self)
        self._mended = MendedArticle(session, self)
        MendCheck(session, self)
        self._connect()

    def _build(self, remote: RemotePictures | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.banner = Banner(self)
        column.addWidget(self.banner)
        self._pages = QStackedWidget(self)
        self.nothing = NoArticle(self)
        self.holder = FormHolder(self.context, self)
        self.broken = BrokenArticle(self._session, self)
        self.mend_view = self.broken.view
        self.several = SeveralPage(self._session, self.thumbnails, self, remote)
        for page in (self.nothing, self.holder, self.mend_view, self.several):
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)
        self.bar = ChangeBar(self)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        session = self._session
        self.notices.fix_wanted.connect(self._edit)
        session.mends.changed.connect(self._refresh_if_shown)
        session.disk.changed.connect(lambda ids: self._refresh_if_shown(self._shown if self._shown in ids else -1))
        self.context.for_all_wanted.connect(self.several.set_for_all)
        for context in (self.context, self.several.context):
            context.pictures.opened.connect(self.picture_opened)
            context.pictures.choosing.connect(self.picture_wanted)
        self.several.appeared.connect(self._turn_to_several)
        self.several.changed.connect(self._show_bar)
        self.holder.edited.connect(self._edit)
        self.broken.edited.connect(self._show_bar)
        self.bar.save_wanted.connect(self.save)
        self.bar.revert_wanted.connect(self.revert)
        self.bar.show_wanted.connect(self._want_changes)
        session.draft_changed.connect(self._refresh_if_shown)
        session.unsaved_changed.connect(lambda _: self._note_elsewhere())
        session.problems_changed.connect(lambda ids: self._refresh_if_shown(self._shown if self._shown in ids else -1))
        session.rows_changed.connect(self._read_again)
        session.rows_removed.connect(self._tell_gone)
        session.opened.connect(self._forget_forms)
        session.closed.connect(self._forget_forms)

    # the tabulator's way

    def tab_stops(self) -> list[QWidget]:
        """What can have the focus: the banner's buttons, the form as one reads it, the bar."""
        parts = (self.banner, self._pages, self.bar)
        return [stop for part in parts for stop in tab_stops(part)]

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Through banner, form and bar, and on; the pane around it goes on into the head."""
        is_within = step_within(self.tab_stops(), is_next) is not None
        return is_within or super().focusNextPrevChild(is_next)

    # what is shown

    @property
    def form(self) -> Form | None:
        """The form on screen, None while there is none."""
        if self.is_several:
            return self.several.holder.form if self.several.is_ready else None
        return self.holder.form if self._pages.currentWidget() is self.holder else None

    @property
    def shown_id(self) -> int | None:
        """The article on screen; None for none, and for several."""
        return self._shown

    @property
    def is_several(self) -> bool:
        """Whether several articles are shown as one."""
        return self._pages.currentWidget() is self.several

    @property
    def is_mending(self) -> bool:
        """Whether a broken file's text was changed here and is not saved."""
        return self._pages.currentWidget() is self.mend_view and self.mend_view.is_changed

    @property
    def has_unsaved(self) -> bool:
        """Whether there is something to save of what is shown."""
        if self.is_several:
            return bool(self.several.changed_ids)
        return self.is_mending or (self._shown is not None and self._session.draft(self._shown) is not None)

    def show_several(self, ids: Sequence[int]) -> None:
        """Show several articles in one form."""
        self._wants_several = True
        self.several.show_ids(ids)

    def _turn_to_several(self) -> None:
        """They are read: until then, what was shown before stands there."""
        if self._wants_several:
            self._wanted = self._shown = None
            self.banner.clear()
            self._pages.setCurrentWidget(self.several)
            self._show_bar()

    def show_article(self, article_id: int | None) -> None:
        """Show an article; None or -1: none. What was read before stands at once, the disk is asked besides."""
        self._wants_several = False
        if article_id is None or article_id < 0:
            self._wanted = self._shown = None
            self.banner.clear()
            self._pages.setCurrentWidget(self.nothing)
            self._show_bar()
            return
        self._wanted = article_id
        known = self._session.drafts.article(article_id)
        if known is not None:
            self.take(article_id, known)
        self._session.article(article_id, lambda article: self.take(article_id, article))

    def focus_field(self, path: FieldPath) -> bool:
        """Bring a field into sight, unfolding what it lies in, and focus it; False where it has no place."""
        return self.form is not None and self._present_holder().focus_field(path)

    def focus_first(self) -> None:
        """Focus the title; in what one comes back to, the field left there; of a broken file the text."""
        if self._pages.currentWidget() is self.mend_view:
            self.mend_view.setFocus()
        elif self.is_several:
            self.several.focus_first()
        elif self.form is not None:
            self.holder.focus_first()

    def add_field(self) -> None:
        """Ask for a field to add to the article."""
        if not self.is_several and self.form is not None and self._pages.currentWidget() is self.holder:
            self.form.ask_to_add()

    @property
    def shown_context(self) -> ArticleContext:
        """What is known of the article, or the articles, on screen."""
        return self.several.context if self.is_several else self.context

    def focused_path(self) -> FieldPath:
        """The field that last had the focus, `()` for none."""
        return self._present_holder().focused_path()

    def _present_holder(self) -> FormHolder:
        return self.several.holder if self.is_several else self.holder

    def close_pane(self) -> None:
        """Stop decoding pictures; before the window goes."""
        self.thumbnails.close()

    def take(self, article_id: int, article: Article, *, is_anew: bool = False) -> None:
        """An article was read: show it if it is still the one wanted. `is_anew`: what was typed in it is done with."""
        if article_id != self._wanted:
            return
        is_other = article_id != self._shown or is_anew
        self._shown = article_id
        if article.document is None or self._session.mends.get(article_id):
            self._pages.setCurrentWidget(self.mend_view)
            self.broken.show_text(article_id, article, is_other=is_other)
        else:
            self._show_form(article_id, article)
        self.notices.show(article_id, article, self.context.general if article.document is not None else ())
        self._show_bar()
        self.article_shown.emit(article_id)

    def _show_form(self, article_id: int, article: Article) -> None:
        draft = self._session.draft(article_id)
        record = draft.record if draft is not None else article.record
        readonly = bool(article.not_editable) or is_locked(article)
        conflicted = self._session.disk.conflict(article_id) if draft is not None else None
        conflicts = [one.path for one in conflicted.conflicts] if conflicted is not None else []
        problems = self._session.problems(article_id)
        self.context.show(article, record, problems, readonly=readonly, conflicts=conflicts)
        was_mended = self.mend_view.isAncestorOf(QApplication.focusWidget() or self)
        self._pages.setCurrentWidget(self.holder)
        self.holder.show_form(article.collection, article_id)
        if was_mended:
            self.holder.focus_first()  # else the focus would go to whatever stands first, not to a field

    def _show_bar(self) -> None:
        if self.is_several:
            show_selection(self.bar, self.several)
        elif self._shown is None:
            self.bar.show_elsewhere(len(self._session.unsaved()))
        elif self._pages.currentWidget() is self.mend_view:
            self.bar.show_changes(int(self.mend_view.is_changed))
        else:
            show_draft(self.bar, self._session, self._shown)

    def _note_elsewhere(self) -> None:
        """Edits elsewhere count where no article is on screen."""
        if self._shown is None and not self.is_several:
            self._show_bar()

    # what is done

    def save(self) -> None:
        """Save the article shown; of several, first show what that would write."""
        if self.is_several:
            self._want_changes()
            return
        if self._shown is None:
            return
        if self._pages.currentWidget() is self.mend_view:
            self.broken.save()
        else:
            self._session.save([self._shown])

    def revert(self) -> None:
        """Back to what is saved; undo brings the edits back."""
        if self.is_several:
            self.several.revert()
        elif self._pages.currentWidget() is self.mend_view:
            self.mend_view.revert()
        elif self._shown is not None:
            self._session.revert(self._shown)

    def _edit(self, edit: Edit) -> None:
        if self._shown is not None:
            self._session.edit(self._shown, edit)

    def _want_changes(self) -> None:
        self.bar.show_open(False)
        if self.is_several:
            self.changes_wanted.emit(self.several.shown_ids)
        elif self._shown is not None and self._pages.currentWidget() is not self.mend_view:
            self.changes_wanted.emit([self._shown])
        elif self._shown is None:
            self.unsaved_wanted.emit()

    # what happens elsewhere

    def _refresh_if_shown(self, article_id: int | None) -> None:
        if article_id is None or article_id != self._shown:
            return
        article = self._session.drafts.article(article_id)
        if article is not None:
            self.take(article_id, article)

    def _read_again(self, ids: list[int]) -> None:
        """The row of the article shown changed: perhaps the file did."""
        if self._shown is not None and self._shown in ids and self._wanted == self._shown:
            article_id = self._shown
            self._session.article(article_id, lambda article: self.take(article_id, article))

    def _tell_gone(self, ids: list[int]) -> None:
        if self._shown in ids:
            self.show_article(None)

    def _forget_forms(self) -> None:
        """Another site: other fields."""
        self.several.show_ids(())
        self.show_article(None)
        for holder in (self.holder, self.several.holder):
            holder.forget()
        self.thumbnails.forget()
