"""Rows on the clipboard: as text, as paths, as CSV. Many rows are put together on the worker."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ...core.query import text_of
from ...core.values import Absent, Timestamp
from .lines import Edited, make_line
from .texts import column_text, state_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import tzinfo

    from ...core.problems.model import Problem
    from ...core.site import Row
    from ...core.values import Record, Value
    from ..session import Session
    from .columns import Column

_NO_TEXT = ("thumbnail",)


@dataclass(frozen=True, slots=True)
class Copied:
    """An article as it is when it is copied: `record` with its unsaved edits, None without any."""

    row: Row
    record: Record | None
    problems: Sequence[Problem]


class Copier(QObject):
    """Copies articles; `copied` says so once they are on the clipboard."""

    copied = Signal(int)
    """How many."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def copy_paths(self, ids: Sequence[int]) -> None:
        """The paths from the site's root, one a line."""
        self._run(ids, lambda rows: "\n".join(one.row.path for one in rows))

    def copy_text(self, ids: Sequence[int], columns: Sequence[Column], zone: tzinfo) -> None:
        """The columns as they are shown, divided by tabs, as a spreadsheet takes them."""
        chosen = [column for column in columns if column.kind not in (*_NO_TEXT, "problems")]
        self._run(ids, lambda rows: text_of_rows(rows, chosen, zone))

    def copy_csv(self, ids: Sequence[int], columns: Sequence[Column]) -> None:
        """The columns as CSV with a line of names, values as they are in the files."""
        chosen = [column for column in columns if column.kind not in _NO_TEXT]
        self._run(ids, lambda rows: csv_of_rows(rows, chosen))

    def _run(self, ids: Sequence[int], make: Callable[[Sequence[Copied]], str]) -> None:
        """Put the text together on the worker; only what is edited is looked up here."""
        session, library = self._session, self._session.library
        if library is None:
            return
        wanted = set(ids)
        edited = {i: session.edited_record(i) for i in session.unsaved() if i in wanted}
        problems = {i: session.problems(i) for i in edited}

        def gather() -> tuple[str, int]:
            rows = [
                Copied(row, edited.get(row.id), problems.get(row.id, row.problems or ()))
                for row_id in ids
                if (row := library.get(row_id)) is not None
            ]
            return make(rows), len(rows)

        def put(made: tuple[str, int]) -> None:
            text, count = made
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(count)

        session.tasks.run(gather, on_done=put)


def text_of_rows(rows: Sequence[Copied], columns: Sequence[Column], zone: tzinfo) -> str:
    """Rows as the list shows them, a line each."""
    lines = (make_line(one.row, one.record, one.problems, columns, None, zone) for one in rows)
    return "\n".join("\t".join(line.texts) for line in lines)


def csv_of_rows(rows: Sequence[Copied], columns: Sequence[Column]) -> str:
    """RFC 4180, a line of names first. Values stand exactly as they are in the files: nothing is put before a
    `=`, so that what is pasted into another program, or back, is the same."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column_text(column) for column in columns])
    writer.writerows([_exact(column, one) for column in columns] for one in rows)
    return out.getvalue()


def _exact(column: Column, one: Copied) -> str:
    if column.kind == "flag":
        return state_text(one.row.state)
    if column.kind == "problems":
        return str(sum(problem.severity != "info" for problem in one.problems))
    return _exact_text(column.value(one.row if one.record is None else Edited(one.row, one.record)))


def _exact_text(value: Value | Absent) -> str:
    """A date as it is written, a list or map as JSON, nothing for null."""
    if isinstance(value, Absent) or value is None:
        return ""
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    return text_of(value)


def _plain(value: object) -> str:
    return value.text if isinstance(value, Timestamp) else str(value)
