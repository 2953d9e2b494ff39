"""The form of one collection: derived from the schema, used again for every article of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...core.values import ABSENT
from ..preview.preview import ImagePreview
from ..theme import set_kind, theme
from .field_choice import FieldChoice
from .flow import FieldGrid
from .focus import Anchor, FocusFollower
from .layout_once import laid_out_once
from .plan import plan_form
from .tab_order import step_within, tab_stops
from .top_picture import TopPicture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.schema import Collection, Field
    from ...core.values import Absent, Value
    from .context import ArticleContext
    from .field_row import FieldRow

TITLE_KEYS = ("title", "name")
"""What an article is called by, the first that it has (as `title_of` in the core)."""
LEVELS = 5
"""How deep layouts nest in the form before anything is unfolded."""


class Form(QWidget):
    """All fields of an article. Rows are made when they are first needed, and then kept.

    From top to bottom: the picture, inputs, folded sections, what may only be read, keys that the schema does
    not have, and, when asked for, declared fields that are not set.
    """

    edited = Signal(object)
    add_wanted = Signal(QWidget)
    tabbed = Signal(QWidget)
    """The focus came, by keys, to this widget."""

    def __init__(self, context: ArticleContext, collection: Collection | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.collection = collection
        self._context = context
        self._plan = plan = plan_form(collection)
        self._input_names = [field.name for field in plan.inputs]
        self._section_names = [field.name for field in (*plan.sections, *plan.readonly)]
        self._rows: dict[str, FieldRow] = {}
        self._choice = FieldChoice(context, collection, plan)
        self._article = ""
        self._is_same = False
        self.setProperty("role", "body")
        column = QVBoxLayout(self)
        side = theme.px(13)  # 16 less the frames' ring
        column.setContentsMargins(side, theme.px(12), side, theme.px(12))
        column.setSpacing(0)
        self._picture = TopPicture(context, self)
        column.addWidget(self._picture)
        self._inputs = self._part(column, 8)
        self._sections = self._part(column, 0)
        self._other_head = QLabel(self.tr("Other fields"), self)
        self._other_head.setContentsMargins(theme.px(3), theme.px(16), 0, theme.px(8))
        set_kind(self._other_head, role="section")
        column.addWidget(self._other_head)
        self._others = self._part(column, 8)
        self._unset_button = QPushButton(self)
        self._unset_button.setObjectName("unset-button")
        set_kind(self._unset_button, kind="link")
        self._unset_button.clicked.connect(self._toggle_unset)
        self._add_button = QPushButton(theme.icon("add"), self.tr("Add a field"), self)
        self._add_button.setObjectName("add-field-button")
        set_kind(self._add_button, kind="link")
        self._add_button.clicked.connect(lambda: self.add_wanted.emit(self._add_button))
        column.addSpacing(theme.px(8))
        for button in (self._unset_button, self._add_button):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            column.addWidget(button)
        column.addStretch(1)
        FocusFollower(self).moved.connect(self.tabbed)

    def show_record(self) -> None:
        """Show what the context holds; rows whose field is the same keep focus and cursor, and stay in place."""
        article = self._context.article.path if self._context.article is not None else ""
        self._is_same, self._article = article == self._article, article
        if not self._is_same:
            self._choice.begin()
        anchor = Anchor(self)
        chosen = self._choice.choose(self._is_in_work)
        record = self._context.record
        rows = [self._show_row(f, record.get(f.name, ABSENT)) for f in (*chosen.declared, *chosen.others)]
        self._hide_all_but({id(row) for row in rows})
        self._other_head.setVisible(bool(chosen.others) and self.collection is not None)
        self._show_foot(chosen.left)
        self._picture.show_article(self.collection)
        self.settle()
        if self._is_same:
            anchor.put_back()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes through the form as one reads it."""
        return step_within(tab_stops(self), is_next) is not None or super().focusNextPrevChild(is_next)

    def row(self, name: str) -> FieldRow | None:
        """The row of a top-level field, None while there is none."""
        return self._rows.get(name)

    def visible_rows(self) -> list[FieldRow]:
        """The rows on screen, from top to bottom."""
        return sorted(
            (r for r in self._rows.values() if not r.isHidden()), key=lambda r: r.mapTo(self, r.rect().topLeft()).y()
        )

    def ask_to_add(self) -> None:
        """Ask for a field to add, as the button at the end does."""
        if not self._add_button.isHidden():
            self._add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._add_button.click()

    def title_row(self) -> FieldRow | None:
        """The row of what the article is called by, else of its first text, else the first one."""
        rows = self.visible_rows()
        named = [row for name in TITLE_KEYS for row in rows if row.state is not None and row.state.path == (name,)]
        texts = [row for row in rows if row.state is not None and row.state.field.widget in ("string", "text")]
        return next(iter((*named, *texts, *rows)), None)

    def reveal(self, name: str) -> FieldRow | None:
        """The row of a top-level field, shown even when the field is not set, or hidden by the schema."""
        row = self._rows.get(name)
        if (row is None or row.isHidden()) and self._choice.ask_for(name):
            self.show_record()
        return self._rows.get(name)

    def _part(self, column: QVBoxLayout, gap: int) -> FieldGrid:
        holder = QWidget(self)
        grid = FieldGrid(holder)
        grid.gap = gap
        grid.setContentsMargins(0, 0, 0, theme.px(8) if gap else 0)
        column.addWidget(holder)
        return grid

    def _is_in_work(self, field: Field) -> bool:
        """Whether a person is just typing in the field, in the article that was shown already."""
        row = self._rows.get(field.name)
        return self._is_same and row is not None and not row.isHidden() and _holds_focus(row)

    def _show_row(self, field: Field, value: Value | Absent) -> FieldRow:
        row = self._rows.get(field.name)
        if row is None:
            row = self._make_row(field)
        is_unknown = self.collection is not None and self.collection.find(field.name) is None
        row.show_state(self._context.state((field.name,), field, value, unknown=is_unknown))
        return row

    def _make_row(self, field: Field) -> FieldRow:
        """A new row, in its part, where the schema's order puts it."""
        row = self._context.new_row(self)
        row.edited.connect(self.edited)
        grid, before = self._place_of(field)
        at = sum(name in self._rows for name in before) if before is not None else grid.count()
        self._rows[field.name] = row
        grid.insert_widget(at, row)
        return row

    def _place_of(self, field: Field) -> tuple[FieldGrid, Sequence[str] | None]:
        """The part that a field belongs to, and which fields stand before it there; None: all."""
        for grid, names in ((self._inputs, self._input_names), (self._sections, self._section_names)):
            if field.name in names:
                return grid, names[: names.index(field.name)]
        return self._others, None

    def _hide_all_but(self, wanted: set[int]) -> None:
        with laid_out_once(self.layout(), self._inputs, self._sections, self._others):
            for row in self._rows.values():
                row.setVisible(id(row) in wanted)

    def _show_foot(self, unset: int) -> None:
        choice = self._choice
        self._unset_button.setVisible(bool(unset) or choice.shows_unset)
        words = self.tr("Show fewer fields") if choice.shows_all else self.tr("Show %n more field(s)", "", unset)
        self._unset_button.setText(words)
        self._add_button.setVisible(not self._context.is_readonly)

    def _toggle_unset(self) -> None:
        self._choice.toggle()
        self.show_record()

    def settle(self) -> None:
        """Let heights follow their texts now: each level of nesting asks its parent by an event of its own."""
        if self.isVisible():
            for _ in range(LEVELS):
                QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    @property
    def preview(self) -> ImagePreview:
        """The picture on top."""
        return self._picture


def _holds_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
