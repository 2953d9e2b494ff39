"""Dates as text: the forms a `datetime` field takes (contract §3), and what instant a date means.

Forms: ISO 8601 calendar dates and date-times (`2020-09-10`, `2020-09-10T04:43[:00[.123]][Z|±HH[:]MM|±HH]`, with
`t`, `T` or spaces between) and `YYYY-MM-DD HH:MM[:SS] [±HHMM]`, as Jekyll writes them; one-digit months, days
and hours as YAML 1.1 takes them.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from .values import Timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .values import Value

DATE_FORM = re.compile(
    r"""(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})
    (?:(?:[Tt]|[ \t]+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d*))?)?
    (?:[ \t]*(?P<zone>[Zz]|(?P<sign>[+-])(?P<zone_hour>\d{1,2})(?::?(?P<zone_minute>\d{2}))?))?)?""",
    re.VERBOSE | re.ASCII,
)


def looks_like_date(text: str) -> bool:
    """Whether text has the form of a date or date-time, possible or not (`2020-13-45` has)."""
    return DATE_FORM.fullmatch(text) is not None


def parse_date(text: str) -> date | datetime | None:
    """The date, or the date-time (aware when there is an offset), that text in one of the forms means.

    None for text in none of the forms, and for an impossible date or time.
    """
    match = DATE_FORM.fullmatch(text)
    if match is None:
        return None
    part = match.groupdict()
    try:
        day = date(int(part["year"]), int(part["month"]), int(part["day"]))
        if part["hour"] is None:
            return day
        micro = int((part["fraction"] or "").ljust(6, "0")[:6])
        clock = time(int(part["hour"]), int(part["minute"]), int(part["second"] or 0), micro)
        return datetime.combine(day, clock, _zone(part))
    except ValueError:
        return None


def _zone(part: dict[str, str | None]) -> tzinfo | None:
    if part["zone"] is None:
        return None
    if part["zone"] in ("Z", "z"):
        return UTC
    offset = timedelta(hours=int(part["zone_hour"] or 0), minutes=int(part["zone_minute"] or 0))
    return timezone(-offset if part["sign"] == "-" else offset)


def date_of(value: Value) -> date | datetime | None:
    """What a value means as a date: a Timestamp, or text in one of the forms; else None."""
    if isinstance(value, Timestamp):
        return value.value
    return parse_date(value) if isinstance(value, str) else None


def instant_of(value: date | datetime, zone: tzinfo = UTC) -> datetime:
    """The aware date-time that a date means: a bare date its midnight; what has no offset is in `zone`.

    Never raises: at the ends of the calendar, where an offset would leave it, the offset is dropped.
    """
    if not isinstance(value, datetime):
        value = datetime.combine(value, time())
    if value.tzinfo is None:
        value = value.replace(tzinfo=zone)
    try:
        return value.astimezone(UTC)
    except (OverflowError, ValueError):
        return value.replace(tzinfo=UTC)
