"""How values read in the list: dates and numbers by the locale, lists and flags in words."""

from __future__ import annotations

import functools
import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ...core.dates import date_of, instant_of
from ...core.problems.dates import file_date
from ...core.values import ABSENT, Timestamp
from .columns import DATE, FLAG, PROBLEMS, THUMBNAIL, TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from ...core.values import Absent, FlagState, Value
    from .columns import Column

translate = QCoreApplication.translate

LONGEST = 300
"""Characters of a cell; more is never seen, and costs."""

_WEEKDAY = re.compile(r"^[^dMy]*d{3,4}[^dMy]*")
_IMPOSSIBLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}[T ]")
_SUMMARY_KEYS = ("title", "name", "label", "url", "id")
_BLANKS = re.compile(r"\s+")


@functools.lru_cache(maxsize=8)
def _date_format(locale_name: str) -> str:
    """The locale's own order of day, month and year, with the month's short name: `d MMM yyyy`."""
    long = QLocale(locale_name).dateFormat(QLocale.FormatType.LongFormat)
    return _WEEKDAY.sub("", long).replace("MMMM", "MMM").strip(" ,.") or "d MMM yyyy"


def date_text(value: Value | Absent, zone: tzinfo = UTC) -> str:
    """A date as an editor here reads it (`10 Sep 2020`), on the day it is in the site's zone.

    What is no date stands as it is.
    """
    if value is ABSENT or value is None:
        return ""
    day = day_of(value, zone)
    if day is None:
        text = value_text(value)
        return text[:10] if _IMPOSSIBLE_DAY.match(text) else text  # its time says nothing more
    return _day_text(day)


def file_date_text(path: str) -> str:
    """The date that a file's name begins with (`_posts/2020-09-10-a.md`) as an editor here reads it, "" for none."""
    day = file_date(path)
    return _day_text(day) if day else ""


def _day_text(day: date) -> str:
    locale = QLocale()
    return locale.toString(QDate(day.year, day.month, day.day), _date_format(locale.name()))


def day_of(value: Value | Absent, zone: tzinfo = UTC) -> date | None:
    """The day that a date means in the site's zone, or None."""
    if isinstance(value, Timestamp):
        moment: date | datetime | None = value.value
    else:
        moment = date_of(value) if isinstance(value, str) else None
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None:
        return moment.date()
    try:
        return instant_of(moment, zone).astimezone(zone).date()
    except (OverflowError, ValueError):
        return moment.date()


def value_text(value: Value | Absent) -> str:
    """A value in one line, shortened where it is long."""
    if value is ABSENT or value is None:
        return ""
    if isinstance(value, bool):
        return translate("Articles", "yes") if value else translate("Articles", "no")
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, Timestamp):
        return value.text
    if isinstance(value, list):
        return _list_text(value)
    if isinstance(value, dict):
        return next((value_text(value[key]) for key in _SUMMARY_KEYS if value.get(key)), "…" if value else "")
    if isinstance(value, bytes):
        return translate("Articles", "%n byte(s)", None, len(value))
    return one_line(value) if isinstance(value, str) else ""


def one_line(text: str) -> str:
    """Text with its white space drawn together, and no longer than a cell can need."""
    return _BLANKS.sub(" ", text[:LONGEST]).strip()


def _list_text(values: Sequence[Value]) -> str:
    return ", ".join(filter(None, map(value_text, values[:20])))[:LONGEST]


def number_text(value: float) -> str:
    """A number by the locale, without separators of thousands: 2020 may be a year."""
    if isinstance(value, int):
        return str(value) if abs(value) < 10**18 else f"{value:.6g}" if abs(value) < 10**300 else "…"
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(value, "g", 10)


def state_text(state: FlagState) -> str:
    """The effective flag in a word."""
    if state == "published":
        return translate("Articles", "Published")
    if state == "future":
        return translate("Articles", "Scheduled")
    return translate("Articles", "Unpublished")


def column_text(column: Column) -> str:
    """A column's name for a person: translated where it is Stet's own, the schema's label otherwise."""
    own = {
        FLAG: translate("Articles", "Published"),
        THUMBNAIL: translate("Articles", "Picture"),
        TITLE: translate("Articles", "Title"),
        DATE: translate("Articles", "Date"),
        PROBLEMS: translate("Articles", "Problems"),
    }
    return own.get(column.id, column.label)
