"""Dates as text in a form: another day, or this moment, in the notation that stands there; what instant it means."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from ...core.dates import DATE_FORM, date_of, instant_of, parse_date

if TYPE_CHECKING:
    import re

    from ...core.schema.model import Field
    from ...core.values import Absent, Value


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


def words_of_instant(value: Value | Absent, zone: tzinfo) -> str:
    """`Thu 10 Sep 2020, 06:43 here` for a date-time, the weekday for a bare date; "" for what is no date.

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
    return QCoreApplication.translate("DateTimeWidget", "%1 here").replace("%1", words)
