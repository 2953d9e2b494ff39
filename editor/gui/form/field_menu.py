"""What can be done with a field besides typing into it: revert, remove, null, source, copy."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from ...core.edits import Remove, Set
from ...core.fieldpath import format_field_path
from ...core.values import ABSENT, is_same
from ..pieces.plaintext import plain_tip
from ..theme import theme
from .fields.base import text_of
from .source_popup import SourcePopup

if TYPE_CHECKING:
    from ...core.edits import Edit
    from ...core.schema.model import Field
    from ...core.values import Value
    from .field_row import FieldRow
    from .state import FieldState, FormContext

MOST_CHOICES = 20
"""How many of the values that selected articles have are offered for all of them."""

_TEXT = ("string", "text", "markdown", "url", "image", "file", "relation", "code", "color")


def revert_edit(state: FieldState) -> Edit:
    """The edit that brings a field back to what the file has."""
    return Remove(state.path) if state.base is ABSENT else Set(state.path, state.base)  # type: ignore[arg-type]


def empty_value(field: Field) -> Value:
    """What "empty" is in a field's kind: `""`, `[]`, `{}`, else null."""
    if field.widget == "list" or field.multiple:
        return []
    if field.widget == "object":
        return {}
    return "" if field.widget in _TEXT else None


def open_field_menu(row: FieldRow, state: FieldState, context: FormContext, place: QWidget) -> QMenu:
    """Open the field's menu at a button or under the head."""
    menu = QMenu(row)
    fill_field_menu(menu, row, state, context)
    menu.popup(place.mapToGlobal(QPoint(0, place.height())))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def fill_field_menu(menu: QMenu, row: FieldRow, state: FieldState, context: FormContext) -> None:
    """Put in what can be done with the field as it is now."""
    menu.setToolTipsVisible(True)
    if not state.is_readonly:
        _add_values(menu, row, state, context)
        _add_for_all(menu, state, context)
        menu.addSeparator()
        as_form = QCoreApplication.translate("FieldMenu", "Edit in the form")
        as_source = QCoreApplication.translate("FieldMenu", "Edit as source text")
        text = as_form if row.is_source else as_source
        tip = "" if row.is_source else QCoreApplication.translate("FieldMenu", "The value as the file has it, in YAML")
        _add(menu, text, "source", lambda: row.edit_as_source(not row.is_source), tip)
    source = context.source(state.path)
    if source:
        text = QCoreApplication.translate("FieldMenu", "Show the source")
        _add(menu, text, "file", lambda: SourcePopup(row, source).open_below(row))
    menu.addSeparator()
    is_scalar = not isinstance(state.value, (list, dict, bytes)) and not state.is_several
    if is_scalar and text_of(state.value):
        text = QCoreApplication.translate("FieldMenu", "Copy the value")
        _add(menu, text, "copy", lambda: _copy(text_of(state.value)))
    text = QCoreApplication.translate("FieldMenu", "Copy the name for a search")
    name = format_field_path(state.path)
    _add(menu, text, "copy", lambda: _copy(name), plain_tip(name))


def _add_values(menu: QMenu, row: FieldRow, state: FieldState, context: FormContext) -> None:
    """The actions that change the value, each only where it would."""
    field = state.field
    if state.is_changed:
        text = QCoreApplication.translate("FieldMenu", "Back to what is saved")
        _add(menu, text, "revert", lambda: context.revert(row))
        menu.addSeparator()

    def add_set(text: str, value: Value, tip: str = "") -> None:
        if not is_same(state.value, value) or state.is_several:
            _add(menu, text, "edit", lambda: row.edited.emit(Set(state.path, value)), tip)

    for text, value in row.widget.menu_values():
        add_set(text, value)
    if field.has_default:
        add_set(QCoreApplication.translate("FieldMenu", "Set to the default"), field.default)
    if empty_value(field) is not None:
        tip = QCoreApplication.translate("FieldMenu", "The field stays, with nothing in it")
        add_set(QCoreApplication.translate("FieldMenu", "Leave empty"), empty_value(field), tip)
    tip = QCoreApplication.translate("FieldMenu", "The field stays and says that it has no value (null)")
    add_set(QCoreApplication.translate("FieldMenu", "Set to “no value”"), None, tip)
    if state.value is not ABSENT or state.is_several:
        text = QCoreApplication.translate("FieldMenu", "Remove the field")
        tip = QCoreApplication.translate("FieldMenu", "The article has the field no more")
        _add(menu, text, "delete", lambda: row.edited.emit(Remove(state.path)), tip)


def _add_for_all(menu: QMenu, state: FieldState, context: FormContext) -> None:
    """What gives all selected articles one value: that of the article shown, or one that some of them have."""
    choices = context.choices_for_all(state)[:MOST_CHOICES]
    if len(choices) == 1 and not choices[0][1]:
        value = choices[0][0]
        menu.addSeparator()
        text = QCoreApplication.translate("FieldMenu", "Set here for all selected")
        _add(menu, text, "select", lambda: context.set_for_all(state.path, value))
    elif choices:
        title = QCoreApplication.translate("FieldMenu", "Set for all selected")
        inner = menu.addMenu(theme.icon("select"), title)
        for value, count in choices:
            text = f"{_one_line(text_of(value)) or '“”'}\t{count}".replace("&", "&&")
            inner.addAction(text).triggered.connect(lambda _=False, value=value: context.set_for_all(state.path, value))


def _one_line(text: str) -> str:
    """Text as a menu shows it."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


def _add(menu: QMenu, text: str, icon: str, action: Callable[[], object], tip: str = "") -> None:
    added = menu.addAction(theme.icon(icon), text)
    added.triggered.connect(lambda: action())
    added.setToolTip(tip)
    added.setStatusTip(tip)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
