"""Which file of the site an image's value means, without ever leaving the site (contract §4, `image-missing`)."""

from __future__ import annotations

import os
import posixpath
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import SplitResult, unquote, urlsplit

if TYPE_CHECKING:
    from .config import SiteConfig
    from .root import Generator

# Where a generator looks for what is asked for from the top of the site, and where else people mean.
_FOLDERS: dict[Generator, tuple[str, ...]] = {
    "jekyll": ("",),
    "hugo": ("static", "assets", "content", ""),
    "astro": ("public", "src", ""),
    "eleventy": ("", "public", "src", "static"),
    "": ("", "static", "public"),
}
_PORTS = {"http": 80, "https": 443}
# The most of addresses and paths: what they are is seen without taking them apart.
_PLAIN_ADDRESS = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)*)(?:/|$)")
_PLAIN_PATH = re.compile(r"(?:/[A-Za-z0-9_-][A-Za-z0-9._ -]*)+")


@dataclass(frozen=True, slots=True)
class Media:
    """What an image's value leads to.

    `local`: the regular file `file` of the site. `missing`: nothing is there; `file` is where it would lie.
    `outside`: it leads out of the site, through `..` or a link, or names a file of the machine; never opened.
    `remote`: another host's; `none`: no address at all (blank, `data:` and other schemes). `url` is the value.
    """

    kind: Literal["local", "remote", "outside", "missing", "none"]
    file: Path | None
    url: str


class MediaFinder:
    """Finds the files of one site's media. `folder` and `public` are the schema's media and public folder."""

    def __init__(
        self, root: Path, generator: Generator, config: SiteConfig, folder: str = "", public: str = ""
    ) -> None:
        self._top = os.fspath(root)
        self._known_folders: dict[str, tuple[tuple[int, int, int], bool]] = {}
        """Folders that were looked up: as what, and whether they lie in the site."""
        self._base = os.path.join(os.path.realpath(root), "")
        self._folders = _FOLDERS[generator]
        self._host = _host(_split(config.url))
        self._is_on_usual_port = self._host is not None and self._host[1] in _PORTS.values()
        self._baseurl = config.baseurl
        self._folder = folder.strip("/")
        self._public = "/" + public.strip("/") if public.strip("/") else ""

    def find(self, value: str, article_path: str) -> Media:
        """Where the value of an image field in the article leads."""
        text = value.strip()
        if _PLAIN_PATH.fullmatch(text):  # no `.` begins a part of it, nothing in it is escaped
            return self._look((text,), article_path, value)
        plain = _PLAIN_ADDRESS.match(text)
        if plain and (self._host is None or plain[1] != self._host[0]):
            return Media("remote", None, value)
        if plain and _PLAIN_PATH.fullmatch(text, plain.end(1)) and self._is_on_usual_port:
            return self._look_below_base(text[plain.end(1) :], article_path, value)
        parts = _split(text)
        if not text or parts is None or text.startswith("#"):
            return Media("none", None, value)
        if parts.scheme == "file":
            return Media("outside", None, value)
        if not parts.scheme and not parts.netloc:
            return self._look(_candidates(text, parts.path), article_path, value)
        if parts.scheme not in ("", "http", "https"):
            return Media("none", None, value)
        if not self._is_own(_host(parts)):
            return Media("remote", None, value)
        return self._look_below_base(posixpath.normpath("/" + unquote(parts.path).lstrip("/")), article_path, value)

    def _is_own(self, host: tuple[str, int] | None) -> bool:
        if host is None or self._host is None or host[0] != self._host[0]:
            return False
        return host[1] == self._host[1] or {host[1], self._host[1]} == {80, 443}

    def _look_below_base(self, path: str, article_path: str, value: str) -> Media:
        """Look for the path of a URL of the site's host: what lies outside the base path is another site's."""
        if not (path + "/").startswith(self._baseurl + "/"):
            return Media("remote", None, value)
        return self._look((path.removeprefix(self._baseurl),), article_path, value)

    def _look(self, paths: tuple[str, ...], article_path: str, value: str) -> Media:
        """The first place that has the file; else the first place, with what is wrong there."""
        misses = []
        for path in paths:
            for place in self._places(path, article_path):
                found = self._look_at(place, value)
                if found.kind == "local":
                    return found
                misses.append(found)
        return misses[0]

    def _places(self, path: str, article_path: str) -> Iterator[str]:
        """The places from the root that a path may mean, the likeliest first."""
        if not path.startswith("/"):
            yield posixpath.join(posixpath.dirname(article_path), path)
        elif self._public and self._folder and path.startswith(self._public + "/"):
            yield posixpath.join(self._folder, path.removeprefix(self._public + "/"))
        top = path.lstrip("/")
        for folder in self._folders:
            yield posixpath.join(folder, top)
        if self._baseurl and path.startswith(self._baseurl + "/"):
            yield path.removeprefix(self._baseurl + "/")

    def _look_at(self, place: str, value: str) -> Media:
        if "//" in place or "/." in place or place[:1] in ("", ".", "/") or place.endswith("/"):
            place = posixpath.normpath(place)
        if place.startswith("../") or place == ".." or posixpath.isabs(place):
            return Media("outside", None, value)
        file = os.path.join(self._top, place)
        try:
            mode = os.stat(file).st_mode
            inside = self._is_inside(file)
        except (OSError, ValueError):  # a name too long, or with a NUL
            return Media("missing", Path(file), value)
        if not inside:
            return Media("outside", None, value)
        return Media("local" if stat.S_ISREG(mode) else "missing", Path(file), value)

    def _is_inside(self, file: str) -> bool:
        """Whether a file that is there lies in the site, all links followed."""
        if stat.S_ISLNK(os.lstat(file).st_mode):
            return os.path.join(os.path.realpath(file), "").startswith(self._base)
        folder = os.path.dirname(file)
        status = os.stat(folder)
        state = (status.st_dev, status.st_ino, status.st_ctime_ns)
        known = self._known_folders.get(folder)
        if known is None or known[0] != state:
            inside = os.path.join(os.path.realpath(folder), "").startswith(self._base)
            self._known_folders[folder] = known = (state, inside)
        return known[1]


def _candidates(text: str, path: str) -> tuple[str, ...]:
    """The ways to read a path: as an address, as an address without escapes, as a plain file name."""
    return tuple(dict.fromkeys(way for way in (unquote(path), path, text) if way))


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        _ = parts.port
        return parts
    except ValueError:
        return None


def _host(parts: SplitResult | None) -> tuple[str, int] | None:
    if parts is None or not parts.hostname:
        return None
    return parts.hostname.rstrip("."), parts.port or _PORTS.get(parts.scheme, 443)
