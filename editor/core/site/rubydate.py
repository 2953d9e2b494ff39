"""Dates as Ruby's `Time.parse` takes them, which is how Jekyll reads `date` and a file name's date.

The common forms of `Date._parse`: ISO 8601 and what Jekyll writes, one-digit months and days, slashes and dots,
English month names in either order, plain digits, a time with AM/PM and a zone. What is none of them is no date
here (Jekyll stops on it).
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING

from ..dates import instant_of
from ..values import Timestamp

if TYPE_CHECKING:
    from ..values import Value

MAX_LENGTH = 128
"""Ruby refuses longer texts too (`Date._parse`'s `limit`)."""

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAYS = [
    re.compile(r"(?<!\d)(?P<year>-?\d{4}|\d{2})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>\d{4}|\d{2})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]*{_MONTH}[\s,-]*(?P<year>\d{{4}}|\d{{2}})(?!\d)", re.I),
    re.compile(rf"\b{_MONTH}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)", re.I),
    re.compile(
        r"(?<!\d)(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
        r"(?:T?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?)?(?!\d)"
    ),
]
_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?)?\s*(?P<half>[ap]\.?m\b)?"
    r"(?:\s*(?P<zone>[+-]\d{1,2}:?\d{0,2}|z\b|utc\b|gmt\b|[ecmp][sd]t\b))?",
    re.I,
)
_ZONES = {"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}


def ruby_instant(value: Value, zone: tzinfo) -> datetime | None:
    """The instant that Jekyll takes a value for, aware; None where it is no date.

    What has no offset is in `zone`.
    """
    if isinstance(value, Timestamp):
        return instant_of(value.value, zone)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if abs(value) < 10**14 else None
    return _parse(value, zone) if isinstance(value, str) and len(value) <= MAX_LENGTH else None


def _parse(text: str, zone: tzinfo) -> datetime | None:
    for pattern in _DAYS:
        if match := pattern.search(text):
            part = match.groupdict()
            try:
                day = date(_year(part["year"]), _month(part), int(part["day"]))
                if part.get("hour"):
                    clock = time(int(part["hour"]), int(part["minute"]), int(part["second"] or 0))
                    return instant_of(datetime.combine(day, clock), zone)
                return instant_of(*_with_clock(day, text[: match.start()] + " " + text[match.end() :], zone))
            except ValueError:
                return None
    return None


def _year(text: str) -> int:
    """Two digits are of this century up to 68, as Ruby has it."""
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year < 69 else 1900)


def _month(part: dict[str, str | None]) -> int:
    name = part.get("name")
    return _MONTHS.index(name.lower()) + 1 if name else int(part["month"] or 0)


def _with_clock(day: date, rest: str, zone: tzinfo) -> tuple[datetime, tzinfo]:
    """The day with the time that stands in the rest of the text, and the zone that holds for it."""
    for match in _CLOCK.finditer(rest):
        if match["minute"] or match["half"]:
            hour = int(match["hour"])
            if match["half"]:
                hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
            clock = time(hour, int(match["minute"] or 0), int(match["second"] or 0))
            return datetime.combine(day, clock), _zone(match["zone"] or "") or zone
    return datetime.combine(day, time()), zone


def _zone(text: str) -> tzinfo | None:
    text = text.lower()
    if text in ("z", "utc", "gmt"):
        return UTC
    if text in _ZONES:
        return timezone(timedelta(hours=_ZONES[text]))
    if not text:
        return None
    digits = text[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if text[0] == "-" else offset)
