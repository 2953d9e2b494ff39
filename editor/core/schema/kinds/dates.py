"""The kind that holds a date or a date-time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from ...dates import date_of, instant_of, looks_like_date, parse_date
from ...values import Timestamp
from .model import FieldKind, Flaw, quote, wrong_type
from .text import check_pattern
from .yaml11 import is_impossible_date, read_plain

if TYPE_CHECKING:
    from datetime import tzinfo

    from ...values import Absent, Value
    from ..model import Field, WidgetName


class DateTimeKind(FieldKind):
    """A date or date-time in one of the forms of contract §3, quoted or not."""

    name: WidgetName = "datetime"

    def check_type(self, value: Value, field: Field) -> Flaw | None:
        """Dates and text may be right; a number, boolean, list or map never is."""
        return None if isinstance(value, (Timestamp, str)) else wrong_type(value, field, "a date")

    def check_content(self, value: Value, field: Field, zone: tzinfo) -> Flaw | None:
        """The form, then range, then pattern."""
        meant = date_of(value)
        text = value.text if isinstance(value, Timestamp) else str(value)
        if meant is None:
            return Flaw("datetime", _complaint(text, field))
        return _check_range(meant, text, field, zone) or check_pattern(text, field)

    def read(self, text: str, field: Field, present: Value | Absent) -> Value:
        """A `Timestamp`; text where the old value is text and stays so (in quotes, or as Jekyll writes dates).

        The notation of a `Timestamp` is the typed one where YAML 1.1 reads it as that date, else ISO 8601.
        """
        text = text.strip()
        meant = parse_date(text)
        if meant is None:
            raise ValueError(_complaint(text, field) if text else f"{field.label} takes a date and can't be blank")
        if isinstance(present, str) and _stays_text(present, text):
            return text
        plain = read_plain(text)
        return plain if isinstance(plain, Timestamp) else Timestamp(_iso(meant), meant)


def _stays_text(present: str, text: str) -> bool:
    """Whether a new date over old text is text too.

    Text that YAML 1.1 would read as a date was in quotes. Text in a form that only Ruby reads as a date
    (`2020-09-10 04:43:00 +0200`) stays so for a new value in such a form.
    """
    if parse_date(present) is None or is_impossible_date(present):
        return False
    return isinstance(read_plain(present), Timestamp) or isinstance(read_plain(text), str)


def _iso(meant: date | datetime) -> str:
    return meant.isoformat(" ") if isinstance(meant, datetime) else meant.isoformat()


def _complaint(text: str, field: Field) -> str:
    if looks_like_date(text):
        return f"{field.label} is a date or time that does not exist: {quote(text)}"
    return f"{field.label} is no date (2020-09-10 or 2020-09-10T04:43:00Z): {quote(text)}"


def _check_range(meant: date | datetime, text: str, field: Field, zone: tzinfo) -> Flaw | None:
    """The flaw `range`; a bare date as `max` reaches to the end of its day."""
    low, high = _limit(field.min), _limit(field.max)
    if low is None and high is None:
        return None
    instant = instant_of(meant, zone)
    if low is not None and instant < instant_of(low, zone):
        return Flaw("range", f"{field.label} is {text}, which is before {field.min}")
    if high is not None and instant > _end_of(high, zone):
        return Flaw("range", f"{field.label} is {text}, which is after {field.max}")
    return None


def _limit(limit: float | int | str | None) -> date | datetime | None:
    return parse_date(limit) if isinstance(limit, str) else None


def _end_of(limit: date | datetime, zone: tzinfo) -> datetime:
    if isinstance(limit, datetime):
        return instant_of(limit, zone)
    try:
        return instant_of(limit + timedelta(days=1), zone) - timedelta(microseconds=1)
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)
