"""The place of a form: scrolls it, keeps the forms of the last collections, brings fields into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from ...core.schema.model import Field
from ..theme import theme
from .add_field import AddFieldPopup
from .focus import row_around
from .form import Form
from .open_path import open_path
from .sight import keep_in_sight
from .state import FieldState

if TYPE_CHECKING:
    from collections.abc import Hashable

    from ...core.fieldpath import FieldPath
    from ...core.schema import Collection
    from .context import ArticleContext

MARGIN = 56
"""How much stays in sight above and below what has the focus, in pixels at 100 %."""
MAX_FORMS = 6
"""How many collections' forms are kept."""


class FormHolder(QScrollArea):
    """Shows what its context is about, in the form of a collection."""

    edited = Signal(object)

    def __init__(self, context: ArticleContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("form-scroll")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context = context
        self._body = QWidget(self)
        self._body.setProperty("role", "body")
        self._place = QVBoxLayout(self._body)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._body)
        self._forms: dict[str, Form] = {}
        self._form: Form | None = None
        self._focused: FieldPath = ()
        self._about: Hashable = None
        self._focused_about: Hashable = None
        context.row_focused.connect(self._note_focus)

    @property
    def form(self) -> Form | None:
        """The form in place, None while there is none."""
        return self._form

    def show_form(self, collection: Collection | None, about: Hashable) -> None:
        """Show what the context holds, in the collection's form. `about` tells what is shown from anything else."""
        self._about = about
        form = self._form_for(collection)
        if form is not self._form:
            self._turn_to(form)
        elif self._context.is_news:
            form.show_record()

    def _turn_to(self, form: Form) -> None:
        """Show another form. It is filled before it is seen: so it is laid out once."""
        form.show_record()
        self._put_away()
        self._form = form
        form.show()
        form.settle()

    def _put_away(self) -> None:
        """Hide the present form. It stays where it is: a widget that changes its parent is dressed anew, all of it."""
        form, self._form = self._form, None
        if form is not None:
            focused = QApplication.focusWidget()
            if focused is not None and form.isAncestorOf(focused):
                focused.clearFocus()  # hiding would hand it on to whatever comes next
            form.hide()

    def focus_field(self, path: FieldPath) -> bool:
        """Bring a field into sight, unfolding what it lies in, and focus it; False where it has no place."""
        form = self.form
        row = form.reveal(str(path[0])) if form is not None and path else None
        if row is None:
            return False
        row = open_path(row, path)
        row.focus_input()
        self._keep_in_sight(row.widget.focus_target())
        return True

    def focus_first(self) -> None:
        """Focus the title; in what one comes back to, the field left there."""
        form = self.form
        is_back = bool(self._focused) and self._focused_about == self._about
        if form is not None and not (is_back and self.focus_field(self._focused)):
            row = form.title_row()
            if row is not None:
                row.focus_input()

    def focused_path(self) -> FieldPath:
        """The field that last had the focus, `()` for none."""
        return self._focused

    def forget(self) -> None:
        """Another site: other fields."""
        self._put_away()
        for form in self._forms.values():
            form.deleteLater()
        self._forms.clear()
        self._focused = ()

    def _form_for(self, collection: Collection | None) -> Form:
        """The collection's form, made once."""
        name = collection.name if collection is not None else ""
        form = self._forms.get(name)
        if form is None or form.collection != collection:
            form = Form(self._context, collection, self._body)
            form.hide()
            self._place.addWidget(form)
            form.edited.connect(self.edited)
            form.add_wanted.connect(self._add_field)
            form.tabbed.connect(self._keep_in_sight)
            self._drop_old_forms(name)
            self._forms[name] = form
        return form

    def _drop_old_forms(self, name: str) -> None:
        """Make room for a form of that name."""
        while name in self._forms or len(self._forms) >= MAX_FORMS:
            old = self._forms.pop(name if name in self._forms else next(iter(self._forms)))
            if old is self._form:
                self._put_away()
            old.deleteLater()

    def _keep_in_sight(self, widget: QWidget) -> None:
        """All of the field around a widget where it is not too high for that, else the widget."""
        row = row_around(widget)
        fits = row is not None and row.height() < self.viewport().height() * 2 // 3
        keep_in_sight(self, row if row is not None and fits else widget, theme.px(MARGIN))

    def _note_focus(self, path: FieldPath) -> None:
        self._focused, self._focused_about = path, self._about

    def _add_field(self, place: QWidget) -> None:
        form = self.form
        if form is not None:
            fields = form.collection.fields if form.collection is not None else ()
            state = FieldState((), Field("", "", "object", fields=fields), self._context.record)
            popup = AddFieldPopup.open_for(self._context, state, place, self.edited.emit)
            popup.chosen.connect(self.focus_field)
