"""Dates as text in a form: another day, or this moment, in the notation that stands there; what instant it means."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from ...core.dates import DATE_FORM, date_of, instant_of, parse_date

if TYPE_CHECKING:
    from ...core.schema.model import Field
    from ...core.values import Absent, Value

_IN_WORDS = re.compile(
    r"(?P<day>[^,:]+?\d{4})(?:,?\s+(?P<clock>(?P<hour>\d{1,2}):\d{2}(?::\d{2})?)(?:\s*(?P<zone>UTC|Z|[+-]\d{1,2}(?::?\d{2})?))?)?"
)


def with_day(text: str, day: date, field: Field) -> str:
    """The date text with another day: time, offset and notation stay. Without one, as the field's format asks."""
    match = DATE_FORM.fullmatch(text)
    if match:
        return day.isoformat() + text[match.end("day") :]
    return day.isoformat() + ("" if field.time_format is False else "T00:00:00Z")


def with_moment(text: str, moment: datetime, zone: tzinfo, field: Field) -> str:
    """The date text as another moment (aware), with its offset, or in the site's zone, and its notation."""
    match = DATE_FORM.fullmatch(text)
    if match is None:
        if field.time_format is False:
            return moment.astimezone(zone).date().isoformat()
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    there = moment.astimezone(_zone_of(text) or zone)
    parts = [(part, _figures(match, part, there)) for part in ("hour", "minute", "second", "fraction")]
    new = with_day(text, there.date(), field)
    shift = len(new) - len(text)
    for part, figures in reversed(parts):
        if match[part] is not None:
            new = new[: match.start(part) + shift] + figures + new[match.end(part) + shift :]
    return new


def _figures(match: re.Match[str], part: str, moment: datetime) -> str:
    if part == "fraction":
        return "0" * len(match[part] or "")
    return f"{getattr(moment, part):02d}"


def _zone_of(text: str) -> tzinfo | None:
    meant = parse_date(text)
    if isinstance(meant, datetime):
        return meant.tzinfo
    return None


def face_of(text: str) -> tuple[str, str]:
    """A date's notation in words, and its zone: `10 Sep 2020, 04:43` and `UTC`; ("", "") for what is no date.

    The wall clock is the one that is written, to the minute.
    """
    when = parse_date(text)
    if when is None:
        return "", ""
    day = QLocale().toString(QDate(when.year, when.month, when.day), _day_form())
    if not isinstance(when, datetime):
        return day, ""
    clock = f"{when:%H:%M}"
    offset = when.utcoffset()
    zone = "" if offset is None else "UTC" if not offset else _offset_text(int(offset.total_seconds()) // 60)
    return f"{day}, {clock}", zone


def notation_of(words: str, notation: str, zone: tzinfo, field: Field) -> str:
    """What a date typed in words (`12 Sep 2026`, `12 Sep 2026, 09:05 UTC`) is in the notation that stands there.

    "" for what is not typed so. Without a time, that of the notation stays; without a zone, its zone.
    """
    match = _IN_WORDS.fullmatch(words.strip())
    day = _day_of(match["day"]) if match else None
    if match is None or day is None:
        return ""
    if match["hour"] is None:
        return with_day(notation, day, field)
    meant = parse_date(f"{day.isoformat()} {match['clock']} {match['zone'] or ''}".replace("UTC", "Z").strip())
    if not isinstance(meant, datetime):
        return ""
    moment = meant if meant.tzinfo else meant.replace(tzinfo=_zone_of(notation) or zone)
    has_time = isinstance(parse_date(notation), datetime)
    return with_moment(notation if has_time else "", moment, zone, field)


def _day_form() -> str:
    return QCoreApplication.translate("DateTimeWidget", "d MMM yyyy")


def _day_of(text: str) -> date | None:
    for form in (_day_form(), _day_form().replace("MMM", "MMMM")):
        day = QLocale().toDate(text, form)
        if day.isValid():
            return date(day.year(), day.month(), day.day())
    return None


def _offset_text(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def is_elsewhere(value: Value | Absent, zone: tzinfo) -> bool:
    """Whether clocks here show another time than the one that is written."""
    when = date_of(value)  # type: ignore[arg-type]  # Absent is no date either
    if not isinstance(when, datetime):
        return False
    try:
        return instant_of(when, zone).astimezone().replace(tzinfo=None) != when.replace(tzinfo=None)
    except (OverflowError, OSError, ValueError):
        return False


def words_of_instant(value: Value | Absent, zone: tzinfo) -> str:
    """`Thu 10 Sep 2020, 06:43 your time` for a date-time, the weekday for a bare date; "" for what is no date.

    `zone` is where a date-time without an offset belongs.
    """
    when = date_of(value)  # type: ignore[arg-type]  # Absent is no date either
    if when is None:
        return ""
    if not isinstance(when, datetime):
        form = QCoreApplication.translate("DateTimeWidget", "dddd, d MMMM yyyy")
        return QLocale().toString(QDate(when.year, when.month, when.day), form)
    try:
        here = instant_of(when, zone).astimezone()
    except (OverflowError, OSError, ValueError):
        return ""
    moment = QDateTime(QDate(here.year, here.month, here.day), QTime(here.hour, here.minute, here.second))
    words = QLocale().toString(moment, QCoreApplication.translate("DateTimeWidget", "ddd d MMM yyyy, HH:mm"))
    return QCoreApplication.translate("DateTimeWidget", "%1 your time").replace("%1", words)
