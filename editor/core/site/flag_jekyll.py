"""What Jekyll does with a file (Jekyll 4.3: `Publisher`, `Document`, `PostReader`, `EntryFilter`, `StaticFile`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..values import ABSENT, Absent
from .defaults import JekyllDefaults
from .exclude import Entries
from .flag_model import Cause, Effective, Flagged, shown
from .rubydate import ruby_instant

if TYPE_CHECKING:
    from ..values import Value
    from .config import SiteConfig

Reading: TypeAlias = Literal["front matter", "nothing", "error", "raw"]
"""How far Jekyll gets: it reads the front matter; it finds none, or an error, and takes the file as it stands;
it copies the file out raw, because there is no `---` line at its very beginning (a BOM, TOML, JSON)."""

_DATED_NAME = re.compile(r"(\d{2,4}-\d{1,2}-\d{1,2})-.*\.[^.]+", re.DOTALL | re.ASCII)
_HEADER = re.compile(rb"---[ \t\r\f\v]*\n")
_CLOSING_LINE = re.compile(rb"^(?:---|\.\.\.)\s*$", re.MULTILINE)
_LEFT_OUT = ("_", ".", "#", "~")
_BOM = b"\xef\xbb\xbf"
_AS_IT_STANDS = "Jekyll can't read its front matter and publishes it as it stands"


def date_in_name(path: str) -> str:
    """The date at the beginning of a file's own name, as Jekyll takes it (`2020-9-1-title.md`), or ""."""
    match = _DATED_NAME.fullmatch(path.rpartition("/")[2])
    return match[1] if match else ""


class JekyllFlags:
    """Jekyll's way with the files of one site."""

    fields = ("published",)

    def __init__(self, root: Path, config: SiteConfig) -> None:
        self._config = config
        self._defaults = JekyllDefaults(root, config)
        self._include = Entries(config.include)
        self._dir = config.collections_dir + "/" if config.collections_dir else ""

    def read(self, file: Flagged, now: datetime) -> Effective:
        """The effective flag; `now` is aware."""
        place = _place_of(file.path.removeprefix(self._dir))
        reading = _reading_of(file, place)
        found = self._by_place(file, place) or self._by_flag(file, place, reading)
        if found.state == "published" and place.collection and reading != "raw" and not self._config.future:
            return self._by_date(file, place, reading, now) or found
        return found

    def _by_place(self, file: Flagged, place: _Place) -> Effective | None:
        """What folder and name decide."""
        if place.is_draft and not self._config.show_drafts:
            return Effective("unpublished", "folder", "in _drafts")
        if "_posts" in place.folders and not date_in_name(place.name):
            return Effective("unpublished", "name", "in _posts, but no date at the beginning of its name")
        if place.is_left_out and not (self._include.has(place.entry, False) or self._include.has(place.name, False)):
            return Effective("unpublished", "name", "Jekyll leaves out names that begin with _ . # or ~")
        if place.is_post and not _is_utf8(file.data):
            return Effective("unpublished", "unread", "Jekyll skips posts that are not UTF-8")
        return None

    def _by_flag(self, file: Flagged, place: _Place, reading: Reading) -> Effective:
        value, cause = _own_flag(file) if reading == "front matter" else (ABSENT, "unread")
        if (value is ABSENT or value is None) and (place.collection or reading == "raw"):
            default = self._default(place, reading, "published")
            if default is not ABSENT and (default is not None or value is ABSENT):
                value, cause = default, "defaults"
        shows_all = self._config.unpublished and reading != "raw"  # what is copied is asked for its defaults only
        hides = (value is False or value is None) and not shows_all
        return Effective("unpublished" if hides else "published", cause, _reason(value, cause, reading))

    def _default(self, place: _Place, reading: Reading, key: str) -> Value | Absent:
        """The value in `defaults`. What is copied out raw is asked for by its address, as Jekyll does."""
        path = place.path.removeprefix("_") if reading == "raw" else place.path
        return self._defaults.find(path, place.label, key)

    def _by_date(self, file: Flagged, place: _Place, reading: Reading, now: datetime) -> Effective | None:
        value, what = self._date(file, place, reading)
        instant = ruby_instant(value, self._config.timezone)
        if instant is None or int(instant.timestamp()) <= int(now.timestamp()):
            return None
        written = value if isinstance(value, str) else shown(value)
        return Effective("future", "date", f"{what} lies in the future: {written}")

    def _date(self, file: Flagged, place: _Place, reading: Reading) -> tuple[Value, str]:
        """The date that Jekyll takes, and what to call it; null where it takes none."""
        value: Value | Absent = file.record.get("date") if reading == "front matter" else None
        if value is None:
            value = self._default(place, reading, "date")
        if not isinstance(value, Absent) and value is not None:
            return value, "its date"
        # Reading stops at an error, before Jekyll comes to the name.
        return (None if reading == "error" else date_in_name(place.name)), "the date in its name"


