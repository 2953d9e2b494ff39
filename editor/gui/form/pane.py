"""The right side of the window: an article's form, or a broken file's text, and the bar under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ...core.schema.model import Field
from ...core.site.mend import shown_text, why_not_mendable
from ..language import told
from ..preview.loader import ThumbnailLoader
from ..theme import set_kind, theme
from .add_field import AddFieldPopup
from .banner import Banner
from .bar import ChangeBar
from .context import ArticleContext
from .form import Form
from .mend_view import MendView
from .notices import Notices, is_locked
from .open_path import open_path
from .state import FieldState

if TYPE_CHECKING:
    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.site import Article
    from ..preview.remote import RemotePictures
    from ..session import Session

MARGIN = 56
"""How much stays in sight above and below what has the focus, in pixels at 100 %."""
MAX_FORMS = 6
"""How many collections' forms are kept."""


class FormPane(QWidget):
    """Shows one article of the session, and sends what a person changes to its draft."""

    changes_wanted = Signal(int)
    """Show was pressed: the article's id."""
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
        self._focused: FieldPath = ()
        self._mended_from: Article | None = None
        self._focused_in: int | None = None
        self.thumbnails = ThumbnailLoader(self)
        self.context = ArticleContext(session, self.thumbnails, self, remote)
        self._forms: dict[str, Form] = {}
        self._build()
        self.notices = Notices(session, self.banner, self)
        self.notices.fix_wanted.connect(self._edit)
        self.notices.disk_text_wanted.connect(self._take_disk_text)
        session.mends.saved.connect(self._show_mended)
        session.mends.refused.connect(self._tell_not_mended)
        session.mends.changed.connect(self._refresh_if_shown)
        session.disk.changed.connect(lambda ids: self._refresh_if_shown(self._shown if self._shown in ids else -1))
        self.context.row_focused.connect(self._note_focus)
        self.context.pictures.opened.connect(self.picture_opened)
        self.context.pictures.choosing.connect(self.picture_wanted)
        session.draft_changed.connect(self._refresh_if_shown)
        session.problems_changed.connect(lambda ids: self._refresh_if_shown(self._shown if self._shown in ids else -1))
        session.rows_changed.connect(self._read_again)
        session.rows_removed.connect(self._tell_gone)
        session.opened.connect(self._forget_forms)
        session.closed.connect(self._forget_forms)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.banner = Banner(self)
        column.addWidget(self.banner)
        self._pages = QStackedWidget(self)
        self._empty = QLabel(self.tr("No article selected"), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_kind(self._empty, role="muted")
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("form-scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.mend_view = MendView(self)
        self.mend_view.edited.connect(self._note_mending)
        for page in (self._empty, self._scroll, self.mend_view):
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)
        self.bar = ChangeBar(self)
        self.bar.save_wanted.connect(self.save)
        self.bar.revert_wanted.connect(self.revert)
        self.bar.show_wanted.connect(self._want_changes)
        column.addWidget(self.bar)

    # what is shown

    @property
    def form(self) -> Form | None:
        """The form on screen, None while there is none."""
        page = self._scroll.widget()
        return page if isinstance(page, Form) and self._pages.currentWidget() is self._scroll else None

    @property
    def shown_id(self) -> int | None:
        """The article on screen."""
        return self._shown

    @property
    def is_mending(self) -> bool:
        """Whether a broken file's text was changed here and is not saved."""
        return self._pages.currentWidget() is self.mend_view and self.mend_view.is_changed

    def show_article(self, article_id: int | None) -> None:
        """Show an article; None or -1: none. What was read before stands at once, the disk is asked besides."""
        if article_id is None or article_id < 0:
            self._wanted = self._shown = None
            self.banner.clear()
            self._pages.setCurrentWidget(self._empty)
            self._show_bar()
            return
        self._wanted = article_id
        known = self._session.drafts.article(article_id)
        if known is not None:
            self._take(article_id, known)
        self._session.article(article_id, lambda article: self._take(article_id, article))

    def focus_field(self, path: FieldPath) -> bool:
        """Bring a field into sight, unfolding what it lies in, and focus it; False where it has no place."""
        form = self.form
        row = form.reveal(str(path[0])) if form is not None and path else None
        if row is None:
            return False
        row = open_path(row, path)
        row.focus_input()
        self._scroll.ensureWidgetVisible(row, 0, 60)
        return True

    def focus_first(self) -> None:
        """Focus the title; in an article that one comes back to, the field left there; of a broken file the text."""
        if self._pages.currentWidget() is self.mend_view:
            self.mend_view.setFocus()
            return
        is_back = bool(self._focused) and self._focused_in == self._shown
        if self.form is not None and not (is_back and self.focus_field(self._focused)):
            row = self.form.title_row()
            if row is not None:
                row.focus_input()

    def focused_path(self) -> FieldPath:
        """The field that last had the focus, `()` for none."""
        return self._focused

    def close_pane(self) -> None:
        """Stop decoding pictures; before the window goes."""
        self.thumbnails.close()

    def _take(self, article_id: int, article: Article) -> None:
        """An article was read: show it if it is still the one wanted."""
        if article_id != self._wanted:
            return
        is_other = article_id != self._shown
        self._shown = article_id
        if article.document is None or self._session.mends.get(article_id):
            self._show_broken(article, is_other)
        else:
            self._show_form(article)
        self._show_banner(article)
        self._show_bar()

    def _show_form(self, article: Article) -> None:
        draft = self._session.draft(self._shown if self._shown is not None else -1)
        record = draft.record if draft is not None else article.record
        problems = self._session.problems(self._shown if self._shown is not None else -1)
        readonly = bool(article.not_editable) or is_locked(article)
        self.context.show(article, record, problems, readonly=readonly)
        form = self._form_for(article)
        self._pages.setCurrentWidget(self._scroll)
        form.show_record()

    def _form_for(self, article: Article) -> Form:
        """The collection's form, made once, put into the scroll area."""
        name = article.collection.name if article.collection is not None else ""
        form = self._forms.get(name)
        if form is None or form.collection != article.collection:
            form = Form(self.context, article.collection, self)
            form.edited.connect(self._edit)
            form.add_wanted.connect(self._add_field)
            form.tabbed.connect(lambda widget: self._scroll.ensureWidgetVisible(widget, 0, theme.px(MARGIN)))
            self._drop_old_forms()
            self._forms[name] = form
        if self._scroll.widget() is not form:
            taken = self._scroll.takeWidget()
            if taken is not None:
                taken.setParent(self)
                taken.hide()
            self._scroll.setWidget(form)
            form.show()
        return form

    def _drop_old_forms(self) -> None:
        while len(self._forms) >= MAX_FORMS:
            old = self._forms.pop(next(iter(self._forms)))
            if self._scroll.widget() is old:
                self._scroll.takeWidget()
            old.deleteLater()

    def _show_broken(self, article: Article, is_other: bool) -> None:
        """A broken file's text: a person's, where there is one that is not saved."""
        why_not = why_not_mendable(article)
        mend = self._session.mends.get(self._shown if self._shown is not None else -1)
        base = mend.article if mend else article
        self._pages.setCurrentWidget(self.mend_view)
        if mend and not is_other:
            return
        text = shown_text(base.source.data[: 1 << 18] if why_not else base.source.data)
        self.mend_view.show_text(text, base.error.line if base.error is not None else 1, readonly=bool(why_not))
        self._mended_from = base
        if mend:
            self.mend_view.put_text(mend.text)

    def _note_mending(self) -> None:
        """A person typed in a broken file's text."""
        if self._shown is not None and self._mended_from is not None:
            if self.mend_view.is_changed:
                mend = self._session.mends.get(self._shown)
                base = mend.article if mend else self._mended_from
                self._session.mends.put(self._shown, base, self.mend_view.text())
            else:
                self._session.mends.forget(self._shown)
        self._show_bar()

    def _take_disk_text(self, article_id: int) -> None:
        """Show what is on disk in the place of the text that was typed."""
        self._session.mends.forget(article_id)
        if article_id == self._shown:
            self.show_article(article_id)

    def _show_banner(self, article: Article) -> None:
        if self._shown is not None:
            general = self.context.general if article.document is not None else ()
            self.notices.show(self._shown, article, general)

    def _show_bar(self) -> None:
        if self._shown is None:
            self.bar.show_changes(0)
            return
        if self._pages.currentWidget() is self.mend_view:
            self.bar.show_changes(int(self.mend_view.is_changed))
            return
        draft = self._session.draft(self._shown)
        checked = self._session.drafts.check_of(self._shown)
        refusal = told(str(checked.refusal)) if checked is not None and checked.refusal is not None else ""
        self.bar.show_changes(len(draft.changes()) if draft is not None else 0, refusal if draft is not None else "")

    # what is done

    def save(self) -> None:
        """Save the article shown."""
        if self._shown is None:
            return
        if self._pages.currentWidget() is self.mend_view:
            self._mend()
        else:
            self._session.save([self._shown])

    def revert(self) -> None:
        """Back to what is saved; undo brings the edits back."""
        if self._pages.currentWidget() is self.mend_view:
            self.mend_view.revert()
        elif self._shown is not None:
            self._session.revert(self._shown)

    def _edit(self, edit: Edit) -> None:
        if self._shown is not None:
            self._session.edit(self._shown, edit)

    def _want_changes(self) -> None:
        self.bar.show_open(False)
        if self._shown is not None and self._pages.currentWidget() is not self.mend_view:
            self.changes_wanted.emit(self._shown)

    def _mend(self) -> None:
        if self._shown is not None and self.mend_view.is_changed:
            self._session.mends.save(self._shown)

    def _show_mended(self, article_id: int, article: Article) -> None:
        if self._shown == article_id:
            self._shown = None  # a broken text begins anew
            self._take(article_id, article)

    def _tell_not_mended(self, article_id: int, reason: str, is_changed: bool) -> None:
        """Say why; where somebody else wrote the file, what is there now is read, and a choice offered."""
        if article_id != self._shown:
            return
        if is_changed:
            self._session.article(article_id, lambda article: self._take(article_id, article))
        else:
            self.banner.say("error", self.tr("Not saved: the file %1.").replace("%1", reason))

    def _add_field(self, place: QWidget) -> None:
        form, record = self.form, self.context.record
        if form is not None:
            fields = form.collection.fields if form.collection is not None else ()
            state = FieldState((), Field("", "", "object", fields=fields), record)
            popup = AddFieldPopup.open_for(self.context, state, place, self._edit)
            popup.chosen.connect(self.focus_field)

    # what happens elsewhere

    def _refresh_if_shown(self, article_id: int | None) -> None:
        if article_id is None or article_id != self._shown:
            return
        article = self._session.drafts.article(article_id)
        if article is not None:
            self._take(article_id, article)

    def _read_again(self, ids: list[int]) -> None:
        """The row of the article shown changed: perhaps the file did."""
        if self._shown is not None and self._shown in ids and self._wanted == self._shown:
            article_id = self._shown
            self._session.article(article_id, lambda article: self._take(article_id, article))

    def _tell_gone(self, ids: list[int]) -> None:
        if self._shown in ids:
            self.show_article(None)

    def _note_focus(self, path: FieldPath) -> None:
        self._focused, self._focused_in = path, self._shown

    def _forget_forms(self) -> None:
        """Another site: other fields."""
        self.show_article(None)
        self._scroll.takeWidget()
        for form in self._forms.values():
            form.deleteLater()
        self._forms.clear()
        self.thumbnails.forget()
        self._focused = ()
