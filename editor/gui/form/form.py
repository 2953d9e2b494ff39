"""The form of one collection: derived from the schema, used again for every article of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from ...core.fieldpath import get_value
from ...core.values import ABSENT
from ..preview.preview import ImagePreview
from ..theme import set_kind, theme
from .flow import FieldGrid
from .focus import Anchor, FocusFollower
from .layout_once import laid_out_once
from .plan import picture_path, plan_form, unknown_keys
from .tab_order import step_within, tab_stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.fieldpath import FieldPath
    from ...core.schema import Collection, Field
    from ...core.site import Media
    from ...core.values import Absent, Record, Value
    from .context import ArticleContext
    from .field_row import FieldRow

TITLE_KEYS = ("title", "name")
"""What an article is called by, the first that it has (as `title_of` in the core)."""
LEVELS = 4
"""How deep layouts nest in the form before anything is unfolded."""
DECLARED_AT_ONCE = 150
OTHERS_AT_ONCE = 50
"""So many fields, and keys that the schema does not have, are shown at first, and more on request: there may be
thousands, and laying out each row again for the next is quadratic."""


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
        self._shows_unset = False
        self._shown_hidden: set[str] = set()
        self._pages = 1
        self._wanted: set[str] = set()
        self._left_out: list[str] = []
        self._article = ""
        self._is_same = False
        self.setProperty("role", "body")
        column = QVBoxLayout(self)
        side = theme.px(13)  # 16 less the frames' ring
        column.setContentsMargins(side, theme.px(12), side, theme.px(12))
        column.setSpacing(0)
        pictures = context.pictures
        self._picture_at: FieldPath | None = None
        self._preview = ImagePreview(pictures.loader, self, remote=pictures.remote)
        self._preview.opened.connect(lambda: self._picture_at and pictures.open(self._picture_at))
        self._preview.choose_wanted.connect(lambda: self._picture_at and pictures.choose(self._picture_at))
        self._preview.size_wanted.connect(lambda w, h: self._picture_at and pictures.declare(self._picture_at, w, h))
        self._preview.drop.dropped.connect(lambda offer: self._picture_at and pictures.take(self._picture_at, offer))
        self._preview.drop.refused.connect(pictures.refuse)
        self._preview.setContentsMargins(theme.px(3), 0, theme.px(3), theme.px(8))
        column.addWidget(self._preview)
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
            self._pages = 1
            self._wanted.clear()
        self._left_out.clear()
        anchor = Anchor(self)
        record = self._context.record
        shown: list[FieldRow] = []
        unset = 0
        for field in self._plan.fields:
            value = record.get(field.name, ABSENT)
            is_due = self._context.is_shown(field)
            if self._is_worth_a_row(field, value, is_due=is_due):
                if len(shown) < self._pages * DECLARED_AT_ONCE or field.name in self._wanted:
                    shown.append(self._show_row(field, value))
                else:
                    self._left_out.append(field.name)
            elif is_due or value is not ABSENT:
                unset += 1
        others = [self._show_row(field, record.get(field.name, ABSENT)) for field in self._other_fields(record)]
        self._hide_all_but({id(row) for row in (*shown, *others)})
        self._other_head.setVisible(bool(others) and self.collection is not None)
        self._show_foot(unset + len(self._left_out))
        self._show_picture()
        self._settle()
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
        if row is None or row.isHidden():
            if any(f.name == name for f in self._plan.hidden):
                self._shown_hidden.add(name)
                self.show_record()
            elif name in self._left_out:
                self._wanted.add(name)
                self.show_record()
            elif any(f.name == name for f in self._plan.fields):
                self._shows_unset = True
                self._wanted.add(name)
                self.show_record()
        return self._rows.get(name)

    def _other_fields(self, record: Record) -> list[Field]:
        """Keys that the schema does not have, after hidden fields that were asked for."""
        hidden = [f for f in self._plan.hidden if f.name in self._shown_hidden]
        keys = unknown_keys(self.collection, record)
        most = self._pages * OTHERS_AT_ONCE
        shown = [k for n, k in enumerate(keys) if n < most or k in self._wanted]
        self._left_out += [k for k in keys[most:] if k not in self._wanted]
        return hidden + [self._context.field_of((key,), record[key]) for key in shown]

    def _part(self, column: QVBoxLayout, gap: int) -> FieldGrid:
        holder = QWidget(self)
        grid = FieldGrid(holder)
        grid.gap = gap
        grid.setContentsMargins(0, 0, 0, theme.px(8) if gap else 0)
        column.addWidget(holder)
        return grid

    def _is_worth_a_row(self, field: Field, value: Value | Absent, *, is_due: bool) -> bool:
        """Whether a field stands in the form at once: it is set, or missing, or in work.

        One that is not due (`when`) has its row while it has the focus, and when all fields are asked for.
        """
        if self._shows_unset and (is_due or value is not ABSENT):
            return True
        path: FieldPath = (field.name,)
        if is_due and (value is not ABSENT or field.required):
            return True
        if not is_due:
            return self._is_in_work(field)
        if self._context.problem_count(path)[0] or get_value(self._context.base, path) is not ABSENT:
            return True
        return self._is_in_work(field)

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
        self._unset_button.setVisible(bool(unset) or self._shows_unset)
        is_all = self._shows_unset and not self._left_out
        words = self.tr("Show fewer fields") if is_all else self.tr("Show %n more field(s)", "", unset)
        self._unset_button.setText(words)
        self._add_button.setVisible(not self._context.is_readonly)

    def _toggle_unset(self) -> None:
        if self._left_out:
            self._shows_unset = True
            self._pages += 1
        else:
            self._shows_unset = not self._shows_unset
            self._pages = 1
        self.show_record()

    def _settle(self) -> None:
        """Let heights follow their texts now: each level of nesting asks its parent by an event of its own."""
        if self.isVisible():
            for _ in range(LEVELS):
                QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _show_picture(self) -> None:
        """The article's picture, or the place for its first one."""
        context, pictures = self._context, self._context.pictures
        path = picture_path(self.collection, context.record)
        is_common = path is not None and not context.differs(path)
        value = get_value(context.record, path) if path and is_common else ABSENT
        self._picture_at = path or pictures.first_empty()
        is_free = path is None or is_common
        can_edit = self._picture_at is not None and is_free and not context.is_readonly
        self._preview.take_drops(can_edit, can_declare=can_edit and pictures.can_declare)
        article = context.article

        def show(media: Media | None) -> None:
            if isValid(self) and self._picture_at == path and context.article is article:
                self._preview.show_media(media, pictures.declared_size(path) if path else (0, 0))

        if isinstance(value, str):
            pictures.find(value, show)
        else:
            self._preview.show_media(None)

    @property
    def preview(self) -> ImagePreview:
        """The picture on top."""
        return self._preview


def _holds_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
