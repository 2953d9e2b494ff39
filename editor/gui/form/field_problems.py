"""The problems of what a form shows, by the field that they stand at (no Qt)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ...core.errors import FieldPathError
from ...core.fieldpath import format_field_path, parse_field_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...core.fieldpath import FieldPath
    from ...core.problems import Problem

_GRAVITY = {"error": 3, "warning": 2, "info": 1, "": 0}


class FieldProblems:
    """Sorted once, asked for by every row."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self.all = tuple(problems)
        self.general: list[Problem] = []
        """Those of the article as a whole."""
        self._at: dict[str, list[Problem]] = defaultdict(list)
        self._below: dict[FieldPath, list[Problem]] = defaultdict(list)
        for problem in self.all:
            self._take(problem)

    def _take(self, problem: Problem) -> None:
        path = _path_of(problem.field)
        if not path:
            self.general.append(problem)
            return
        self._at[format_field_path(path)].append(problem)
        for length in range(1, len(path)):
            self._below[path[:length]].append(problem)

    def at(self, path: FieldPath) -> tuple[Problem, ...]:
        """Those of the value itself."""
        return tuple(self._at.get(format_field_path(path), ()))

    def below(self, path: FieldPath) -> tuple[Problem, ...]:
        """Those of what the value holds."""
        return tuple(self._below.get(path, ()))

    def count(self, path: FieldPath) -> tuple[int, str]:
        """How many there are at and below a path, and the gravest severity ("" for none)."""
        found = (*self.at(path), *self.below(path))
        return len(found), max((p.severity for p in found), key=_GRAVITY.__getitem__, default="")


def _path_of(text: str) -> FieldPath:
    """The path of a problem's field; `()` for none, and for one that a site's own check wrote wrongly."""
    try:
        return parse_field_path(text) if text else ()
    except FieldPathError:
        return ()
