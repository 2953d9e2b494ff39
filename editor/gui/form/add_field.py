"""Adding a field: a declared one that is not set, or one that other articles have, or any name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...core.edits import Set
from ...core.values import Timestamp
from ..theme import set_kind, theme
from .completion import Completion
from .state import Suggestion

if TYPE_CHECKING:
    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.values import Value
    from .context import ArticleContext
    from .form import Form


class AddFieldPopup(QFrame):
    """A name to type, completed; Enter adds the field and goes to it."""

    def __init__(
        self, form: Form, context: ArticleContext, add: Callable[[Edit], object], go: Callable[[FieldPath], object]
    ) -> None:
        super().__init__(form, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_kind(self, role="input")
        self._form, self._context, self._add, self._go = form, context, add, go
        box = QVBoxLayout(self)
        box.setContentsMargins(*(4 * [theme.px(8)]))
        label = QLabel(self.tr("Name of the field"), self)
        set_kind(label, role="label")
        self.line = QLineEdit(self)
        self.line.setObjectName("add-field-line")
        self.line.setAccessibleName(label.text())
        box.addWidget(label)
        box.addWidget(self.line)
        self._completion = Completion(self.line, self._names)
        self._completion.chosen.connect(lambda suggestion: self.line.setText(suggestion.text))
        self.line.returnPressed.connect(self._take)
        self.resize(theme.px(280), self.sizeHint().height())

    def open_at(self, place: QWidget) -> None:
        """Open over the button."""
        self.move(place.mapToGlobal(QPoint(0, place.height())))
        self.show()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _names(self) -> list[Suggestion]:
        """Declared fields first, then the keys of other articles with how often."""
        record = self._context.record
        declared = self._form.collection.fields if self._form.collection is not None else ()
        found = {f.name: Suggestion(f.name, f.name, f.label if f.label != f.name else "") for f in declared}
        for key, count in used_keys(self._context).most_common(200):
            found.setdefault(key, Suggestion(key, key, str(count)))
        return [suggestion for key, suggestion in found.items() if key not in record]

    def _take(self) -> None:
        name = self.line.text().strip()
        if not name:
            return
        collection = self._form.collection
        is_declared = collection is not None and collection.find(name) is not None
        if not is_declared and name not in self._context.record:
            self._add(Set((name,), like_used(self._context, name)))
        self.close()
        self._go((name,))


def open_add_menu(
    form: Form,
    context: ArticleContext,
    place: QWidget,
    add: Callable[[Edit], object],
    go: Callable[[FieldPath], object],
) -> AddFieldPopup:
    """Ask which field to add; `add` gets the edit, `go` the path to focus."""
    popup = AddFieldPopup(form, context, add, go)
    popup.open_at(place)
    return popup


def used_keys(context: ArticleContext) -> Counter[str]:
    """The top-level keys of the articles of the same collection, with how many have them."""
    library, article = context.session.library, context.article
    if library is None or article is None:
        return Counter()
    name = article.collection.name if article.collection is not None else "other"
    return Counter(key for row in library.rows() if row.collection == name for key in row.record)


def like_used(context: ArticleContext, name: str) -> Value:
    """An empty value of the kind that other articles have under the name; text where none has it."""
    values = context.session.used_values((name,))
    value = values[0][0] if values else ""
    if isinstance(value, bool):
        return False
    if value is None or isinstance(value, (int, float, Timestamp)):
        return None
    if isinstance(value, (list, dict)):
        return type(value)()
    return ""
