"""How a new value is written where an old one stood: dates in its notation, booleans in its kind of word."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from ..dates import DATE_FORM, looks_like_date, parse_date
from ..values import Timestamp

if TYPE_CHECKING:
    import re
    from datetime import tzinfo

    from ..values import Absent, Value

_WORDS = (("yes", "no"), ("true", "false"), ("on", "off"), ("y", "n"))


def boolean_word(value: bool, old: str) -> str:
    """The boolean as the same kind of word, in the same case, as the old one; `true`/`false` else."""
    for pair in _WORDS:
        if old.lower() in pair:
            word = pair[0] if value else pair[1]
            return word.upper() if old.isupper() and len(old) > 1 else word.title() if old[:1].isupper() else word
    return "true" if value else "false"


def adapt_value(old: Value | Absent, new: Value, *, is_plain: bool = True) -> Value:
    """The new value as it should stand in the old one's place.

    A date-time keeps the old one's notation and offset: it is the same instant, or, typed without an offset, the
    same time of day. A date over text in a date's form stays such text, but a plain impossible date (`is_plain`)
    gives way to a real one.
    """
    if not isinstance(new, Timestamp):
        return new
    if isinstance(old, Timestamp):
        return _like(old.text, old.value, new)
    if isinstance(old, str) and looks_like_date(old):
        meant = parse_date(old)
        written = _like(old, meant, new)
        return written if meant is None and is_plain else written.text
    return new


def _like(notation: str, old: date | datetime | None, new: Timestamp) -> Timestamp:
    form = DATE_FORM.fullmatch(notation.strip())
    if form is None:
        return new
    if not isinstance(new.value, datetime):
        day = _day(form, new.value)
        return Timestamp(day, new.value)
    if form["hour"] is None:
        return new
    value = _in_offset(new.value, _zone_of(form, old))
    return Timestamp(_day(form, value) + _clock(form, value, notation.strip()), value)


def _zone_of(form: re.Match[str], old: date | datetime | None) -> tzinfo | None:
    if isinstance(old, datetime):
        return old.tzinfo
    if form["zone"] is None:
        return None
    if form["sign"] is None:
        return UTC
    offset = timedelta(hours=int(form["zone_hour"]), minutes=int(form["zone_minute"] or 0))
    return timezone(-offset if form["sign"] == "-" else offset) if offset < timedelta(days=1) else None


def _in_offset(value: datetime, zone: tzinfo | None) -> datetime:
    if zone is None:
        return value
    try:
        return value.replace(tzinfo=zone) if value.tzinfo is None else value.astimezone(zone)
    except (OverflowError, ValueError):
        return value


def _day(form: re.Match[str], value: date) -> str:
    short = len(form["month"]) == 1 or len(form["day"]) == 1
    width = 1 if short else 2
    return f"{value.year:04}-{value.month:0{width}}-{value.day:0{width}}"


def _clock(form: re.Match[str], value: datetime, notation: str) -> str:
    """The time of day with what stands before it, and the offset."""
    between = notation[form.end("day") : form.start("hour")]
    hour = f"{value.hour:0{1 if len(form['hour']) == 1 else 2}}"
    text = f"{between}{hour}:{value.minute:02}"
    if form["second"] is not None or value.second or value.microsecond:
        text += f":{value.second:02}" + _fraction(form["fraction"], value.microsecond)
    return text + _offset(form, value, notation)


def _fraction(old: str | None, micro: int) -> str:
    digits = f"{micro:06}"
    if old is None:
        return "." + digits.rstrip("0") if micro else ""
    kept = max(len(old), len(digits.rstrip("0")))
    return "." + digits.ljust(kept, "0")[:kept]


def _offset(form: re.Match[str], value: datetime, notation: str) -> str:
    offset = value.utcoffset()
    if offset is None:
        return ""
    if form["zone"] is None:
        return _plain_offset(offset)
    before = notation[: form.start("zone")]
    blanks = before[len(before.rstrip()) :]
    if form["sign"] is None:
        return blanks + (form["zone"] if not offset else _plain_offset(offset))
    sign, minutes = ("-", -offset) if offset < timedelta() else (form["sign"] if not offset else "+", offset)
    hours, rest = divmod(int(minutes.total_seconds()) // 60, 60)
    width = len(form["zone_hour"])
    text = f"{blanks}{sign}{hours:0{width}}"
    if form["zone_minute"] is None and not rest:
        return text
    colon = ":" if ":" in form["zone"] or form["zone_minute"] is None else ""
    return f"{text}{colon}{rest:02}"


def _plain_offset(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    return "Z" if not minutes else f"{sign}{minutes // 60:02}:{minutes % 60:02}"
