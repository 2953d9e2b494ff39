"""Values as JSON and as YAML. Dates stand as they are written in the file."""

from __future__ import annotations

import base64
import json
import math

from ..core.values import Timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    import yaml

    from ..core.values import Value

    Json: TypeAlias = "None | bool | int | float | str | list[Json] | dict[str, Json]"

MOST_BITS = 12_000
"""Whole numbers of more bits are written as hexadecimal text: Python refuses to write them in decimal."""


def to_json(value: Value) -> str:
    """A value as JSON on one line: UTF-8 unescaped, dates and numbers that JSON does not have as text."""
    return dump_json(plain(value))


def dump_json(value: Json) -> str:
    """JSON of a plain value on one line; lone surrogates, which UTF-8 does not have, stay escaped."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False)
    return text


def plain(value: Value) -> Json:
    """A value as what JSON has: dates as written, `.nan` and `.inf` as text, bytes in base 64."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, Timestamp):
        return value.text
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, float) and not math.isfinite(value):
        return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > MOST_BITS:
        return hex(value)
    return value


def to_yaml(value: Value) -> str:
    """A value as YAML 1.1 in block style; with a line end for lists and maps only."""
    import yaml

    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:
            return True

    Dumper.add_representer(Timestamp, _represent_date)
    text = str(yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=1 << 20))
    if isinstance(value, list | dict):
        return text
    return text.removesuffix("...\n").rstrip("\n")


def _represent_date(dumper: yaml.SafeDumper, value: Timestamp) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", value.text)
