"""Values that may be chosen for a field: its vocabulary, and what other articles have. Found out on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .fields.base import text_of
from .state import Suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ...core.fieldpath import FieldPath
    from ...core.schema import Field
    from ...core.site import Vocabulary
    from ...core.values import Value
    from ..session import Session

MOST_TEXT = 200
"""Longer texts (in characters) are not offered."""


class KnownValues:
    """Answers at once with what is known, and later, once, with what is so now."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[tuple[FieldPath, Field], list[Suggestion]] = {}
        session.opened.connect(self._known.clear)

    def ask(
        self, path: FieldPath, field: Field, then: Callable[[Sequence[Suggestion]], object] | None
    ) -> Sequence[Suggestion]:
        """The suggestions for the field at a path without indexes; `then` gets them anew."""
        key = (path, field)
        if then is not None:
            self._find(key, then)
        if key not in self._known:
            vocabulary = self._session.known_vocabulary(field) if field.widget == "relation" else None
            return suggestions_of(vocabulary, ())
        return self._known[key]

    def _find(self, key: tuple[FieldPath, Field], then: Callable[[Sequence[Suggestion]], object]) -> None:
        site, library = self._session.site, self._session.library
        if site is None or library is None:
            return
        path, field = key

        def find() -> list[Suggestion]:
            vocabulary = site.vocabulary(field) if field.widget == "relation" else None
            return suggestions_of(vocabulary, library.used_values(path))

        def keep(found: list[Suggestion]) -> None:
            if self._session.library is library:
                self._known[key] = found
                then(found)

        self._session.tasks.run(find, on_done=keep)


def suggestions_of(vocabulary: Vocabulary | None, used: Iterable[tuple[Value, int]]) -> list[Suggestion]:
    """The vocabulary, then values in use that it does not have, with how often."""
    found: dict[str, Suggestion] = {}
    if vocabulary is not None:
        for value, label in zip(vocabulary.values, vocabulary.labels, strict=False):
            text = text_of(value)
            label = label if label != text else ""
            found.setdefault(text, Suggestion(value, text, label, label))
    for value, count in used:
        text = text_of(value) if not isinstance(value, (list, dict, bytes)) else ""
        if text and text not in found and len(text) <= MOST_TEXT and "\n" not in text:
            found[text] = Suggestion(value, text, str(count))
    return list(found.values())
