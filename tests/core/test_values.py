"""Values: equality strict in type, presence, folding."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from editor.core.values import ABSENT, Timestamp, fold, is_present, is_same

NOON = datetime(2020, 9, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (1, 1, True),
        (1, 1.0, False),
        (1, True, False),
        (0.0, -0.0, False),
        (float("nan"), float("nan"), True),
        (None, ABSENT, False),
        ("", None, False),
        ([], "", False),
        ([1, "1"], [1, "1"], True),
        ([1], [1, 1], False),
        ({"a": 1, "b": 2}, {"a": 1, "b": 2}, True),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, False),
        ({"a": 1}, {"a": True}, False),
        (Timestamp("2020-09-10T12:00:00Z", NOON), Timestamp("2020-09-10 12:00:00 +00:00", NOON), True),
        (
            Timestamp("2020-09-10T12:00:00Z", NOON),
            Timestamp("2020-09-10T14:00:00+02:00", NOON.astimezone(timezone(timedelta(hours=2)))),
            False,
        ),
        (Timestamp("2020-09-10", date(2020, 9, 10)), "2020-09-10", False),
        (
            Timestamp("2020-09-10", date(2020, 9, 10)),
            Timestamp("2020-09-10 00:00:00", datetime(2020, 9, 10)),
            False,
        ),
    ],
)
def test_is_same_is_strict(a, b, same):
    assert is_same(a, b) is same
    assert is_same(b, a) is same


@pytest.mark.parametrize(
    ("value", "present"),
    [(ABSENT, False), (None, False), ("", False), (" \n", False), ([], False), (0, True), (False, True), ({}, True)],
)
def test_is_present(value, present):
    assert is_present(value) is present


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Ångström", "angstrom"), ("STRASSE", "strasse"), ("straße", "strasse"), ("日本", "日本"), ("ﬁn", "fin")],
)
def test_fold_drops_case_and_accents(text, folded):
    assert fold(text) == folded
