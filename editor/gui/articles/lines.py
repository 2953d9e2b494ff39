"""A row of the list made ready for the eye: built when it is first asked for, dropped when it goes stale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.fieldpath import get_value
from ...core.values import ABSENT
from ..form.plan import picture_path
from ..language import told
from ..pieces.figures import count_text
from .columns import DATE
from .texts import date_text, file_date_text, one_line, state_text, translate, value_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from ...core.problems.model import Problem
    from ...core.site import Row
    from ...core.values import FlagState, Record, Timestamp
    from .columns import Column


_MOST_MESSAGES = 8


@dataclass(frozen=True, slots=True)
class Edited:
    """A row with its unsaved edits: what the article will be once it is saved."""

    row: Row
    record: Record

    @property
    def path(self) -> str:
        return self.row.path

    @property
    def state(self) -> FlagState:
        return self.row.state

    @property
    def title(self) -> str:
        """The edited title, else the edited name, else as it was."""
        for key in ("title", "name"):
            text = self.record.get(key)
            if isinstance(text, str) and text.strip():
                return text
        return self.row.title

    @property
    def date(self) -> Timestamp | str | None:
        return self.row.date


@dataclass(frozen=True, slots=True)
class Line:
    """What is painted of a row. `errors` and `warnings` are counts; `image` is a URL or path, or ""."""

    id: int
    path: str
    title: str
    texts: tuple[str, ...]
    state: FlagState
    state_reason: str
    broken: str
    errors: int
    warnings: int
    messages: tuple[str, ...]
    is_unsaved: bool
    is_news: bool
    is_conflict: bool
    is_gone: bool
    has_file_date: bool
    """Whether the date shown is that of the file's name, as the article has none of its own."""
    image: str

    @property
    def problems(self) -> int:
        """How many errors and warnings."""
        return self.errors + self.warnings

    def marks(self) -> list[tuple[str, str]]:
        """What stands before the title: icons by name with their colours; `changed` is a dot."""
        marks = [("changed", "chg")] if self.is_unsaved and not self.is_conflict else []
        marks += [
            (name, color)
            for name, color, is_so in (
                ("conflict", "warn", self.is_conflict),
                ("news", "chg", self.is_news),
                ("file-gone", "warn", self.is_gone),
                ("error", "err", bool(self.broken)),
            )
            if is_so
        ]
        return marks

    def mark_words(self) -> list[str]:
        """The marks in words."""
        words = [translate("Articles", "edited, not saved")] if self.is_unsaved else []
        if self.is_conflict:
            words.append(translate("Articles", "conflict: the same fields were changed here and by others"))
        if self.is_gone:
            words.append(translate("Articles", "the file was deleted or moved"))
        if self.is_news:
            words.append(translate("Articles", "changed on disk since you looked"))
        if self.broken:
            words.append(translate("Articles", "can't be read: {reason}").format(reason=self.broken))
        return words

    def state_words(self) -> str:
        """The effective flag, with the reason where it is more than the flag's own value."""
        words = state_text(self.state)
        return f"{words}: {self.state_reason}" if self.state_reason else words

    def problem_words(self) -> str:
        """The counts in words, "" without any."""
        parts = []
        if self.errors:
            parts.append(translate("Articles", "%n error(s)", None, self.errors))
        if self.warnings:
            parts.append(translate("Articles", "%n warning(s)", None, self.warnings))
        return ", ".join(parts)

    def problem_lines(self) -> str:
        """The counts, the worst first, and what is wrong, a line each; "" without any."""
        if not self.problems:
            return ""
        lines = [self.problem_words(), *(f"• {message}" for message in self.messages)]
        if more := self.problems - len(self.messages):
            lines.append(translate("Articles", "and %n more", None, more))
        return "\n".join(lines)

    def summary(self) -> str:
        """Title, path, flag with its reason, marks and problems, a line each."""
        parts = (self.title, self.path, self.state_words(), *self.mark_words(), self.problem_lines())
        return "\n".join(filter(None, parts))

    def description(self, *, is_dimmed: bool) -> str:
        """What a screen reader says after the title."""
        parts = [self.state_words(), *self.mark_words()]
        if self.problems and not self.broken:
            parts.append(self.problem_words())
        if is_dimmed:
            parts.append(translate("Articles", "no longer matches the search"))
        return ", ".join(parts)


def make_line(
    row: Row,
    record: Record | None,
    problems: Sequence[Problem],
    columns: Sequence[Column],
    image: Column | None,
    zone: tzinfo,
    *,
    is_unsaved: bool = False,
    is_news: bool = False,
    is_conflict: bool = False,
    is_gone: bool = False,
) -> Line:
    """The line of a row; `record` is what unsaved edits make of it, or None. `is_news`: changed on disk meanwhile."""
    shown = row if record is None else Edited(row, record)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = sum(problem.severity == "warning" for problem in problems)
    return Line(
        id=row.id,
        path=row.path,
        title=one_line(shown.title) or row.path,
        texts=tuple(_text(column, shown, errors + warnings, zone) for column in columns),
        state=row.state,
        state_reason=told(row.state_reason),
        broken=told(row.broken),
        errors=errors,
        warnings=warnings,
        messages=tuple(told(p.message) for p in sorted(problems, key=_weight) if p.severity != "info")[:_MOST_MESSAGES],
        is_unsaved=is_unsaved,
        is_news=is_news,
        is_conflict=is_conflict,
        is_gone=is_gone,
        has_file_date=_is_dated_by_name(shown),
        image=image.first_text(shown) if image else _guessed_image(shown.record),
    )


def _guessed_image(record: Record) -> str:
    """Where the schema has no picture: that of a key which is called so, as in the form."""
    path = picture_path(None, record)
    value = get_value(record, path) if path else ABSENT
    return value if isinstance(value, str) else ""


def _weight(problem: Problem) -> bool:
    return problem.severity != "error"


def _text(column: Column, row: Row | Edited, problems: int, zone: tzinfo) -> str:
    if column.kind == "title":
        return one_line(row.title) or row.path
    if column.kind == "problems":
        return count_text(problems) if problems else ""
    if column.kind == "flag":
        return state_text(row.state)
    if column.kind == "thumbnail":
        return ""
    value = column.value(row)
    if column.kind != "date":
        return value_text(value)
    return file_date_text(row.path) if column.id == DATE and _is_dated_by_name(row) else date_text(value, zone)


def _is_dated_by_name(row: Row | Edited) -> bool:
    """Jekyll takes the date of a post's file name where the front matter has none."""
    return row.date is None and bool(file_date_text(row.path))
