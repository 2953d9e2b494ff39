"""What comparisons compare with: numbers, days, moments, and times from now."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime, timedelta, tzinfo

from ..dates import instant_of, looks_like_date, parse_date
from .model import Ago, Operand, QueryContext, Today

NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
AGO = re.compile(r"(?P<amount>[+-]\d{1,9})(?P<unit>[hdwmy])", re.ASCII | re.IGNORECASE)
MOST_DIGITS = 400
FIRST = datetime.min.replace(tzinfo=UTC)
LAST = datetime.max.replace(tzinfo=UTC)
LENGTHS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def read_number(text: str) -> int | float | None:
    """The number that text is, in decimal notation (`.inf` too); else None."""
    if text.lower() in (".inf", "+.inf", "-.inf"):
        return -math.inf if text.startswith("-") else math.inf
    if len(text) > MOST_DIGITS or not NUMBER.fullmatch(text):
        return None
    return int(text) if text.lstrip("+-").isdecimal() else float(text)


def read_operand(text: str) -> Operand | None:
    """The number, date or time that text is; else None. Raises ValueError for an impossible date."""
    number = read_number(text)
    if number is not None:
        return number
    if text.lower() == "today":
        return Today()
    if ago := AGO.fullmatch(text):
        return Ago(int(ago["amount"]), ago["unit"].lower())
    if looks_like_date(text):
        found = parse_date(text)
        if found is None:
            raise ValueError(f"{text} is not a date of the calendar")
        return found
    return None


def span_of(operand: date | datetime | Ago | Today, context: QueryContext) -> tuple[datetime, datetime | None]:
    """When the operand begins and, for a whole day, when the next one begins (None for an instant); in UTC."""
    if isinstance(operand, Ago):
        return _from_now(operand, context), None
    if isinstance(operand, Today):
        operand = context.now.astimezone(context.timezone).date()
    if isinstance(operand, datetime):
        return instant_of(operand, context.timezone), None
    return instant_of(operand, context.timezone), _next_midnight(operand, context.timezone)


def _next_midnight(day: date, zone: tzinfo) -> datetime:
    """Not 24 hours on: a day on which clocks are changed is shorter or longer."""
    return instant_of(day + timedelta(days=1), zone) if day < date.max else LAST


def _from_now(ago: Ago, context: QueryContext) -> datetime:
    """The instant, or the end of the calendar on that side."""
    now = context.now.astimezone(context.timezone)
    try:
        if ago.unit in LENGTHS:
            return (context.now + ago.amount * LENGTHS[ago.unit]).astimezone(UTC)
        months = now.year * 12 + now.month - 1 + ago.amount * (12 if ago.unit == "y" else 1)
        return _in_month(now, months).astimezone(UTC)
    except (OverflowError, ValueError):
        return FIRST if ago.amount < 0 else LAST


def _in_month(moment: datetime, months: int) -> datetime:
    """The same day and time in the month counted from year 0, or that month's last day."""
    year, month = divmod(months, 12)
    next_month = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last_day = (next_month - timedelta(days=1)).day
    return moment.replace(year=year, month=month + 1, day=min(moment.day, last_day))
