"""What Hugo does with a page: `draft`, `publishDate` (else `date`) and `expiryDate`, keys in any case."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from .flag_model import Effective, Flagged, shown
from .rubydate import ruby_instant

if TYPE_CHECKING:
    from ..values import Record, Value
    from .config import SiteConfig

_TRUE = ("1", "t", "T", "TRUE", "true", "True")
_FALSE = ("0", "f", "F", "FALSE", "false", "False")
_PUBLISH_DATES = ("publishdate", "pubdate", "published", "date")
_EXPIRY_DATES = ("expirydate", "unpublishdate")


class HugoFlags:
    """Hugo's way with the pages of one site."""

    fields = ("draft",)

    def __init__(self, config: SiteConfig) -> None:
        self._config = config

    def read(self, file: Flagged, now: datetime) -> Effective:
        """The effective flag; `now` is aware."""
        record = {key.lower(): value for key, value in file.record.items()}
        found = self._by_flag(record)
        if found.state == "published" and not self._config.show_expired:
            found = self._by_expiry(record, now) or found
        if found.state == "published" and not self._config.future:
            found = self._by_date(record, now) or found
        return found

    def _by_flag(self, record: Record) -> Effective:
        if "draft" in record:
            hides = bool(_as_bool(record["draft"]))
            reason = f"draft is {shown(record['draft'])}"
        elif (published := _as_bool(record.get("published", ""))) is not None:
            # A key that Hugo takes, though its documentation does not say so.
            hides, reason = not published, f"published is {shown(record['published'])}"
        else:
            return Effective("published", "missing", "it has no draft, so it counts as published")
        if hides and self._config.show_drafts:
            return Effective("published", "flag", f"{reason}, but the site shows drafts")
        return Effective("unpublished" if hides else "published", "flag", reason)

    def _by_expiry(self, record: Record, now: datetime) -> Effective | None:
        instant = self._first_date(record, _EXPIRY_DATES)
        return Effective("unpublished", "date", "its expiry date has passed") if instant and instant < now else None

    def _by_date(self, record: Record, now: datetime) -> Effective | None:
        instant = self._first_date(record, _PUBLISH_DATES)
        if instant is None or instant <= now:
            return None
        return Effective("future", "date", f"its date lies in the future: {instant:%Y-%m-%d}")

    def _first_date(self, record: Record, keys: tuple[str, ...]) -> datetime | None:
        dates = (ruby_instant(record.get(key), self._config.timezone) for key in keys)
        return next((instant for instant in dates if instant), None)


def _as_bool(value: Value) -> bool | None:
    """A value as Hugo casts it; None where it can't."""
    if isinstance(value, str):
        return True if value in _TRUE else False if value in _FALSE else None
    if isinstance(value, bool | int | float):
        return bool(value)
    return False if value is None else None
