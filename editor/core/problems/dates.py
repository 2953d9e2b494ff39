"""The rules on the date field: `date-future`, `date-filename`."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from ..dates import date_of, instant_of
from ..schema.kinds import scalar_text
from .model import Rule

if TYPE_CHECKING:
    from datetime import tzinfo

    from ..fieldpath import FieldPath
    from ..schema.model import Field
    from ..values import Value
    from .case import Case

_FILE_DATE = re.compile(r"(?:.*/)?(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_. ]|$)", re.ASCII)


def check_date_future(case: Case) -> None:
    """Say that the date field lies in the future."""
    found = _date_field(case)
    if found is None:
        return
    path, field, value, meant = found
    if instant_of(meant, case.zone) > case.facts.now():
        message = f"{field.label} lies in the future: {scalar_text(value)}"
        case.say(DATE_FUTURE, path, message, field=field)


def check_date_filename(case: Case) -> None:
    """Say that the date in the file's name and the date field's day are more than a day apart."""
    named = file_date(case.subject.path)
    found = _date_field(case) if named else None
    if named is None or found is None:
        return
    path, field, value, meant = found
    apart = abs((_day(meant, case.zone) - named).days)
    if apart > 1:
        message = f"{field.label} is {scalar_text(value)}, but the file's name says {named}: {apart} days apart"
        case.say(DATE_FILENAME, path, message, field=field)


def file_date(path: str) -> date | None:
    """The date that a file's name begins with, or None."""
    match = _FILE_DATE.match(path)
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None


def _date_field(case: Case) -> tuple[FieldPath, Field, Value, date | datetime] | None:
    """The date field of the collection where the article has one that can be read as a date."""
    plan = case.plan.date
    if plan is None:
        return None
    value = case.record.get(plan.field.name)
    meant = date_of(value)
    if meant is None or (plan.when is not None and not plan.when(case.asked)):
        return None
    return (plan.field.name,), plan.field, value, meant


def _day(meant: date | datetime, zone: tzinfo) -> date:
    """The day of a date in the zone."""
    if not isinstance(meant, datetime):
        return meant
    if meant.tzinfo is None:
        return meant.date()
    try:
        return meant.astimezone(zone).date()
    except (OverflowError, ValueError):
        return meant.date()


DATE_FUTURE = Rule(
    "date-future", "Date in the future", "info", "the date field lies in the future", check_article=check_date_future
)
DATE_FILENAME = Rule(
    "date-filename",
    "Date differs from file name",
    "warning",
    "the date in the file's name is more than a day from the date field",
    check_article=check_date_filename,
)
