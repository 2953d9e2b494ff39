"""TOML front matter as a record."""

from __future__ import annotations

import re
import tomllib
from datetime import date, time

from ..dates import parse_date
from ..errors import FrontMatterError
from ..values import Timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..values import Record, Value

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d)?)?", re.ASCII)


def read_toml(text: str, first_line: int) -> Record:
    """The record; FrontMatterError where it is no TOML. Dates keep their notation, times are text."""
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
    written = _dates_in(text)
    return {key: _value(value, written) for key, value in raw.items()}


def _dates_in(text: str) -> dict[Timestamp, Timestamp]:
    """The dates written in the text by what they mean: tomllib does not keep their notation."""
    dates = ((found[0], parse_date(found[0])) for found in _DATE.finditer(text))
    known = [Timestamp(notation, value) for notation, value in dates if value is not None]
    return dict(zip(known, known, strict=True))


def _date(value: date, written: dict[Timestamp, Timestamp]) -> Timestamp:
    plain = Timestamp(value.isoformat().replace("+00:00", "Z"), value)
    return written.get(plain, plain)


def _value(raw: object, written: dict[Timestamp, Timestamp]) -> Value:
    if isinstance(raw, dict):
        return {str(key): _value(value, written) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_value(item, written) for item in raw]
    if isinstance(raw, date):
        return _date(raw, written)
    if isinstance(raw, time):
        return raw.isoformat()
    assert raw is None or isinstance(raw, str | bool | int | float)
    return raw
