"""What rows are sorted by, remembered: making it of a record is most of what an order costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..query.sort import FLAG_STATE, PROBLEM_COUNT, rank_of

if TYPE_CHECKING:
    from collections.abc import Hashable

    from ..query import QueryContext, SortKey, Subject
    from ..query.sort import Rank

MOST_KEYS = 3
"""For how many fields ranks are kept, each some megabytes at a hundred thousand articles."""
_CHANGING = (FLAG_STATE, PROBLEM_COUNT)
"""What is sorted by though it is not of the record."""


class Ranks:
    """The ranks of rows, for the fields used last."""

    def __init__(self) -> None:
        self._of: dict[Hashable, dict[int, Rank | None]] = {}

    def rank(self, subject: Subject, key: SortKey, context: QueryContext) -> Rank | None:
        """What `rank_of` says of a row."""
        row_id = getattr(subject, "id", None)
        if row_id is None or key.path in _CHANGING:
            return rank_of(subject, key, context)
        known = self._known((key.path, context.timezone))
        if row_id not in known:
            known[row_id] = rank_of(subject, key, context)
        return known[row_id]

    def forget(self, row_id: int) -> None:
        """A row has another record, or is gone."""
        for known in self._of.values():
            known.pop(row_id, None)

    def _known(self, what: Hashable) -> dict[int, Rank | None]:
        known = self._of.get(what)
        if known is None:
            while len(self._of) >= MOST_KEYS:
                del self._of[next(iter(self._of))]
            known = self._of[what] = {}
        return known
