"""Which fields of an article stand in the form: what is set, missing, in work, or was asked for (no Qt)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.fieldpath import get_value
from ...core.values import ABSENT
from .plan import unknown_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...core.schema import Collection, Field
    from ...core.values import Absent, Value
    from .context import ArticleContext
    from .plan import FormPlan

DECLARED_AT_ONCE = 150
OTHERS_AT_ONCE = 50
"""So many fields, and keys that the schema does not have, are shown at first, and more on request: there may be
thousands."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Declared fields, and below them the others; `left` more could be shown."""

    declared: list[Field]
    others: list[Field]
    left: int


class FieldChoice:
    """Remembers what a person asked to see; what of it is about one article ends with the next one."""

    def __init__(self, context: ArticleContext, collection: Collection | None, plan: FormPlan) -> None:
        self._context = context
        self._collection = collection
        self._plan = plan
        self._shows_unset = False
        self._shown_hidden: set[str] = set()
        self._pages = 1
        self._wanted: set[str] = set()
        self._left_out: list[str] = []

    @property
    def shows_all(self) -> bool:
        """Whether there is nothing more to show."""
        return self._shows_unset and not self._left_out

    @property
    def shows_unset(self) -> bool:
        """Whether fields that are not set were asked for."""
        return self._shows_unset

    def begin(self) -> None:
        """Another article."""
        self._pages = 1
        self._wanted.clear()

    def toggle(self) -> None:
        """More was asked for; or fewer, where all are shown."""
        if self._left_out:
            self._shows_unset = True
            self._pages += 1
        else:
            self._shows_unset = not self._shows_unset
            self._pages = 1

    def ask_for(self, name: str) -> bool:
        """A field was asked for by its name, though it is not set, or hidden; whether there is one."""
        if any(f.name == name for f in self._plan.hidden):
            self._shown_hidden.add(name)
            return True
        is_declared = any(f.name == name for f in self._plan.fields)
        if is_declared and name not in self._left_out:
            self._shows_unset = True
        if is_declared or name in self._left_out:
            self._wanted.add(name)
        return is_declared or name in self._left_out

    def choose(self, is_in_work: Callable[[Field], bool]) -> Chosen:
        """What is to be shown of the context's record; `is_in_work`: a person is just typing in a field."""
        self._left_out.clear()
        record, unset = self._context.record, 0
        declared: list[Field] = []
        for field in self._plan.fields:
            value = record.get(field.name, ABSENT)
            is_due = self._context.is_shown(field)
            if self._is_worth_a_row(field, value, is_due=is_due) or is_in_work(field):
                if len(declared) < self._pages * DECLARED_AT_ONCE or field.name in self._wanted:
                    declared.append(field)
                else:
                    self._left_out.append(field.name)
            elif is_due or value is not ABSENT:
                unset += 1
        others = self._others()
        return Chosen(declared, others, unset + len(self._left_out))

    def _others(self) -> list[Field]:
        """Keys that the schema does not have, after hidden fields that were asked for."""
        record = self._context.record
        keys = unknown_keys(self._collection, record)
        most = self._pages * OTHERS_AT_ONCE
        shown = [k for n, k in enumerate(keys) if n < most or k in self._wanted]
        self._left_out += [k for k in keys[most:] if k not in self._wanted]
        hidden = [f for f in self._plan.hidden if f.name in self._shown_hidden]
        return hidden + [self._context.field_of((key,), record[key]) for key in shown]

    def _is_worth_a_row(self, field: Field, value: Value | Absent, *, is_due: bool) -> bool:
        """Whether a field stands in the form at once: it is set, or missing, or asked for.

        One that is not due (`when`) has its row when all fields are asked for.
        """
        if self._shows_unset and (is_due or value is not ABSENT):
            return True
        if not is_due:
            return False
        if value is not ABSENT or field.required:
            return True
        path = (field.name,)
        return bool(self._context.problem_count(path)[0]) or get_value(self._context.base, path) is not ABSENT
