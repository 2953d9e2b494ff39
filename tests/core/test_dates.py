"""Dates: which text is one, and which instant it means."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from editor.core.dates import date_of, instant_of, looks_like_date, parse_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020-09-10", "2020-09-10"),
        ("2020-9-1", "2020-09-01"),
        ("2020-09-10T04:43:00Z", "2020-09-10T04:43:00+00:00"),
        ("2020-09-10t04:43:00.5z", "2020-09-10T04:43:00.500000+00:00"),
        ("2020-09-10T04:43", "2020-09-10T04:43:00"),
        ("2020-09-10 04:43:00 +02:00", "2020-09-10T04:43:00+02:00"),
        ("2013-05-06 02:12:52 +0200", "2013-05-06T02:12:52+02:00"),
        ("2013-05-06 02:12 -0730", "2013-05-06T02:12:00-07:30"),
    ],
)
def test_forms(text, iso):
    parsed = parse_date(text)
    assert parsed is not None
    assert parsed.isoformat() == iso


@pytest.mark.parametrize("text", ["2020-13-45", "2021-02-30", "2020-04-01 25:00:00", "2020-04-01 10:61"])
def test_impossible_dates_look_like_dates(text):
    assert parse_date(text) is None
    assert looks_like_date(text)


@pytest.mark.parametrize(
    "text", ["", "soon", "10 Sep 2020", "20-09-10", "2020-09-10x", "2020-09-10 Z", "2020-09-10\n", "٢٠٢٠-٠٩-١٠"]
)
def test_other_text_is_no_date(text):
    assert parse_date(text) is None
    assert not looks_like_date(text)


def test_instants_take_the_site_s_zone_where_no_offset_is_written():
    zone = ZoneInfo("Europe/Berlin")
    assert instant_of(date(2020, 9, 10), zone) == datetime(2020, 9, 9, 22, tzinfo=UTC)
    assert instant_of(datetime(2020, 9, 10, 4), zone) == datetime(2020, 9, 10, 2, tzinfo=UTC)
    assert instant_of(datetime(2020, 9, 10, 4, tzinfo=UTC), zone) == datetime(2020, 9, 10, 4, tzinfo=UTC)


def test_the_ends_of_the_calendar_do_not_raise():
    early = parse_date("0001-01-01 00:00:00 +1400")
    assert early is not None
    assert instant_of(early).year == 1


def test_numbers_are_no_dates():
    assert date_of(2020) is None
