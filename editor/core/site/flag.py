"""The effective flag: what the site's generator will do with a file (contract §3)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import FieldPathError
from ..fieldpath import get_value, parse_field_path
from ..values import ABSENT, is_same
from .flag_hugo import HugoFlags
from .flag_jekyll import JekyllFlags
from .flag_model import Effective, Flagged, shown

if TYPE_CHECKING:
    from ..schema import Publish
    from ..values import Absent, Record, Value
    from .config import SiteConfig
    from .root import Generator


class FlagReader:
    """Tells the effective flag of files of one site."""

    def __init__(self, root: Path, generator: Generator, config: SiteConfig) -> None:
        self._generator: JekyllFlags | HugoFlags | None = None
        if generator == "jekyll":
            self._generator = JekyllFlags(root, config)
        elif generator == "hugo":
            self._generator = HugoFlags(config)

    def read(self, file: Flagged, publish: Publish, now: datetime) -> Effective:
        """The effective flag; `now` is aware.

        Where the schema's flag is not the generator's own, both can hide.
        """
        if self._generator is None:
            return schema_flag(file, publish)
        found = self._generator.read(file, now)
        if found.state == "unpublished" or publish.field in self._generator.fields:
            return found
        flag = schema_flag(file, publish)
        return flag if flag.state == "unpublished" or found.state == "published" else found


def schema_flag(file: Flagged, publish: Publish) -> Effective:
    """What the schema alone says of the flag: `off` hides, `on` publishes, all else counts as missing."""
    value = flag_value(file.record, publish.field)
    if value is ABSENT or value is None:
        return Effective(publish.missing, "missing", f"it has no {publish.field}, so it counts as {publish.missing}")
    if is_same(value, publish.off):
        return Effective("unpublished", "flag", f"{publish.field} is {shown(value)}")
    if is_same(value, publish.on):
        return Effective("published", "flag", f"{publish.field} is {shown(value)}")
    return Effective(publish.missing, "flag", f"{publish.field} is {shown(value)}, which is neither on nor off")


def flag_value(record: Record, field: str) -> Value | Absent:
    """The value of the flag field, whose name may be a path."""
    if field in record:
        return record[field]
    try:
        return get_value(record, parse_field_path(field))
    except FieldPathError:
        return ABSENT
