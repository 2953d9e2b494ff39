"""TOML front matter as a record."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, time

from ..errors import FrontMatterError
from ..values import Timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..values import Record, Value

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")


def read_toml(text: str, first_line: int) -> Record:
    """The record; FrontMatterError where it is no TOML. Dates are written as RFC 3339 has them, times are text."""
    try:
        raw = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = _PLACE.search(said)
        line, column = (int(found[1]), int(found[2])) if found and found[1] else (text.count("\n") or 1, 1)
        reason = f"the TOML can't be read: {_PLACE.sub('', said).strip()}"
        raise FrontMatterError(reason, line=first_line - 1 + line, column=column) from None
    except (RecursionError, ValueError, OverflowError) as error:
        reason = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise FrontMatterError(f"the TOML can't be read: {reason}", line=first_line) from None
    return {key: _value(value) for key, value in raw.items()}


def _value(raw: object) -> Value:
    if isinstance(raw, dict):
        return {str(key): _value(value) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_value(item) for item in raw]
    if isinstance(raw, datetime):
        return Timestamp(raw.isoformat().replace("+00:00", "Z"), raw)
    if isinstance(raw, date):
        return Timestamp(raw.isoformat(), raw)
    if isinstance(raw, time):
        return raw.isoformat()
    assert raw is None or isinstance(raw, str | bool | int | float)
    return raw
