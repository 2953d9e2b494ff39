"""Which file of the site an image's value means, without ever leaving the site (contract §4, `image-missing`)."""

from __future__ import annotations

import os
import posixpath
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
        self._root = root
        self._base = os.path.join(os.path.realpath(root), "")
        self._folders = _FOLDERS[generator]
        self._host = _host(_split(config.url))
        self._baseurl = config.baseurl
        self._folder = folder.strip("/")
        self._public = "/" + public.strip("/") if public.strip("/") else ""

    def find(self, value: str, article_path: str) -> Media:
        """Where the value of an image field in the article leads."""
        text = value.strip()
        parts = _split(text)
        if not text or parts is None or text.startswith("#"):
            return Media("none", None, value)
        if parts.scheme == "file":
            return Media("outside", None, value)
        if not parts.scheme and not parts.netloc:
            return self._look(_candidates(text, parts.path), article_path, value)
        if parts.scheme not in ("", "http", "https"):
            return Media("none", None, value)
        path = self._own_path(parts)
        return Media("remote", None, value) if path is None else self._look((path,), article_path, value)

    def _own_path(self, parts: SplitResult) -> str | None:
        """The path, without the base path, of a URL of the site's own; None for another's."""
        host = _host(parts)
        path = posixpath.normpath("/" + unquote(parts.path).lstrip("/"))
        if host is None or self._host is None or host[0] != self._host[0]:
            return None
        if host[1] != self._host[1] and {host[1], self._host[1]} != {80, 443}:
            return None
        return path.removeprefix(self._baseurl) if (path + "/").startswith(self._baseurl + "/") else None

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
        place = posixpath.normpath(place)
        if place.startswith("../") or place == ".." or posixpath.isabs(place):
            return Media("outside", None, value)
        file = self._root / place
        try:
            mode = os.stat(file).st_mode
            inside = os.path.join(os.path.realpath(file), "").startswith(self._base)
        except (OSError, ValueError):  # a name too long, or with a NUL
            return Media("missing", file, value)
        if not inside:
            return Media("outside", None, value)
        return Media("local" if stat.S_ISREG(mode) else "missing", file, value)


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