@dataclass(frozen=True, slots=True)
class _Place:
    """What a path (from the root, without `collections_dir`) says to Jekyll.

    `collection` is the first folder that starts with `_`, or "": then the file is a page. `entry` is the path
    inside it.
    """

    path: str
    folders: tuple[str, ...]
    name: str
    collection: str
    entry: str

    @property
    def is_draft(self) -> bool:
        return "_drafts" in self.folders

    @property
    def is_post(self) -> bool:
        return self.collection in ("_posts", "_drafts")

    @property
    def label(self) -> str | None:
        """The name of the collection; None for a page."""
        return "posts" if self.is_post else self.collection[1:] or None

    @property
    def is_left_out(self) -> bool:
        if self.name.startswith(_LEFT_OUT) or self.entry.startswith(_LEFT_OUT):
            return True
        return not self.collection and any(folder.startswith(_LEFT_OUT) for folder in self.folders)


def _place_of(path: str) -> _Place:
    *folders, name = path.split("/")
    at = next((i for i, folder in enumerate(folders) if folder.startswith("_")), None)
    entry = name if at is None else "/".join((*folders[at + 1 :], name))
    return _Place(path, tuple(folders), name, "" if at is None else folders[at], entry)


def _reading_of(file: Flagged, place: _Place) -> Reading:
    data = file.data
    if place.is_post and data.startswith(_BOM):
        data = data[len(_BOM) :]  # posts alone are read without a look at the first line, and as `bom|utf-8`
    header = _HEADER.match(data)
    if header is None:
        return "nothing" if place.is_post else "raw"
    if file.document is not None:
        return "front matter"
    return "error" if _CLOSING_LINE.search(data, header.end()) else "nothing"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _own_flag(file: Flagged) -> tuple[Value | Absent, Cause]:
    """The file's flag as Psych reads it, which knows the words of a boolean and null in any mixture of case."""
    if "published" not in file.record:
        return ABSENT, "missing"
    value = file.record["published"]
    if isinstance(value, str) and value.lower() in ("no", "off", "false", "null") and _is_plain(file):
        value = None if value.lower() == "null" else False
    return value, "flag"


def _is_plain(file: Flagged) -> bool:
    """Whether the flag is written without quotes and tag."""
    found = file.document.tree.find(("published",)) if file.document else None
    return found is not None and found.node.resolved().is_plain


def _reason(value: Value | Absent, cause: Cause, reading: Reading) -> str:
    if cause == "unread":
        return "Jekyll sees no front matter and copies it out raw" if reading == "raw" else _AS_IT_STANDS
    where = " by defaults in the configuration" if cause == "defaults" else ""
    if value is ABSENT:
        return "it has no published, so it counts as published"
    if value is None:
        return f"published is empty{where}, and Jekyll writes no page"
    return f"published is {shown(value)}{where}"
