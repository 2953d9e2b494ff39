"""Adding a field: a declared one that is not set, or one that other articles have, or any name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from ...core.edits import Set
from ..theme import set_kind, theme
from .completion import Completion
from .field_popup import FieldPopup
from .state import Suggestion
from .used_keys import empty_of, used_keys

if TYPE_CHECKING:
    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.schema.model import WidgetName
    from .context import ArticleContext
    from .state import FieldState
    from .used_keys import UsedKey


class AddFieldPopup(FieldPopup):
    """A name to type, completed; Enter adds the field. Which keys are in use is found out on the worker."""

    added = Signal(object)
    """The Edit that adds the field."""
    chosen = Signal(object)
    """The path of the field that was added, or was there."""

    def __init__(self, context: ArticleContext, state: FieldState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._state = context, state
        self._used: dict[str, UsedKey] = {}
        label = QLabel(self.tr("Name of the field"), self)
        set_kind(label, role="label")
        self.line = QLineEdit(self)
        self.line.setObjectName("add-field-line")
        self.line.setAccessibleName(label.text())
        self.box.addWidget(label)
        self.box.addWidget(self.line)
        self._completion = Completion(self.line, self._names)
        self._completion.chosen.connect(lambda suggestion: self.line.setText(suggestion.text))
        self.line.returnPressed.connect(self._take)
        self.resize(theme.px(280), self.sizeHint().height())
        self._ask_what_is_used()

    @classmethod
    def open_for(
        cls, context: ArticleContext, state: FieldState, place: QWidget, add: Callable[[Edit], object]
    ) -> AddFieldPopup:
        """Open at `place` for the object that `state` shows (a path of `()`: the record); `add` gets the edit."""
        popup = cls(context, state, place)
        popup.added.connect(add)
        popup.open_at(place, popup.line)
        return popup

    def _ask_what_is_used(self) -> None:
        session, article = self._context.session, self._context.article
        library = session.library
        if library is None or article is None:
            return
        name = article.collection.name if article.collection is not None else "other"
        path = tuple(step for step in self._state.path if isinstance(step, str))

        def find() -> list[UsedKey]:
            return used_keys((row.record for row in library.rows() if row.collection == name), path)

        def know(used: list[UsedKey]) -> None:
            self._context.note_kinds(path, used)
            if isValid(self):
                self._know(used)

        session.tasks.run(find, on_done=know)

    def _know(self, used: list[UsedKey]) -> None:
        self._used = {key.name: key for key in used}
        self._completion.forget()

    def _names(self) -> list[Suggestion]:
        """Declared fields first, then the keys of other articles with their kind and how often."""
        present = self._state.value if isinstance(self._state.value, dict) else {}
        found = {
            f.name: Suggestion(f.name, f.name, f.label if f.label != f.name else "") for f in self._state.field.fields
        }
        for key in self._used.values():
            found.setdefault(key.name, Suggestion(key.name, key.name, f"{kind_words(key.kind)} · {key.count}"))
        return [suggestion for key, suggestion in found.items() if key not in present]

    def _take(self) -> None:
        name = self.line.text().strip()
        if not name:
            return
        present = self._state.value if isinstance(self._state.value, dict) else {}
        path: FieldPath = (*self._state.path, name)
        used = self._used.get(name)
        self.close()
        if self._state.field.find(name) is None and name not in present:
            self.added.emit(Set(path, empty_of(used.kind if used else "string")))
        self.chosen.emit(path)


def kind_words(kind: WidgetName) -> str:
    """What an editor calls a kind of value."""
    words = {
        "number": QCoreApplication.translate("Kinds", "number"),
        "boolean": QCoreApplication.translate("Kinds", "yes or no"),
        "datetime": QCoreApplication.translate("Kinds", "date"),
        "list": QCoreApplication.translate("Kinds", "list"),
        "object": QCoreApplication.translate("Kinds", "group"),
        "url": QCoreApplication.translate("Kinds", "address"),
    }
    return words.get(kind, QCoreApplication.translate("Kinds", "text"))
