"""The rule `unknown-field`: a key that the schema does not have, and `readonly`, which a check never says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .model import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..fieldpath import FieldPath
    from .case import Case, Spot


def check_unknown_keys(case: Case) -> None:
    """The article's own keys."""
    if case.plan.collection is not None:
        _check_keys(case, case.record, case.plan.names, ())


def check_unknown_keys_inside(case: Case, spot: Spot) -> None:
    """The keys of an object whose fields the schema names, unless it stands in a list."""
    if spot.plan.names and isinstance(spot.value, dict) and not spot.in_item:
        _check_keys(case, spot.value, spot.plan.names, spot.path)


def _check_keys(case: Case, keys: Iterable[str], known: frozenset[str], parent: FieldPath) -> None:
    for key in keys:
        if key in known:
            continue
        path = (*parent, key)
        if path != case.plan.flag[: len(path)]:
            place = case.document.key_place(path)
            case.say(UNKNOWN_FIELD, path, f"The site's rules name no field {key}", place=place)


UNKNOWN_FIELD = Rule(
    "unknown-field",
    "Unknown field",
    "info",
    "a key that the schema does not have",
    check_article=check_unknown_keys,
    check_value=check_unknown_keys_inside,
    widgets=("object",),
)
READONLY = Rule(
    "readonly", "Protected field changed", "warning", "an edit touched a field that only the site's robots write"
)
