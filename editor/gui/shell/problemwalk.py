"""F8 and Shift+F8: from problem to problem, past an article's last one to the next article of the list that has any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.errors import FieldPathError
from ...core.fieldpath import parse_field_path
from ..language import told
from ..pieces.figures import count_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...core.fieldpath import FieldPath
    from ...core.problems import Problem
    from ..articles import ArticlesPane
    from ..session import Session
    from .formpane import FormPane


class ProblemWalk(QObject):
    """Knows at which problem one is; the form shows it."""

    form_wanted = Signal()
    """The form's pane must be in sight."""

    def __init__(self, session: Session, articles: ArticlesPane, form: FormPane) -> None:
        super().__init__(form)
        self._session = session
        self._articles = articles
        self._form = form
        self._at: tuple[int, int] = (-1, -1)
        """Article id, and which of its problems."""
        self._wanted: tuple[int, str] | None = None
        form.article_shown.connect(self._arrive)

    def go_to(self, article_id: int, field: str) -> None:
        """To an article, and the field (path as text) where a problem is; "" for one of the whole article."""
        self._articles.go_to(article_id)
        self._session.set_current(article_id)
        self.form_wanted.emit()
        self._wanted = (article_id, field)
        if self._form.shown_id == article_id:
            self._arrive(article_id)

    def step(self, direction: int) -> None:
        """To the next problem (1) or the one before (-1)."""
        current = self._session.current
        problems = self._problems(current)
        at = self._place(current, problems, direction) + direction
        if problems and 0 <= at < len(problems):
            self._stop(current, at)
            return
        for article_id in self._others(current, direction):
            if problems := self._problems(article_id):
                self._stop(article_id, 0 if direction > 0 else len(problems) - 1)
                return
        self._session.said.emit(self.tr("No article in the list has problems"), "info")

    def _problems(self, article_id: int) -> list[Problem]:
        if not self._session.has_row(article_id):
            return []
        return [problem for problem in self._session.problems(article_id) if problem.severity != "info"]

    def _place(self, article_id: int, problems: list[Problem], direction: int) -> int:
        """At which problem one is: the last stop while the focus is still there, else the focused field's first."""
        focused = self._form.focused_path()[:1] if self._form.shown_id == article_id else ()
        stop_id, stop = self._at
        if stop_id == article_id and stop < len(problems) and (_top(problems[stop]) in (focused, ())):
            return stop
        of_field = [at for at, problem in enumerate(problems) if focused and _top(problem) == focused]
        return of_field[0] if of_field else (-1 if direction > 0 else len(problems))

    def _others(self, current: int, direction: int) -> Iterator[int]:
        """The other articles in the order of the list, from here on and round; this one last."""
        ids = list(self._articles.ids())
        here = ids.index(current) if current in ids else (-1 if direction > 0 else len(ids))
        for step in range(1, len(ids) + 1):
            yield ids[(here + direction * step) % len(ids)]

    def _stop(self, article_id: int, at: int) -> None:
        problems = self._problems(article_id)
        is_other = article_id != self._session.current
        self._at = (article_id, at)
        self.go_to(article_id, problems[at].field)
        words = (
            self.tr("Problem %1 of %2: %3").replace("%1", count_text(at + 1)).replace("%2", count_text(len(problems)))
        )
        words = words.replace("%3", told(problems[at].message))
        if is_other:
            words = f"“{self._session.row(article_id).title}” · {words}"
        self._session.said.emit(words, "info")

    def _arrive(self, article_id: int) -> None:
        """The article is on screen: go to the field, or to a broken file's text."""
        if self._wanted is None or self._wanted[0] != article_id:
            return
        field, self._wanted = self._wanted[1], None
        path = _path(field)
        if not (path and self._form.focus_field(path)) and self._form.form is None:
            self._form.focus_first()


def _path(field: str) -> FieldPath:
    """A field path from its text; `()` for a problem of the whole article."""
    try:
        return parse_field_path(field)
    except FieldPathError:
        return ()


def _top(problem: Problem) -> FieldPath:
    return _path(problem.field)[:1]
